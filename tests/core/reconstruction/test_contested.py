from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.core.reconstruction.telling import told
from timeline.core.reconstruction import Modality, Standing, Statement, cluster_statements, reconstruct_events

SUNK = "The ferry Ostrava sank off Selim on {} with 37 people aboard, Yaşar Marin said."
NOISE = [told(f"n{n}", f"Ship{n} left{n} pier{n} then{n}.", "", f"2019-09-{n:02}", "Herald") for n in range(1, 10)]


def sunk(key: str, words: str, edtf: str, **kwargs: Any) -> Statement:
    names = {"actors": ("marin",), "places": ("selim",), "outlet": key, **kwargs}
    return told(key, SUNK.format(words), words, edtf, **names)


ELEVENTH = sunk("a1", "11 March", "2021-03-11")
TWELFTH = sunk("b1", "12 March", "2021-03-12")


def test_dates_that_exclude_each_other_meet_in_one_event_and_are_shown() -> None:
    (event,) = (one for one in reconstruct_events([ELEVENTH, TWELFTH, *NOISE]) if len(one.statements) == 2)

    assert event.attestation.standing is Standing.DISPUTED
    assert [finding.explanation for finding in event.attestation.conflicts] == [
        "When? a1: “11 March 2021”; b1: “12 March 2021”: conflict."
    ]


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        (ELEVENTH, TWELFTH, True),
        (ELEVENTH, sunk("b1", "14 March", "2021-03-14"), True),
        (ELEVENTH, sunk("b1", "15 March", "2021-03-15"), False),
        (sunk("a1", "1 March", "2021-03-01"), sunk("b1", "28 February", "2021-02-28"), True),
        (sunk("a1", "11 March 2021", "2021-03-11"), sunk("b1", "11 March 2020", "2020-03-11"), True),
        (sunk("a1", "11 March 2021", "2021-03-11"), sunk("b1", "11 March", "2020-03-11"), False),
        (sunk("a1", "11/3/2021", "2021-03-11"), sunk("b1", "3/11/2021", "2021-11-03"), True),
        (sunk("a1", "31 March 2021", "2021-03-31"), sunk("b1", "31 May 2021", "2021-05-31"), False),
        # Not written out, not past, the report's own day, a stretch of time.
        (ELEVENTH, sunk("b1", "Friday", "2021-03-12"), False),
        (ELEVENTH, replace(TWELFTH, modality=Modality.PLANNED), False),
        (ELEVENTH, replace(TWELFTH, published=TWELFTH.day), False),
        (ELEVENTH, sunk("b1", "March 12", "2021-03-12/.."), False),
        # Of one document, elsewhere, with other numbers, of nobody that both name.
        (ELEVENTH, sunk("a2", "12 March", "2021-03-12"), False),
        (ELEVENTH, replace(TWELFTH, places=("harbin",)), False),
        (ELEVENTH, replace(TWELFTH, text=TWELFTH.text.replace("37", "52")), False),
        (ELEVENTH, replace(TWELFTH, actors=(), places=()), False),
        (replace(ELEVENTH, actors=()), replace(TWELFTH, actors=()), True),
    ],
)
def test_days_are_contested_only_where_all_else_agrees(one: Statement, other: Statement, is_one: bool) -> None:
    groups = cluster_statements([one, other, *NOISE])

    assert any(len(members) == 2 for _event, members in groups) is is_one


def test_a_document_that_tells_of_both_days_tells_of_two_events() -> None:
    groups = cluster_statements([ELEVENTH, TWELFTH, sunk("a2", "12 March", "2021-03-12"), *NOISE])

    assert [{one.key for one in members} for _event, members in groups][-2:] == [{"a1"}, {"a2", "b1"}]


def test_what_was_decided_outweighs_likeness_of_contested_days() -> None:
    both = [ELEVENTH, TWELFTH, *NOISE]

    decided = cluster_statements(both, fixed={"a1": "one", "b1": "other"})
    drawn = cluster_statements(both, fixed={"b1": "event"})
    apart = cluster_statements(both, apart=[("a1", "b1")])

    assert [(event, len(members)) for event, members in decided][-2:] == [("one", 1), ("other", 1)]
    assert [(event, len(members)) for event, members in drawn][-1:] == [("event", 2)]
    assert [len(members) for _event, members in apart][-2:] == [1, 1]


def test_likeness_between_several_pairs_joins_once() -> None:
    again = sunk("c1", "12 March", "2021-03-12")

    groups = cluster_statements([ELEVENTH, TWELFTH, again, *NOISE])

    assert len(groups[-1][1]) == 3
