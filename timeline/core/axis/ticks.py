"""The ticks of a scale and the labels that have room."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import groupby
from math import floor
from typing import TYPE_CHECKING

from timeline.core.axis.calendar_steps import Step, Unit, finest_step
from timeline.core.axis.hours import clock, hour_step, hours_between
from timeline.core.axis.shapes import Anchor, Break, Tick, text_width
from timeline.core.temporal import civil_date

if TYPE_CHECKING:
    from timeline.core.axis.layout import Layout
    from timeline.core.axis.scale import Scale, Segment
    from timeline.core.axis.words import AxisWords

_SPACE_BETWEEN_LABELS = 8.0
# “15 Aug”; “Sep” with room for a “Jan 2024” beside it.
_PIXELS = {Unit.DAY: 49.0, Unit.WEEK: 49.0, Unit.MONTH: 42.0}
# A segment between breaks with less room shows one year.
_NARROW = 72.0


@dataclass(slots=True)
class _LabelRow:
    """The stretches of the label row that are taken."""

    width: int
    taken: list[tuple[float, float]] = field(default_factory=list)

    def place(self, x: float, label: str) -> Anchor | None:
        """Take the room for a label at a tick, and return how it is anchored; None when there is no room."""
        if not label:
            return None
        length = text_width(label)
        anchor: Anchor = "middle"
        start = x - length / 2
        if start < 0:
            anchor, start = "start", x
        elif x + length / 2 > self.width:
            anchor, start = "end", x - length
        if start < 0 or start + length > self.width or self._is_taken(start, start + length):
            return None
        self.taken.append((start, start + length))
        return anchor

    def _is_taken(self, start: float, end: float) -> bool:
        return any(
            start < other_end + _SPACE_BETWEEN_LABELS and other_start < end + _SPACE_BETWEEN_LABELS
            for other_start, other_end in self.taken
        )


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A tick with its two labels: the full one names the year."""

    x: float
    full: str
    short: str
    is_major: bool


def compute_ticks(scale: Scale, layout: Layout, words: AxisWords) -> tuple[tuple[Tick, ...], tuple[Break, ...]]:
    """The ticks, each year of each segment named once where there is room; and the breaks with their labels."""
    groups = _named_once(_all_groups(scale, words))
    row = _LabelRow(layout.width)
    # The length of a break goes first where the break has room for it, else last.
    wide = {drawn: _labelled(drawn, row) for drawn in scale.breaks if text_width(drawn.label) <= drawn.width}
    labels: dict[_Candidate, tuple[str, Anchor]] = {}
    # A year of which little is seen gives way to its neighbours.
    for group in sorted(groups, key=len, reverse=True):
        _place_first(group, row, labels)
    breaks = tuple(wide.get(drawn) or _labelled(drawn, row) for drawn in scale.breaks)
    for candidate in (candidate for group in groups for candidate in group if candidate not in labels):
        anchor = row.place(candidate.x, candidate.short)
        labels[candidate] = (candidate.short, anchor) if anchor else ("", "middle")
    return tuple(_tick(candidate, *labels[candidate]) for group in groups for candidate in group), breaks


def _all_groups(scale: Scale, words: AxisWords) -> list[list[_Candidate]]:
    """The ticks of the whole scale, grouped by what the full label names."""
    hours = hour_step(scale.pixels_a_day)
    if hours is not None:
        return [group for segment in scale.segments for group in _hour_groups(segment, scale, hours, words=words)]
    step = tick_step(scale, words)
    return [group for segment in scale.segments for group in _groups(segment, scale, step, words=words)]


def _hour_groups(segment: Segment, scale: Scale, step: int, *, words: AxisWords) -> list[list[_Candidate]]:
    """The ticks of a segment by day; the first of each day names it, and the first of all its year."""
    days = groupby(hours_between(segment.start, segment.end, step), key=lambda moment: moment[0])
    return [
        [
            _hour_candidate(day, hour, scale, Step(Unit.DAY, 1).label(day, words.dates, is_full=not index))
            for _, hour in moments
        ]
        for index, (day, moments) in enumerate(days)
    ]


def _hour_candidate(day: int, hour: int, scale: Scale, name: str) -> _Candidate:
    full = name if hour == 0 else f"{name}, {clock(hour)}"
    return _Candidate(scale.x(day + hour / 24), full, clock(hour), is_major=hour == 0)


def _named_once(groups: list[list[_Candidate]]) -> list[list[_Candidate]]:
    """The groups, of which none says again what the one before it said: of two dates of 2019, one names the year."""
    named: list[list[_Candidate]] = []
    for group in groups:
        is_repeated = bool(named) and group[0].full == named[-1][0].full
        named.append([replace(one, full="", short="") for one in group] if is_repeated else group)
    return named


def _place_first(group: list[_Candidate], row: _LabelRow, labels: dict[_Candidate, tuple[str, Anchor]]) -> None:
    """Name the year at the first tick of the group that has room for it."""
    for candidate in group:
        anchor = row.place(candidate.x, candidate.full)
        if anchor is not None:
            labels[candidate] = (candidate.full, anchor)
            return


def _tick(candidate: _Candidate, label: str, anchor: Anchor) -> Tick:
    return Tick(round(candidate.x, 1), label, candidate.is_major, anchor)


def _labelled(drawn: Break, row: _LabelRow) -> Break:
    """The break, without its label where that has no room."""
    return drawn if row.place(drawn.label_x, drawn.label) == "middle" else replace(drawn, label="")


def tick_step(scale: Scale, words: AxisWords) -> Step:
    """The finest step whose labels fit side by side."""
    first, last = scale.segments[0].first, scale.segments[-1].last
    year_width = max(text_width(words.dates.year(civil_date(day).year)) for day in (first, last))
    return finest_step(scale.pixels_a_day, {**_PIXELS, Unit.YEAR: year_width + _SPACE_BETWEEN_LABELS})


def _groups(segment: Segment, scale: Scale, step: Step, *, words: AxisWords) -> list[list[_Candidate]]:
    """The ticks of a segment by year; years themselves are a group each."""
    days = [day for day in step.starts(floor(segment.start), floor(segment.end)) if day >= segment.start]
    is_narrow = len(scale.segments) > 1 and segment.end_x - segment.x < _NARROW
    if not days or is_narrow or segment.is_lone:
        return [[_lone_candidate(segment, scale, words)]]
    by_year = groupby(days, key=lambda day: civil_date(day).year)
    return [[_candidate(day, scale, step, words=words) for day in days_of_year] for _, days_of_year in by_year]


def _lone_candidate(segment: Segment, scale: Scale, words: AxisWords) -> _Candidate:
    """The year of a date far from all others, on the date itself."""
    middle = (segment.first + segment.last) // 2
    label = words.dates.year(civil_date(middle).year)
    return _Candidate(scale.x(middle + 0.5), label, label, is_major=True)


def _candidate(day: int, scale: Scale, step: Step, *, words: AxisWords) -> _Candidate:
    full, short = (step.label(day, words.dates, is_full=is_full) for is_full in (True, False))
    return _Candidate(scale.x(day), full, short, step.is_major(day))
