"""The overview: all events as a small histogram, with the stretch of time that the axis shows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.axis.layout import layout_for
from timeline.core.axis.occupation import find_occupation
from timeline.core.axis.scale import build_scale
from timeline.core.axis.shapes import AxisItem, Piece, Stretch
from timeline.core.axis.words import ENGLISH_AXIS, AxisWords
from timeline.core.temporal import Extent

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.core.axis.scale import Scale
    from timeline.core.axis.shapes import Group
    from timeline.core.axis.view import View

_WIDTH = 1000
_HEIGHT = 30
_COLUMN = 8
_LOWEST = 3
HANDLE = 6


@dataclass(frozen=True, slots=True)
class Strip:
    """A drawing of `width` × `height`, whose bars are one path; it may be stretched."""

    width: int
    height: int
    path: str
    pieces: tuple[Piece, ...]
    breaks: tuple[Stretch, ...]
    window: Stretch

    @property
    def end_handle_x(self) -> float:
        """Where the handle at the end of the window stands."""
        return round(self.window.x + self.window.width - HANDLE, 1)


def compute_strip(groups: Sequence[Group], view: View | None, *, words: AxisWords = ENGLISH_AXIS) -> Strip | None:
    """The overview of these events; None without any. Without a view the window is all of it."""
    layout = layout_for(_WIDTH, is_compact=False)
    occupation = find_occupation([stretch_of(group) for group in groups], None)
    if occupation is None:
        return None
    scale = build_scale(occupation, layout, words)
    return Strip(
        width=_WIDTH,
        height=_HEIGHT,
        path=_bars(groups, scale),
        pieces=pieces_of(scale),
        breaks=tuple(Stretch(one.x, one.width) for one in scale.breaks),
        window=_window(view, scale),
    )


def stretch_of(group: Group) -> AxisItem:
    """The days of a group, as one date."""
    return AxisItem(0, group.first, group.last, Extent.WITHIN, "", "", "", group.count)


def pieces_of(scale: Scale) -> tuple[Piece, ...]:
    """The pieces of a scale, from left to right."""
    return tuple(
        Piece(round(one.x, 1), round(one.end_x, 1), round(one.start, 4), round(one.end, 4)) for one in scale.segments
    )


def _bars(groups: Iterable[Group], scale: Scale) -> str:
    """The bars of all columns in which events stand, as the path of one shape."""
    columns: Counter[int] = Counter()
    for group in groups:
        columns[int((scale.x(group.first) + scale.x(group.last + 1)) / 2 // _COLUMN)] += group.count
    highest = max(columns.values())
    bars = []
    for column, count in sorted(columns.items()):
        height = max(_LOWEST, round(_HEIGHT * count / highest))
        bars.append(f"M{column * _COLUMN} {_HEIGHT}v-{height}h{_COLUMN - 1}v{height}z")
    return "".join(bars)


def _window(view: View | None, scale: Scale) -> Stretch:
    if view is None:
        return Stretch(0.0, float(_WIDTH))
    start, end = scale.x(view.start), scale.x(view.end)
    return Stretch(round(start, 1), round(max(end - start, 2.0), 1))
