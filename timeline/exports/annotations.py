"""W3C Web Annotations: one for each citation, on the publisher's page, with quote and position."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from timeline.exports.format import Format
from timeline.exports.json_pieces import stream_object
from timeline.exports.references import event_link, passage_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.exports.export import Export
    from timeline.models import Citation, Claim, Event

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_PROFILE = f'application/ld+json; profile="{CONTEXT}"'


def write_annotations(export: Export) -> Iterator[bytes]:
    """Yield a collection of one page that holds them all."""
    collection = f"{export.address}download/annotations/"
    yield from stream_object(
        [
            ("@context", CONTEXT),
            ("id", collection),
            ("type", "AnnotationPage"),
            (
                "partOf",
                {"id": f"{collection}#collection", "type": "AnnotationCollection", "label": export.timeline.title},
            ),
            ("startIndex", 0),
            ("items", _items(export)),
        ]
    )


def _items(export: Export) -> Iterator[dict[str, Any]]:
    for event in export.stream():
        for claim in export.claims(event):
            for citation in claim.citations.all():
                yield annotation(export, event, claim, citation)


def annotation(export: Export, event: Event, claim: Claim, citation: Citation) -> dict[str, Any]:
    """Return one citation as an annotation; positions are code points of the captured text, as the standard asks."""
    document = citation.document
    captured = document.captured_at.strftime("%Y-%m-%dT%H:%M:%SZ")
    return {
        "id": f"urn:uuid:{citation.uid}",
        "type": "Annotation",
        "motivation": "linking" if citation.stance == "supports" else "questioning",
        "created": captured,
        "body": [
            {"id": event_link(export, event), "type": "SpecificResource", "source": event_link(export, event)},
            {"type": "TextualBody", "value": claim.statement, "format": "text/plain"},
        ],
        "target": {
            "source": document.url or passage_address(export, citation),
            "state": {
                "type": "TimeState",
                "sourceDate": captured,
                "cached": export.link(document.get_absolute_url()),
            },
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": citation.exact,
                    "prefix": citation.prefix,
                    "suffix": citation.suffix,
                },
                {"type": "TextPositionSelector", "start": citation.start, "end": citation.end},
            ],
        },
    }


ANNOTATIONS = Format(
    key="annotations",
    label=_("Web Annotations"),
    use=_("every quoted passage as an annotation of the W3C model"),
    loses=_("dates, names, claims without a passage"),
    extension="annotations.jsonld",
    media_type=_PROFILE,
    write=write_annotations,
)
