"""What makes an event matter: outlets, languages, later references, its kind, exactness; and no repetition."""

from __future__ import annotations

import pytest

from tests.core.reconstruction.telling import framed, told
from timeline.core.reconstruction import Modality, Statement, reconstruct_events
from timeline.core.reconstruction.event_importance import weigh_events
from timeline.core.temporal import Bounds, day_number, parse_edtf

DAY = day_number(2024, 8, 15)
PLAIN = told("a1", "The ports did so on 15 August.", "15 August")


def weight(*statements: Statement, edtf: str = "2024-08-15") -> float:
    """The importance of an event of statements that count 1 each."""
    return weigh_events([statements], [parse_edtf(edtf).bounds], {one.key: 1.0 for one in statements})[0]


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ((PLAIN, told("b1", "They did it on 15 August.", outlet="Herald")), (PLAIN, told("b1", "They did it."))),
        ((told("a1", "So war es.", language="de"), told("b1", "It was so.")), (PLAIN, told("b1", "It was so."))),
        ((told("a1", "It was so.", published=DAY + 9),), (told("a1", "It was so.", published=DAY + 1),)),
        ((PLAIN,), (told("a1", "It will be so.", modality=Modality.PLANNED),)),
        (
            (framed("a1", "Anna Berg resigned on 15 August 2024.", "15 August 2024"),),
            (framed("a1", "Anna Berg visited Oslo on 15 August 2024.", "15 August 2024"),),
        ),
    ],
)
def test_what_more_tell_for_longer_and_of_record_matters_more(
    more: tuple[Statement, ...], less: tuple[Statement, ...]
) -> None:
    assert weight(*more) > weight(*less)


def test_the_more_exactly_an_event_is_dated_the_more_it_matters() -> None:
    weights = [weight(PLAIN, edtf=edtf) for edtf in ("2024-08-15", "[2024-08-12..2024-08-18]", "2024-08", "2024")]

    assert weights == [1.0, 0.7, 0.5, 0.3]
    assert weigh_events([[PLAIN]], [Bounds(None, None)], {"a1": 1.0}) == [0.3]


def test_the_same_event_again_sinks_below_others() -> None:
    first = framed("a1", "The judge sentenced Anna Berg on 15 August 2024.", "15 August 2024")
    again = framed("b1", "The court sentenced Anna Berg on 15 August 2024.", "15 August 2024")
    other = framed("c1", "The court sentenced Jan Witt on 15 August 2024.", "15 August 2024")
    dates = [Bounds(DAY, DAY)] * 3

    weights = weigh_events([[first], [again], [other]], dates, {"a1": 2.0, "b1": 1.0, "c1": 1.0})

    assert weights == [2.6, 0.39, 1.3]


def test_events_come_with_their_importance_whatever_the_order() -> None:
    statements = [
        framed("a1", "Anna Berg resigned on 15 August 2024.", "15 August 2024"),
        framed("b1", "The ports signed a treaty on 3 May 2024.", "3 May 2024", "2024-05-03"),
    ]

    events = reconstruct_events(statements)

    assert events == reconstruct_events(statements[::-1])
    assert all(event.importance > 0 for event in events)
