"""From dated events to the numbers of a drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.axis.density import compute_bins
from timeline.core.axis.layout import Layout, layout_for
from timeline.core.axis.marks import arrange, compute_shapes
from timeline.core.axis.occupation import find_occupation
from timeline.core.axis.scale import build_scale
from timeline.core.axis.shapes import Axis, AxisItem, Bin, Mark, Stretch
from timeline.core.axis.ticks import compute_ticks
from timeline.core.axis.words import ENGLISH_AXIS, AxisWords

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.core.axis.scale import Scale
    from timeline.core.temporal import Bounds

_MOST_MARKS = 150
_TICK_LABEL_DROP = 18.0


def compute_axis(
    items: Iterable[AxisItem],
    *,
    width: int,
    window: Bounds | None = None,
    compact: bool = False,
    words: AxisWords = ENGLISH_AXIS,
) -> Axis:
    """The drawing of the events, whose dates may be open; costs time linear in their number."""
    drawn = list(items)
    layout = layout_for(width, is_compact=compact)
    occupation = find_occupation(drawn, window)
    scale = build_scale(occupation, layout, words) if occupation else None
    ticks, breaks = compute_ticks(scale, layout, words) if scale else ((), ())
    marks, bins, baseline_y = _marks_or_bins(drawn, scale, layout)
    return Axis(
        width=width,
        height=baseline_y + layout.tick_row,
        baseline_y=baseline_y,
        tick_label_y=baseline_y + _TICK_LABEL_DROP,
        is_density=bool(drawn) and not marks,
        ticks=ticks,
        marks=marks,
        bins=bins,
        breaks=breaks,
        window=_stretch(window, scale, layout) if window and scale else None,
    )


def _marks_or_bins(
    items: Sequence[AxisItem], scale: Scale | None, layout: Layout
) -> tuple[tuple[Mark, ...], tuple[Bin, ...], float]:
    """Marks while they fit, else bins; with the place of the scale under them."""
    if sum(item.count for item in items) <= _MOST_MARKS:
        arranged = arrange(compute_shapes(items, scale, layout), layout)
        if arranged:
            marks, baseline_y = arranged
            return marks, (), baseline_y
    baseline_y = layout.top + layout.histogram_height
    return (), compute_bins(items, scale, layout, baseline_y=baseline_y) if scale else (), baseline_y


def _stretch(window: Bounds, scale: Scale, layout: Layout) -> Stretch | None:
    """The window on the scale, up to the edge of the drawing where it is open or reaches beyond; None outside."""
    first, last = scale.segments[0].start, scale.segments[-1].end
    is_before = window.latest is not None and window.latest < first
    if is_before or (window.earliest is not None and window.earliest > last):
        return None
    start = 0.0 if window.earliest is None else scale.x(window.earliest)
    end = float(layout.width) if window.latest is None else scale.x(window.latest + 1)
    return Stretch(round(start, 1), round(end - start, 1))
