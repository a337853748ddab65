"""The measures of a drawing, for a desktop and for a phone."""

from __future__ import annotations

from dataclasses import dataclass

_TABLET = 800


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
    tail: float = 44.0
    row: float = 16.0
    most_rows: int = 14
    most_lane_rows: int = 3
    most_marks: int = 40
    column: float = 46.0
    bubble_row: float = 26.0
    lane_head: float = 20.0

    @property
    def inner_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin


def layout_for(width: int, *, is_compact: bool) -> Layout:
    """The measures for a desktop, or for a phone: taller rows, narrower breaks, shorter labels."""
    return _compact(width) if is_compact else _wide(width)


def _compact(width: int) -> Layout:
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
        longest_label=40,
        shortest_label=9,
        histogram_height=96,
        tail=30,
        row=20,
        most_rows=12,
        most_marks=18,
        column=44,
    )


def _wide(width: int) -> Layout:
    return Layout(
        width=width,
        most_marks=40 if width > _TABLET else 28,
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
        longest_label=64,
        shortest_label=12,
        histogram_height=84,
    )
