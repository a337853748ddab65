"""Atom: what changed in a chronology, newest first; `updated` is when it changed here, never the event's date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from django.utils.translation import gettext_lazy as _

from timeline.core.text import close_directions
from timeline.exports.dates import date_words
from timeline.exports.format import Format
from timeline.exports.references import event_link, short_reference
from timeline.selectors.event_evidence import with_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from timeline.exports.export import Export
    from timeline.models import Event

ENTRY_COUNT = 50
# What XML 1.0 cannot hold, even as a number.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_atom(export: Export) -> Iterator[bytes]:
    """Yield the feed of the events that changed last."""
    changed = with_evidence(export.events.order_by("-changed_at", "-id"))[:ENTRY_COUNT]
    events = list(changed)
    updated = max((event.changed_at for event in events), default=export.timeline.created_at)
    yield _head(export, updated).encode()
    for event in events:
        yield _entry(export, event).encode()
    yield b"</feed>\n"


def _head(export: Export, updated: datetime) -> str:
    timeline = export.timeline
    subtitle = f"<subtitle>{_text(timeline.standfirst)}</subtitle>\n" if timeline.standfirst else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<id>{_text(export.address)}</id>\n"
        f"<title>{_text(timeline.title)}</title>\n{subtitle}"
        f"<updated>{updated.isoformat()}</updated>\n"
        f'<link rel="self" type="application/atom+xml" href={quoteattr(export.address + "download/atom/")}/>\n'
        f'<link rel="alternate" type="text/html" href={quoteattr(export.address)}/>\n'
        f"<author><name>{_text(timeline.title)}</name></author>\n"
    )


def _entry(export: Export, event: Event) -> str:
    address = event_link(export, event)
    return (
        "<entry>\n"
        f"<id>urn:uuid:{event.uid}</id>\n"
        f"<title>{_text(f'{date_words(event)}: {event.title}')}</title>\n"
        f'<link rel="alternate" type="text/html" href={quoteattr(address)}/>\n'
        f"<updated>{event.changed_at.isoformat()}</updated>\n"
        f'<content type="html">{_text(_content(export, event))}</content>\n'
        "</entry>\n"
    )


def _content(export: Export, event: Event) -> str:
    """Return summary and claims as HTML."""
    parts = [f"<p>{_text(event.summary)}</p>"] if event.summary else []
    for claim in export.claims(event):
        cited = "; ".join(short_reference(citation.document) for citation in claim.citations.all())
        parts.append(f"<p>{_text(claim.statement)}{f' ({_text(cited)})' if cited else ''}</p>")
    return "".join(parts)


def _text(text: str) -> str:
    return escape(_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", close_directions(text)))


ATOM = Format(
    key="atom",
    label=_("Atom feed"),
    use=_("what changed last, to follow in a feed reader"),
    loses=_("all but the fifty events that changed last; quotations"),
    extension="atom",
    media_type="application/atom+xml; charset=utf-8",
    write=write_atom,
)
