"""iCalendar (RFC 5545): whole days with an exclusive end; what a calendar cannot say is counted and left out."""

from __future__ import annotations

from datetime import UTC, date, timedelta
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from icalendar import Calendar
from icalendar import Event as CalendarEvent

from timeline.core.temporal import Granularity
from timeline.core.text import close_directions
from timeline.exports.dates import FIRST_DAY, LAST_DAY, date_words, is_in_calendar
from timeline.exports.format import Format
from timeline.exports.references import event_link, full_reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.exports.export import Export
    from timeline.models import Event

_END = b"END:VCALENDAR\r\n"
_GREATEST_NUMBER = 2**31 - 1


def write_icalendar(export: Export) -> Iterator[bytes]:
    """Yield the calendar, one event after the other."""
    yield _head(export).to_ical().removesuffix(_END)
    host = export.site.partition("://")[2]
    for event in export.stream():
        if is_in_calendar(event):
            yield _entry(export, event, host).to_ical()
    yield _END


def _head(export: Export) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Timeline//Chronology//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", export.timeline.title)
    left_out = _left_out(export)
    if description := " ".join(part for part in (export.timeline.standfirst, left_out) if part):
        calendar.add("x-wr-caldesc", description)
    return calendar


def _left_out(export: Export) -> str:
    """Return how many events no calendar can hold, in a sentence."""
    kept = Q(earliest__gte=FIRST_DAY) & (Q(latest__isnull=True) | Q(latest__lt=LAST_DAY))
    count = export.events.filter(Q(earliest__isnull=True) | ~kept).count()
    words = ngettext(
        "%d event is left out: its first day is not known, or lies before the year 1.",
        "%d events are left out: their first day is not known, or lies before the year 1.",
        count,
    )
    return words % count if count else ""


def _entry(export: Export, event: Event, host: str) -> CalendarEvent:
    entry = CalendarEvent()
    entry.add("uid", f"event-{event.uid}@{host}")
    changed = event.changed_at.astimezone(UTC)
    entry.add("dtstamp", changed)
    entry.add("last-modified", changed)
    entry.add("sequence", min(event.revision, _GREATEST_NUMBER))
    earliest = event.earliest or FIRST_DAY
    entry.add("dtstart", date.fromordinal(earliest))
    latest = earliest if event.latest is None else event.latest
    entry.add("dtend", date.fromordinal(latest) + timedelta(days=1))
    entry.add("summary", _summary(event))
    entry.add("description", _description(export, event))
    entry.add("url", event_link(export, event))
    entry.add("status", "TENTATIVE" if _is_tentative(event) else "CONFIRMED")
    entry.add("transp", "TRANSPARENT")
    if names := sorted(actor.name for actor in event.actors.all()):
        entry.add("categories", names)
    if event.place:
        entry.add("location", event.place.name)
        if event.place.latitude is not None and event.place.longitude is not None:
            entry.add("geo", (event.place.latitude, event.place.longitude))
    return entry


def _is_tentative(event: Event) -> bool:
    return event.status == "proposed" or event.is_planned or event.is_disputed


def _summary(event: Event) -> str:
    """Return the title, and what the date is where it is not a day or a stretch of days."""
    title: str = close_directions(event.title)
    granularity = event.date.granularity if event.date else None
    if event.latest is None:
        return _("%(title)s (%(date)s)") % {"title": title, "date": date_words(event)}
    if granularity is Granularity.MONTH and event.extent == "within":
        return _("%s (month only)") % title
    if granularity is Granularity.YEAR and event.extent == "within":
        return _("%s (year only)") % title
    is_exact = event.earliest == event.latest or event.extent == "throughout"
    return title if is_exact else _("%(title)s (%(date)s)") % {"title": title, "date": date_words(event)}


def _description(export: Export, event: Event) -> str:
    lines = [date_words(event), event.summary]
    for claim in export.claims(event):
        lines.append(f"• {claim.statement}")
        lines += [f"  – {full_reference(citation.document)}" for citation in claim.citations.all()]
    return "\n".join(close_directions(line) for line in lines if line)


ICALENDAR = Format(
    key="ics",
    label=gettext_lazy("iCalendar"),
    use=gettext_lazy("whole days in a calendar program"),
    loses=gettext_lazy("events of unknown beginning and before the year 1, which are counted; quotations"),
    extension="ics",
    media_type="text/calendar; charset=utf-8",
    write=write_icalendar,
)
