"""A citation as readers meet it: the passage, who published it when, and how its date was worked out."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from timeline.core.text import direction_of, text_fragment
from timeline.models import Stance, TextKind
from timeline.selectors.date_words import say_date

if TYPE_CHECKING:
    from timeline.models import Citation, Document


@dataclass(frozen=True, slots=True)
class PassageView:
    """One numbered citation; the passage is cut where its date words stand, so that they can be marked."""

    key: int
    number: int
    outlet: str
    title: str
    published: str
    published_note: str
    before: str
    date_words: str
    after: str
    date_elsewhere: str  # the date words, where they stand outside the passage
    explanation: str
    other_readings: tuple[str, ...]
    is_contradiction: bool
    is_orphaned: bool
    kind: str
    language: str
    direction: str
    reader_href: str
    publisher_href: str
    reference: str


def present_passage(citation: Citation, *, number: int) -> PassageView:
    """Return a citation for readers; its document and outlet must be loaded with it."""
    document = citation.document
    before, words, after = _cut(citation)
    return PassageView(
        key=citation.pk,
        number=number,
        outlet=document.outlet.name,
        title=document.title,
        published=published_words(document),
        published_note=document.published_note,
        before=before,
        date_words=words,
        after=after,
        date_elsewhere="" if words else citation.timex_text,
        explanation=citation.explanation,
        other_readings=tuple(reading["explanation"] for reading in citation.readings[1:]),
        is_contradiction=citation.stance == Stance.CONTRADICTS,
        is_orphaned=citation.is_orphaned,
        kind=kind_words(document),
        language=document.language,
        direction=direction_of(document.language),
        reader_href=citation.get_absolute_url(),
        publisher_href=_publisher_href(citation),
        reference=reference_to(document, page=page_of(document, citation.start)),
    )


def published_words(document: Document) -> str:
    """Return when a document was published and how that is known: 22 August 2024 (inferred)."""
    if document.published is None:
        return _("date of publication unknown")
    return f"{say_date(document.published)} ({document.get_published_known_display()})"


def kind_words(document: Document) -> str:
    """Return what the text is where it is not the publisher's whole text."""
    return "" if document.text_kind == TextKind.FULL else document.get_text_kind_display()


def page_of(document: Document, offset: int) -> int:
    """Return the page of the original on which an offset stands; 0 where it has no pages."""
    return bisect_right(document.page_starts, offset)


def reference_to(document: Document, *, page: int = 0) -> str:
    """Return how to cite a document (Chicago notes): Outlet, “Title,” date, page, address."""
    date = say_date(document.published) if document.published else _("n.d.")
    place = _("p. %s,") % page if page else ""
    title = document.title.rstrip(".,")
    parts = [document.authors, f"“{title},”", f"{document.outlet.name},", f"{date},", place, document.url]
    return " ".join(part for part in parts if part).rstrip(",.") + "."


def _cut(citation: Citation) -> tuple[str, str, str]:
    start, end = citation.timex_start, citation.timex_end
    if start is None or end is None or not citation.start <= start < end <= citation.end:
        return citation.exact, "", ""
    first, last = start - citation.start, end - citation.start
    return citation.exact[:first], citation.exact[first:last], citation.exact[last:]


def _publisher_href(citation: Citation) -> str:
    """Return the publisher's page, opened at the passage where the words are the publisher's own."""
    document = citation.document
    if not document.url or document.text_kind == TextKind.DIGEST:
        return document.url
    fragment = text_fragment(citation.quote)
    return f"{document.url}#{fragment}" if fragment else document.url
