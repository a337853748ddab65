"""The axis: dates become ticks, marks, bins and lanes, as frozen dataclasses of numbers."""

from __future__ import annotations

from timeline.core.axis.computing import compute_axis
from timeline.core.axis.shapes import Axis, AxisItem, Bin, Break, Bubble, Group, Mark, MarkKind, Stretch, Tick
from timeline.core.axis.strip import Strip, compute_strip
from timeline.core.axis.view import View, parse_view, view_between
from timeline.core.axis.viewing import Lane, compute_view, needs_days
from timeline.core.axis.words import AXIS_WORDS, ENGLISH_AXIS, AxisWords

__all__ = [
    "AXIS_WORDS",
    "ENGLISH_AXIS",
    "Axis",
    "AxisItem",
    "AxisWords",
    "Bin",
    "Break",
    "Bubble",
    "Group",
    "Lane",
    "Mark",
    "MarkKind",
    "Stretch",
    "Strip",
    "Tick",
    "View",
    "compute_axis",
    "compute_strip",
    "compute_view",
    "needs_days",
    "parse_view",
    "view_between",
]
