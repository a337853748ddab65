"""Which row each mark takes, and which labels have room there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.axis.shapes import NARROWEST_LETTER, Anchor, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.axis.layout import Layout
    from timeline.core.axis.shapes import Shape

_SPACE_BETWEEN = 2.0
_SPACE_BESIDE_LABEL = 5.0
_FEWEST_LETTERS = 6
_EXTENT = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Label:
    """A text inside a bar or beside a mark."""

    text: str
    x: float
    anchor: Anchor

    @property
    def extent(self) -> _EXTENT:
        """From where to where it reaches."""
        length = text_width(self.text)
        return (self.x, self.x + length) if self.anchor == "start" else (self.x - length, self.x)


def find_rows(shapes: Sequence[Shape]) -> list[int]:
    """The row of each shape, counted from the scale: the first in which it touches no other."""
    ends: list[float] = []
    rows: list[int] = []
    for shape in shapes:
        row = next((index for index, end in enumerate(ends) if end <= shape.hit_x), len(ends))
        ends[row : row + 1] = [shape.hit_end_x + _SPACE_BETWEEN]
        rows.append(row)
    return rows


def find_labels(shapes: Sequence[Shape], rows: Sequence[int], layout: Layout) -> list[Label | None]:
    """The labels that have room in the rows of their marks; the important events choose first."""
    taken: dict[int, list[_EXTENT]] = {row: [] for row in rows}
    for shape, row in zip(shapes, rows, strict=True):
        taken[row].append((shape.hit_x, shape.hit_end_x))
    labels: list[Label | None] = [None] * len(shapes)
    for index in sorted(range(len(shapes)), key=lambda index: (-shapes[index].item.importance, index)):
        extents = taken[rows[index]]
        label = _inside(shapes[index], layout) or _beside(shapes[index], extents, layout)
        if label:
            extents.append(label.extent)
        labels[index] = label
    return labels


def _inside(shape: Shape, layout: Layout) -> Label | None:
    text = _fitting(shape, shape.end_x - shape.x - 2 * _SPACE_BESIDE_LABEL, layout)
    return Label(text, shape.x + _SPACE_BESIDE_LABEL, "start") if text else None


def _beside(shape: Shape, taken: Sequence[_EXTENT], layout: Layout) -> Label | None:
    """To the right of the mark, or to its left where that shows more of the text."""
    left_end = max((end + _SPACE_BETWEEN for _, end in taken if end <= shape.x), default=0.0)
    right_end = min((start - _SPACE_BETWEEN for start, _ in taken if start >= shape.end_x), default=layout.width)
    left, right = shape.x - _SPACE_BESIDE_LABEL, shape.end_x + _SPACE_BESIDE_LABEL
    possible = (
        Label(_fitting(shape, right_end - right, layout), right, "start"),
        Label(_fitting(shape, left - left_end, layout), left, "end"),
    )
    label = max(possible, key=lambda label: len(label.text))
    return label if label.text else None


def _fitting(shape: Shape, room: float, layout: Layout) -> str:
    return fit_text(shape.item.label, room, longest=layout.longest_label, shortest=layout.shortest_label)


def fit_text(label: str, room: float, *, longest: int, shortest: int = 12) -> str:
    """As much of the label as the room holds, cut at a word; nothing where that would say too little."""
    whole = shorten(label, longest)
    if text_width(whole) <= room:
        return whole
    # No letter is narrower, so more of them than this need not be measured.
    most = min(len(whole) - 1, int(room / NARROWEST_LETTER)) if room > 0 else 0
    letters = range(most, shortest - 1, -1)
    shortened = (shorten(whole, count) for count in letters)
    return next((text for text in shortened if text_width(text) <= room and len(text) > _FEWEST_LETTERS), "")


def shorten(label: str, longest: int) -> str:
    """The label cut at a word, with an ellipsis, when it is longer."""
    if len(label) <= longest:
        return label
    cut = label[: longest - 1]
    if not label[longest - 1].isspace():
        cut = cut.rpartition(" ")[0] or cut
    return f"{cut.rstrip(' ,;:–-')}…"
