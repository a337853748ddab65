"""What the axis is drawn from: numbers in pixels, ready for a template that computes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from timeline.temporal import DayNumber, Extent

_FEW = 60

Anchor = Literal["start", "middle", "end"]


class MarkKind(StrEnum):
    """How a date is drawn: a dot, a bar within which it happened, or a bar through which it lasted."""

    INSTANT = "instant"
    UNCERTAIN = "uncertain"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class AxisItem:
    """A dated event, or several of one stretch; None is an open side, and the state is only carried through."""

    key: int
    earliest: DayNumber | None
    latest: DayNumber | None
    extent: Extent
    label: str
    href: str
    state: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the scale; its label is empty where there is no room."""

    x: float
    label: str
    is_major: bool
    label_anchor: Anchor


@dataclass(frozen=True, slots=True)
class Break:
    """A long empty stretch that was shortened; the label says how long it is."""

    x: float
    width: float
    label: str

    @property
    def label_x(self) -> float:
        """The middle, where the label stands."""
        return round(self.x + self.width / 2, 1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the width: the window."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Mark:
    """An event: the drawn shape, the larger area that answers to a finger, its title, and as much of it as has room."""

    key: int
    title: str
    href: str
    state: str
    kind: MarkKind
    lane: int
    x: float
    width: float
    y: float
    height: float
    is_open_start: bool
    is_open_end: bool
    hit_x: float
    hit_width: float
    hit_y: float
    hit_height: float
    label: str
    label_x: float
    label_y: float
    label_anchor: Anchor

    @property
    def center_x(self) -> float:
        """Where the dot of an instant stands."""
        return round(self.x + self.width / 2, 1)

    @property
    def center_y(self) -> float:
        """The middle of the shape."""
        return round(self.y + self.height / 2, 1)


@dataclass(frozen=True, slots=True)
class Bin:
    """The events that may fall into a stretch of time; `start` and `end` are EDTF for a link."""

    x: float
    width: float
    y: float
    height: float
    disputed_y: float
    disputed_height: float
    count: int
    disputed_count: int
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Axis:
    """A drawing of `width` × `height`: marks, or bins where there are too many events for marks."""

    width: int
    height: float
    baseline_y: float
    tick_label_y: float
    is_density: bool
    ticks: tuple[Tick, ...] = ()
    marks: tuple[Mark, ...] = ()
    bins: tuple[Bin, ...] = ()
    breaks: tuple[Break, ...] = ()
    window: Stretch | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """The measures of the drawing."""

    width: int
    margin: float
    row_height: float
    smallest_hit: float
    dot: float
    bar_height: float
    most_lanes: int
    most_lanes_of_few: int
    free_lanes: int
    most_breaks: int
    space_around_break: float
    longest_label: int
    histogram_height: float
    smallest_bin: float = 24.0
    top: float = 8.0
    tick_row: float = 26.0

    @property
    def inner_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin

    def most_lanes_for(self, count: int) -> int:
        """How many lanes so many events may take before a histogram shows more."""
        return self.most_lanes_of_few if count <= _FEW else self.most_lanes


def layout_for(width: int, *, is_compact: bool) -> Layout:
    """The measures for a desktop, or for a phone: taller rows, fewer and shorter labels."""
    if is_compact:
        return Layout(
            width=width,
            margin=min(24, width / 6),
            row_height=44,
            smallest_hit=44,
            dot=14,
            bar_height=14,
            most_lanes=5,
            most_lanes_of_few=12,
            free_lanes=3,
            most_breaks=4,
            space_around_break=18,
            longest_label=24,
            histogram_height=96,
        )
    return Layout(
        width=width,
        margin=min(40, width / 6),
        row_height=24,
        smallest_hit=24,
        dot=10,
        bar_height=10,
        most_lanes=8,
        most_lanes_of_few=16,
        free_lanes=5,
        most_breaks=6,
        space_around_break=20,
        longest_label=36,
        histogram_height=72,
    )


def text_width(text: str) -> float:
    """The width of a text at 11 px, roughly."""
    return len(text) * 6.2
