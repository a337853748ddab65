"""Native JSON: every event, claim, citation and cited document of a view, in the project's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from timeline.exports.format import Format
from timeline.exports.json_pieces import stream_object
from timeline.exports.records import (
    actor_record,
    document_record,
    event_record,
    outlet_record,
    place_record,
    timeline_record,
)
from timeline.models import Actor, Outlet, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.exports.export import Export
    from timeline.exports.records import Record

SCHEMA = "timeline-export/1"


def write_native_json(export: Export) -> Iterator[bytes]:
    """Yield the JSON; documents come before the events that cite them, so that one reading is enough to take it in."""
    keys = export.events.order_by().values("pk")
    outlets = Outlet.objects.filter(pk__in=export.documents.values("outlet")).order_by("name")
    actors = Actor.objects.filter(events__in=keys).distinct().order_by("name")
    places = Place.objects.filter(events__in=keys).distinct().order_by("name")
    yield from stream_object(
        [
            ("schema", SCHEMA),
            ("exported_at", export.made_at.isoformat()),
            ("address", export.address),
            ("filters", dict(export.filters)),
            ("timeline", timeline_record(export.timeline)),
            ("outlets", (outlet_record(one) for one in outlets.iterator())),
            ("actors", (actor_record(one) for one in actors.iterator())),
            ("places", (place_record(one) for one in places.iterator())),
            ("documents", _documents(export)),
            ("events", (event_record(one, export.claims(one)) for one in export.stream())),
        ]
    )


def _documents(export: Export) -> Iterator[Record]:
    for document in export.stream_documents(with_text=True):
        yield {**document_record(document), "address": export.link(document.get_absolute_url()), "text": document.text}


NATIVE_JSON = Format(
    key="json",
    label=_("Timeline JSON"),
    use=_("everything in this view, to take into another Timeline or a program of yours"),
    loses=_("originals and decisions; the archive has them"),
    extension="json",
    media_type="application/json",
    write=write_native_json,
)
