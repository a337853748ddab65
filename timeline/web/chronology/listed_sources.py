"""The sources under a chronology: the documents that its shown events cite."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from django.utils.translation import get_language

from timeline.selectors.cited_documents import find_cited
from timeline.web.cards.passages import reference_to

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.models import Event


@dataclass(frozen=True, slots=True)
class Source:
    """A document in the list of sources, and how many of the shown events cite it."""

    href: str
    reference: str
    language: str
    event_count: int


def find_listed(events: Iterable[Event], *, known: int | None) -> tuple[Source, ...]:
    """Return the documents that these events cite, as one would name them in a note; the events carry their state.

    With a day, only those that had appeared by then. They are read once for each state of all the events.
    """
    return _listed(tuple((event.pk, event.state) for event in events), known, get_language())  # type: ignore[attr-defined]


@lru_cache(maxsize=64)
def _listed(events: tuple[tuple[int, str], ...], known: int | None, _language: str | None) -> tuple[Source, ...]:
    cited = find_cited([key for key, _state in events], known=known)
    return tuple(
        Source(one.get_absolute_url(), reference_to(one), one.language, one.event_count)  # type: ignore[attr-defined]
        for one in cited
    )
