"""Dates as historians need them: EDTF values, day numbers, bounds and granularity, in pure Python.

Years are astronomical: 0 is 1 BCE, -43 is 44 BCE.
"""

from __future__ import annotations

from timeline.temporal.bounds import Bounds
from timeline.temporal.days import (
    CivilDate,
    DayNumber,
    civil_date,
    day_number,
    days_in_month,
    iso_week,
    iso_weekday,
    week_start,
)
from timeline.temporal.granularity import Extent, Granularity

__all__ = [
    "Bounds",
    "CivilDate",
    "DayNumber",
    "Extent",
    "Granularity",
    "civil_date",
    "day_number",
    "days_in_month",
    "iso_week",
    "iso_weekday",
    "week_start",
]
