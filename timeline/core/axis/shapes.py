"""What the axis is drawn from: numbers in pixels, ready for a template that computes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
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

    Where labels compete for room, the more important event wins. The moment is the part of its day that has passed
    when it happens, where a time is known.
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
    moment: float | None = None
    when: str = ""

    @property
    def position(self) -> DayNumber | None:
        """Where it stands in the order of time: an open beginning is placed by its end."""
        return self.latest if self.earliest is None else self.earliest


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
    when: str = ""

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
class Group:
    """How many events stand from a first day to a last, of those that need not be drawn one by one."""

    first: DayNumber
    last: DayNumber
    count: int
    disputed_count: int = 0


@dataclass(frozen=True, slots=True)
class Bubble:
    """A number of events that have no room one by one; `view` names the stretch of time that shows them."""

    x: float
    y: float
    radius: float
    count: int
    disputed_count: int
    text: str
    view: str
    start: str
    end: str

    @property
    def text_y(self) -> float:
        """The baseline of the number."""
        return round(self.y + 3.8, 1)


@dataclass(frozen=True, slots=True)
class LaneLine:
    """The head of a lane: its name, its place, and where the lane ends."""

    name: str
    count: int
    y: float
    text_y: float
    end_y: float


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the scale: from one place to another, from one moment to another."""

    x: float
    end_x: float
    start: float
    end: float


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
    bubbles: tuple[Bubble, ...] = ()
    lanes: tuple[LaneLine, ...] = ()
    pieces: tuple[Piece, ...] = ()
    today: float | None = None

    def moment_at(self, share: float) -> float:
        """The moment that stands at a share of the width; in a shortened stretch, the end of the piece before."""
        x = share * self.width
        piece = next((one for one in self.pieces if x <= one.end_x), self.pieces[-1])
        part = (min(max(x, piece.x), piece.end_x) - piece.x) / (piece.end_x - piece.x)
        return piece.start + part * (piece.end - piece.start)


# Letters of sans-serif faces at 11 px, a little wider than most.
NARROWEST_LETTER = 3.6
_WIDTHS = {
    **dict.fromkeys(" iljI.,:;'’|!()[]ıí", NARROWEST_LETTER),
    **dict.fromkeys('ftr-–“”"', 5.0),
    **dict.fromkeys("mwMW…—%@", 10.8),
}


@lru_cache(maxsize=4096)
def text_width(text: str) -> float:
    """The width of a text at 11 px, roughly."""
    return sum(_WIDTHS.get(letter) or _usual_width(letter) for letter in text)


def _usual_width(letter: str) -> float:
    """Letters, capitals, and the square characters of East Asia."""
    if east_asian_width(letter) in "WF":
        return 11.0
    return 7.8 if letter.isupper() else 6.6
