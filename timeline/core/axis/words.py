"""The words on an axis, as one table a language."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.core.temporal import ENGLISH, PHRASES, Phrases

_DAYS_IN_YEAR = 365.2425


@dataclass(frozen=True, slots=True)
class AxisWords:
    """The names of months from the dates' own table, and how long a shortened stretch is."""

    dates: Phrases
    years: str
    months: str
    days: str

    def duration(self, days: int) -> str:
        """A long time in its largest unit of which there are at least two: 27 yr, 14 mo, 60 d."""
        years, months = round(days / _DAYS_IN_YEAR), round(days / _DAYS_IN_YEAR * 12)
        if years >= 2:
            return self.years.format(count=years)
        return self.months.format(count=months) if months >= 2 else self.days.format(count=days)


ENGLISH_AXIS = AxisWords(dates=ENGLISH, years="{count} yr", months="{count} mo", days="{count} d")
AXIS_WORDS = {
    "en": ENGLISH_AXIS,
    "tr": AxisWords(dates=PHRASES["tr"], years="{count} yıl", months="{count} ay", days="{count} gün"),
    "ar": AxisWords(dates=PHRASES["ar"], years="{count} سنة", months="{count} شهرا", days="{count} يوما"),
}
"""By the code of the language, as pages know it."""
