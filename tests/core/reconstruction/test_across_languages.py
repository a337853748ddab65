"""One event that outlets in several languages tell of, and dates and magnitudes on which they differ."""

from __future__ import annotations

import pytest

from tests.core.reconstruction.telling import framed, told
from timeline.core.reconstruction import Statement, cluster_statements, reconstruct_events
from timeline.core.reconstruction.clocks import Clock, find_clock
from timeline.core.reconstruction.corroboration.outlet_count import corroborate
from timeline.core.reconstruction.entities.sounds import name_pair

NOISE = [told(f"n{n}", f"Ship{n} left{n} pier{n} then{n}.", "", f"2019-09-{n:02}", "Herald") for n in range(1, 10)]


def sizes(*statements: Statement) -> list[int]:
    groups = cluster_statements([*statements, *NOISE])
    return sorted(len(members) for _event, members in groups if not members[0].key.startswith("n"))


EXPLODED = framed("a1", "The tanker Belinda exploded off Kastro on 3 March.", "3 March", "2022-03-03")
ONE = [
    [EXPLODED, framed("b1", "انفجرت الناقلة بليندا في 3 مارس قبالة كاسترو", "3 مارس", "2022-03-03", language="ar")],
    # Names too short to be known alone, in two alphabets.
    [
        framed("a1", "Harbour chief Paula Ronn resigned on 3 March.", "3 March", "2022-03-03"),
        framed("b1", "استقالت مديرة الميناء باولا رون في 3 مارس", "3 مارس", "2022-03-03", language="ar"),
    ],
    # A name and what it names, joined by a hyphen.
    [
        framed("a1", "The Kastro Dam gave way on 3 March.", "3 March", "2022-03-03"),
        framed("b1", "Am 3. März brach der Kastro-Damm.", "3. März", "2022-03-03", language="de"),
    ],
    # A verb that no table knows, with two names that both have.
    [
        framed("a1", "The tanker Belinda listed off Kastro on 3 March.", "3 March", "2022-03-03"),
        framed("b1", "Le pétrolier Belinda gîtait le 3 mars devant Kastro.", "3 mars", "2022-03-03", language="fr"),
    ],
    # A place that one has for its object.
    [
        framed("a1", "A quake shook Kastro on 3 March.", "3 March", "2022-03-03"),
        framed("b1", "3 Mart'ta Kastro'da bir deprem meydana geldi.", "3 Mart", "2022-03-03", language="tr"),
    ],
]  # fmt: skip


@pytest.mark.parametrize("statements", ONE)
def test_types_and_names_join_what_shares_no_words(statements: list[Statement]) -> None:
    assert sizes(*statements) == [2]


def test_another_ship_is_another_event() -> None:
    other = framed("b1", "انفجرت الناقلة مرجانة في 3 مارس قبالة طرطوس", "3 مارس", "2022-03-03", language="ar")

    assert sizes(EXPLODED, other) == [1, 1]


@pytest.mark.parametrize(
    ("one", "other", "key"),
    [
        ("Paula", "Ronn", "bl rn"),
        ("باولا", "رون", "bl rn"),
        ("Belinda", "Ronn", ""),
        ("Ay", "Ronn", ""),
        ("A", "I", ""),
    ],
)
def test_two_short_names_are_one_key(one: str, other: str, key: str) -> None:
    assert name_pair(one, other) == key


CONFLICTS = [
    (
        framed("a1", "Crews blew up the Kastro lighthouse on 6 May.", "6 May", "2024-05-06"),
        framed("b1", "On 7 May, crews demolished the Kastro lighthouse.", "7 May", "2024-05-07"),
        1,
    ),
    (
        framed("a1", "غرقت السفينة بليندا في 6 مايو قبالة كاسترو.", "6 مايو", "2024-05-06", language="ar"),
        framed("b1", "غرقت السفينة بليندا في 7 مايو قبالة كاسترو.", "7 مايو", "2024-05-07", language="ar"),
        1,
    ),
    (
        framed("a1", "غرقت السفينة بليندا في 6 مايو قبالة كاسترو.", "6 مايو", "2024-05-06", language="ar"),
        framed("b1", "غرقت ناقلة نفط في 7 مايو شرق طرطوس.", "7 مايو", "2024-05-07", language="ar"),
        0,
    ),
    (
        framed("a1", "The Kastro lighthouse was painted on 6 May.", "6 May", "2024-05-06"),
        framed("b1", "On 7 May, crews demolished the Kastro lighthouse.", "7 May", "2024-05-07"),
        0,
    ),
]


@pytest.mark.parametrize(("one", "other", "count"), CONFLICTS)
def test_two_dates_of_what_happens_once_are_a_conflict(one: Statement, other: Statement, count: int) -> None:
    events = reconstruct_events([one, other, *NOISE])

    assert sum(len(event.attestation.conflicts) for event in events) == count


def test_a_second_event_of_one_kind_is_another_in_the_same_document() -> None:
    first = framed("a1", "A quake shook Kastro on 3 March.", "3 March", "2022-03-03")
    second = framed("a2", "A second quake shook Kastro on 3 March.", "3 March", "2022-03-03")
    elsewhere = framed("b1", "The quake shook Kastro on 3 March.", "3 March", "2022-03-03")

    assert sizes(first, second) == [1, 1]
    assert sizes(second, elsewhere) == [2]


@pytest.mark.parametrize(("toll", "count"), [("310 people there, among them 40 pilots", 2), ("40 people there", 1)])
def test_another_toll_in_the_same_words_is_no_copy(toll: str, count: int) -> None:
    words = "On 3 March the fire in the warehouse district of Kastro killed"
    one = framed("a1", f"{words} 40 people there.", "3 March", "2022-03-03")
    other = framed("b1", f"{words} {toll}.", "3 March", "2022-03-03")

    assert corroborate([one, other]).count == count


def test_the_magnitude_of_another_clause_is_that_of_the_quake() -> None:
    one = framed("a1", "A 6.2-magnitude earthquake hit Kastro on 3 March.", "3 March", "2022-03-03")
    other = framed("b1", "The earthquake that hit Kastro on 3 March measured 5.7.", "3 March", "2022-03-03")

    (event,) = (one for one in reconstruct_events([one, other, *NOISE]) if len(one.statements) == 2)

    assert [finding.matter for finding in event.attestation.conflicts] == ["magnitude"]


@pytest.mark.parametrize(
    ("language", "clause", "clock"),
    [
        ("tr", "saat 04.17 sularında deprem oldu", Clock(257)),
        ("it", "il molo crolla alle 4.17", Clock(257)),
        ("es", "a las 4.17 cayó el muelle", Clock(257)),
        ("it", "costa 4.17", None),
        ("de", "alle 10.50 Meter steht ein Mast", None),
        ("es", "ardieron las 2.30 hectáreas del puerto", None),
        ("it", "la gru arriva alle 10.50 tonnellate", None),
        ("en", "las 4.17", None),
    ],
)
def test_a_point_parts_hours_from_minutes_behind_a_word_for_the_hour(
    language: str, clause: str, clock: Clock | None
) -> None:
    assert find_clock(clause, "6 Mart", language) == clock
