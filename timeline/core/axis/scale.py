"""The scale: linear in time, but for long empty stretches, which are shortened and marked."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from heapq import nlargest
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.core.axis.shapes import Break

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.axis.layout import Layout
    from timeline.core.axis.occupation import Occupation
    from timeline.core.axis.view import View
    from timeline.core.axis.words import AxisWords
    from timeline.core.temporal import DayNumber

_MOST_PIXELS_A_DAY = 56.0
# With fewer dates nothing is squeezed.
_FEWEST_DATES = 4
# A gap has to take this share of the time, and a break has to save this many times the room that it costs.
_SHARE = 0.12
_GAIN = 1.0
# The space beside a stretch shows days of the gap, but never so many that they reach the next stretch.
_MOST_OF_GAP = 0.4


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch drawn in full: days `start` to `end` from `x` to `end_x`; dates stand from `first` to `last`."""

    start: float
    end: float
    x: float
    end_x: float
    first: DayNumber
    last: DayNumber
    is_lone: bool

    def place(self, day: float) -> float:
        """Where a day of the stretch stands."""
        return self.x + (max(day, self.start) - self.start) / (self.end - self.start) * (self.end_x - self.x)


@dataclass(frozen=True, slots=True)
class Scale:
    """Where a day stands; the segments have the same pixels a day, but for lone dates, which may have fewer."""

    segments: tuple[Segment, ...]
    pixels_a_day: float
    breaks: tuple[Break, ...]

    def x(self, day: float) -> float:
        """The place of the beginning of a day, inside the drawn segments or the breaks between them."""
        index = max(0, bisect_right(self.segments, day, key=lambda segment: segment.start) - 1)
        segment = self.segments[index]
        if day <= segment.end:
            return segment.place(day)
        if index + 1 == len(self.segments):
            return segment.end_x
        following = self.segments[index + 1]
        share = (day - segment.end) / (following.start - segment.end)
        return segment.end_x + share * (following.x - segment.end_x)


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Days from the first to the last date between two breaks; a lone date needs little room, however vague it is."""

    first: DayNumber
    last: DayNumber
    is_lone: bool

    @property
    def length(self) -> int:
        return self.last - self.first + 1


def build_scale(occupation: Occupation, layout: Layout, words: AxisWords) -> Scale:
    """The scale on which all dates stand, broken only where they would be squeezed otherwise."""
    clusters = _clusters(occupation, layout)
    labels = [words.duration(after.first - before.last) for before, after in pairwise(clusters)]
    least_space = layout.space_around_break if labels else 0.0
    room = layout.inner_width - len(labels) * layout.break_width - 2 * len(clusters) * least_space
    lone = sum(_lone_width(cluster, layout) for cluster in clusters if cluster.is_lone)
    length = sum(cluster.length for cluster in clusters if not cluster.is_lone)
    pixels_a_day = min(_MOST_PIXELS_A_DAY, (room - lone) / length)
    widths = [_width(cluster, pixels_a_day, layout) for cluster in clusters]
    space = least_space + (room - sum(widths)) / (2 * len(clusters))
    return Scale(_segments(clusters, widths, space, layout), pixels_a_day, _breaks(labels, widths, space, layout))


def linear_scale(view: View, layout: Layout) -> Scale:
    """The scale of a view: all of it, from edge to edge, at one measure."""
    width = float(layout.width)
    whole = Segment(view.start, view.end, 0.0, width, view.first_day, view.last_day, is_lone=False)
    return Scale((whole,), width / view.length, ())


def _lone_width(cluster: _Cluster, layout: Layout) -> float:
    return 0.0 if cluster.length == 1 else layout.widest_lone_date


def _width(cluster: _Cluster, pixels_a_day: float, layout: Layout) -> float:
    natural = cluster.length * pixels_a_day
    return min(natural, layout.widest_lone_date) if cluster.is_lone else natural


def _segments(
    clusters: Sequence[_Cluster], widths: Sequence[float], space: float, layout: Layout
) -> tuple[Segment, ...]:
    """The clusters with the days beside them that the space shows, in their own scale."""
    gaps = [float("inf"), *(after.first - before.last - 1 for before, after in pairwise(clusters)), float("inf")]
    segments, x = [], layout.margin + space
    for index, (cluster, width) in enumerate(zip(clusters, widths, strict=True)):
        pixels_a_day = width / cluster.length
        before, after = (min(space / pixels_a_day, _MOST_OF_GAP * gap) for gap in gaps[index : index + 2])
        segments.append(
            Segment(
                start=cluster.first - before,
                end=cluster.last + 1 + after,
                x=x - before * pixels_a_day,
                end_x=x + width + after * pixels_a_day,
                first=cluster.first,
                last=cluster.last,
                is_lone=cluster.is_lone,
            )
        )
        x += width + 2 * space + layout.break_width
    return tuple(segments)


def _breaks(labels: Sequence[str], widths: Sequence[float], space: float, layout: Layout) -> tuple[Break, ...]:
    """The breaks, each after its cluster."""
    breaks, x = [], layout.margin
    for label, width in zip(labels, widths, strict=False):
        x += width + 2 * space
        breaks.append(Break(round(x, 1), layout.break_width, label))
        x += layout.break_width
    return tuple(breaks)


def _clusters(occupation: Occupation, layout: Layout) -> list[_Cluster]:
    """The stretches between the gaps that have to be shortened."""
    stretches = occupation.stretches
    starts = sorted(_breaks_before(occupation, layout))
    ranges = list(zip([0, *starts], [*starts, len(stretches)], strict=True))
    # Where every date is lone, none is less than the others.
    has_main = any(end - start > 1 for start, end in ranges)
    return [
        _Cluster(stretches[start][0], stretches[end - 1][1], is_lone=has_main and bool(starts) and end - start == 1)
        for start, end in ranges
    ]


def _breaks_before(occupation: Occupation, layout: Layout) -> list[int]:
    """The stretches before which the longest gaps lie, as long as dates are squeezed and a break gives room."""
    if occupation.date_count < _FEWEST_DATES:
        return []
    chosen: list[int] = []
    length, width = occupation.last - occupation.first + 1, layout.inner_width
    cost = layout.break_width + 2 * layout.space_around_break
    most = int(layout.inner_width / (cost + layout.widest_lone_date)) - 1
    for gap, negative_index in _longest_gaps(occupation, min(layout.most_breaks, most)):
        pixels_a_day = min(_MOST_PIXELS_A_DAY, width / length)
        is_roomy = occupation.close_distance * pixels_a_day >= layout.dot_row
        if is_roomy or gap < _SHARE * length or gap * pixels_a_day < _GAIN * cost:
            break
        chosen.append(-negative_index)
        length, width = length - gap, width - cost
    return chosen


def _longest_gaps(occupation: Occupation, count: int) -> list[tuple[int, int]]:
    """The longest gaps, each with the negative index of the stretch after it, so that ties go to the earlier."""
    pairs = enumerate(pairwise(occupation.stretches), start=1)
    return nlargest(count, ((after[0] - before[1] - 1, -index) for index, (before, after) in pairs))
