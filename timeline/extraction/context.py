"""What one pass over a document knows when it comes to an expression: publication, and the dates told before."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.extraction.meanings import Anchor
from timeline.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.extraction.points import Point

_PERIODS = (Unit.MONTH, Unit.QUARTER, Unit.HALF)


@dataclass(slots=True)
class Context:
    """The anchors in force."""

    published: Point | None
    is_narrative: bool = False
    tense: str = ""
    relation: str = ""
    mention: Point | None = None
    period: Point | None = None
    _finest: dict[Unit, Point] = field(default_factory=dict)

    def note(self, point: Point) -> None:
        """Remember a date that the text has told."""
        self.mention = point
        self._finest[point.unit] = point
        if point.unit is Unit.QUARTER:
            self.period = point

    def origin(self, anchor: Anchor, unit: Unit) -> Point | None:
        """The point to count this unit from, fine enough for it; None when there is none."""
        if anchor is Anchor.PERIOD and unit is Unit.YEAR and self.period and not self.is_narrative:
            return self.period
        told = self.told(unit)
        if anchor is Anchor.PUBLICATION and not self.is_narrative:
            return self.published
        return told or self.published

    def told(self, unit: Unit) -> Point | None:
        """The last date told, or an earlier one inside it that is fine enough to count the unit from."""
        last = self.mention
        if last is None or last.unit <= unit:
            return last
        for finer in sorted(self._finest, key=lambda known: -known):
            point = self._finest[finer]
            if finer <= unit and last.first_day <= point.first_day <= last.last_day:
                return point
        return None
