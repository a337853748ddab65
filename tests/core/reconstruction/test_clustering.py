from __future__ import annotations

import random
from dataclasses import replace

import pytest

from tests.core.reconstruction.telling import told
from timeline.core.reconstruction import (
    Modality,
    Statement,
    cluster_statements,
    count_words,
    date_event,
    reach_of,
    title_event,
)
from timeline.core.temporal import parse_edtf
from timeline.core.text import Span

SIGNED = told(
    "a1", "The two ports signed a pilotage treaty in Selim on 15 August.", "15 August", "2024-08-15", "Gazette"
)
SIGNED_COARSELY = told(
    "b1", "A treaty on pilotage, signed by both ports in mid-August, takes effect.", "mid-August",
    "[2024-08-11..2024-08-20]", "Courier",
)  # fmt: skip
STRIKE = told("b2", "Dockers walked out on 15 August over unpaid wages.", "15 August", "2024-08-15", "Courier")
SIGNED_LATER = told(
    "c1", "The two ports signed a pilotage treaty in Selim on 29 August.", "29 August", "2024-08-29", "Herald"
)
SINCE = told("a2", "The dockers have been on strike since 1984.", "1984", "1984/..")
SINCE_TOO = told("c2", "Since 1984 strike has followed strike on the docks.", "1984", "1984/..", "Herald")


def keys(statements: list[Statement], fixed: dict[str, str] | None = None) -> list[tuple[str | None, set[str]]]:
    return [(event, {one.key for one in group}) for event, group in cluster_statements(statements, fixed=fixed)]


def test_one_event_is_found_under_dates_of_different_granularity() -> None:
    assert keys([SIGNED, SIGNED_COARSELY]) == [(None, {"a1", "b1"})]


def test_other_words_or_another_day_are_another_event() -> None:
    assert keys([SIGNED, STRIKE, SIGNED_LATER]) == [(None, {"a1"}), (None, {"b2"}), (None, {"c1"})]


def test_what_lasted_joins_only_what_lasted_as_long() -> None:
    once = told("b3", "In 1984 dockers began a strike on the docks.", "1984", "1984", "Courier")

    assert keys([SINCE, SINCE_TOO, once]) == [(None, {"a2", "c2"}), (None, {"b3"})]


def test_two_dates_of_one_sentence_are_two_events() -> None:
    text = "The treaty of 15 August replaced the treaty of August 2024 on the ports."
    day, month = told("a8", text, "15 August", "2024-08-15"), told("a9", text, "August 2024", "2024-08")

    assert keys([day, month]) == [(None, {"a9"}), (None, {"a8"})]


def test_what_was_decided_stays_and_draws_the_new() -> None:
    fixed = {"a1": "treaty", "c1": "treaty", "b2": "walkout"}

    assert keys([SIGNED, SIGNED_LATER, STRIKE, SIGNED_COARSELY], fixed) == [
        ("treaty", {"a1", "c1", "b1"}),
        ("walkout", {"b2"}),
    ]


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_input_does_not_matter(seed: int) -> None:
    statements = [SIGNED, SIGNED_COARSELY, STRIKE, SIGNED_LATER, SINCE, SINCE_TOO]
    shuffled = random.Random(seed).sample(statements, len(statements))  # noqa: S311 - an order, not a secret

    assert cluster_statements(shuffled) == cluster_statements(statements)


def test_what_a_person_told_apart_stays_apart() -> None:
    groups = cluster_statements([SIGNED, SIGNED_COARSELY, STRIKE], apart=[("b1", "a1")])

    assert [{one.key for one in group} for _event, group in groups] == [{"b1"}, {"a1"}, {"b2"}]


def test_of_hundreds_that_say_the_same_all_are_one_event() -> None:
    copies = [told(f"{number:03}", SIGNED.text, "15 August") for number in range(250)]

    assert [len(group) for _event, group in cluster_statements(copies)] == [250]


def test_no_statements_are_no_events() -> None:
    assert cluster_statements([]) == []


