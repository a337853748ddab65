"""The first rows of a file, as the events that they would become."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from timeline.core.temporal import parse_edtf
from timeline.selectors.date_words import say_date
from timeline.web.lists_in_words import in_a_row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.services.importing.imported_events import ImportedEvent

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class RowPreview:
    """A row as it would be stored: its date understood or kept as words, and what speaks against it."""

    row: int
    title: str
    summary: str
    date: str
    date_words: str
    date_problem: str
    place: str
    people: str
    quotes: tuple[str, ...]
    problem: str


def preview(events: Iterable[ImportedEvent]) -> list[RowPreview]:
    """Return the first five."""
    return [_preview(one) for one in islice(events, _SHOWN)]


def _preview(one: ImportedEvent) -> RowPreview:
    return RowPreview(
        row=one.row,
        title=one.title,
        summary=one.summary,
        date=say_date(parse_edtf(one.edtf)) if one.edtf else "",
        date_words=one.date_words,
        date_problem=one.date_problem,
        place=one.place,
        people=in_a_row(one.people),
        quotes=tuple(passage.exact for claim in one.claims for passage in claim.passages),
        problem=one.problem,
    )
