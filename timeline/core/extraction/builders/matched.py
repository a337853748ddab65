"""What builders read in a match: the values of classes that all languages name alike."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.core.extraction.builders.spelled import spelled_day, spelled_year
from timeline.core.extraction.meanings import Turn
from timeline.core.extraction.recognition import Timex
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.core.extraction.patterns import Match


def year_of(match: Match) -> int | None:
    """The astronomical year of YEAR, or PAIR, or SPOKEN words, with its ERA; None when the match has none."""
    if match.has("YEAR"):
        return in_era(match.number("YEAR"), match.number("ERA", 1))
    if match.has("PAIR"):
        return full_year(f"{match.number('PAIR'):02}")
    return spelled_year(match)


def full_year(written: str) -> int:
    """A year of two digits lies between 1930 and 2029."""
    year = int(written)
    if len(written) > 2:
        return year
    return year + (1900 if year >= 30 else 2000)


def in_era(year: int, era: int) -> int:
    """The astronomical year: 44 BC (era -1) is -43."""
    return year if era > 0 else 1 - year


def month_of(match: Match) -> int:
    """The number of MONTH, of MONTHNAME, which holds no abbreviations, or of MONTHSHORT; 0 without any."""
    return (
        match.number("MONTH") or match.number("MONTHNAME") or match.number("MONTHSHORT") or match.number("SMALLMONTH")
    )


def day_of(match: Match) -> int:
    """The number of DAY, ORDINAL or the words of DAYSPELT; 0 without any."""
    return spelled_day(match) or match.number("DAY") or match.number("ORDINAL")


def weekday_of(match: Match) -> int:
    """The number of WEEKDAY, or of WEEKDAYNAME, which holds no abbreviations; 0 without either."""
    return match.number("WEEKDAY") or match.number("WEEKDAYNAME")


def turn_of(match: Match) -> Turn:
    """LAST, THIS or NEXT by SHIFT; none without it."""
    if not match.has("SHIFT"):
        return Turn.NONE
    shift = match.number("SHIFT")
    return Turn.THIS if not shift else (Turn.LAST if shift < 0 else Turn.NEXT)


def unit_of(match: Match) -> Unit:
    """The unit that UNIT or UNITS names."""
    found = match.get("UNIT") or match.get("UNITS")
    return found if isinstance(found, Unit) else Unit.DAY


def count_of(match: Match) -> float | None:
    """The number that NUM words, ANDONE ("et un") and FRACTION make together; None for FEW and for two numbers."""
    if match.has("FEW"):
        return None
    numbers, fraction = match.numbers("NUM") or match.numbers("LARGE"), sum(match.numbers("FRACTION"))
    if not numbers:
        return fraction or 1
    numbers = [*numbers, *match.numbers("ANDONE")]
    # "Between twenty and thirty years" is not fifty: two tens are no single number.
    is_single = not any(first % 100 >= 10 and 20 <= second < 100 for first, second in pairwise(numbers))
    return compose_number(numbers) + fraction if is_single else None


def compose_number(numbers: list[float]) -> float:
    """Number words in order as one number: two hundred and fifty, twenty five."""
    total = current = 0.0
    for number in numbers:
        if number >= 1000:
            total, current = total + (current or 1) * number, 0.0
        elif number == 100 and current:
            current *= 100
        else:
            current += number
    result = total + current
    return int(result) if result == int(result) else result


def timex_of(match: Match, name: str) -> Timex:
    """The recognised timex that the class matched."""
    found = match.get(name)
    if not isinstance(found, Timex):
        raise TypeError(f"{name} is no class of recognised times.")
    return found
