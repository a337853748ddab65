"""JSON-LD (schema.org): the chronology as a data set, its events with claims and the works that make them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from timeline.exports.dates import iso_date, iso_day
from timeline.exports.format import Format
from timeline.exports.json_pieces import stream_object
from timeline.exports.references import event_link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.exports.export import Export
    from timeline.models import Citation, Claim, Event


def write_json_ld(export: Export) -> Iterator[bytes]:
    """Yield the JSON-LD document."""
    timeline = export.timeline
    yield from stream_object(
        [
            ("@context", "https://schema.org"),
            ("@type", ["Dataset", "ItemList"]),
            ("@id", export.address),
            ("url", export.address),
            ("name", timeline.title),
            ("description", timeline.standfirst or timeline.title),
            ("inLanguage", timeline.languages),
            *_coverage(export),
            ("dateModified", export.made_at.isoformat()),
            ("itemListElement", (_item(export, event, number) for number, event in enumerate(export.stream(), 1))),
        ]
    )


def _coverage(export: Export) -> Iterator[tuple[str, str]]:
    """Yield the stretch of time from the first known day to the last, open where an event has no end."""
    dated = export.events.filter(position__isnull=False)
    first = dated.filter(earliest__gt=0).order_by("position").values_list("earliest", flat=True).first()
    if first is None:
        return
    is_open = dated.filter(latest__isnull=True).exists()
    last = dated.filter(latest__isnull=False).order_by("-latest").values_list("latest", flat=True).first()
    yield "temporalCoverage", f"{iso_day(first)}/{'..' if is_open or last is None else iso_day(last)}"


def _item(export: Export, event: Event, number: int) -> dict[str, Any]:
    return {"@type": "ListItem", "position": number, "item": event_node(export, event)}


def event_node(export: Export, event: Event) -> dict[str, Any]:
    """Return an event; dates are given only as finely as they are known."""
    address = event_link(export, event)
    node: dict[str, Any] = {
        "@type": "Event",
        "@id": address,
        "url": address,
        "name": event.title,
        "description": event.summary or " ".join(claim.statement for claim in export.claims(event)) or event.title,
        "about": [{"@type": "Thing", "name": actor.name} for actor in event.actors.all()],
        "subjectOf": [_claim(export, claim) for claim in export.claims(event)],
    }
    node |= _dates(event)
    if event.place:
        node["location"] = {"@type": "Place", "name": event.place.name, **_geo(event)}
    return node


def _dates(event: Event) -> dict[str, str]:
    """Return the date as EDTF, and where ISO 8601 has it also as first and last day, month or year."""
    if event.date is None:
        return {}
    start, _slash, end = event.edtf.partition("/")
    if iso := iso_date(event.date):
        return {"temporalCoverage": event.edtf, "startDate": iso}
    is_span = event.extent == "throughout" and event.earliest is not None and event.latest is not None
    plain = is_span and all(part.replace("-", "").isdigit() and part[:1] != "-" for part in (start, end))
    return {"temporalCoverage": event.edtf, **({"startDate": start, "endDate": end} if plain else {})}


def _geo(event: Event) -> dict[str, Any]:
    place = event.place
    if place is None or place.latitude is None:
        return {}
    return {"geo": {"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude}}


def _claim(export: Export, claim: Claim) -> dict[str, Any]:
    works = [_work(export, citation) for citation in claim.citations.all() if citation.stance == "supports"]
    node: dict[str, Any] = {"@type": "Claim", "text": claim.statement, "appearance": works}
    if claim.attribution:
        node["author"] = {"@type": "Thing", "name": claim.attribution}
    return node


def _work(export: Export, citation: Citation) -> dict[str, Any]:
    document = citation.document
    work: dict[str, Any] = {
        "@type": "CreativeWork",
        "@id": export.link(document.get_absolute_url()),
        "name": document.title,
        "publisher": {"@type": "Organization", "name": document.outlet.name},
        "inLanguage": document.language,
        "text": citation.exact,
    }
    if document.url:
        work["url"] = document.url
    if iso := iso_date(document.published):
        work["datePublished"] = iso
    return work


JSON_LD = Format(
    key="jsonld",
    label=_("JSON-LD"),
    use=_("schema.org data for search engines and linked-data tools"),
    loses=_("offsets of passages, how dates were worked out, passages that contradict"),
    extension="jsonld",
    media_type="application/ld+json",
    write=write_json_ld,
)
