"""Named days whose date can be computed, in any year of our era."""

from __future__ import annotations

from functools import lru_cache

from timeline.core.extraction.units import Unit
from timeline.core.temporal import day_number, iso_weekday

_FIXED = {
    "New Year's Day": (1, 1),
    "New Year's Eve": (12, 31),
    "Epiphany": (1, 6),
    "Valentine's Day": (2, 14),
    "International Women's Day": (3, 8),
    "Saint Patrick's Day": (3, 17),
    "Nowruz": (3, 21),
    "Arab Mother's Day": (3, 21),
    "May Day": (5, 1),
    "D-Day": (6, 6),
    "Independence Day": (7, 4),
    "Bastille Day": (7, 14),
    "Assumption Day": (8, 15),
    "Victory Day of Türkiye": (8, 30),
    "Day of German Unity": (10, 3),
    "Republic Day of Türkiye": (10, 29),
    "Halloween": (10, 31),
    "Reformation Day": (10, 31),
    "All Saints' Day": (11, 1),
    "All Souls' Day": (11, 2),
    "Armistice Day": (11, 11),
    "Saint Martin's Day": (11, 11),
    "Veterans Day": (11, 11),
    "Saint Nicholas' Day": (12, 6),
    "Christmas Eve": (12, 24),
    "Australia Day": (1, 26),
    "Holocaust Remembrance Day": (1, 27),
    "Groundhog Day": (2, 2),
    "Candlemas": (2, 2),
    "Saint Joseph's Day": (3, 19),
    "Annunciation": (3, 25),
    "April Fools' Day": (4, 1),
    "National Sovereignty and Children's Day": (4, 23),
    "Saint George's Day": (4, 23),
    "Anzac Day": (4, 25),
    "Liberation Day of Italy": (4, 25),
    "Walpurgis Night": (4, 30),
    "Cinco de Mayo": (5, 5),
    "Victory in Europe Day": (5, 8),
    "Victory Day": (5, 9),
    "Europe Day": (5, 9),
    "Youth and Sports Day of Türkiye": (5, 19),
    "Republic Day of Italy": (6, 2),
    "Juneteenth": (6, 19),
    "Midsummer Day": (6, 24),
    "Canada Day": (7, 1),
    "Democracy and National Unity Day": (7, 15),
    "Saint James's Day": (7, 25),
    "National Day of Switzerland": (8, 1),
    "National Day of Spain": (10, 12),
    "National Day of Austria": (10, 26),
    "Guy Fawkes Night": (11, 5),
    "Michaelmas": (9, 29),
    "Saint Andrew's Day": (11, 30),
    "Constitution Day of Spain": (12, 6),
    "Immaculate Conception": (12, 8),
    "Saint Barbara's Day": (12, 4),
    "Children's Day of Germany": (9, 20),
    "Human Rights Day": (12, 10),
    "Hıdırellez": (5, 6),
    "Atatürk Memorial Day": (11, 10),
    "Teachers' Day of Türkiye": (11, 24),
    "Holy Innocents' Day": (12, 28),
    "Christmas": (12, 25),
    "Boxing Day": (12, 26),
}
_FROM_EASTER = {
    "Shrove Monday": -48,
    "Shrove Tuesday": -47,
    "Ash Wednesday": -46,
    "Palm Sunday": -7,
    "Maundy Thursday": -3,
    "Good Friday": -2,
    "Holy Saturday": -1,
    "Easter": 0,
    "Easter Monday": 1,
    "Ascension Day": 39,
    "Whit Sunday": 49,
    "Trinity Sunday": 56,
    "Low Sunday": 7,
    "Weiberfastnacht": -52,
    "Fat Thursday": -52,
    "Sacred Heart": 68,
    "Whit Monday": 50,
    "Corpus Christi": 60,
}
# The first and last day of a stretch, counted from Easter, and the unit that it is as long as.
_STRETCHES = {
    "Holy Week": (-7, -1, Unit.WEEK),
    "Easter Octave": (0, 6, Unit.WEEK),
    # Some call so the week that ends with Easter, others the one that begins with it.
    "Easter Week": (-7, 6, Unit.WEEK),
    "Easter weekend": (-2, 1, Unit.WEEKEND),
    "Whitsun weekend": (48, 50, Unit.WEEKEND),
    "Lent": (-46, -1, Unit.MONTH),
}
_FROM_EASTER |= {name: first for name, (first, _, _) in _STRETCHES.items()}
# Month, weekday, and which of them: -1 is the last.
_WEEKDAYS = {
    "Martin Luther King Day": (1, 1, 3),
    "Presidents' Day": (2, 1, 3),
    "Mother's Day": (5, 7, 2),
    "Memorial Day": (5, 1, -1),
    "Labor Day": (9, 1, 1),
    "Columbus Day": (10, 1, 2),
    "Thanksgiving": (11, 4, 4),
    "Father's Day": (6, 7, 3),
    "Early May Bank Holiday": (5, 1, 1),
    "Spring Bank Holiday": (5, 1, -1),
    "Summer Bank Holiday": (8, 1, -1),
    "French Mother's Day": (5, 7, -1),
    "Spanish Mother's Day": (5, 7, 1),
}
# Days counted from another feast.
_BESIDE = {
    "Black Friday": ("Thanksgiving", 1),
    "Cyber Monday": ("Thanksgiving", 4),
    "Second day of Eid al-Fitr": ("Eid al-Fitr", 1),
    "Eve of Eid al-Fitr": ("Eid al-Fitr", -1),
    "Eve of Eid al-Adha": ("Eid al-Adha", -1),
}
# So many Sundays before Christmas Day; the last is the fourth of Advent.
_ADVENT = {
    "First Advent": 4,
    "Second Advent": 3,
    "Third Advent": 2,
    "Fourth Advent": 1,
    "Eternity Sunday": 5,
    "Remembrance Sunday of Germany": 6,
}
_ELECTION_DAY = "Election Day"
# Months and days of the Hijri calendar; the feast of the Gregorian year is the first that falls in it.
_HIJRI = {
    "Islamic New Year": (1, 1),
    "Ashura": (1, 10),
    "Mawlid": (3, 12),
    "Ramadan": (9, 1),
    "Eid al-Fitr": (10, 1),
    "Eid al-Adha": (12, 10),
    "Day of Arafah": (12, 9),
    "Night of Destiny": (9, 27),
    "Isra and Mi'raj": (7, 27),
}

