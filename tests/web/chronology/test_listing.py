"""Headings and long gaps of the list."""

from __future__ import annotations

import pytest
from django.utils.safestring import mark_safe

from timeline.models import Event
from timeline.web.chronology.listing import Entry, present_list


def list_events(*dates: str, is_filtered: bool = False) -> list[tuple[str, str]]:
    """Return what stands before each of these events."""
    events = []
    for key, edtf in enumerate(dates, 1):
        event = Event(pk=key)
        event.set_date(edtf)
        event.position = event.earliest if event.earliest is not None else event.latest
        events.append(event)
    cards = {event.pk: mark_safe(f"<p>{event.pk}</p>") for event in events}  # noqa: S308 - numbers
    return [
        (entry.gap.words if entry.gap else "", entry.heading)
        for entry in present_list(events, cards, is_filtered=is_filtered)
    ]


def test_an_entry_holds_the_card_of_its_event() -> None:
    event = Event(pk=7)
    card = mark_safe("<article>")

    assert present_list([event], {7: card}) == (Entry(None, "Date unknown", card),)


@pytest.mark.parametrize(
    ("edtf", "heading"),
    [
        ("2024-08-22", "August 2024"),
        ("2024-08", "August 2024"),
        ("[2024-08-11..2024-08-20]", "August 2024"),
        ("2024-08-22~", "August 2024"),
        ("2024-21", "March 2024"),
        ("2024-34", "2024"),
        ("1984~", "1984"),
        ("198X", "1980"),
        ("1984/..", "1984"),
        ("[..2016-12-31]", "December 2016"),
        ("-0043-03-15", "March 44 BCE"),
        ("0001-01-01", "January 1 CE"),
        ("Y12000", "12000"),
        ("", "Date unknown"),
    ],
)
def test_an_event_stands_under_its_month_or_where_it_is_known_no_better_its_year(edtf: str, heading: str) -> None:
    assert list_events(edtf) == [("", heading)]


def test_a_heading_stands_where_a_stretch_begins() -> None:
    headings = [heading for _, heading in list_events("2024-08-01", "2024-08-30", "2024-09", "2024-09-02")]

    assert headings == ["August 2024", "", "September 2024", ""]


@pytest.mark.parametrize(
    ("dates", "gap"),
    [
        (["2024-08-01", "2024-09-01"], ""),
        (["2024-08-01", "2024-09-02"], "31 days with no recorded event"),
        (["1984-01-01", "2024-01-01"], "14 609 days with no recorded event"),
        (["2024", "2024-12-31"], ""),  # it may have been on any day of the year
        (["2024-01/2024-12", "2024-12-31"], "364 days with no recorded event"),  # a stretch tells of its beginning
        (["2024-01-01", "[..2024-12-31]"], ""),  # nobody knows how long before
        (["-0043-03-15", "0001-01-01"], "15 997 days with no recorded event"),
    ],
)
def test_a_gap_is_told_in_days_from_a_month_on(dates: list[str], gap: str) -> None:
    assert [gap for gap, _ in list_events(*dates)] == ["", gap]


def test_a_gap_is_counted_from_the_last_day_told_of_not_from_the_event_before() -> None:
    gaps = [gap for gap, _ in list_events("2023", "2023-02-01", "2024-03-01")]

    assert gaps == ["", "", "60 days with no recorded event"]


def test_a_gap_among_chosen_events_says_nothing_of_the_others() -> None:
    gaps = [gap for gap, _ in list_events("2024-01-01", "2024-03-01", is_filtered=True)]

    assert gaps == ["", "59 days without such an event"]
