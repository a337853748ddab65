"""Builders of what counts from another date, and of references without any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.builders.matched import turn_of, unit_of, weekday_of
from timeline.core.extraction.meanings import Anchor, Duration, Offset, Reference, Shifted, Turn, Weekday, Weekend
from timeline.core.extraction.patterns import Found
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.core.extraction.meanings import Meaning
    from timeline.core.extraction.patterns import Builder, Match


def shifted(match: Match) -> Meaning:
    """SHIFT and UNIT: "last year", "this week"."""
    return _shifted(match, match.number("SHIFT"), Anchor.PUBLICATION)


def shifted_mention(match: Match) -> Meaning:
    """RECALL and UNIT: "the following day", "that year", from the date mentioned before."""
    return _shifted(match, match.number("RECALL"), Anchor.MENTION)


def _shifted(match: Match, count: int, anchor: Anchor) -> Meaning:
    unit = unit_of(match)
    # Hours and minutes are no dates: "the last hour" is a length of time.
    return Duration(1, unit) if unit.is_clock else Shifted(unit, count, anchor)


def counted_weekday(direction: int) -> Builder:
    """NUM and WEEKDAYS or WEEKDAYNAME before (-1) or after (+1) publication: "three Fridays ago"."""

    def build(match: Match) -> Meaning | None:
        count = match.number("NUM")
        if count < 1:
            return None
        nearest = Weekday(weekday_of(match) or match.number("WEEKDAYS"), Turn.LAST if direction < 0 else Turn.NEXT)
        return nearest if count == 1 else Offset(Duration(7 * (count - 1), Unit.DAY), direction, nearest)

    return build


def deictic_day(match: Match) -> Meaning:
    """DEICTIC: "today", "yesterday"."""
    return Shifted(Unit.DAY, match.number("DEICTIC"))


def edge_of_unit(match: Match) -> Found:
    """EDGE of the UNIT: "the end of the year"."""
    mod = match.word("EDGE") or match.word("PART") or match.word("EARLIER") or match.word("LATER")
    return Found(Shifted(unit_of(match), 0), mod)


def shift_of(unit: Unit, count: int, anchor: Anchor = Anchor.PUBLICATION, mod: str = "") -> Builder:
    """A fixed shift: "the day before yesterday" is two days back."""

    def build(match: Match) -> Found:  # noqa: ARG001 - a builder's signature
        return Found(Shifted(unit, count, anchor), mod)

    return build


def reference(match: Match) -> Meaning:
    """REFERENCE: "now", "recently"."""
    return Reference(match.word("REFERENCE"))


def epoch_in_history(match: Match) -> Meaning:
    """EPOCH of a thing: "the former capital", "recent battles"."""
    return Reference(match.word("EPOCH"), is_adjective=True)


def value_of(value: str) -> Builder:
    """A fixed reference: "these days" is PRESENT_REF."""

    def build(match: Match) -> Meaning:  # noqa: ARG001 - a builder's signature
        return Reference(value)

    return build


def weekend(match: Match) -> Meaning:
    """ "the weekend", "last weekend"."""
    return Weekend(turn_of(match))


def coming_weekend(match: Match) -> Meaning:  # noqa: ARG001 - a builder's signature
    """The weekend of the week of publication, where a language has a word for that alone."""
    return Weekend(Turn.THIS)


def recalled_weekday(match: Match) -> Meaning:
    """RECALL WEEKDAY: "the previous Friday", from the date mentioned before."""
    turn = Turn.LAST if match.number("RECALL") < 0 else Turn.NEXT
    return Weekday(weekday_of(match), turn, anchor=Anchor.MENTION)
