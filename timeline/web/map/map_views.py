"""The map: where the events of a chronology happened, as marks that lead nearer, and as a list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from timeline.core.geography import WORLD, area_around, compute_frame
from timeline.models import Timeline
from timeline.selectors.event_places import CountedPlace, count_places
from timeline.web.filter_form import read_filters
from timeline.web.map.map_drawing import SIZES, Links, draw_maps, point_of
from timeline.web.public_pages import timeline_page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest, HttpResponse

    from timeline.core.geography import Area

_MARGIN, _LEAST = 0.15, 4.0  # of what is shown at first: a part of its sides, and degrees
_NEAREST = 0.02  # degrees; nearer, these shapes say nothing any more
_MOST_LISTED = 300


@dataclass(frozen=True, slots=True)
class Way:
    """A link that moves the map."""

    sign: str
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place in the list beside the map."""

    name: str
    page: str
    events: str
    count: int


@timeline_page
@require_safe
def chronology_map(request: HttpRequest, slug: str) -> HttpResponse:
    """Draw the places of the events that the filters leave; `?area=` says which part of the Earth."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    form = read_filters(request, timeline)
    places = count_places(
        replace(form.selection(with_known=True), area=None).apply(timeline.events.visible_to(request.user))
    )
    asked: Area | None = form.cleaned_data.get("area")
    width, height = SIZES["wide"]
    fit = area_around(map(point_of, places.located), margin=_MARGIN, least=_LEAST)
    # What was asked for may be a thin strip; what is drawn about it counts.
    area = compute_frame(asked, width=width, height=height).area if asked else fit
    address, kept = reverse("chronology-map", args=[slug]), form.filters_without("area")
    links = Links(
        place=lambda key: _address(timeline.get_absolute_url(), kept | {"place": str(key)}),
        events=lambda one: _address(timeline.get_absolute_url(), kept | {"area": one.text}),
        zoom=lambda one: _address(address, kept | {"area": one.text}),
    )
    inside = [one for one in places.located if asked is None or area.has(*point_of(one))]
    context = {
        "timeline": timeline,
        "form": form,
        "address": address,
        "chips": form.active(),
        "filters": form.filters(),
        "maps": draw_maps(area, places.located, links) if places.located else (),
        "ways": _ways(area, links, whole=_address(address, kept)),
        "rows": [_row(timeline, one, links) for one in inside[:_MOST_LISTED]],
        "left_out_count": max(0, len(inside) - _MOST_LISTED),
        "event_count": sum(one.count for one in inside),
        "events_href": links.events(area) if asked else "",
        "unlocated": [_row(timeline, one, links) for one in places.unlocated[:_MOST_LISTED]],
        "unlocated_count": len(places.unlocated),
        "placeless_count": places.placeless_count,
    }
    status = HTTPStatus.BAD_REQUEST if form.is_refused else HTTPStatus.OK
    return render(request, "timeline/map.html", context, status=status)


def _ways(area: Area, links: Links, *, whole: str) -> list[Way]:
    ways = []
    if max(area.width, area.height) > 2 * _NEAREST:
        ways.append(Way("+", _("Nearer"), links.zoom(area.resized(0.5))))
    if area != WORLD:
        ways.append(Way("−", _("Farther"), links.zoom(area.resized(2))))
    for sign, words, east, north in (
        ("←", _("To the west"), -0.5, 0.0),
        ("↑", _("To the north"), 0.0, 0.5),
        ("↓", _("To the south"), 0.0, -0.5),
        ("→", _("To the east"), 0.5, 0.0),
    ):
        if area.moved(east, north) != area:
            ways.append(Way(sign, words, links.zoom(area.moved(east, north))))
    return [*ways, Way("⤢", _("All places"), whole)]


def _row(timeline: Timeline, place: CountedPlace, links: Links) -> PlaceRow:
    page = reverse("place-page", args=[timeline.slug, place.key])
    return PlaceRow(place.name, page, links.place(place.key), place.count)


def _address(page: str, query: Mapping[str, str]) -> str:
    return f"{page}?{urlencode(query, safe=',')}" if query else page
