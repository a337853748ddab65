"""What the layout of a text says of its dates: a heading gives entries their year, a bracket repeats the weekday."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.core.extraction.builders.compositions import placed
from timeline.core.extraction.meanings import Absolute, InYear, Weekday, is_open
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.core.extraction.meanings import Meaning
    from timeline.core.extraction.recognition import Timex
    from timeline.core.extraction.tokens import Token

_HEADINGS = frozenset({Unit.YEAR})
_OPENING, _CLOSING = "([", ")]"


def arranged(timexes: Sequence[Timex], tokens: Sequence[Token], text: str) -> tuple[Timex, ...]:
    """Return the expressions with what the layout adds to them."""
    return tuple(_under_headings(list(_without_repeats(timexes, tokens, text)), tokens, text))


def _without_repeats(timexes: Sequence[Timex], tokens: Sequence[Token], text: str) -> Iterator[Timex]:
    """Yield the expressions; a weekday in brackets right behind a day becomes a part of it: "3 August (Monday)"."""
    before: Timex | None = None
    for timex in timexes:
        if before is not None and _repeats(before, timex, tokens, text):
            before = replace(before, last=timex.last + 1)
            continue
        if before is not None:
            yield before
        before = timex
    if before is not None:
        yield before


def _repeats(before: Timex, timex: Timex, tokens: Sequence[Token], text: str) -> bool:
    if not (isinstance(timex.meaning, Weekday) and isinstance(before.meaning, (InYear, Absolute))):
        return False
    if timex.first != before.last + 1 or timex.last >= len(tokens):
        return False
    return text[tokens[before.last].start] in _OPENING and text[tokens[timex.last].start] in _CLOSING


def _under_headings(timexes: Sequence[Timex], tokens: Sequence[Token], text: str) -> Iterator[Timex]:
    """Yield the expressions; a day or month without a year that begins its line is of the year of the heading."""
    heading: Meaning | None = None
    for timex in timexes:
        begins = _begins_line(timex, tokens, text)
        if begins and _is_year(timex.meaning) and _ends_line(timex, tokens, text):
            heading = timex.meaning
        if begins and heading is not None and isinstance(timex.meaning, InYear) and is_open(timex.meaning):
            yield replace(timex, meaning=placed(timex.meaning, heading) or timex.meaning)
        else:
            yield timex


def _is_year(meaning: Meaning) -> bool:
    return isinstance(meaning, Absolute) and meaning.point.unit in _HEADINGS


def _begins_line(timex: Timex, tokens: Sequence[Token], text: str) -> bool:
    start = tokens[timex.first].start
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return not any(character.isalnum() for character in line)


def _ends_line(timex: Timex, tokens: Sequence[Token], text: str) -> bool:
    start = tokens[timex.last - 1].end
    end = text.find("\n", start)
    return not any(character.isalnum() for character in text[start : len(text) if end < 0 else end])
