"""A folder of plain HTML, packed as ZIP: it reads offline, looks the same, and needs no program but a browser."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from timeline.core.text import direction_of
from timeline.exports.dates import date_words, iso_date
from timeline.exports.format import Format
from timeline.exports.references import full_reference
from timeline.exports.site.site_axis import MOST_MARKS, PAGE_SIZE, draw_axis, page_name
from timeline.exports.zip_stream import stream_zip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.exports.export import Export
    from timeline.models import Citation, Claim, Document, Event

_SHEETS = (
    "tokens.css",
    "base.css",
    "components.css",
    "chronology.css",
    "axis.css",
    "event.css",
    "site.css",
    "print.css",
    "mark.svg",
)


@dataclass(frozen=True, slots=True)
class SitePassage:
    """A numbered passage with the reference of its document."""

    number: int
    citation: Citation
    reference: str
    direction: str


@dataclass(frozen=True, slots=True)
class SiteClaim:
    """A claim with its passages."""

    claim: Claim
    passages: tuple[SitePassage, ...]


@dataclass(frozen=True, slots=True)
class SiteEvent:
    """An event as its page shows it."""

    event: Event
    date_words: str
    iso: str
    claims: tuple[SiteClaim, ...]


def write_site(export: Export) -> Iterator[bytes]:
    """Yield the ZIP: style sheets, pages of events, and the list of documents."""
    yield from stream_zip(_members(export))


def _members(export: Export) -> Iterator[tuple[str, Iterable[bytes]]]:
    folder = export.timeline.slug
    for name in _SHEETS:
        yield f"{folder}/style/{name}", [Path(settings.BASE_DIR, "static/timeline", name).read_bytes()]
    events = export.stream()
    count = export.events.count()
    last = max(1, -(-count // PAGE_SIZE))
    for number in range(1, last + 1):
        page = [_event(export, event) for event in islice(events, PAGE_SIZE)]
        yield f"{folder}/{page_name(number)}", [_page(export, page, number, last, count).encode()]
    yield f"{folder}/documents.html", _documents(export)


def _page(export: Export, events: list[SiteEvent], number: int, last: int, count: int) -> str:
    context = {
        "export": export,
        "timeline": export.timeline,
        "entries": events,
        "count": count,
        "axis": draw_axis(export) if number == 1 and count else "",
        "is_axis_whole": count <= MOST_MARKS,
        "previous": page_name(number - 1) if number > 1 else "",
        "following": page_name(number + 1) if number < last else "",
        "number": number,
        "last": last,
    }
    return render_to_string("timeline/export/site_page.html", context)


def _event(export: Export, event: Event) -> SiteEvent:
    number = 0
    claims = []
    for claim in export.claims(event):
        passages = []
        for citation in claim.citations.all():
            number += 1
            passages.append(_passage(number, citation))
        claims.append(SiteClaim(claim, tuple(passages)))
    return SiteEvent(event, date_words(event), iso_date(event.date), tuple(claims))


def _passage(number: int, citation: Citation) -> SitePassage:
    document = citation.document
    return SitePassage(number, citation, full_reference(document), direction_of(document.language))


def _documents(export: Export) -> Iterator[bytes]:
    """Yield the list of documents, row by row."""
    page = render_to_string("timeline/export/site_documents.html", {"export": export, "timeline": export.timeline})
    head, _mark, foot = page.partition("<!--documents-->")
    yield head.encode()
    for document in export.stream_documents():
        yield _row(document).encode()
    yield foot.encode()


def _row(document: Document) -> str:
    return render_to_string(
        "timeline/export/_site_document.html", {"document": document, "reference": full_reference(document)}
    )


SITE = Format(
    key="site",
    label=_("Static site"),
    use=_("a folder of plain HTML pages that read offline, axis included, to publish or to keep"),
    loses=_("search and filters; texts of documents beyond the passages"),
    extension="site.zip",
    media_type="application/zip",
    write=write_site,
)
