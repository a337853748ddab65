"""Equal parts of centuries, decades, years and months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.points import Point
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

_MONTH = 30


def portion_of(whole: Point, number: int, count: int) -> tuple[str, str]:
    """The EDTF of the first and last year, month or day of the number-th of so many parts.

    Parts of a month are those of thirty days; the last takes the rest: its halves are the days 1–15 and the others.
    """
    members = _members(whole)
    size = min(len(members), _MONTH) if whole.unit is Unit.MONTH else len(members)
    first, behind = (-(-size * step // count) for step in (number - 1, number))
    last = len(members) if number == count else behind
    return members[first].edtf, members[max(last, first + 1) - 1].edtf


def _members(whole: Point) -> Sequence[Point]:
    finer = Unit.YEAR if whole.unit >= Unit.DECADE else Unit.MONTH if whole.unit > Unit.MONTH else Unit.DAY
    first, last = (Point(Unit.DAY, day).at(finer).index for day in (whole.first_day, whole.last_day))
    return [Point(finer, index) for index in range(first, last + 1)]
