"""Gap detection: stretches of time without an event that are longer than usual in a chronology."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

FACTOR = 8  # of neighbours that lie scattered by chance, one in 256 lies farther apart
SHORTEST = 15  # days between two events: a fortnight without an event is no gap in any chronology
_FEWEST = 5  # distances, below which nothing is usual


@dataclass(frozen=True, slots=True)
class Step:
    """From one event to the next that lies later: their keys, and the last day covered before the next begins."""

    before: int
    after: int
    covered_until: int
    begins: int

    @property
    def distance(self) -> int:
        """How many days lie between the two, the last one counted."""
        return self.begins - self.covered_until


@dataclass(frozen=True, slots=True)
class LongGaps:
    """The unusually long steps, in order of time, and what makes them so."""

    steps: tuple[Step, ...]
    usual: float  # days between neighbours, the median
    threshold: float
    count: int


def find_long_gaps(steps: Sequence[Step], *, most: int) -> LongGaps | None:
    """Return the longest gaps, or None where there are too few events to say what is usual."""
    if len(steps) < _FEWEST:
        return None
    usual = median(step.distance for step in steps)
    threshold = max(FACTOR * usual, SHORTEST)
    silent = [step for step in steps if step.distance > threshold]
    longest = sorted(silent, key=lambda step: (-step.distance, step.begins))[:most]
    return LongGaps(tuple(sorted(longest, key=lambda step: step.begins)), usual, threshold, len(silent))
