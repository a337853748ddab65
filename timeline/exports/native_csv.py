"""Native CSV: one row a citation, so that nothing of it is folded into a cell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from timeline.exports.csv_cells import stream_csv
from timeline.exports.dates import date_words, granularity_of
from timeline.exports.format import Format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.exports.export import Export
    from timeline.models import Citation, Event

COLUMNS = (
    "event_id", "event_title", "date_edtf", "date_text", "date_precision", "timezone", "place", "people", "tags",
    "claim_id", "claim", "status", "stance", "source_id", "source_title", "publisher", "author", "published", "url",
    "archive_url", "sha256", "quote", "quote_start", "quote_end", "reviewed_by", "reviewed_at",
    "event_summary", "event_status", "attribution", "modality",
)  # fmt: skip
_ZONE = re.compile(r"T.*?(Z|[+-]\d{2}(?::\d{2})?)$")
_NO_CITATION = ("",) * 12


def rows_of(export: Export) -> Iterator[tuple[object, ...]]:
    """Yield a row for each citation, for a claim without one, and for an event without claims."""
    for event in export.stream():
        head, tail = _event(event), _reviewed(event) if export.with_proposals else ("", "")
        claims = export.claims(event)
        for claim in claims:
            claim_cells = (str(claim.uid), claim.statement, str(claim.status))
            last = (event.summary, str(event.status), claim.attribution, str(claim.modality))
            cited = [_citation(export, citation) for citation in claim.citations.all()]
            for cells in cited or [_NO_CITATION]:
                yield (*head, *claim_cells, *cells, *tail, *last)
        if not claims:
            yield (*head, "", "", "", *_NO_CITATION, *tail, event.summary, str(event.status), "", "")


def _event(event: Event) -> tuple[object, ...]:
    zone = _ZONE.search(event.edtf)
    return (
        str(event.uid), event.title, event.edtf, date_words(event) if event.edtf else "", granularity_of(event.edtf),
        zone[1] if zone else "", event.place.name if event.place else "",
        "; ".join(sorted(actor.name for actor in event.actors.all())), "",
    )  # fmt: skip


def _citation(export: Export, citation: Citation) -> tuple[object, ...]:
    document = citation.document
    return (
        str(citation.stance), str(document.uid), document.title, document.outlet.name, document.authors,
        document.published_edtf, document.url, export.link(document.get_absolute_url()), document.text_sha256,
        citation.exact, citation.start, citation.end,
    )  # fmt: skip


def _reviewed(event: Event) -> tuple[str, str]:
    """Return who decided last about an event and when."""
    last = max(event.decisions.all(), key=lambda one: (one.decided_at, one.pk), default=None)
    return (last.user.get_username(), last.decided_at.isoformat()) if last else ("", "")


def write_native_csv(export: Export) -> Iterator[bytes]:
    """Yield the CSV."""
    yield from stream_csv(COLUMNS, rows_of(export), with_bom=export.with_bom)


NATIVE_CSV = Format(
    key="csv",
    label=_("CSV"),
    use=_("one row for each citation, for spreadsheets and programs"),
    loses=_("texts of documents, other readings of dates, decisions"),
    extension="csv",
    media_type="text/csv; charset=utf-8",
    write=write_native_csv,
)
