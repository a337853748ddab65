"""How old those are whom a clause names or describes."""

from __future__ import annotations

import re

_AGE = re.compile(
    r"(?<![\w.,])(\d{1,3})(?:[- ]years?[- ]old| Jahre alt|-Jährige|-jährige| ans\b| años\b| anni\b|enne\b| yaşında"
    r"| عاما| سنة)|(?:^|(?<=\w, ))(\d{1,3})(?=,)",
    re.IGNORECASE,
)
_DIFFERENCE = 1  # year, between two birthdays


def ages_in(clause: str) -> frozenset[int]:
    """Return the ages that a clause gives: "a 36-year-old climber", "Anna Renn, 36,"."""
    return frozenset(int(match[1] or match[2]) for match in _AGE.finditer(clause))


def are_of_other_ages(ages: frozenset[int], others: frozenset[int]) -> bool:
    """Whether both clauses give ages, none of which may be that of the same person."""
    return bool(ages and others) and not any(abs(one - other) <= _DIFFERENCE for one in ages for other in others)
