"""How fine a date is, and whether it happened inside its bounds or lasted through them."""

from __future__ import annotations

from enum import StrEnum


class Granularity(StrEnum):
    """The unit that a date names, from fine to coarse."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    @property
    def rank(self) -> int:
        """0 for the finest."""
        return _RANKS[self]

    def is_coarser_than(self, other: Granularity) -> bool:
        """Whether this unit stands after the other in the order from fine to coarse."""
        return self.rank > other.rank


_RANKS = {granularity: rank for rank, granularity in enumerate(Granularity)}


class Extent(StrEnum):
    """Happened once, somewhere inside the bounds, or lasted through them."""

    WITHIN = "within"
    THROUGHOUT = "throughout"
