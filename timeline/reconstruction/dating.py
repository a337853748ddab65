"""The date of an event, from the dates that its statements give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.temporal import describe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.reconstruction.statements import Statement
    from timeline.temporal import Edtf


@dataclass(frozen=True, slots=True)
class EventDate:
    """A date and, in a sentence or two, how it follows from the passages."""

    date: Edtf
    explanation: str


def date_event(statements: Sequence[Statement]) -> EventDate:
    """Return the narrowest date that statements give, and who says it; there must be at least one statement."""
    ordered = sorted(statements, key=lambda statement: statement.rank)
    best = ordered[0].date
    same = [statement for statement in ordered if statement.date.text == best.text]
    coarser = [statement for statement in ordered if statement.date.text != best.text]
    said = f"{_outlets(same)}: {describe(best)}, from {_words(same)}."
    if not coarser:
        return EventDate(best, said)
    return EventDate(best, f"{said} {_outlets(coarser)}: {_words(coarser)}, which is compatible and coarser.")


def _outlets(statements: Sequence[Statement]) -> str:
    names = sorted({statement.outlet for statement in statements})
    return names[0] if len(names) == 1 else f"{len(names)} outlets ({', '.join(names)})"


def _words(statements: Sequence[Statement]) -> str:
    return ", ".join(f"“{words}”" for words in sorted({statement.date_words for statement in statements}))
