"""What an expression says, before it is known when: the under-specified values that recognition gives."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.core.extraction.points import Point


class Turn(StrEnum):
    """Which of the many Augusts or Fridays is meant, as the words say it."""

    NONE = ""
    LAST = "last"
    THIS = "this"
    NEXT = "next"


class Anchor(StrEnum):
    """What a relative expression counts from."""

    PUBLICATION = "publication"
    MENTION = "mention"
    PERIOD = "period"
    """The quarter last reported on, as "the quarter" or "a year earlier" mean in business news."""


@dataclass(frozen=True, slots=True)
class Absolute:
    """A whole date, as in "15 August 2024" or "the 1990s"."""

    point: Point
    words: str = ""
    """Set when the text writes another calendar: what the conversion was."""
    is_fiscal: bool = False
    """Whether it is a business year, which may begin in another month than January."""


@dataclass(frozen=True, slots=True)
class Shifted:
    """So many units from the anchor: "yesterday", "last year", "three weeks ago"."""

    unit: Unit
    count: int
    anchor: Anchor = Anchor.PUBLICATION
    is_current: bool = False
    """Whether no more than now may be meant: "today" in a general statement."""


@dataclass(frozen=True, slots=True)
class InYear:
    """A month, a day of a month, a quarter, season or half, in a year that may be said or not."""

    unit: Unit
    number: int
    day: int = 0
    turn: Turn = Turn.NONE
    year: Meaning | None = None
    is_fiscal: bool = False
    weekday: int = 0
    """The day of the week that stands beside it, which may give the year."""
    is_name: bool = False
    """Whether it names an event, as in "the July 14 plot": it is this year's day only where it has just been."""


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, in a week that may be said or not."""

    weekday: int
    turn: Turn = Turn.NONE
    week: Meaning | None = None
    anchor: Anchor = Anchor.PUBLICATION


@dataclass(frozen=True, slots=True)
class Weekend:
    """A weekend near the anchor: "last weekend"."""

    turn: Turn = Turn.NONE


@dataclass(frozen=True, slots=True)
class Feast:
    """A named day with a computable date: "Easter Monday", "Christmas"."""

    name: str
    turn: Turn = Turn.NONE
    year: Meaning | None = None


@dataclass(frozen=True, slots=True)
class FeastNearby:
    """A feast that the words only call so, as Turkish "bayram": the nearest of several."""

    names: tuple[str, ...]
    turn: Turn = Turn.NONE


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A month of another calendar, or a day of it (0 is the whole month), in a year that may be said or not."""

    month: int
    day: int = 0
    year: int = 0
    turn: Turn = Turn.NONE
    calendar: str = "Hijri"


@dataclass(frozen=True, slots=True)
class Nth:
    """The number-th unit or weekday of something longer; -1 is the last."""

    number: int
    unit: Unit
    whole: Meaning
    weekday: int = 0


@dataclass(frozen=True, slots=True)
class Portion:
    """One of so many equal parts of something longer: "the second half of the 19th century"; -1 is the last.

    A count of 0 is the turn to it: the ten years before and the first ten of it.
    """

    number: int
    count: int
    whole: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time; an amount of None is some unknown number of them."""

    amount: float | None
    unit: Unit
    turn: Turn = Turn.NONE
    """LAST and NEXT say on which side of the anchor it lies: "the past decade"."""
    value: str = ""
    """The TIMEX3 value, where it is not the plain one of amount and unit."""
    rest: tuple[tuple[float, Unit], ...] = ()
    """Finer units beside it: "1 year 2 months and 10 days"."""


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of a month that is not said: "the 15th"."""

    day: int
    turn: Turn = Turn.NONE
    weekday: int = 0
    """The day of the week that it must also be: "Friday the 15th"."""
    is_entry: bool = False
    """Whether it begins an entry under the heading of its month: "4 – Dockers down tools"."""


@dataclass(frozen=True, slots=True)
class Offset:
    """A length of time before (-1) or after (+1) something: "two days after the election of 3 May"."""

    duration: Duration
    direction: int
    base: Meaning | Anchor
    keeps_length: bool = False
    """Whether its TIMEX3 value stays the length, as annotators of German have it for "vor drei Tagen"."""
    needs_future: bool = False
    """Whether it is a date only beside a verb that looks ahead: "will open in two months"."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A time of day, on a day that may be said or not; the clock is the TIMEX3 part after the date."""

    clock: str
    day: Meaning | None = None
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """Past, present or future, and no more."""

    value: str
    is_adjective: bool = False
    """Whether it is said of a thing, as in "the former capital": a time in histories only, where times are few."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """Something that comes again and again: "every Friday"."""

    value: str


@dataclass(frozen=True, slots=True)
class Either:
    """A day in figures that can be read day first or month first, the likelier first: "12/03/2025"."""

    readings: tuple[Absolute, Absolute]
    is_month_first: bool
    """Whether the first of the readings takes the month first."""
    habit: str = ""
    """Who always writes it so, if the language leaves no doubt."""


Meaning: TypeAlias = (
    Absolute
    | Shifted
    | InYear
    | Weekday
    | Weekend
    | Feast
    | FeastNearby
    | CalendarDate
    | Nth
    | Portion
    | Duration
    | DayOfMonth
    | Offset
    | Timed
    | Reference
    | Recurring
    | Either
)

DATE_KINDS = (*(f"DATE_{unit.name}" for unit in Unit), "DATE_WEEKDAY", "DATE_FEAST", "DATE_OFFSET")
OTHER_KINDS = ("CLOCKTIME", "DAYPART", "DURATION", "SET", "REFERENCE", "PORTION")


def kind_of(meaning: Meaning) -> str:
    """The class under which composition rules know what has been recognised."""
    match meaning:
        case Absolute(point=point):
            return f"DATE_{point.unit.name}"
        case Shifted(unit=unit) | Nth(unit=unit):
            return f"DATE_{unit.name}"
        case CalendarDate(day=day):
            return "DATE_DAY" if day else "DATE_MONTH"
        case InYear():
            return "DATE_DAY" if meaning.day else f"DATE_{meaning.unit.name}"
        case Timed(clock=clock):
            return "DAYPART" if clock[1:2].isalpha() else "CLOCKTIME"
    return _KINDS[type(meaning)]


_KINDS: dict[type, str] = {
    Weekday: "DATE_WEEKDAY",
    Weekend: "DATE_WEEKEND",
    Feast: "DATE_FEAST",
    FeastNearby: "DATE_FEAST",
    Offset: "DATE_OFFSET",
    Duration: "DURATION",
    DayOfMonth: "DATE_DAY",
    Recurring: "SET",
    Reference: "REFERENCE",
    Either: "DATE_DAY",
    Portion: "PORTION",
}


def is_open(meaning: Meaning) -> bool:
    """Whether more words may still say in which year, week or day it lies."""
    match meaning:
        case InYear(year=whole) | Weekday(week=whole) | Feast(year=whole):
            return whole is None and meaning.turn is Turn.NONE
        case Timed(day=day):
            return day is None
        case Nth(whole=whole):
            return is_open(whole)
    return False
