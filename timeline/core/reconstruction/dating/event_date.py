"""The date of an event, from the dates that its statements give."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.reconstruction.statements import Modality
from timeline.core.temporal import Bounds, Extent, describe, edtf_from_day, parse_edtf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.reconstruction.statements import Statement
    from timeline.core.temporal import Edtf

# What a date counts that was reckoned (“last week”) beside one that the words themselves give (“15 August”).
_RECKONED = 0.7


@dataclass(frozen=True, slots=True)
class EventDate:
    """A date and, in a sentence or two, how it follows from the passages."""

    date: Edtf
    explanation: str


def date_event(statements: Sequence[Statement]) -> EventDate:
    """Return the date that most outlets leave room for, as narrow as all of those allow, and who says what.

    There must be at least one statement; what some deny follows from what the others assert.
    """
    asserted = [one for one in statements if one.modality is not Modality.DENIED]
    ordered = sorted(asserted or statements, key=lambda statement: statement.rank)
    best = _prevailing(ordered)
    compatible = [one for one in ordered if one.bounds.overlaps(best.bounds)]
    date = _narrowed(best, compatible)
    same = [one for one in ordered if one.date.text == best.text]
    coarser = [one for one in compatible if one.date.text != best.text]
    excluded = [one for one in ordered if not one.bounds.overlaps(best.bounds)]
    sentences = [f"{_outlets(same)}: {describe(best)}, from {_words(same)}."]
    if coarser:
        sentences.append(f"{_outlets(coarser)}: {_words(coarser)}, which is compatible and coarser.")
    if date.text != best.text:
        sentences[1:] = [f"{_outlets(coarser)}: {_words(coarser)}. All of them leave {describe(date)}."]
    if excluded:
        sentences.append(f"Passages that exclude it: {_dates(excluded)}.")
    return EventDate(date, " ".join(sentences))


def _prevailing(ordered: Sequence[Statement]) -> Edtf:
    """Return the date that has most support, and of several with equal support the narrowest."""
    dates = list({one.date.text: one.date for one in ordered}.values())
    return max(dates, key=lambda date: (round(_support(date, ordered), 6), -_width(date), -dates.index(date)))


def _support(date: Edtf, statements: Sequence[Statement]) -> float:
    """Return how many outlets leave room for a date, reckoned dates counting less."""
    outlets: dict[str, float] = defaultdict(float)
    for one in statements:
        if one.bounds.contains(date.bounds):
            weight = 1.0 if any(sign.isdigit() for sign in one.date_words) else _RECKONED
            outlets[one.outlet] = max(outlets[one.outlet], weight)
    return sum(sorted(outlets.values()))


def _width(date: Edtf) -> float:
    return math.inf if date.bounds.width is None else date.bounds.width


def _narrowed(best: Edtf, compatible: Sequence[Statement]) -> Edtf:
    """Return the days that all compatible dates share, where they are fewer than the best date has."""
    bounds = best.bounds
    for one in compatible:
        if best.extent is Extent.WITHIN is one.date.extent:
            bounds = bounds.intersection(one.bounds) or bounds
    return best if bounds == best.bounds else parse_edtf(_edtf(bounds))


def _edtf(bounds: Bounds) -> str:
    first, last = (None if day is None else edtf_from_day(day) for day in (bounds.earliest, bounds.latest))
    return f"{first}" if first == last else f"[{first or ''}..{last or ''}]"


def _outlets(statements: Sequence[Statement]) -> str:
    names = sorted({statement.outlet for statement in statements})
    return names[0] if len(names) == 1 else f"{len(names)} outlets ({', '.join(names)})"


def _words(statements: Sequence[Statement]) -> str:
    return ", ".join(f"“{words}”" for words in sorted({statement.date_words for statement in statements}))


def _dates(statements: Sequence[Statement]) -> str:
    return "; ".join(sorted({f"{one.outlet}: {describe(one.date)}" for one in statements}))
