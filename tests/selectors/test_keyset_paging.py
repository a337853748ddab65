"""Paging by keyset."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import make_event, make_timeline
from timeline.core.temporal import edtf_from_day
from timeline.selectors.keyset_paging import PAGE_SIZE, Cursor, EventPage, cursor_of, parse_cursor, read_page

if TYPE_CHECKING:
    from timeline.models import Event, Timeline


@pytest.mark.parametrize("cursor", [Cursor(738000, 0, 1), Cursor(-16070, -3, 10**17), Cursor(0, 12, 5)])
def test_a_cursor_is_read_back_from_its_text(cursor: Cursor) -> None:
    assert parse_cursor(str(cursor)) == cursor


@pytest.mark.parametrize("text", ["", "1.2", "1.2.3.4", "1.2.-3", "a.b.c", "1.2.3\n", "9" * 10 + ".0.1", "1.2.3'--"])
def test_what_is_no_cursor_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no place in a chronology"):
        parse_cursor(text)


@pytest.fixture
def timeline(db: None) -> Timeline:  # noqa: ARG001 - asks for the database
    """130 dated events from BCE on, ten of them on one day, some of those in an order of their own; two undated."""
    timeline = make_timeline()
    for number in range(60):
        make_event(timeline=timeline, edtf=edtf_from_day(-16070 + number * 20_000 // 60), title=f"Ides {number}")
    for number in range(10):
        make_event(timeline=timeline, edtf="2024-08-22", title=f"Same {number}", sequence=-number % 3)
    for number in range(60):
        make_event(timeline=timeline, edtf=edtf_from_day(739_200 - number), title=f"Day {number}")
    make_event(timeline=timeline, edtf="", title="Undated")
    return timeline


def walk(timeline: Timeline, direction: str, page: EventPage) -> list[list[Event]]:
    """Return the events of a page and of all that follow in a direction."""
    pages = [page.events]
    while cursor := getattr(page, direction):
        page = read_page(timeline.events.all(), **{direction: cursor})
        pages.append(page.events)
    return pages


def test_pages_forwards_hold_every_dated_event_once_in_order(timeline: Timeline) -> None:
    expected = list(timeline.events.in_order().filter(position__isnull=False))

    pages = walk(timeline, "after", read_page(timeline.events.all()))

    assert [len(page) for page in pages] == [30, 30, 30, 30, 10]
    assert [event for page in pages for event in page] == expected


def test_pages_backwards_hold_the_same(timeline: Timeline) -> None:
    first = read_page(timeline.events.all())
    forwards = walk(timeline, "after", first)
    last = read_page(timeline.events.all(), after=cursor_of(forwards[-2][-1]))

    backwards = walk(timeline, "before", last)

    assert backwards == forwards[::-1]
    assert (first.before, last.after) == (None, None)


def test_events_of_one_day_are_divided_by_their_order_and_identifier(timeline: Timeline) -> None:
    same = list(timeline.events.filter(title__startswith="Same").order_by("sequence", "id"))
    middle = Cursor(same[4].position, same[4].sequence, same[4].pk)

    after = read_page(timeline.events.all(), after=middle)
    before = read_page(timeline.events.all(), before=middle)

    assert after.events[:5] == same[5:]
    assert before.events[-4:] == same[:4]


def test_beyond_the_ends_a_page_is_empty_and_leads_back(timeline: Timeline) -> None:
    events = timeline.events.all()
    beyond, ahead = Cursor(999_999_999, 0, 1), Cursor(-999_999_999, 0, 1)

    late, early = read_page(events, after=beyond), read_page(events, before=ahead)

    assert (late.events, late.after, early.events, early.before) == ([], None, [], None)
    assert len(read_page(events, before=late.before).events) == PAGE_SIZE
    assert read_page(events, after=early.after).events == read_page(events).events
