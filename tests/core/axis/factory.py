"""Axis items from EDTF texts."""

from __future__ import annotations

from timeline.core.axis import AxisItem
from timeline.core.temporal import day_number, edtf_from_day, parse_edtf

FIFTY = [edtf_from_day(day_number(2023, 1, 1) + 14 * index) for index in range(50)]


def make_item(
    key: int, text: str, *, label: str = "Ministers meet", state: str = "single", importance: float = 0
) -> AxisItem:
    value = parse_edtf(text)
    bounds = value.bounds
    return AxisItem(
        key, bounds.earliest, bounds.latest, value.extent, label, f"#event-{key}", state, importance=importance
    )


def make_items(*texts: str) -> list[AxisItem]:
    return [make_item(key, text, label=text) for key, text in enumerate(texts, start=1)]