def test_a_statement_without_words_stands_alone() -> None:
    bare = told("d1", "15 August", "15 August", "2024-08-15")

    assert keys([SIGNED, bare]) == [(None, {"a1"}), (None, {"d1"})]


def test_the_narrowest_date_wins_and_says_who_gives_it() -> None:
    dated = date_event([SIGNED_COARSELY, SIGNED])

    assert dated.date == parse_edtf("2024-08-15")
    assert dated.explanation == (
        "Gazette: 15 August 2024, from “15 August”. Courier: “mid-August”, which is compatible and coarser."
    )


@pytest.mark.parametrize(
    ("dates", "edtf", "explanation"),
    [
        (
            ["[2024-08-11..2024-08-20]", "[2024-08-15..2024-08-25]"],
            "[2024-08-15..2024-08-20]",
            "Gazette: mid-August 2024, from “then”. Herald: “then”. All of them leave between 15 and 20 August 2024.",
        ),
        (
            ["[..2024-08-15]", "[2024-08-15..]"],
            "2024-08-15",
            "Gazette: by 15 August 2024, from “then”. Herald: “then”. All of them leave 15 August 2024.",
        ),
        (["[2024-08-15..]", "[2024-08-20..]"], "[2024-08-20..]", None),
        (["[..2024-08-15]", "[..2024-08-20]"], "[..2024-08-15]", None),
        (
            ["2024-08-15", "2024-08-16", "2024-08-16"],
            "2024-08-16",
            ("2 outlets (Courier, Herald): 16 August 2024, from “then”. "
            "Passages that exclude it: Gazette: 15 August 2024."),
        ),
    ],
)  # fmt: skip
def test_the_date_is_what_most_outlets_leave_room_for(dates: list[str], edtf: str, explanation: str | None) -> None:
    outlets = ["Gazette", "Herald", "Courier"]
    told_then = [
        told(f"{number}", "It began then.", "then", date, outlets[number]) for number, date in enumerate(dates)
    ]

    dated = date_event(told_then)

    assert dated.date.text == edtf
    assert explanation in (None, dated.explanation)


def test_a_date_written_out_outweighs_one_reckoned() -> None:
    written = told("a1", "It began on 15 August.", "15 August", "2024-08-15")
    reckoned = told("b1", "It began on Friday.", "Friday", "2024-08-16", "Herald")

    assert date_event([reckoned, written]).date.text == "2024-08-15"


def test_outlets_that_agree_are_counted_and_named() -> None:
    assert date_event([SINCE, SINCE_TOO]).explanation == "2 outlets (Gazette, Herald): since 1984, from “1984”."


@pytest.mark.parametrize(
    ("text", "words", "title"),
    [
        (
            "The two ports signed a pilotage treaty in Selim on 15 August.",
            "15 August",
            "The two ports signed a pilotage treaty in Selim",
        ),
        ("On Monday, the harbour reopened to ferries again.", "Monday", "The harbour reopened to ferries again"),
        (
            "The ministry said on Monday that the harbour would reopen to ferries.",
            "Monday",
            "The harbour would reopen to ferries",
        ),
        (
            "SELIM, Ruritania - Ministers met on Monday to discuss the pilotage of ferries.",
            "Monday",
            "Ministers met to discuss the pilotage of ferries",
        ),
        (
            (
                "The Harbour Board, a subsidiary of the Ministry of Ports and Ferries of the bay, denied on Monday "
                "that pilotage fees would double."
            ),
            "Monday",
            "The Harbour Board denied that pilotage fees would double",
        ),
        (
            (
                "The harbour reopened to ferries of both companies on Monday, following months of costly repairs to "
                "the quay that a storm had torn away."
            ),
            "Monday",
            "The harbour reopened to ferries of both companies",
        ),
        (
            (
                "The harbour and its master and each of its many old pilots and dockers and clerks and stokers were "
                "given a uniform, a cap and a coat with the arms of the old port of Selim on Monday."
            ),
            "Monday",
            (
                "The harbour and its master and each of its many old pilots and dockers and clerks and stokers were "
                "given a…"
            ),
        ),
        ("Monday.", "Monday", "Monday."),
    ],
)
def test_a_title_is_a_clause_without_date_and_attribution(text: str, words: str, title: str) -> None:
    assert title_event([told("a1", text, words, "2024-08-12")]) == title


