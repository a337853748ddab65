"""What one pass over a document knows when it comes to an expression: publication, and the dates mentioned before."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.core.extraction.explanations import say
from timeline.core.extraction.meanings import Anchor
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.core.extraction.points import Point

_QUARTER = 3
"""Months."""


@dataclass(slots=True)
class Context:
    """The anchors in force."""

    published: Point | None
    is_narrative: bool = False
    tense: str = ""
    find_verb: Callable[[], str] = str
    """Finds the word that shows the tense; asked only where an explanation names it."""
    is_beside_verb: bool = False
    relation: str = ""
    is_month_first: bool | None = None
    """Which comes first in days in figures, where something shows it."""
    order_shown_by: str = ""
    is_moved: bool = False
    """Whether the sentence says that something is put off."""
    mention: Point | None = None
    clock: int | None = None
    """The hour of the mention, where it has one."""
    heading: Point | None = None
    """The year or month of the heading above."""
    passing_end: int = 0
    """Where the words of the mention end, if they count from publication, as "tomorrow" does."""
    is_other_entry: bool = False
    """Whether such a mention stands in another line, and so perhaps in another entry of a listing."""
    sentence: int = -1
    year: Point | None = None
    """The year that began this sentence."""
    period: Point | None = None
    story: Point | None = None
    """Where a narrative has come to: its last day, month or season, or a year that begins a sentence."""
    coming_weekdays: set[int] = field(default_factory=set)
    """Those that the text has spoken of as days to come."""
    _finest: dict[Unit, Point] = field(default_factory=dict)

    def note(self, point: Point, *, leads: bool, is_aside: bool = False, clock: int | None = None) -> None:
        """Remember a date that the text has mentioned; one that leads its sentence moves the story on."""
        self.mention, self.clock = point, clock
        moves_on = point.unit < Unit.YEAR or (point.unit is Unit.YEAR and (leads or self.story is None))
        if moves_on and not (is_aside and self.story is not None):
            self.story = point
        self._finest[point.unit] = point
        if point.unit is Unit.QUARTER and self._is_newer_period(point):
            self.period = point

    def _is_newer_period(self, point: Point) -> bool:
        # The quarter "a year earlier" is mentioned too, but what is reported on is the latest that is over.
        is_over = self.published is None or point.last_day < self.published.index
        return is_over and (self.period is None or point.index > self.period.index)

    def note_length(self, unit: Unit, amount: float | None) -> None:
        """Remember a length of time: results of nine months are compared with a year, and no more with a quarter."""
        if unit is Unit.MONTH and amount is not None and amount > _QUARTER:
            self.period = None

    @property
    def reported_quarter(self) -> Point | None:
        """The latest quarter that the text mentions, or the last one that was over at publication."""
        if self.period is not None or self.published is None:
            return self.period
        return self.published.at(Unit.QUARTER).shifted(-1)

    def origin(self, anchor: Anchor, unit: Unit) -> Point | None:
        """The point to count this unit from, fine enough for it; None when there is none."""
        if anchor is Anchor.PERIOD and unit is Unit.QUARTER:
            return self.reported_quarter
        if anchor is Anchor.PERIOD and unit is Unit.YEAR and self.period and not self.is_narrative:
            return self.period
        if anchor is not Anchor.MENTION and not self.is_narrative:
            return self.published
        mentioned = self.mentioned(unit)
        # In a story that has mentioned only years, "the next day" is no day that anybody could name.
        return mentioned if mentioned is not None or (self.is_narrative and self.mention) else self.published

    def mentioned(self, unit: Unit) -> Point | None:
        """The last date mentioned, or an earlier one inside it that is fine enough to count the unit from."""
        last = self.mention
        if last is None or last.unit <= unit:
            return last
        for finer in sorted(self._finest, key=lambda known: -known):
            point = self._finest[finer]
            if finer <= unit and last.first_day <= point.first_day <= last.last_day:
                return point
        # A year mentioned in passing, as that of a book, does not end the story.
        return self.story if self.story is not None and self.story.unit <= unit else None

    @property
    def ruling_year(self) -> Point | None:
        """The year that begins the sentence, unless the verb shows a later one, or else that of the heading."""
        published = self.published
        is_over = self.year is not None and published is not None and self.year.last_day < published.first_day
        is_later = is_over and self.tense in ("present", "future", "prospect")
        return self.heading if self.year is None or is_later else self.year

    def say_verb(self) -> str:
        """The verb that was gone by, as an explanation names it."""
        word = self.find_verb()
        return f"the verb “{word}”" if word else "the verb"

    def say_anchor(self, anchor: Point) -> str:
        """The anchor as an explanation names it."""
        return f"publication on {say(anchor)}" if anchor is self.published else say(anchor)
