"""Dates as historians need them: EDTF values, day numbers, bounds and granularity, in pure Python.

Years are astronomical: 0 is 1 BCE, -43 is 44 BCE.
"""

from __future__ import annotations

from timeline.core.temporal.bounds import Bounds
from timeline.core.temporal.days import (
    CivilDate,
    DayNumber,
    civil_date,
    day_number,
    days_in_month,
    iso_week,
    iso_weekday,
    week_start,
)
from timeline.core.temporal.describe import describe
from timeline.core.temporal.edtf import Edtf, EdtfError
from timeline.core.temporal.granularity import Extent, Granularity
from timeline.core.temporal.parsing import parse_edtf
from timeline.core.temporal.phrases import ENGLISH, PHRASES, Phrases
from timeline.core.temporal.simple_date import edtf_from_day, edtf_from_year
from timeline.core.temporal.vague import VaguePart, vague_part

__all__ = [
    "ENGLISH",
    "PHRASES",
    "Bounds",
    "CivilDate",
    "DayNumber",
    "Edtf",
    "EdtfError",
    "Extent",
    "Granularity",
    "Phrases",
    "VaguePart",
    "civil_date",
    "day_number",
    "days_in_month",
    "describe",
    "edtf_from_day",
    "edtf_from_year",
    "iso_week",
    "iso_weekday",
    "parse_edtf",
    "vague_part",
    "week_start",
]
