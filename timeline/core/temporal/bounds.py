"""The first and last possible day of a date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.core.temporal.days import DayNumber


@dataclass(frozen=True, slots=True)
class Bounds:
    """Two inclusive day numbers; None is open."""

    earliest: DayNumber | None
    latest: DayNumber | None

    def __post_init__(self) -> None:
        if self.earliest is not None and self.latest is not None and self.earliest > self.latest:
            raise ValueError(f"The earliest day {self.earliest} is after the latest day {self.latest}.")

    @property
    def width(self) -> int | None:
        """The number of days inside, or None when a side is open."""
        if self.earliest is None or self.latest is None:
            return None
        return self.latest - self.earliest + 1

    def overlaps(self, other: Bounds) -> bool:
        """Whether at least one day lies in both."""
        return self.intersection(other) is not None

    def contains(self, other: Bounds) -> bool:
        """Whether every day of the other lies in this."""
        return self.intersection(other) == other

    def intersection(self, other: Bounds) -> Bounds | None:
        """The days that lie in both, or None when there are none."""
        earliest = max((day for day in (self.earliest, other.earliest) if day is not None), default=None)
        latest = min((day for day in (self.latest, other.latest) if day is not None), default=None)
        if earliest is not None and latest is not None and earliest > latest:
            return None
        return Bounds(earliest, latest)
