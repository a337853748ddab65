"""The lanes of an axis, from the database."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.utils.translation import get_language

from timeline.core.axis import AxisItem, Lane, needs_days
from timeline.core.temporal import Extent, parse_edtf
from timeline.selectors.axis_events import count_lane_groups, find_lane_rows, find_rows
from timeline.selectors.date_words import axis_words, say_date
from timeline.selectors.event_numbers import count_groups
from timeline.selectors.keyset_paging import PAGE_SIZE
from timeline.selectors.lane_choice import choose_lanes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from timeline.core.axis import Group, View
    from timeline.core.temporal import Bounds
    from timeline.models.event import EventQuerySet
    from timeline.selectors.axis_events import AxisRow
    from timeline.selectors.event_numbers import EventNumbers
    from timeline.selectors.lane_choice import LaneKind

MOST_MARKS = 40
_MOST_IN_LANE = 18
_CLOCK = re.compile(r"T(\d\d):(\d\d)")


def find_lanes(
    events: EventQuerySet,
    numbers: EventNumbers,
    view: View | None,
    bounds: Bounds | None,
    *,
    months: tuple[Group, ...],
    kind: LaneKind | None,
    with_proposals: bool,
    link: Callable[[AxisRow], str],
) -> tuple[Lane, ...]:
    """Return what the axis draws between these days: the important events, and the number of all.

    `months` are the events of these days by month, which may be too coarse.
    """
    by_day = _needs_days(months, view, get_language())
    if kind is None:
        groups = count_groups(numbers, bounds, by_day=True) if by_day else months
        return (Lane(_items(find_rows(numbers, bounds, MOST_MARKS), link), groups),)
    choice = choose_lanes(events, kind, with_proposals=with_proposals)
    groups_of = count_lane_groups(choice, bounds, by_day=by_day)
    rows_of = find_lane_rows(choice, bounds, number=_MOST_IN_LANE)
    return tuple(
        Lane(_items(rows_of.get(value, ()), link), groups_of.get(value, ()), name)
        for value, name in choice.names.items()
    )


@lru_cache(maxsize=64)
def _needs_days(months: tuple[Group, ...], view: View | None, _language: str | None) -> bool:
    return needs_days(months, view, words=axis_words())


def link_to_card(address: str, query: str, count: int) -> Callable[[AxisRow], str]:
    """Return what links an event: to its card, on the page of the list that begins with it where there are several."""
    if count <= PAGE_SIZE:
        return lambda row: f"#e{row.key}"
    base = f"{address}?{query}&" if query else f"{address}?"

    def link(row: AxisRow) -> str:
        position = row.latest if row.earliest is None else row.earliest
        before = urlencode({"show": "all", "after": f"{position}.{row.sequence}.{row.key - 1}"})
        return f"{base}{before}#e{row.key}"

    return link


def _items(rows: Iterable[AxisRow], link: Callable[[AxisRow], str]) -> tuple[AxisItem, ...]:
    return tuple(_item(row, link(row), get_language()) for row in rows)


@lru_cache(maxsize=2048)
def _item(row: AxisRow, href: str, _language: str | None) -> AxisItem:
    return AxisItem(
        key=row.key,
        earliest=row.earliest,
        latest=row.latest,
        extent=Extent(row.extent),
        label=row.title,
        href=href,
        state="disputed" if row.is_disputed else "planned" if row.is_planned else "attested",
        importance=row.importance,
        moment=_moment(row.edtf),
        when=say_date(parse_edtf(row.edtf)),
    )


def _moment(edtf: str) -> float | None:
    """Return which part of its day has passed when something happens, where its time is known."""
    clock = _CLOCK.search(edtf)
    return (int(clock[1]) * 60 + int(clock[2])) / (24 * 60) if clock else None
