"""The calendars beside ours in which texts write dates: their months, and which of our days theirs are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.extraction.hijri import hijri_to_day
from timeline.core.extraction.jalali import jalali_month_length, jalali_to_day

if TYPE_CHECKING:
    from collections.abc import Callable

_ANY = range(10**13)
_LONGEST_MOON = 30


@dataclass(frozen=True, slots=True)
class Calendar:
    """One calendar."""

    months: tuple[str, ...]
    day_number: Callable[[int, int, int], int]
    month_length: Callable[[int, int], int]
    """The last day that a month of a year may have."""
    years_near: Callable[[int], range]
    """Its years around one of ours."""
    years: range = _ANY
    """The years that a day of it may be said with, 0 for none."""
    years_of_months: range = _ANY
    """The years that a whole month may be said with, where its name alone says little."""


def _hijri_years_near(year: int) -> range:
    # Their years are shorter, 33 to our 32.
    hijri = round((year - 622) * 33 / 32)
    return range(hijri - 2, hijri + 4)


CALENDARS = {
    "Hijri": Calendar(
        (
            *("Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Awwal", "Jumada al-Thani"),
            *("Rajab", "Sha'ban", "Ramadan", "Shawwal", "Dhu al-Qa'da", "Dhu al-Hijja"),
        ),
        hijri_to_day,
        lambda _year, _month: _LONGEST_MOON,
        _hijri_years_near,
    ),
    "Jalali": Calendar(
        (
            *("Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar"),
            *("Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand"),
        ),
        jalali_to_day,
        jalali_month_length,
        lambda year: range(year - 623, year - 619),
        years=range(1000, 1501),
        years_of_months=range(1200, 1501),
    ),
}
