"""From Edtf to the words that a reader sees."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.core.temporal.phrases import ENGLISH, Phrases
from timeline.core.temporal.simple_date import HALVES, QUARTERS, DateFields, split_date, unspecified_years
from timeline.core.temporal.vague import VaguePart, vague_part

if TYPE_CHECKING:
    from timeline.core.temporal.edtf import Edtf

_QUALIFIER = re.compile(r"[?~%]")
_ZONE = re.compile(r"Z|[+-].*")


def describe(edtf: Edtf, phrases: Phrases = ENGLISH) -> str:
    """The date in words, saying no more and no less than the value does."""
    return _describe(edtf.text, phrases)


@lru_cache(maxsize=4096)
def _describe(text: str, phrases: Phrases) -> str:
    if text.startswith("["):
        return _vague(text, phrases) or _one_of(text[1:-1].split(","), phrases)
    if "/" in text:
        start, _, end = text.partition("/")
        return _interval(start, end, phrases)
    date, _, time = text.partition("T")
    words = _date(date, phrases)
    return phrases.at_time.format(date=words, time=_time(time, phrases)) if time else words


def _date(text: str, phrases: Phrases) -> str:
    words = _fields(split_date(text), phrases)
    if "~" in text or "%" in text:
        words = phrases.approximate.format(date=words)
    if "?" in text or "%" in text:
        words = phrases.uncertain.format(date=words)
    return words


def _fields(fields: DateFields, phrases: Phrases) -> str:
    if fields.year.endswith("X"):
        return _decade_or_century(fields.year, phrases)
    year = fields.year_number
    if fields.month is None:
        return phrases.year(year)
    if fields.month == "XX":
        pattern = phrases.day_unknown if fields.day else phrases.month_unknown
        return pattern.format(date=phrases.year(year))
    return _month_and_day(year, int(fields.month), fields.day, phrases=phrases)


def _month_and_day(year: int, month: int, day: str | None, *, phrases: Phrases) -> str:
    if month > 12:
        return _part_of_year(year, month, phrases)
    if day is None:
        return phrases.month_of_year(month, year)
    if day == "XX":
        return phrases.day_unknown.format(date=phrases.month_of_year(month, year))
    return phrases.day.format(day=int(day), month=phrases.months[month - 1], year=phrases.year(year))


def _part_of_year(year: int, code: int, phrases: Phrases) -> str:
    if code in QUARTERS:
        return phrases.quarter.format(quarter=code - 32, year=phrases.year(year))
    if code in HALVES:
        return phrases.halves[code - 40].format(year=phrases.year(year))
    season = phrases.seasons[code - 21]
    return phrases.season.format(season=season, year=_years_of_season(year, code, phrases))


def _years_of_season(year: int, code: int, phrases: Phrases) -> str:
    """Winter runs into the following year: 2019–20, 1999–2000."""
    if code != 24:
        return phrases.year(year)
    if year >= 1000 and (year + 1) % 100:
        return phrases.close_range.format(first=year, last=f"{(year + 1) % 100:02d}")
    return phrases.year_range(year, year + 1)


def _decade_or_century(year: str, phrases: Phrases) -> str:
    first = int(year.replace("X", "0"))
    if year.startswith("-") or first < 1000:
        return phrases.year_range(*unspecified_years(year))
    # “2000s” means the century, so the decade of that name has to say so.
    if year.endswith("XX"):
        return phrases.decade_of(phrases.century, first, 100)
    return phrases.decade_of(phrases.decade if first % 100 else phrases.first_decade, first, 10)


def _time(time: str, phrases: Phrases) -> str:
    zone = _ZONE.search(time)
    clock = time[: zone.start()] if zone else time
    if clock.count(":") == 2:
        clock = clock.removesuffix(":00")
    if zone is None:
        return clock
    pattern = phrases.universal_time if zone[0] == "Z" else phrases.other_zone
    return pattern.format(time=clock, offset=zone[0])


def _interval(start: str, end: str, phrases: Phrases) -> str:
    if end == "..":
        return phrases.since.format(date=_date(start, phrases))
    if start == "..":
        return phrases.until.format(date=_date(end, phrases))
    if not start or not end:
        ends = [_date(side, phrases) if side else phrases.unknown for side in (start, end)]
        return phrases.wide_range.format(first=ends[0], last=ends[1])
    if start == end:
        return _date(start, phrases)
    if _is_plain_year(start) and _is_plain_year(end):
        return phrases.year_range(split_date(start).year_number, split_date(end).year_number)
    first, last = _shortened(start, end, phrases), _date(end, phrases)
    is_close = first.isalnum() and (last.isalnum() or first != _date(start, phrases))
    return (phrases.close_range if is_close else phrases.wide_range).format(first=first, last=last)


def _is_plain_year(text: str) -> bool:
    return re.fullmatch(r"Y?-?[0-9]+", text) is not None


def _shortened(text: str, other: str, phrases: Phrases) -> str:
    """The words for the first date without what the second, which follows in full, says again."""
    one, two = split_date(text), split_date(other)
    if _QUALIFIER.search(text + other) or one.year != two.year or not (_is_month(one) and _is_month(two)):
        return _date(text, phrases)
    if one.day is None and two.day is None:
        return phrases.months[int(one.month or 0) - 1]
    if not (_is_day(one) and _is_day(two)):
        return _date(text, phrases)
    day, month = int(one.day or 0), phrases.months[int(one.month or 0) - 1]
    return str(day) if one.month == two.month else phrases.short_day.format(day=day, month=month)


def _is_month(fields: DateFields) -> bool:
    return fields.month in _MONTHS


def _is_day(fields: DateFields) -> bool:
    return fields.day not in (None, "XX")


_MONTHS = frozenset(f"{month:02d}" for month in range(1, 13))


def _one_of(members: list[str], phrases: Phrases) -> str:
    if len(members) == 1:
        return _member(members[0], phrases)
    *others, last = members
    first = phrases.list_separator.join(
        _member(member, phrases) if ".." in member + last else _shortened(member, last, phrases) for member in others
    )
    return phrases.either.format(first=first, last=_member(last, phrases))


def _member(text: str, phrases: Phrases) -> str:
    start, dots, end = text.partition("..")
    if not dots or start == end:
        return _date(start, phrases)
    if not start:
        return phrases.by.format(date=_date(end, phrases))
    if not end:
        return phrases.from_.format(date=_date(start, phrases))
    return phrases.between.format(first=_shortened(start, end, phrases), last=_date(end, phrases))


def _vague(text: str, phrases: Phrases) -> str | None:
    """“mid-August 2024” when the range is exactly the one that the convention gives."""
    parts: tuple[tuple[VaguePart, str], ...] = (
        ("START", phrases.early),
        ("MID", phrases.mid),
        ("END", phrases.late),
    )
    for whole in _wholes(text):
        for part, pattern in parts:
            if vague_part(whole, part).text == text:
                return pattern.format(date=_date(whole, phrases))
    return None


def _wholes(text: str) -> list[str]:
    """The month, year, decade or century that a range starting as this one does could be a part of."""
    match = re.match(r"\[((-?[0-9]{2})([0-9])[0-9])(?:(-[01][0-9])(-[0-9]{2})?)?\.\.", text)
    if match is None:
        return []
    year, century, decade, month, day = match.groups()
    if day:
        return [f"{year}{month}"]
    return [year] if month else [f"{century}{decade}X", f"{century}XX"]
