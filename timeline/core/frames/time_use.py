"""What a date is used for: the time of an event, or something else that never becomes one."""

from __future__ import annotations

from enum import StrEnum


class TimeUse(StrEnum):
    """The use of a date in its clause."""

    EVENT = "event"
    COMPARISON = "comparison"  # "the worst since 1953"
    AGE = "age"
    FISCAL = "fiscal or model year"
    NAME = "name"  # "6 April Movement", "the 2019 accounts"
    CAPTION = "caption"
    PUBLICATION = "publication line"
    RATE = "rate"
    SPEECH = "when it was said"  # of something that has a date of its own
    HEADING = "heading"  # a line of its own above what it dates
    BACKGROUND = "background"  # "since the 2003 war"
