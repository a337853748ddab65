"""An axis as small as a line of text: bars, and the years at its ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.temporal import civil_date, edtf_from_year, parse_edtf
from timeline.selectors.date_words import say_date

if TYPE_CHECKING:
    from timeline.selectors.event_spread import Spread


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of the drawing, in its units."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class SmallAxis:
    """The bars, the size of the drawing, and the years from which and to which it reaches."""

    width: int
    height: int
    bars: tuple[Bar, ...]
    first: str
    last: str


def draw_small_axis(spread: Spread, *, width: int = 480, height: int = 40) -> SmallAxis | None:
    """Return the axis of a spread; None where no event is dated. The least is two units high, so that it is seen."""
    if spread.first is None or spread.last is None:
        return None
    step, most = width / len(spread.bins), max(spread.bins)
    bars = []
    for index, count in enumerate(spread.bins):
        if count:
            tall = round(max(2.0, (height - 1) * count / most), 1)
            bars.append(Bar(round(index * step, 1), round(height - 1 - tall, 1), round(step * 0.8, 1), tall))
    return SmallAxis(width, height, tuple(bars), _year(spread.first), _year(spread.last))


def _year(day: int) -> str:
    return say_date(parse_edtf(edtf_from_year(civil_date(day).year)))
