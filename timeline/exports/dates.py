"""Dates for formats that know less than EDTF: reduced ISO 8601, parts, and first and last days."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline.core.temporal import Granularity, civil_date, edtf_from_day, parse_edtf
from timeline.selectors.date_words import say_date_if_known

if TYPE_CHECKING:
    from timeline.core.temporal import Edtf
    from timeline.models import Event

FIRST_DAY, LAST_DAY = 1, 3_652_059  # of the years 1 to 9999, all that most formats know
_PLAIN = {Granularity.DAY: 10, Granularity.MONTH: 7, Granularity.YEAR: 4}


class DateParts(NamedTuple):
    """A date as far as it is known; 0 stands for what is not."""

    year: int
    month: int = 0
    day: int = 0


def date_words(event: Event) -> str:
    """Return an event's date as readers see it."""
    return say_date_if_known(event.date)


def granularity_of(edtf: str) -> str:
    """Return how finely a date is given: day, month, year and so on."""
    return parse_edtf(edtf).granularity.name.lower() if edtf else ""


def iso_date(date: Edtf | None) -> str:
    """Return a day, month or year of our era as ISO 8601 has it, or nothing where that would say too much."""
    if date is None or len(date.text) != _PLAIN.get(date.granularity):
        return ""
    is_plain = date.text.replace("-", "").isdigit() and not date.text.startswith("-")
    return date.text if is_plain and int(date.text[5:7] or 1) <= 12 else ""


def start_and_end(event: Event) -> tuple[DateParts, DateParts | None] | None:
    """Return where an event begins and ends, as finely as its date is known; None where it has no date.

    A day, month or year is one date without an end. Other dates give their first and last possible days.
    """
    date = event.date
    if date is None:
        return None
    if iso := iso_date(date):
        return DateParts(*(int(part) for part in iso.split("-"))), None
    days = [day for day in (event.earliest, event.latest) if day is not None]
    first, last = (DateParts(*civil_date(day)) for day in (days[0], days[-1]))
    return first, (last if first != last else None)


def is_in_calendar(event: Event) -> bool:
    """Return whether the first day of an event is known and lies in the years 1 to 9999."""
    return event.earliest is not None and event.earliest >= FIRST_DAY and (event.latest or 0) < LAST_DAY


def iso_day(day: int) -> str:
    """Return a day number as ISO 8601 has it."""
    return edtf_from_day(day)
