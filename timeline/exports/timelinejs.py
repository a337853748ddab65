"""TimelineJS (Knight Lab): its JSON, and the rows of its spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.html import escape
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from timeline.exports.csv_cells import stream_csv
from timeline.exports.dates import DateParts, date_words, start_and_end
from timeline.exports.format import Format
from timeline.exports.json_pieces import stream_object
from timeline.exports.references import passage_address, short_reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.exports.export import Export
    from timeline.models import Event

COLUMNS = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text",
    "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Alt Text", "Type", "Group", "Background",
)  # fmt: skip


def write_timelinejs_json(export: Export) -> Iterator[bytes]:
    """Yield the JSON that TimelineJS loads."""
    dated = export.events.filter(position__isnull=False)
    earliest = dated.order_by("position").values_list("position", flat=True).first()
    title = {"text": {"headline": escape(export.timeline.title), "text": _introduction(export)}}
    yield from stream_object(
        [
            ("scale", "human" if earliest is None or earliest > -9_000 * 366 else "cosmological"),
            ("title", title),
            ("events", (_slide(export, event) for event in export.stream() if event.edtf)),
        ]
    )


def write_timelinejs_csv(export: Export) -> Iterator[bytes]:
    """Yield the rows of the spreadsheet, the title first."""
    yield from stream_csv(COLUMNS, _rows(export), with_bom=export.with_bom)


def _rows(export: Export) -> Iterator[tuple[object, ...]]:
    empty = ("",) * 9
    yield (*empty, escape(export.timeline.title), _introduction(export), "", "", "", "", "", "title", "", "")
    for event in export.stream():
        dates = start_and_end(event)
        if dates is None:
            continue
        start, end = dates
        yield (
            *_cells(start), "", *(_cells(end) if end else ("", "", "")), "", date_words(event), escape(event.title),
            _text(export, event), "", "", "", "", "", "", _group(event), "",
        )  # fmt: skip


def _introduction(export: Export) -> str:
    """Return the standfirst, and how many events are left out because nothing is known of their date."""
    count = export.events.filter(position__isnull=True).count()
    left_out = ngettext(
        "%d event without a date is left out here.", "%d events without a date are left out here.", count
    )
    sentences = [export.timeline.standfirst, left_out % count if count else ""]
    return "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences if sentence)


def _slide(export: Export, event: Event) -> dict[str, Any]:
    dates = start_and_end(event)
    start, end = dates or (DateParts(0), None)
    slide: dict[str, Any] = {
        "unique_id": f"event-{event.uid}",
        "start_date": _date(start),
        "display_date": date_words(event),
        "text": {"headline": escape(event.title), "text": _text(export, event)},
    }
    if end:
        slide["end_date"] = _date(end)
    if group := _group(event):
        slide["group"] = group
    return slide


def _date(parts: DateParts) -> dict[str, int]:
    return {name: value for name, value in parts._asdict().items() if value or name == "year"}


def _cells(parts: DateParts) -> tuple[object, ...]:
    return (parts.year, parts.month or "", parts.day or "")


def _group(event: Event) -> str:
    return event.place.name if event.place else ""


def _text(export: Export, event: Event) -> str:
    """Return summary and claims as HTML, each claim with its passages as links."""
    summary = f"<p>{escape(event.summary)}</p>" if event.summary else ""
    claims = []
    for claim in export.claims(event):
        links = [
            f'<a href="{escape(passage_address(export, citation))}">{escape(short_reference(citation.document))}</a>'
            for citation in claim.citations.all()
        ]
        said = f" ({'; '.join(links)})" if links else ""
        claims.append(f"<li>{escape(claim.statement)}{said}</li>")
    return summary + (f"<ul>{''.join(claims)}</ul>" if claims else "")


TIMELINEJS_JSON = Format(
    key="timelinejs",
    label=_("TimelineJS JSON"),
    use=_("slides for TimelineJS of Knight Lab"),
    loses=_("events without a date; quotations and how dates were worked out"),
    extension="timelinejs.json",
    media_type="application/json",
    write=write_timelinejs_json,
)
TIMELINEJS_CSV = Format(
    key="timelinejs-csv",
    label=_("TimelineJS sheet"),
    use=_("the spreadsheet from which TimelineJS makes slides"),
    loses=_("events without a date; quotations and how dates were worked out"),
    extension="timelinejs.csv",
    media_type="text/csv; charset=utf-8",
    write=write_timelinejs_csv,
)
