"""What of a chronology a request asks to take away."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from django.db.models import Count, Max, Sum
from django.utils import timezone

from timeline.exports import FORMATS, Export
from timeline.models import Capability
from timeline.web.cards.stored_cards import card_design

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.utils.functional import _StrPromise

    from timeline.exports import Format
    from timeline.models import Timeline
    from timeline.web.filter_form import ChronologyForm

# What the menu of a chronology offers; the page has all.
_IN_MENU = ("csv", "xlsx", "docx", "pdf", "json", "ics", "md")
# What a chronology's page links for programs, the feed first: all but the archive, which is for owners.
_ALTERNATES = ("atom", *(key for key in FORMATS if key not in {"atom", "archive"}))


@dataclass(frozen=True, slots=True)
class Download:
    """A format with the address that keeps the filters in force."""

    label: _StrPromise
    use: _StrPromise
    loses: _StrPromise
    href: str
    media_type: str
    extension: str


def export_of(request: HttpRequest, timeline: Timeline, form: ChronologyForm) -> Export:
    """Return the events that a valid form asks for, as this user may see them."""
    return Export(
        timeline=timeline,
        events=form.selection().apply(timeline.events.visible_to(request.user)),
        user=request.user,
        with_proposals=timeline.allows(request.user, Capability.REVIEW),
        site=f"{request.scheme}://{request.get_host()}",
        made_at=timezone.now(),
        filters=tuple((label, value) for label, value, _without in form.active()),
        with_bom=form.data.get("bom") == "1",
    )


def etag_of(export: Export, format_: Format) -> str:
    """Return what changes with all that the file shows: triggers revise an event whenever its evidence changes."""
    counts = export.events.order_by().aggregate(Count("pk"), Max("pk"), Sum("revision"))
    parts = (
        format_.key,
        export.address,
        export.filters,
        export.with_proposals,
        export.with_bom,
        counts,
        card_design(),
    )
    return f'W/"{sha256(repr(parts).encode()).hexdigest()[:32]}"'


def find_downloads(export: Export, query: str) -> tuple[Download, ...]:
    """Return all formats that the person may have."""
    allowed = (one for one in FORMATS.values() if one.is_allowed(export))
    home = export.timeline.get_absolute_url()
    return tuple(_download(home, one, query) for one in allowed)


def menu_of(timeline: Timeline, query: str) -> tuple[Download, ...]:
    """Return the formats that most people ask for."""
    home = timeline.get_absolute_url()
    return tuple(_download(home, FORMATS[key], query) for key in _IN_MENU if key in FORMATS)


def alternates_of(timeline: Timeline) -> tuple[Download, ...]:
    """Return the formats that programs may follow a page to."""
    home = timeline.get_absolute_url()
    return tuple(_download(home, FORMATS[key], "") for key in _ALTERNATES)


def _download(home: str, format_: Format, query: str) -> Download:
    address = f"{home}download/{format_.key}/"
    return Download(
        label=format_.label,
        use=format_.use,
        loses=format_.loses,
        href=f"{address}?{query}" if query else address,
        media_type=format_.media_type.partition(";")[0],
        extension=format_.extension,
    )
