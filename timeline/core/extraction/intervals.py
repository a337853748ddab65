"""Two expressions that are the ends of one stretch of time: "between 3 and 5 May"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.core.extraction.context import Context
from timeline.core.extraction.meanings import Feast, InYear, Turn, Weekday, is_open
from timeline.core.extraction.resolvers import resolve_meaning
from timeline.core.extraction.units import Unit
from timeline.core.temporal import EdtfError, parse_edtf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.outcomes import Outcome
    from timeline.core.extraction.points import Point
    from timeline.core.extraction.recognition import Timex
    from timeline.core.extraction.timex import Resolution

BEGIN, END = "begin", "end"
_NEAR = 60


def before_end(begin: Timex, end: Timex, outcomes: tuple[Outcome, ...], context: Context) -> tuple[Outcome, ...]:
    """The begin of a stretch, counted back from the end of it where it would otherwise come after it."""
    meaning = begin.meaning
    if not isinstance(meaning, (InYear, Weekday, Feast)) or not is_open(meaning):
        return outcomes
    first, last = outcomes[0].point, resolve_meaning(end.meaning, context)[0].point
    if first is None or last is None or first.first_day <= last.last_day:
        return outcomes
    if (
        isinstance(end.meaning, InYear)
        and is_open(end.meaning)
        and end.meaning.day
        and abs(_days(first, context)) < _NEAR
    ):
        # "from 24 December to 3 January", written in December: it is the end that lies in another year.
        return outcomes
    from_end = Context(None, is_narrative=True)
    from_end.note(last.at(Unit.DAY), leads=True)
    return resolve_meaning(replace(meaning, turn=Turn.LAST), from_end)


def _days(point: Point, context: Context) -> int:
    return 0 if context.published is None else point.first_day - context.published.index


def linked(timexes: Sequence[Timex], resolutions: tuple[Resolution, ...]) -> tuple[Resolution, ...]:
    """The resolutions, those that are begin and end of one stretch with the whole of it in each of their readings."""
    result = list(resolutions)
    for place in range(len(timexes) - 1):
        if timexes[place].relation == BEGIN and timexes[place + 1].relation == END:
            interval = _interval(result[place], result[place + 1])
            for end in (place, place + 1):
                best = replace(result[end].best, interval=interval)
                result[end] = replace(result[end], readings=(best, *result[end].readings[1:]))
    return tuple(result)


def _interval(begin: Resolution, end: Resolution) -> str | None:
    if begin.edtf is None or end.edtf is None:
        return None
    text = f"{_outermost(begin.edtf, 0)}/{_outermost(end.edtf, -1)}"
    try:
        parse_edtf(text)
    except EdtfError:
        return None
    return text


def _outermost(edtf: str, place: int) -> str:
    """The first or last date of a one-of range or an interval; any other date itself."""
    for sign, bare in (("..", edtf.strip("[]")), ("/", edtf)):
        if sign in bare:
            return bare.split(sign)[place] or ".."
    return edtf
