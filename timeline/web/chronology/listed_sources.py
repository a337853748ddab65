"""The sources under a chronology: the documents that its shown events cite."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from django.template.loader import get_template
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from timeline.selectors.cited_documents import find_cited
from timeline.web.cards.passages import reference_to
from timeline.web.cards.stored_cards import unindented

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.utils.safestring import SafeString

    from timeline.models import Event


@dataclass(frozen=True, slots=True)
class Source:
    """A document in the list of sources, and how many of the shown events cite it."""

    href: str
    reference: str
    language: str
    event_count: int


def picture_sources(events: Iterable[Event], *, known: int | None) -> SafeString:
    """Return the list of the documents that these events cite, as HTML; the events carry their state.

    With a day, only those that had appeared by then. It is drawn once for each state of all the events.
    """
    return _picture(tuple((event.pk, event.state) for event in events), known, get_language())  # type: ignore[attr-defined]


@lru_cache(maxsize=64)
def _picture(events: tuple[tuple[int, str], ...], known: int | None, _language: str | None) -> SafeString:
    cited = find_cited([key for key, _state in events], known=known)
    sources = [
        Source(one.get_absolute_url(), reference_to(one), one.language, one.event_count)  # type: ignore[attr-defined]
        for one in cited
    ]
    html = get_template("timeline/_sources.html").render({"sources": sources})
    return mark_safe(unindented(html))  # noqa: S308 - the template escapes
