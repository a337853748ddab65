"""Typed quantities: what a clause counts or measures, and how exactly."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of something, at least `low` and at most `high`; None is open."""

    kind: str
    """What is counted or measured, such as "deaths", "injured", "magnitude" or "money"."""
    low: float | None
    high: float | None
    unit: str = ""
    """A currency (ISO 4217) or a unit of measure; "" for a count."""
    scope: str = ""
    """The part of the whole that is counted, such as a province; "" for the whole."""
    words: str = ""

    def overlaps(self, other: Quantity) -> bool:
        """Return whether both can be true; compare only what has the same kind, unit and scope."""
        return (self.low is None or other.high is None or self.low <= other.high) and (
            other.low is None or self.high is None or other.low <= self.high
        )
