from __future__ import annotations

import cProfile
import pstats

import pytest

from tests.core.reconstruction.telling import told
from timeline.core.reconstruction import Modality, Standing, Statement, attest, contradicts, reconstruct_events
from timeline.core.temporal import day_number

SIGNED = told("a1", "The ports of Selim signed a pilotage treaty on 15 August.", "15 August", published=7)
ALSO = told("b1", "A pilotage treaty of both ports was signed in Selim on 15 August.", "15 August", outlet="Herald")
PLANNED = told("c1", "The ports of Selim will sign a treaty on 15 August.", "15 August", modality=Modality.PLANNED)
DENIED = told(
    "d1", "The ports of Selim denied they signed a pilotage treaty on 15 August.", "15 August", outlet="Courier",
    modality=Modality.DENIED,
)  # fmt: skip
WOULD = told(
    "f1", "The ports would sign a treaty on 15 August.", "15 August", outlet="Bugle", modality=Modality.CONDITIONAL
)
STORM = told("e1", "A storm sank ferries on 2 May.", "2 May", "2024-05-02", published=day_number(2024, 5, 2))


@pytest.mark.parametrize(
    ("statements", "standing"),
    [
        ([SIGNED], Standing.SINGLE_SOURCE),
        ([SIGNED, ALSO], Standing.CORROBORATED),
        ([PLANNED], Standing.PLANNED_ONLY),
        ([SIGNED, DENIED], Standing.DISPUTED),
        ([SIGNED, PLANNED, WOULD], Standing.SINGLE_SOURCE),
        ([PLANNED, WOULD], Standing.PLANNED_ONLY),
        ([WOULD, DENIED], Standing.CONDITIONAL_ONLY),
        ([DENIED], Standing.DENIED_ONLY),
    ],
)
def test_an_event_stands_as_its_statements_attest(statements: list[Statement], standing: Standing) -> None:
    assert attest(statements).standing == standing


def test_a_denial_contradicts_only_where_somebody_asserts() -> None:
    assert contradicts(DENIED, [SIGNED, DENIED])
    assert not contradicts(DENIED, [DENIED])
    assert not contradicts(DENIED, [DENIED, WOULD])
    assert not contradicts(SIGNED, [SIGNED, DENIED])


def test_statements_become_events_in_order_of_time() -> None:
    events = reconstruct_events([SIGNED, ALSO, STORM], fixed={"e1": "storm"})

    assert [(event.fixed_to, event.date.date.text, event.title, event.importance) for event in events] == [
        ("storm", "2024-05-02", "A storm sank ferries", 0.273),
        (None, "2024-08-15", "The ports of Selim signed a pilotage treaty", 2.198),
    ]


@pytest.mark.parametrize(
    "sentence", ["The harbour reopened on 15 August.", "Ship number {} left the harbour on 15 August."]
)
def test_twice_as_many_sentences_of_one_day_cost_twice_as_much(sentence: str) -> None:
    def call_count(count: int) -> int:
        statements = [told(f"a{number}", sentence.format(number), "15 August") for number in range(count)]
        counting = cProfile.Profile()
        counting.runcall(reconstruct_events, statements)
        return int(pstats.Stats(counting).total_calls)  # type: ignore[attr-defined]

    assert call_count(1_000) < 2.1 * call_count(500)
