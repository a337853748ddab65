"""What the axis is drawn from: numbers in pixels, ready for a template that computes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal
from unicodedata import east_asian_width

if TYPE_CHECKING:
    from timeline.core.temporal import DayNumber, Extent

Anchor = Literal["start", "middle", "end"]


class MarkKind(StrEnum):
    """How a date is drawn: a dot, a bar within which it happened, or a bar through which it lasted."""

    INSTANT = "instant"
    UNCERTAIN = "uncertain"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class AxisItem:
    """A dated event, or several of one stretch; None is an open side, and the state is only carried through.

    Where labels compete for room, the more important event wins.
    """

    key: int
    earliest: DayNumber | None
    latest: DayNumber | None
    extent: Extent
    label: str
    href: str
    state: str
    count: int = 1
    importance: float = 0.0


@dataclass(frozen=True, slots=True)
class Shape:
    """An item on the scale: the drawn stretch, and the stretch that answers to a finger."""

    item: AxisItem
    kind: MarkKind
    x: float
    end_x: float
    hit_x: float
    hit_end_x: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the scale; its label is empty where there is no room."""

    x: float
    label: str
    is_major: bool
    label_anchor: Anchor


@dataclass(frozen=True, slots=True)
class Break:
    """A long empty stretch that was shortened; the label, where there is room for it, says how long it is."""

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
    """An event: its shape, the larger area that answers to a finger, its title, and as much of it as has room."""

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
    def radius(self) -> float:
        """Half the height: a dot is round, and so are the ends of a bar."""
        return self.height / 2

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
    """The measures of the drawing: rows of dots above, slim rows of bars below, the scale under them."""

    width: int
    margin: float
    dot: float
    dot_row: float
    bar: float
    bar_row: float
    longest_bar_among_dots: float
    most_dot_rows: int
    most_bar_rows: int
    most_breaks: int
    break_width: float
    space_around_break: float
    widest_lone_date: float
    longest_label: int
    shortest_label: int
    histogram_height: float
    smallest_bin: float = 24.0
    top: float = 8.0
    lowest: float = 40.0
    space_over_bars: float = 5.0
    space_over_scale: float = 3.0
    tick_row: float = 26.0

    @property
    def inner_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin


def layout_for(width: int, *, is_compact: bool) -> Layout:
    """The measures for a desktop, or for a phone: taller rows, narrower breaks, shorter labels."""
    if is_compact:
        return Layout(
            width=width,
            margin=min(12, width / 6),
            dot=12,
            dot_row=18,
            bar=13,
            bar_row=16,
            longest_bar_among_dots=26,
            most_dot_rows=10,
            most_bar_rows=10,
            most_breaks=6,
            break_width=10,
            space_around_break=9,
            widest_lone_date=14,
            longest_label=24,
            shortest_label=9,
            histogram_height=96,
        )
    return Layout(
        width=width,
        margin=min(24, width / 6),
        dot=10,
        dot_row=15,
        bar=12,
        bar_row=14,
        longest_bar_among_dots=40,
        most_dot_rows=12,
        most_bar_rows=12,
        most_breaks=6,
        break_width=38,
        space_around_break=18,
        widest_lone_date=36,
        longest_label=42,
        shortest_label=12,
        histogram_height=84,
    )


# Letters of sans-serif faces at 11 px, a little wider than most.
_WIDTHS = {
    **dict.fromkeys(" iljI.,:;'’|!()[]ıí", 3.6),
    **dict.fromkeys('ftr-–“”"', 5.0),
    **dict.fromkeys("mwMW…—%@", 10.8),
}


def text_width(text: str) -> float:
    """The width of a text at 11 px, roughly."""
    return sum(_WIDTHS.get(letter) or _usual_width(letter) for letter in text)


def _usual_width(letter: str) -> float:
    """Letters, capitals, and the square characters of East Asia."""
    if east_asian_width(letter) in "WF":
        return 11.0
    return 7.8 if letter.isupper() else 6.6