def test_a_title_prefers_the_clause_that_the_date_stands_in() -> None:
    text = (
        "Long after the storm, which had torn away the quay and half of the old customs house beside it, "
        "the harbour reopened to ferries on Monday"
    )
    clause = text[text.index("the harbour") :]
    statement = told("a1", text, "Monday", clause=Span(text.index(clause), len(text)))

    assert title_event([statement]) == "The harbour reopened to ferries"


def test_one_more_document_is_grouped_by_what_lies_within_its_reach_as_among_all() -> None:
    months = [f"2024-{month:02}-15" for month in range(1, 13)]
    stored = [told(f"a{day}", f"The port of {day} was closed by ice.", day, day) for day in months]
    stored += [told("f1", "In 1984 the strike began.", "1984", "1984"), SINCE]
    new = [told("n1", "Ice closed the port of 2024-06-15.", "2024-06-15", "2024-06-15", "Herald"), SINCE_TOO]
    fixed = {one.key: one.key for one in stored}

    near = [one for one in stored if reach_of(new).holds(one)]
    nearby = cluster_statements([*near, *new], fixed=fixed, counts=count_words([*stored, *new]))

    assert [one.key for one in near] == ["a2024-05-15", "a2024-06-15", "a2024-07-15", "a2"]
    assert [group for group in nearby if any(one in new for one in group[1])] == [
        group for group in cluster_statements([*stored, *new], fixed=fixed) if any(one in new for one in group[1])
    ]
    assert reach_of(new).dates == {"1984/.."}


def test_the_windows_of_a_reach_are_apart_and_in_order() -> None:
    far = [told("a1", "Then.", "Then", "2024-01-15"), told("a2", "Then.", "Then", "2020-01-15")]

    (first, last), (later, latest) = reach_of(far).windows

    assert first < far[1].bounds.earliest < last < later < far[0].bounds.earliest < latest


PACT = told("d1", "Selim revealed details of the accord on water last week.", "last week", "[2024-08-12..2024-08-18]")
TALKS = told("e1", "Talks on cod were held in the old hall on 15 August.", "15 August", outlet="Courier")
ACCORD = told(
    "f1", "In mid-August an accord on water was signed by Selim after talks in the old hall.", "mid-August",
    "[2024-08-11..2024-08-20]", "Herald",
)  # fmt: skip


def test_what_was_placed_early_joins_what_came_later() -> None:
    early = [PACT, ACCORD]
    between = [told(f"g{n}", f"Ship{n} left pier{n} then.", "then", f"2024-08-{n:02}", "Bugle") for n in range(11, 20)]

    both = next(group for _event, group in cluster_statements([*early, TALKS, *between]) if PACT in group)

    assert set(both) >= set(early)


def test_the_second_look_obeys_what_a_person_told_apart() -> None:
    copy = replace(PACT, key="g1", document="g")
    alone = cluster_statements([PACT, TALKS, ACCORD], apart=[("d1", "e1"), ("d1", "f1")])
    both = cluster_statements([PACT, copy, TALKS, ACCORD], apart=[("d1", "e1"), ("d1", "f1")])

    assert [PACT] in [list(group) for _event, group in alone]
    assert not any({PACT, ACCORD} <= set(group) for _event, group in both)


def test_what_was_announced_joins_what_happened_where_the_words_are_alike() -> None:
    planned = replace(SIGNED, key="h1", document="h", modality=Modality.PLANNED)

    assert keys([SIGNED, planned]) == [(None, {"a1", "h1"})]
