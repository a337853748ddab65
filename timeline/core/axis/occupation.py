"""Which days hold dates, and so which long stretches are empty."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.core.temporal import Extent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.core.axis.shapes import AxisItem
    from timeline.core.temporal import Bounds, DayNumber

# A date that takes less of the whole than this share is one thing, and never broken in its middle.
_NARROW = 0.1


@dataclass(frozen=True, slots=True)
class Occupation:
    """Stretches of days in order, apart from each other, and the lower quartile of the days between beginnings."""

    stretches: tuple[tuple[DayNumber, DayNumber], ...]
    close_distance: int
    date_count: int

    @property
    def first(self) -> DayNumber:
        """The first day of all."""
        return self.stretches[0][0]

    @property
    def last(self) -> DayNumber:
        """The last day of all."""
        return self.stretches[-1][1]


def find_occupation(items: Sequence[AxisItem], window: Bounds | None) -> Occupation | None:
    """Where the dates of the items stand, or the window's ends when there are none; None without any date."""
    days = {item.earliest for item in items} | {item.latest for item in items}
    if not items and window:
        days = {window.earliest, window.latest}
    ends = sorted(day for day in days if day is not None)
    if not ends:
        return None
    widest = (ends[-1] - ends[0]) * _NARROW
    narrow = {stretch for item in items if (stretch := _narrow_stretch(item, widest))}
    starts = sorted({start for start, _ in narrow}) or ends
    distances = sorted(after - before for before, after in pairwise(starts)) or [1]
    stretches = _merged(sorted(narrow.union((day, day) for day in ends)))
    return Occupation(tuple(stretches), distances[len(distances) // 4], len(starts))


def _narrow_stretch(item: AxisItem, widest: float) -> tuple[DayNumber, DayNumber] | None:
    """A date that happened within few days; of all others only the ends are occupied."""
    if item.earliest is None or item.latest is None:
        return None
    if item.earliest != item.latest and (item.extent is Extent.THROUGHOUT or item.latest - item.earliest > widest):
        return None
    return item.earliest, item.latest


def _merged(stretches: Iterable[tuple[DayNumber, DayNumber]]) -> Iterator[tuple[DayNumber, DayNumber]]:
    """The stretches with those that touch made one."""
    ordered = iter(stretches)
    first, last = next(ordered)
    for start, end in ordered:
        if start > last + 1:
            yield first, last
            first, last = start, end
        last = max(last, end)
    yield first, last
