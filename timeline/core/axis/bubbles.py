"""Events that have no room one by one, counted where they stand."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.core.axis.shapes import Bubble, Group, text_width
from timeline.core.axis.view import View, view_between
from timeline.core.temporal import civil_date, edtf_from_day, edtf_from_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.core.axis.layout import Layout
    from timeline.core.axis.scale import Scale
    from timeline.core.axis.shapes import AxisItem

_SMALLEST = 9.0
_SPACE_IN = 4.0
_THOUSAND = 1000


def count_left_out(groups: Sequence[Group], drawn: Iterable[AxisItem]) -> list[Group]:
    """The groups without the events that are drawn; groups must be in order and apart."""
    firsts = [group.first for group in groups]
    counts = [group.count for group in groups]
    disputed = [group.disputed_count for group in groups]
    for item in drawn:
        index = max(0, bisect_right(firsts, item.position or 0) - 1)
        if groups:
            counts[index] -= 1
            disputed[index] -= item.state == "disputed"
    return [
        replace(group, count=count, disputed_count=max(0, disputes))
        for group, count, disputes in zip(groups, counts, disputed, strict=True)
        if count > 0
    ]


def compute_bubbles(groups: Iterable[Group], scale: Scale, layout: Layout, *, y: float) -> tuple[Bubble, ...]:
    """One bubble for each column of the drawing in which events stand, in the middle of them."""
    columns: dict[int, list[Group]] = defaultdict(list)
    for group in groups:
        columns[int(_middle(group, scale) // layout.column)].append(group)
    return tuple(_bubble(columns[column], column, scale, layout, y=y) for column in sorted(columns))


def _middle(group: Group, scale: Scale) -> float:
    return (scale.x(group.first) + scale.x(group.last + 1)) / 2


def _bubble(groups: Sequence[Group], column: int, scale: Scale, layout: Layout, *, y: float) -> Bubble:
    count = sum(group.count for group in groups)
    text = short_number(count)
    radius = max(_SMALLEST, text_width(text) / 2 + _SPACE_IN)
    middle = sum(_middle(group, scale) * group.count for group in groups) / count
    left, right = column * layout.column, min((column + 1) * layout.column, float(layout.width))
    first, last = min(group.first for group in groups), max(group.last for group in groups)
    return Bubble(
        # A last column may be narrower than its bubble.
        x=round(min(max(middle, left + radius), max(right - radius, left)), 1),
        y=y,
        radius=round(radius, 1),
        count=count,
        disputed_count=sum(group.disputed_count for group in groups),
        text=text,
        view=_roomy(first, last).text,
        start=_date_text(first),
        end=_date_text(last),
    )


def _roomy(first: int, last: int) -> View:
    """The days from the first to the last, with a little room around them where they are several."""
    space = (last - first) * 0.04
    return view_between(first - space, last + 1 + space)


def _date_text(day: int) -> str:
    year = civil_date(day).year
    return edtf_from_year(year) if abs(year) > 9999 else edtf_from_day(day)


def short_number(count: int) -> str:
    """A number in at most four characters: 12, 344, 1.2k, 50k."""
    if count < _THOUSAND:
        return str(count)
    if count < 10 * _THOUSAND:
        return f"{count // 100 / 10:g}k"
    return f"{count // _THOUSAND}k" if count < _THOUSAND * _THOUSAND else "1M+"
