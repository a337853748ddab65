from __future__ import annotations

import math

from tests.core.reconstruction.telling import told
from timeline.core.reconstruction.digest.importance import weigh_days, weigh_event, weigh_statements
from timeline.core.reconstruction.digest.topic import Topic
from timeline.core.temporal import day_number

SIGNED = told("a1", "The ports of Selim signed a pilotage treaty on 15 August.", "15 August", published=7)
STORM = told("e1", "A storm sank ferries on 2 May.", "2 May", "2024-05-02", published=day_number(2024, 5, 2))
WEIGHTS = {"a1": 1.0, "f1": 1.0, "e1": 1.0}


def test_a_sentence_printed_alike_counts_once_for_a_day() -> None:
    copy = told("f1", SIGNED.text, "15 August", published=8)

    days = weigh_days([SIGNED, copy, STORM], WEIGHTS, {})

    assert days == {day_number(2024, 5, 2): 1.0, day_number(2024, 8, 15): 1.0}


def test_days_of_publication_matter_a_little_even_where_no_statement_names_them() -> None:
    published = {"e": day_number(2024, 5, 2), "g": day_number(2024, 5, 4), "h": day_number(2024, 5, 4)}

    days = weigh_days([STORM], WEIGHTS, published)

    assert days == {day_number(2024, 5, 2): 1.1, day_number(2024, 5, 4): 0.2}


def test_a_document_counts_once_for_an_event() -> None:
    again = told("a2", "On 15 August the ports celebrated.", "15 August")

    assert weigh_event([SIGNED, again], {"a1": 0.5, "a2": 0.8}) == 0.8


def test_a_document_that_names_many_days_says_less_of_each() -> None:
    diary = [told(f"d{day}", f"Rain fell on {day} May.", f"{day} May", f"2024-05-{day:02}") for day in range(1, 7)]
    coarse = told("d9", "In May rain fell.", "May", "2024-05")
    statements = [STORM, *diary, coarse]

    weights = weigh_statements(statements, Topic(statements))

    assert weights["e1"] == 1 / math.log(3)
    assert {weights["d1"], weights["d9"]} == {1 / math.log(8)}


def test_an_entry_of_a_chronology_counts_more_than_any_mention() -> None:
    entries = [
        told(f"c{day}", f"{day} May: the ferries of the bay go on strike again.", f"{day} May", f"2024-05-{day:02}")
        for day in range(1, 11)
    ]

    assert weigh_statements(entries, Topic(entries))["c1"] == 2.0


def test_a_feast_months_away_is_less_of_a_day() -> None:
    published = day_number(2024, 6, 1)
    text = "Sales at Christmas saved the ferries."
    feast = told("x1", text, "Christmas", "2023-12-25", published=published)
    figures = told("y1", "Sales of 25 December saved the ferries.", "25 December", "2023-12-25", published=published)
    near = told("z1", text, "Christmas", "2023-12-25", published=day_number(2023, 12, 27))

    weights = weigh_statements([feast, figures, near], Topic([]))

    assert weights["x1"] < weights["y1"] == weights["z1"]
