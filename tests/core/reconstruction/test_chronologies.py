from __future__ import annotations

import pytest

from tests.core.reconstruction.telling import told
from timeline.core.reconstruction.digest.source_chronologies import find_entries
from timeline.core.reconstruction.digest.topic import Topic

NO_NAMES = Topic([])


def listed(form: str, *, count: int = 10) -> list[str]:
    """The keys found as entries when so many days of May are listed in this form."""
    statements = [
        told(f"a{day}", form.format(date=f"{day} May"), f"{day} May", f"2024-05-{day:02}")
        for day in range(1, count + 1)
    ]
    return sorted(find_entries(statements, NO_NAMES))


@pytest.mark.parametrize(
    "form",
    [
        "{date}: The ferries of the bay go on strike.",
        "- {date} : the ferries of the bay go on strike.",
        "{date} – Ferries strike all over the bay.",
        "{date}. The ferries of the bay go on strike.",
        "• le {date} - les bacs de la baie sont en grève.",
    ],
)
def test_dates_before_what_they_date_make_a_chronology(form: str) -> None:
    assert len(listed(form)) == 10


@pytest.mark.parametrize(
    "form",
    [
        "{date} was the day on which ferries went on strike.",
        "The strike of {date}: ferries stay in port all day.",
        "{date}: Ferries strike.",  # no more than a heading
        "{date}:",
    ],
)
def test_other_sentences_are_no_entries(form: str) -> None:
    assert listed(form) == []


def test_a_few_dated_paragraphs_are_no_chronology() -> None:
    assert listed("{date}: The ferries of the bay go on strike.", count=9) == []


def test_entries_give_a_figure_and_a_day() -> None:
    form = "{}: The ferries of the bay go on strike."
    months = [told(f"a{n}", form.format(f"May {n}"), f"May {n}", str(n)) for n in range(2000, 2012)]
    weekdays = [told(f"a{n}", form.format("Monday"), "Monday", f"2024-05-{n:02}") for n in range(1, 13)]

    assert find_entries([*months, *weekdays], NO_NAMES) == frozenset()


def test_a_chronology_of_something_else_is_passed_over() -> None:
    topic = Topic([told(f"{key}1", f"The port of Selim closed on {key}.", key) for key in ("b", "c")])
    form = "{} May: a ferry leaves {} at noon."

    def found(named: int) -> int:
        towns = ["Selim"] * named + ["Oria"] * (12 - named)
        entries = [
            told(f"a{day:02}", form.format(day, town), f"{day} May", f"2024-05-{day:02}")
            for day, town in enumerate(towns, start=1)
        ]
        return len(find_entries(entries, topic))

    assert [found(2), found(3)] == [0, 12]
