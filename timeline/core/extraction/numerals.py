"""What a token of digits may stand for, whatever the language: a day, a year, a clock time, a whole date."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"\d+")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(?:\D.*)?)?")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_YEARS = range(1000, 2200)
_MONTH_AND_YEAR = re.compile(r"(\d{1,2})([/.])(\d{4})")
_COMPACT = re.compile(r"(1[89]\d\d|20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
_WRITTEN = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})")
_COLON_CLOCK = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?")
_HALF_DAY_CLOCK = re.compile(r"(\d{1,2})(?:[:.]([0-5]\d))?([ap])m")
_POINT_CLOCK = re.compile(r"([01]?\d|2[0-4])\.([0-5]\d)")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})([./])(\d{1,2})")
_FRACTION = re.compile(r"([1-9])/([2-9])")
_YEAR_AND_MONTH = re.compile(r"(1[0-9]\d\d|20\d\d)/(\d{1,2})")
_YEAR_PAIR = re.compile(r"(1[0-9]\d\d|20\d\d)/(\d{2}|\d{4})")
_DECIMAL = re.compile(r"(\d+)[.,٫](\d{1,2})")
_THOUSANDS = re.compile(r"\d{1,3}(?:([.,٬])\d{3})(?:\1\d{3})*")

Values = dict[str, object]


def numeral_values(raw: str) -> Values:
    """The classes and values of a numeral; nothing for any other token."""
    if not raw[:1].isdecimal():
        return {}
    if _PLAIN.fullmatch(raw):
        return _plain_values(raw)
    values: Values = {}
    for read in (_read_iso, _read_written, _read_clock, _read_pair, _read_quantity):
        values |= read(raw)
    return values


def look_alike_values(raw: str) -> Values:
    """The day or year that letters of a scanned text stand in for: "l9l2", "2O18"; nothing without any digit."""
    figures = raw.translate(_LOOK_ALIKES)
    if not 2 <= len(raw) <= 4 or figures == raw or not figures.isdecimal() or not any(c.isdecimal() for c in raw):
        return {}
    number = int(figures)
    if len(raw) == 2 and 1 <= number <= _LONGEST_MONTH:
        return {"DAY": number}
    return {"YEAR": number} if len(raw) == 4 and number in _YEARS else {}


_LOOK_ALIKES = str.maketrans("lIO", "110")
_LONGEST_MONTH = 31


def _plain_values(raw: str) -> Values:
    # Numbers longer than any date are amounts; int() itself refuses thousands of digits.
    if len(raw) > 12:
        return {}
    number = int(raw)
    values: Values = {"NUM": number, "INT": number}
    if len(raw) <= 2:
        values["PAIR"] = number
        if 1 <= number <= 31:
            values["DAY"] = number
        if number <= 24:
            values["HOUR"] = number
        if 1 <= number <= 12:
            values["MONTHNUM"] = number
    if len(raw) == 4 and number in _YEARS:
        values["YEAR"] = number
    if compact := _COMPACT.fullmatch(raw):
        values["ISODATE"] = (*map(int, compact.groups()), "")
    return values


def _read_iso(raw: str) -> Values:
    if match := _ISO.fullmatch(raw):
        return {"ISODATE": (*map(int, match.groups()[:3]), match[4] or "")}
    match = _YEAR_FIRST.fullmatch(raw)
    is_dated = match and int(match[1]) in _YEARS
    return {"ISODATE": (int(match[1]), int(match[3]), int(match[4]), "")} if match and is_dated else {}


def _read_written(raw: str) -> Values:
    match = _WRITTEN.fullmatch(raw)
    return {"WRITTENDATE": (int(match[1]), int(match[3]), match[4])} if match else {}


def _read_clock(raw: str) -> Values:
    if match := _HALF_DAY_CLOCK.fullmatch(raw):
        hour = int(match[1]) % 12 + (12 if match[3] == "p" else 0)
        return {"CLOCK": _clock(hour, match[2] or "00", None)} if int(match[1]) <= 12 else {}
    if match := _COLON_CLOCK.fullmatch(raw):
        return {"CLOCK": _clock(int(match[1]), match[2], match[3])}
    if match := _POINT_CLOCK.fullmatch(raw):
        return {"POINTCLOCK": _clock(int(match[1]), match[2], None)}
    return {}


def _read_pair(raw: str) -> Values:
    values: Values = {}
    match = _DAY_AND_MONTH.fullmatch(raw)
    if match and 1 <= int(match[1]) <= 31 and 1 <= int(match[3]) <= 12:
        values["DAYMONTH"] = (int(match[1]), int(match[3]))
    if match := _YEAR_PAIR.fullmatch(raw):
        values["YEARPAIR"] = int(match[1])
    match = _YEAR_AND_MONTH.fullmatch(raw)
    if match and 1 <= int(match[2]) <= min(12, int(match[1]) % 100):
        # A month where it cannot be the year in which a stretch ends: "2016/11", and not "2010/11".
        values["YEARMONTH"] = (int(match[2]), int(match[1]))
    if (match := _MONTH_AND_YEAR.fullmatch(raw)) and 1 <= int(match[1]) <= 12 and int(match[3]) in _YEARS:
        values["MONTHYEAR"] = (int(match[1]), int(match[3]))
    return values


def _read_quantity(raw: str) -> Values:
    if match := _FRACTION.fullmatch(raw):
        return {"FRACTION": int(match[1]) / int(match[2])}
    if _THOUSANDS.fullmatch(raw):
        return {"NUM": int(re.sub(r"\D", "", raw))} if len(raw) <= 12 else {}
    if match := _DECIMAL.fullmatch(raw):
        return {"NUM": float(f"{match[1]}.{match[2]}")} if len(raw) <= 12 else {}
    return {}


def _clock(hour: int, minute: str, second: str | None) -> str:
    return f"T{hour:02}:{minute}" + (f":{second}" if second else "")


# One token of each set of classes that `numeral_values` can give: rules are compiled against these sets.
_LEFT = ("0", "1", "01", "13", "25", "32", "100", "1000", "1999", "2000", "9999", "99999", "1234567890123")
_RIGHT = ("0", "1", "01", "4", "13", "30", "32", "60", "000", "1999")
NUMERAL_SAMPLES: tuple[Values, ...] = (
    {"DAY": 1},
    {"YEAR": 1912},
    *(
        numeral_values(raw)
        for raw in (
            *_LEFT,
            *(f"{left}{sign}{right}" for left in _LEFT for sign in ".,/:" for right in _RIGHT),
            *("2024-08-15", "3/4/2019", "19990101", "01.01.1999"),
        )
    ),
)
