"""The scale: linear in time, but for long empty stretches, which are shortened and marked."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from heapq import nlargest
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.axis.shapes import Break, Layout, text_width
from timeline.temporal import civil_date

if TYPE_CHECKING:
    from timeline.axis.occupation import Occupation
    from timeline.axis.words import AxisWords
    from timeline.temporal import DayNumber

_MOST_PIXELS_A_DAY = 56.0
# With fewer dates nothing is squeezed.
_FEWEST_DATES = 4
# A gap has to take this share of the time, and a break has to save this many times the room that it costs.
_SHARE = 0.15
_GAIN = 1.0
_SPACE_AROUND_LABEL = 10.0


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch drawn in full: days `start` to `end` from `x` to `end_x`; dates stand from `first` to `last`."""

    start: float
    end: float
    x: float
    end_x: float
    first: DayNumber
    last: DayNumber


@dataclass(frozen=True, slots=True)
class Scale:
    """Where a day stands; every segment has the same pixels a day."""

    segments: tuple[Segment, ...]
    pixels_a_day: float
    breaks: tuple[Break, ...]

    def x(self, day: float) -> float:
        """The place of the beginning of a day, inside the drawn segments or the breaks between them."""
        index = max(0, bisect_right(self.segments, day, key=lambda segment: segment.start) - 1)
        segment = self.segments[index]
        if day <= segment.end:
            return segment.x + (max(day, segment.start) - segment.start) * self.pixels_a_day
        if index + 1 == len(self.segments):
            return segment.end_x
        following = self.segments[index + 1]
        share = (day - segment.end) / (following.start - segment.end)
        return segment.end_x + share * (following.x - segment.end_x)


def build_scale(occupation: Occupation, layout: Layout, words: AxisWords) -> Scale:
    """The scale on which all dates stand, broken only where they would be squeezed otherwise."""
    clusters = _clusters(occupation, layout, words)
    labels = [words.duration(after[0] - before[1]) for before, after in pairwise(clusters)]
    widths = [_break_width(label) for label in labels]
    length = sum(last - first + 1 for first, last in clusters)
    room = layout.inner_width - sum(widths)
    least_space = 2 * len(clusters) * _least_space(occupation, layout, words) if labels else 0
    pixels_a_day = min(_MOST_PIXELS_A_DAY, (room - least_space) / length)
    space = (room - pixels_a_day * length) / (2 * len(clusters))
    breaks = list(zip(widths, labels, strict=True))
    return _place(clusters, breaks, x=layout.margin, pixels_a_day=pixels_a_day, space=space)


def _break_width(label: str) -> float:
    return text_width(label) + _SPACE_AROUND_LABEL


def _least_space(occupation: Occupation, layout: Layout, words: AxisWords) -> float:
    """The space beside a lone date that lets its year stand under it."""
    years = (words.dates.year(civil_date(day).year) for day in (occupation.first, occupation.last))
    return max(layout.space_around_break, *(text_width(year) / 2 + 4 for year in years))


def _place(
    clusters: list[tuple[DayNumber, DayNumber]],
    breaks: list[tuple[float, str]],
    *,
    x: float,
    pixels_a_day: float,
    space: float,
) -> Scale:
    segments, drawn = [], []
    for index, (first, last) in enumerate(clusters):
        end_x = x + 2 * space + (last - first + 1) * pixels_a_day
        days_around = space / pixels_a_day
        segments.append(Segment(first - days_around, last + 1 + days_around, x, end_x, first, last))
        x = end_x
        if index < len(breaks):
            width, label = breaks[index]
            drawn.append(Break(round(x, 1), round(width, 1), label))
            x += width
    return Scale(tuple(segments), pixels_a_day, tuple(drawn))


def _clusters(occupation: Occupation, layout: Layout, words: AxisWords) -> list[tuple[DayNumber, DayNumber]]:
    """The stretches between the gaps that have to be shortened."""
    stretches = occupation.stretches
    starts = sorted(_breaks_before(occupation, layout, words))
    return [
        (stretches[start][0], stretches[end - 1][1])
        for start, end in zip([0, *starts], [*starts, len(stretches)], strict=True)
    ]


def _breaks_before(occupation: Occupation, layout: Layout, words: AxisWords) -> list[int]:
    """The stretches before which the longest gaps lie, as long as dates are squeezed and a break gives room."""
    if occupation.date_count < _FEWEST_DATES:
        return []
    chosen: list[int] = []
    length, width = occupation.last - occupation.first + 1, layout.inner_width
    space = 2 * _least_space(occupation, layout, words)
    for gap, negative_index in _longest_gaps(occupation, layout.most_breaks):
        pixels_a_day = min(_MOST_PIXELS_A_DAY, width / length)
        cost = _break_width(words.duration(gap)) + (space if chosen else 2 * space)
        is_roomy = occupation.close_distance * pixels_a_day >= layout.smallest_hit
        if is_roomy or gap < _SHARE * length or gap * pixels_a_day < _GAIN * cost:
            break
        chosen.append(-negative_index)
        length, width = length - gap, width - cost
    return chosen


def _longest_gaps(occupation: Occupation, count: int) -> list[tuple[int, int]]:
    """The longest gaps, each with the negative index of the stretch after it, so that ties go to the earlier."""
    pairs = enumerate(pairwise(occupation.stretches), start=1)
    return nlargest(count, ((after[0] - before[1] - 1, -index) for index, (before, after) in pairs))
