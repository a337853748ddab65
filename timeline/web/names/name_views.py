"""The actors, places and outlets of a chronology: lists of them, and a page of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from timeline.core.geography import area_around
from timeline.core.temporal import civil_date, edtf_from_year, parse_edtf
from timeline.models import Capability, Timeline
from timeline.selectors.date_words import say_date, say_date_if_known
from timeline.selectors.event_spread import Spread, spread_by_timeline
from timeline.selectors.names import MOST_LISTED, Named, NameKind, Onlooker
from timeline.web.public_pages import timeline_page
from timeline.web.small_axis import draw_small_axis

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest, HttpResponse

    from timeline.models import Place
    from timeline.models.document import DocumentQuerySet
    from timeline.models.event import EventQuerySet

_EVENTS, _DOCUMENTS = 60, 40  # on the page of one


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name with its page, its number of events and the years that these span."""

    name: str
    href: str
    count: int
    years: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event in a list of lines."""

    when: str
    title: str
    href: str


@timeline_page
@require_safe
def name_list(request: HttpRequest, slug: str, kind: NameKind) -> HttpResponse:
    """List the actors, places or outlets of a chronology, those with most events first."""
    onlooker = _onlooker(request, slug)
    rows = _rows(onlooker.timeline, kind, onlooker.list_names(kind))
    context = {
        "timeline": onlooker.timeline,
        "title": _titles()[kind],
        "rows": rows,
        "tabs": _tabs(onlooker.timeline, kind),
        "is_cut": len(rows) == MOST_LISTED,
    }
    return render(request, "timeline/names.html", context)


@timeline_page
@require_safe
def name_page(request: HttpRequest, slug: str, kind: NameKind, pk: int) -> HttpResponse:
    """Show an actor, a place or an outlet: its events in time, its documents, and who appears with it."""
    onlooker = _onlooker(request, slug)
    one = get_object_or_404(onlooker.known(kind), pk=pk)
    events, documents = onlooker.events_of(kind, one), onlooker.documents_of(kind, one)
    context = {
        "timeline": onlooker.timeline,
        "one": one,
        "kind": kind.value,
        "list_title": _titles()[kind],
        "list_href": _list_address(onlooker.timeline, kind),
        "filtered": f"{onlooker.timeline.get_absolute_url()}?{kind.value}={pk}",
        "on_map": _on_map(onlooker.timeline, one) if kind is NameKind.PLACE else "",
        **_events(onlooker.timeline, events),
        **_documents(documents),
        "actors": _beside(onlooker, NameKind.ACTOR, events, without=pk if kind is NameKind.ACTOR else None),
        "places": _beside(onlooker, NameKind.PLACE, events, without=pk if kind is NameKind.PLACE else None),
    }
    return render(request, "timeline/name.html", context)


def _on_map(timeline: Timeline, place: Place) -> str:
    """Return the address of the map about a place, where it has coordinates."""
    if place.longitude is None or place.latitude is None:
        return ""
    around = area_around([(place.longitude, place.latitude)], margin=0, least=4)
    return f"{reverse('chronology-map', args=[timeline.slug])}?area={around.text}"


def name_address(timeline: Timeline, kind: NameKind, key: int) -> str:
    """Return the address of the page of an actor, a place or an outlet."""
    return reverse(f"{kind.value}-page", args=[timeline.slug, key])


def _onlooker(request: HttpRequest, slug: str) -> Onlooker:
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    return Onlooker(timeline, request.user, timeline.allows(request.user, Capability.REVIEW))


def _events(timeline: Timeline, events: EventQuerySet) -> dict[str, Any]:
    spread = spread_by_timeline(events).get(timeline.pk, Spread())
    shown = events.in_order().select_related("timeline").defer("search", "told")[:_EVENTS]
    rows = [EventRow(say_date_if_known(one.date), one.title, one.get_absolute_url()) for one in shown]
    return {"events": rows, "count": spread.count, "axis": draw_small_axis(spread), "is_cut": spread.count > len(rows)}


def _documents(documents: DocumentQuerySet) -> dict[str, Any]:
    columns = ("address", "title", "language", "published_edtf", "outlet__name")
    shown = documents.select_related("outlet").only(*columns)[:_DOCUMENTS]
    rows = [{"document": one, "when": say_date_if_known(one.published)} for one in shown]
    return {"documents": rows, "document_count": documents.count()}


def _beside(onlooker: Onlooker, kind: NameKind, events: EventQuerySet, *, without: int | None) -> list[NameRow]:
    return _rows(onlooker.timeline, kind, onlooker.beside(kind, events, without=without))


def _rows(timeline: Timeline, kind: NameKind, names: Iterable[Named]) -> list[NameRow]:
    return [NameRow(one.name, name_address(timeline, kind, one.key), one.count, _years(one)) for one in names]


def _years(one: Named) -> str:
    if one.first is None or one.last is None:
        return ""
    first, last = (edtf_from_year(civil_date(day).year) for day in (one.first, one.last))
    return say_date(parse_edtf(first if first == last else f"{first}/{last}"))


def _titles() -> dict[NameKind, str]:
    return {NameKind.ACTOR: _("Actors"), NameKind.PLACE: _("Places"), NameKind.OUTLET: _("Outlets")}


def _list_address(timeline: Timeline, kind: NameKind) -> str:
    return reverse(f"{kind.value}-list", args=[timeline.slug])


def _tabs(timeline: Timeline, current: NameKind) -> list[tuple[str, str, bool]]:
    return [(words, _list_address(timeline, kind), kind is current) for kind, words in _titles().items()]
