"""GeoJSON (RFC 7946): the events of places with coordinates, as points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from timeline.exports.dates import date_words
from timeline.exports.format import Format
from timeline.exports.json_pieces import stream_object
from timeline.exports.references import event_link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.exports.export import Export
    from timeline.models import Event


def write_geojson(export: Export) -> Iterator[bytes]:
    """Yield a collection of points; how many events lie nowhere is said in it."""
    left_out = export.events.filter(place__latitude__isnull=True).count()
    yield from stream_object(
        [
            ("type", "FeatureCollection"),
            ("name", export.timeline.title),
            ("events_without_coordinates", left_out),
            ("features", _features(export)),
        ]
    )


def _features(export: Export) -> Iterator[dict[str, Any]]:
    for event in export.stream():
        if event.place and event.place.latitude is not None:
            yield _feature(export, event)


def _feature(export: Export, event: Event) -> dict[str, Any]:
    place = event.place
    return {
        "type": "Feature",
        "id": str(event.uid),
        "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude] if place else []},
        "properties": {
            "title": event.title,
            "summary": event.summary,
            "date": event.edtf,
            "date_words": date_words(event),
            "place": place.name if place else "",
            "people": sorted(actor.name for actor in event.actors.all()),
            "claims": [claim.statement for claim in export.claims(event)],
            "outlets": sorted({citation.document.outlet.name for citation in export.citations(event)}),
            "url": event_link(export, event),
        },
    }


GEOJSON = Format(
    key="geojson",
    label=_("GeoJSON"),
    use=_("events on a map"),
    loses=_("events whose place has no coordinates, which are counted; quotations"),
    extension="geojson",
    media_type="application/geo+json",
    write=write_geojson,
)
