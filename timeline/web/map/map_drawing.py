"""The map of places as a drawing: marks sized by their events, those that crowd together as one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.core.geography import Spot, area_around, cluster_spots, compute_frame
from timeline.web.lists_in_words import in_a_row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from timeline.core.geography import Area, Cluster, Frame
    from timeline.selectors.event_places import CountedPlace

_UNITS = 100  # of world.svg, in a degree
_SMALLEST, _LARGEST = 12.0, 30.0  # the radius of a mark
_TELL_APART = 0.002  # degrees; nearer than that, no zoom helps
_LETTER, _LINE = 7.4, 17.0  # the usual width of a letter of a name, and the height of its line


@dataclass(frozen=True, slots=True)
class Mark:
    """A circle that leads to the events of a place, or nearer to the places that it stands for."""

    x: float
    y: float
    radius: float
    ring: float  # of one that stands for several
    count: int
    href: str
    words: str
    label: str  # a name beside it, where there is room
    label_x: float
    is_label_before: bool


@dataclass(frozen=True, slots=True)
class MapDrawing:
    """The drawing of one size: how the world lies under it, a net, and the marks."""

    size: str
    width: float
    height: float
    shift_x: float
    shift_y: float
    scale_x: float
    scale_y: float
    meridians: tuple[float, ...]
    parallels: tuple[float, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """Where marks lead: the events of a place, the events of an area, and the map of an area."""

    place: Callable[[int], str]
    events: Callable[[Area], str]
    zoom: Callable[[Area], str]


SIZES = {"wide": (1000.0, 500.0), "narrow": (400.0, 380.0)}


def draw_maps(area: Area, places: Sequence[CountedPlace], links: Links) -> tuple[MapDrawing, ...]:
    """Return the drawings of an area in each size."""
    return tuple(
        _draw(size, compute_frame(area, width=width, height=height), places, links)
        for size, (width, height) in SIZES.items()
    )


def _draw(size: str, frame: Frame, places: Sequence[CountedPlace], links: Links) -> MapDrawing:
    inside = {one.key: one for one in places if frame.has(*point_of(one))}
    spots = [Spot(one.key, *frame.place(*point_of(one)), one.count) for one in inside.values()]
    clusters = cluster_spots(spots, distance=2 * _LARGEST)
    most = max((one.count for one in clusters), default=1)
    radii = [_SMALLEST + (_LARGEST - _SMALLEST) * ((one.count - 1) / max(most - 1, 1)) ** 0.5 for one in clusters]
    taken = [(one.x - r, one.y - r, one.x + r, one.y + r) for one, r in zip(clusters, radii, strict=True)]
    marks = tuple(
        _mark(cluster, radius, [inside[spot.key] for spot in cluster.spots], frame, links, taken)
        for cluster, radius in zip(clusters, radii, strict=True)
    )
    meridians, parallels = frame.net
    west, _south, _east, north = frame.area.sides
    return MapDrawing(
        size=size,
        width=round(frame.width, 1),
        height=round(frame.height, 1),
        shift_x=round(-west * frame.scale_x, 2),
        shift_y=round(north * frame.scale_y, 2),
        scale_x=round(frame.scale_x / _UNITS, 6),
        scale_y=round(frame.scale_y / _UNITS, 6),
        meridians=tuple(round(one, 1) for one in meridians),
        parallels=tuple(round(one, 1) for one in parallels),
        marks=marks,
    )


def _mark(
    cluster: Cluster,
    radius: float,
    places: Sequence[CountedPlace],
    frame: Frame,
    links: Links,
    taken: list[tuple[float, float, float, float]],
) -> Mark:
    name = places[0].name
    label = name if len(places) == 1 else ""
    is_before, box = _find_room(cluster, radius, label, frame, taken)
    if box is None:
        label = ""
    else:
        taken.append(box)
    return Mark(
        x=round(cluster.x, 1),
        y=round(cluster.y, 1),
        radius=round(radius, 1),
        ring=round(radius + 4, 1) if len(places) > 1 else 0.0,
        count=cluster.count,
        href=_href(places, links),
        words=_words(places, cluster.count),
        label=label,
        label_x=round(cluster.x + (-radius - 5 if is_before else radius + 5), 1),
        is_label_before=is_before,
    )


def _find_room(
    cluster: Cluster, radius: float, label: str, frame: Frame, taken: Sequence[tuple[float, float, float, float]]
) -> tuple[bool, tuple[float, float, float, float] | None]:
    """Return whether a name stands before its mark, and the room that it takes; None where there is none."""
    length = len(label) * _LETTER
    top, foot = cluster.y - _LINE / 2, cluster.y + _LINE / 2
    for is_before in (False, True):
        left = cluster.x - radius - 5 - length if is_before else cluster.x + radius + 5
        box = (left, top, left + length, foot)
        is_inside = label and left >= 0 and left + length <= frame.width
        if is_inside and not any(_overlap(box, other) for other in taken):
            return is_before, box
    return False, None


def _overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _href(places: Sequence[CountedPlace], links: Links) -> str:
    """Return where a mark leads: to the events of its place, or nearer, unless its places lie in one point."""
    if len(places) == 1:
        return links.place(places[0].key)
    points = [point_of(one) for one in places]
    around = area_around(points, margin=0, least=_TELL_APART)
    if max(around.width, around.height) < 1.5 * _TELL_APART:
        return links.events(around)
    return links.zoom(area_around(points, margin=0.25, least=_TELL_APART))


def _words(places: Sequence[CountedPlace], count: int) -> str:
    events = ngettext("%(number)d event", "%(number)d events", count) % {"number": count}
    if len(places) == 1:
        return f"{places[0].name}: {events}"
    names = _("%(number)d places, among them %(names)s") % {
        "number": len(places), "names": in_a_row(one.name for one in places[:3]),
    }  # fmt: skip
    return f"{names}: {events}"


def point_of(place: CountedPlace) -> tuple[float, float]:
    """Return the longitude and latitude of a place that has them."""
    assert place.longitude is not None  # noqa: S101 - for the type checker: only located places are drawn
    assert place.latitude is not None  # noqa: S101 - for the type checker
    return place.longitude, place.latitude