FEASTS = (_ELECTION_DAY, *_FIXED, *_FROM_EASTER, *_WEEKDAYS, *_HIJRI, *_BESIDE, *_ADVENT, "Day of Prayer")


def length_of_feast(name: str) -> tuple[int, Unit] | None:
    """The days of a feast of many days and the unit that it is as long as: "Holy Week"; None for one of a day."""
    if name not in _STRETCHES:
        return None
    first, last, unit = _STRETCHES[name]
    return last - first + 1, unit


@lru_cache(maxsize=1024)
def feast_day(name: str, year: int) -> int:
    """The day number of the feast in the year, of its first day; KeyError when nothing is known of the name."""
    if name in _FIXED:
        return day_number(year, *_FIXED[name])
    if name in _FROM_EASTER:
        return easter_sunday(year) + _FROM_EASTER[name]
    if name == _ELECTION_DAY:
        # The Tuesday after the first Monday of November.
        return _weekday_of_month(year, 11, 1, 1) + 1
    if name in _WEEKDAYS:
        return _weekday_of_month(year, *_WEEKDAYS[name])
    if name in _BESIDE:
        other, days = _BESIDE[name]
        return feast_day(other, year) + days
    if name in _ADVENT:
        christmas = day_number(year, 12, 25)
        return christmas - (iso_weekday(christmas) % 7 or 7) - 7 * (_ADVENT[name] - 1)
    if name == "Day of Prayer":
        return feast_day("Eternity Sunday", year) - 4
    return _hijri_day(year, *_HIJRI[name])


def easter_sunday(year: int) -> int:
    """Easter of the Gregorian reckoning (the anonymous algorithm of 1876)."""
    century = year // 100
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    epact -= (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    offset = epact - weekday
    month = 3 + (offset + 40) // 44
    return day_number(year, month, offset + 28 - 31 * (month // 4))


def _weekday_of_month(year: int, month: int, weekday: int, number: int) -> int:
    if number > 0:
        first = day_number(year, month, 1)
        return first + (weekday - iso_weekday(first)) % 7 + 7 * (number - 1)
    last = day_number(year, month + 1, 1) - 1
    return last - (iso_weekday(last) - weekday) % 7


def _hijri_day(year: int, month: int, day: int) -> int:
    from timeline.core.extraction.hijri import hijri_to_day

    first = round((year - 622) * 33 / 32)
    days = (hijri_to_day(hijri, month, day) for hijri in range(first - 1, first + 3))
    start = day_number(year, 1, 1)
    return min(found for found in days if found >= start)
