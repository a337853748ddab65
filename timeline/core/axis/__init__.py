"""The axis: dates become ticks, marks, bins and lanes, as frozen dataclasses of numbers."""

from __future__ import annotations

from timeline.core.axis.computing import compute_axis
from timeline.core.axis.shapes import Axis, AxisItem, Bin, Break, Mark, MarkKind, Stretch, Tick
from timeline.core.axis.words import ENGLISH_AXIS, AxisWords

__all__ = [
    "ENGLISH_AXIS",
    "Axis",
    "AxisItem",
    "AxisWords",
    "Bin",
    "Break",
    "Mark",
    "MarkKind",
    "Stretch",
    "Tick",
    "compute_axis",
]
