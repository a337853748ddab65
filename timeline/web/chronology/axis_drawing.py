"""The axis of a chronology as HTML: a stretch of time with the ways to others, drawn for three widths."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode

from django.template.loader import get_template
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from timeline.core.axis import View, compute_strip, compute_view, view_between
from timeline.core.temporal import Bounds, civil_date, edtf_from_day, edtf_from_year, parse_edtf
from timeline.selectors.date_words import axis_words, say_date
from timeline.selectors.event_numbers import count_groups
from timeline.selectors.lane_choice import LaneKind, lane_words
from timeline.web.cards.stored_cards import unindented
from timeline.web.chronology.axis_items import find_lanes, link_to_card

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

    from timeline.core.axis import Axis, Group, Lane
    from timeline.models.event import EventQuerySet
    from timeline.selectors.event_numbers import EventNumbers

# How many days are named to the day, and how many to the month.
_UNITS = ((100.0, 3), (1000.0, 2), (float("inf"), 1))
_SIZES = (("wide", 1080, False), ("medium", 640, False), ("narrow", 358, True))


@dataclass(frozen=True, slots=True)
class AxisRequest:
    """What the axis is to show, by the address: the filters in force, the stretch of time, and the lanes."""

    address: str
    filters: str
    limits: Bounds | None
    view: View | None
    lanes: LaneKind | None
    dated_count: int
    with_proposals: bool

    def query(self, **changes: str) -> str:
        """Return the query of this axis, with some of it changed."""
        asked = {
            "view": self.view.text if self.view else "",
            "lanes": self.lanes.value if self.lanes else "",
        } | changes
        parts = (self.filters, urlencode({name: value for name, value in asked.items() if value}))
        return "&".join(part for part in parts if part)

    @property
    def bounds(self) -> Bounds | None:
        """Return the days that are shown."""
        return Bounds(self.view.first_day, self.view.last_day) if self.view else self.limits


@dataclass(frozen=True, slots=True)
class Way:
    """A link to another stretch of time."""

    name: str
    words: str
    sign: str
    href: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that the template of the axis needs; equal ones look alike."""

    asked: AxisRequest
    lanes: tuple[Lane, ...]
    groups: tuple[Group, ...]
    today: int
    language: str


def picture_axis(events: EventQuerySet, numbers: EventNumbers, asked: AxisRequest) -> SafeString:
    """Return the axis of these events as HTML, drawn again only where something on it is new to this process."""
    groups = count_groups(numbers, asked.limits, by_day=False)
    months = count_groups(numbers, asked.bounds, by_day=False) if asked.view else groups
    lanes = find_lanes(
        events, numbers, asked.view, asked.bounds, months=months, kind=asked.lanes,
        with_proposals=asked.with_proposals, link=link_to_card(asked.address, asked.filters, asked.dated_count),
    )  # fmt: skip
    return _picture(Drawing(asked, lanes, groups, timezone.localdate().toordinal(), get_language() or ""))


@lru_cache(maxsize=128)
def _picture(drawing: Drawing) -> SafeString:
    """Return the HTML. What it is drawn from is the key, so a picture is never out of date."""
    asked = drawing.asked
    axes = [
        (
            size,
            compute_view(
                drawing.lanes, width=width, view=asked.view, limits=asked.limits, compact=is_compact,
                today=drawing.today, words=axis_words(),
            ),
        )
        for size, width, is_compact in _SIZES
    ]  # fmt: skip
    wide = axes[0][1]
    shown = _shown(asked, wide)
    context = {
        "asked": asked,
        "axes": axes,
        "strip": compute_strip(drawing.groups, asked.view, words=axis_words()),
        "shown": shown,
        "words": _words(shown) if shown else "",
        "ways": _ways(asked, wide, shown, drawing.groups) if shown else (),
        "kinds": _kinds(asked),
        "kept": parse_qsl(asked.query(view="")),
        "bubble_base": f"{asked.address}?{_with_rest(asked.query(view=''))}",
        "only_these": _only_these(asked, shown) if asked.view and shown else "",
    }
    return mark_safe(unindented(get_template("timeline/_view.html").render(context)))  # noqa: S308 - the template escapes


def _with_rest(query: str) -> str:
    return f"{query}&" if query else ""


def _shown(asked: AxisRequest, axis: Axis) -> View | None:
    """Return from when to when the drawing reaches; None where it is empty."""
    if asked.view or not axis.pieces:
        return asked.view
    return view_between(axis.pieces[0].start, axis.pieces[-1].end)


def _words(shown: View) -> str:
    """Return the stretch of time in words: in days, or in months or years where it is long."""
    cut = next(cut for longest, cut in _UNITS if shown.length <= longest)
    first, last = (_cut_date(day, cut) for day in (shown.first_day, shown.last_day))
    return say_date(parse_edtf(first if first == last else f"{first}/{last}"))


def _cut_date(day: int, parts: int) -> str:
    """Return a day, its month or its year."""
    civil = civil_date(day)
    return edtf_from_year(civil.year) if abs(civil.year) > 9999 else edtf_from_day(day).rsplit("-", 3 - parts)[0]


def _ways(asked: AxisRequest, axis: Axis, shown: View, groups: tuple[Group, ...]) -> tuple[Way, ...]:
    """Return the links nearer, farther, to all, and to both sides, of those that lead anywhere."""
    whole = _whole(groups)
    out = shown.scaled(2)
    is_all = whole is None or (out.start <= whole.start and out.end >= whole.end)
    ways = [
        ("in", _("Zoom in"), "+", _nearer(axis, shown).text),
        ("out", _("Zoom out"), "−", "" if is_all else out.text),
        ("fit", _("Show all"), _("All"), ""),
        ("earlier", _("Earlier"), "←", shown.moved(-0.5).text),
        ("later", _("Later"), "→", shown.moved(0.5).text),
    ]
    offered = ways if asked.view else ways[:1]
    return tuple(
        Way(name, words, sign, f"{asked.address}?{asked.query(view=view)}") for name, words, sign, view in offered
    )


def _nearer(axis: Axis, shown: View) -> View:
    """Return the middle half of the drawing; where stretches are shortened, that is what looks like the middle."""
    nearer = view_between(axis.moment_at(0.25), axis.moment_at(0.75))
    return nearer if nearer.length < shown.length else shown.scaled(0.5)


def _whole(groups: tuple[Group, ...]) -> View | None:
    return view_between(groups[0].first, max(group.last for group in groups) + 1) if groups else None


def _kinds(asked: AxisRequest) -> list[tuple[str, str, bool]]:
    """Return the switch of lanes: words, address, and whether it is in force."""
    offered: list[tuple[str, LaneKind | None]] = [(_("one"), None), *((lane_words(kind), kind) for kind in LaneKind)]
    return [
        (words, f"{asked.address}?{asked.query(lanes=kind.value if kind else '')}", kind is asked.lanes)
        for words, kind in offered
    ]


def _only_these(asked: AxisRequest, shown: View) -> str:
    """Return where the list shows this stretch of time only."""
    kept = [part for part in asked.filters.split("&") if part and not part.startswith(("from=", "to="))]
    dates = urlencode({"from": edtf_from_day(shown.first_day), "to": edtf_from_day(shown.last_day)})
    return f"{asked.address}?{'&'.join([*kept, dates])}"
