"""Days and years that are written in words: "twenty-second", "two thousand and eight"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.core.extraction.patterns import Match

_YEARS = range(1000, 2200)
_THOUSAND, _HUNDRED = 1000, 100
_FOUR, _TWENTY = 4, 20
_LONGEST_PAIR = 3
_CLASSES = ("NUM", "TEEN", "ORDINAL", "TENTH", "DAY", "ONE")


def spelled_day(match: Match) -> int:
    """The number of the words that the part DAYSPELT matched; 0 without such a part."""
    return sum(_numbers(match, "DAYSPELT")) if match.has("DAYSPELT") else 0


def spelled_year(match: Match) -> int | None:
    """The year of SPELTYEAR, one word, or of the words that the part SPELLED matched; None if they are no year."""
    if match.has("SPELTYEAR"):
        return match.number("SPELTYEAR")
    return year_of_numbers(_numbers(match, "SPELLED")) if match.has("SPELLED") else None


def year_of_numbers(numbers: list[int]) -> int | None:
    """The year that number words make together: two thousand and eight, nineteen hundred and five, twenty eighteen."""
    year = _pair(numbers) if max(numbers, default=0) < _HUNDRED else _composed(numbers)
    return year if year in _YEARS else None


def _pair(numbers: list[int]) -> int:
    first, *rest = numbers or [0]
    # "Twenty two" is a number; nobody says a year so.
    is_pair = 10 < first <= _TWENTY and len(rest) < _LONGEST_PAIR and 10 <= sum(rest) < _HUNDRED
    return _HUNDRED * first + sum(rest) if is_pair else 0


def _composed(numbers: list[int]) -> int:
    total = current = 0
    for number in numbers:
        if number == _THOUSAND:
            total, current = total + _THOUSAND * (current or 1), 0
        elif number == _HUNDRED:
            current = _HUNDRED * (current or 1)
        elif number == _TWENTY and current % _HUNDRED == _FOUR:
            # French counts eighty as four twenties.
            current += _FOUR * _TWENTY - _FOUR
        else:
            current += number
    return total + current


def _numbers(match: Match, part: str) -> list[int]:
    entries = match.entries[slice(*match.range(part))]
    if any("INT" in entry.values for entry in entries):
        return []
    found = [
        next((value for name in _CLASSES if (value := entry.values.get(name)) is not None), 0) for entry in entries
    ]
    return [int(number) for number in found if isinstance(number, (int, float)) and number]
