"""What the rest of the product sees of a temporal expression: where it stands, what it means, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from timeline.core.frames import TimeUse

if TYPE_CHECKING:
    from timeline.core.temporal import Bounds, Extent, Granularity
    from timeline.core.text import Span


class TimexType(StrEnum):
    """The four types of ISO-TimeML."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read an expression."""

    value: str
    """The TIMEX3 value."""
    mod: str | None
    edtf: str | None
    bounds: Bounds
    granularity: Granularity
    extent: Extent
    anchor: str | None
    """EDTF of the date that it was counted from."""
    explanation: str
    interval: str | None = None
    """EDTF of the whole stretch, where this is one end of it: "between 3 and 5 May"."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """An expression in a text with its readings, the best first."""

    span: Span
    text: str
    type: TimexType
    rule: str
    readings: tuple[Reading, ...]
    use: TimeUse = TimeUse.EVENT
    """What the date is used for: not every date is the time of an event."""

    @property
    def best(self) -> Reading:
        """The likeliest reading."""
        return self.readings[0]

    @property
    def value(self) -> str:
        """The TIMEX3 value of the best reading."""
        return self.best.value

    @property
    def mod(self) -> str | None:
        """The TIMEX3 modifier of the best reading, as START or APPROX."""
        return self.best.mod

    @property
    def edtf(self) -> str | None:
        """The best reading in EDTF; None when no date follows from the text."""
        return self.best.edtf

    @property
    def interval(self) -> str | None:
        """EDTF of the whole stretch of which this is one end."""
        return self.best.interval

    @property
    def bounds(self) -> Bounds:
        """The first and last possible day of the best reading."""
        return self.best.bounds

    @property
    def granularity(self) -> Granularity:
        """The unit that the best reading names."""
        return self.best.granularity

    @property
    def extent(self) -> Extent:
        """Whether the best reading lasts through its bounds or lies once inside."""
        return self.best.extent

    @property
    def anchor(self) -> str | None:
        """EDTF of the date from which the best reading was counted."""
        return self.best.anchor

    @property
    def explanation(self) -> str:
        """How the best reading came about, in a sentence."""
        return self.best.explanation

    @property
    def is_resolved(self) -> bool:
        """Whether a date follows from the text."""
        return self.edtf is not None

    @property
    def unresolved_reason(self) -> str:
        """Why there is no date; "" when there is one."""
        return "" if self.is_resolved else self.best.explanation
