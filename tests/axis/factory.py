"""Axis items from EDTF texts."""

from __future__ import annotations

from timeline.axis import AxisItem
from timeline.temporal import parse_edtf


def make_item(key: int, text: str, *, label: str = "Ministers meet", state: str = "single") -> AxisItem:
    value = parse_edtf(text)
    bounds = value.bounds
    return AxisItem(key, bounds.earliest, bounds.latest, value.extent, label, f"#event-{key}", state)


def make_items(*texts: str) -> list[AxisItem]:
    return [make_item(key, text, label=text) for key, text in enumerate(texts, start=1)]
