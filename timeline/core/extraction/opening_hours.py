"""Days and hours that come every week, without a word that says so: "Call us Monday to Friday, 9am to 5pm"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.core.extraction.clause_words import clause_words_of
from timeline.core.extraction.meanings import Duration, Timed, Weekday
from timeline.core.extraction.tense import PAST
from timeline.core.extraction.timex import TimexType
from timeline.core.text import Span

if TYPE_CHECKING:
    from timeline.core.extraction.documents import Document

_NEAR = 14  # characters between two weekdays, or a day and its hours
_HOURS = re.compile(r"\W{0,3}\d{1,2}[.:]\d\d ?[-–—] ?\d{1,2}[.:]\d\d")


def weekly_places(document: Document, sentence: Span, places: range) -> set[int]:
    """Return which expressions of a sentence are opening hours: a span of weekdays with hours, where nothing is past.

    And times of day behind something that comes again and again: "every Friday at 7am".
    """
    found: set[int] = set()
    for place in places[1:]:
        is_near = _gap_before(document, place, place - 1) <= _NEAR
        is_weekly = place - 1 in found or document.resolutions[place - 1].type is TimexType.SET
        if is_near and is_weekly and _is_hour(document, place):
            found.add(place)
    days = [place for place in places if _is_weekday(document, place)]
    hours = [place for place in places if _has_hour(document, place)]
    spans = [(one, other) for one, other in pairwise(days) if other == one + 1]
    for one, other in spans:
        hours_behind = [place for place in hours if place >= other and _gap_before(document, place, other) <= _NEAR]
        end = hours_behind[-1] if hours_behind else other
        is_open = bool(hours_behind) or _HOURS.match(document.text, document.resolutions[other].span.end) is not None
        if is_open and _is_range(document, one) and _is_always(document, sentence, end):
            found.update(range(one, end + 1))
    return found


def _is_range(document: Document, place: int) -> bool:
    """Whether a weekday leads on to the next one, near by and without an "and"."""
    between = document.text[document.resolutions[place].span.end : document.resolutions[place + 1].span.start]
    words = set(between.lower().split())
    return len(between) <= _NEAR and words.isdisjoint(clause_words_of(document.language).coordinators)


def _is_always(document: Document, sentence: Span, place: int) -> bool:
    """Whether no verb up to some hours tells of the past or the future."""
    tenses = document.tenses_in(Span(sentence.start, document.resolutions[place].span.end))
    return tenses.isdisjoint((PAST, "future", "prospect"))


def _gap_before(document: Document, place: int, other: int) -> int:
    return document.resolutions[place].span.start - document.resolutions[other].span.end


def _has_hour(document: Document, place: int) -> bool:
    """Whether an expression has a time of day, or may be one: "de 9 a 17 horas"."""
    meaning = document.timexes[place].meaning
    return isinstance(meaning, Timed) or (isinstance(meaning, Duration) and meaning.unit.is_clock)


def _is_hour(document: Document, place: int) -> bool:
    meaning = document.timexes[place].meaning
    return isinstance(meaning, Timed) and not isinstance(meaning.day, Weekday)


def _is_weekday(document: Document, place: int) -> bool:
    """Whether an expression is a weekday without a date or a "last", perhaps with an hour."""
    meaning = document.timexes[place].meaning
    day = meaning.day if isinstance(meaning, Timed) else meaning
    return isinstance(day, Weekday) and not day.turn and day.week is None
