"""How old those are whom a clause names or describes."""

from __future__ import annotations

import re

# Other numbers of years are how long something went on: "murió tras 12 años de enfermedad".
_AGE = re.compile(
    r"(?<![\w.,])(?<!by a )(?<!by an )(?<!von einem )(?<!von einer )(\d{1,3})"
    r"(?:[- ]years?[- ]old| Jahre alt|-[Jj]ährige|enne\b| yaşında)"
    r"|\b(?:[Aa]ged|[Aa]t the age of|[Ii]m Alter von) (\d{1,3})\b"
    r"|\b(?:[Aa] los|[Aa] la edad de|, de) (\d{1,3}) años\b"
    r"|\b(?:[Àà]|[Ââ]gée?s? de|[Ââ]ge de) (\d{1,3}) ans\b"
    r"|\b(?:età di|[A-ZÀ-Þ]\w+ di) (\d{1,3}) anni\b|(?:^|(?<=\w, ))(\d{1,3})(?: anni)?(?=,)"
    r"|\b(?:عمر|العمر|عمره|عمرها|عن) (\d{1,3}) (?:عام|سنة)"
)
_DIFFERENCE = 1  # year, between two birthdays


def ages_in(clause: str) -> frozenset[int]:
    """Return the ages that a clause gives: "a 36-year-old climber", "Anna Renn, 36,"."""
    return frozenset(int(match[match.lastindex or 0]) for match in _AGE.finditer(clause))


def are_of_other_ages(ages: frozenset[int], others: frozenset[int]) -> bool:
    """Whether both clauses give ages, none of which may be that of the same person."""
    return bool(ages and others) and not any(abs(one - other) <= _DIFFERENCE for one in ages for other in others)
