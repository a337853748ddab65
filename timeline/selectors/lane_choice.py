"""By what a chronology can be divided into lanes, and the lanes that hold most events."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.db.models import Case, CharField, Count, F, Value, When
from django.utils.translation import gettext as _

from timeline.models import ClaimStatus, Event

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.models.event import EventQuerySet

_MOST_LANES = 8


class LaneKind(StrEnum):
    """What a lane stands for."""

    ACTOR = "actor"
    PLACE = "place"
    OUTLET = "outlet"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class LaneChoice:
    """The events joined to what divides them, the expression that does, and its values with their names in order."""

    events: EventQuerySet
    lane: Any
    names: Mapping[Any, str]
    is_repeated: bool = False
    """Whether an event may be joined to one lane more than once, as to an outlet by each of its claims."""


_PATHS = {
    LaneKind.ACTOR: "actors",
    LaneKind.PLACE: "place",
    LaneKind.OUTLET: "claims__citations__document__outlet",
}


def lane_words(kind: LaneKind) -> str:
    """Return what a switch calls the kind."""
    return {
        LaneKind.ACTOR: _("actors"),
        LaneKind.PLACE: _("places"),
        LaneKind.OUTLET: _("outlets"),
        LaneKind.STATE: _("status"),
    }[kind]


def choose_lanes(events: EventQuerySet, kind: LaneKind, *, with_proposals: bool) -> LaneChoice:
    """Return the lanes of a kind, the fullest first, eight at most."""
    # A filter by actor must not hide the other actors of its events, so the events are joined afresh.
    joined = Event.objects.filter(pk__in=events.order_by().values("pk"), position__isnull=False)
    if kind is LaneKind.STATE:
        return LaneChoice(joined, _state(), _state_names())
    path = _PATHS[kind]
    conditions: dict[str, Any] = {f"{path}__isnull": False}
    if kind is LaneKind.OUTLET:
        conditions["claims__status__in"] = (
            ClaimStatus.ACCEPTED,
            *((ClaimStatus.PROPOSED,) if with_proposals else ()),
        )
    # In one call, so that all conditions speak of the same claim.
    joined = joined.filter(**conditions)
    counted = joined.order_by().values_list(path, f"{path}__name")
    is_repeated = kind is LaneKind.OUTLET
    number = Count("pk", distinct=is_repeated)
    fullest = counted.annotate(number=number).order_by("-number", f"{path}__name", path)
    return LaneChoice(joined, F(path), {key: name for key, name, _number in fullest[:_MOST_LANES]}, is_repeated)


def _state() -> Case:
    return Case(
        When(is_disputed=True, then=Value("disputed")),
        When(is_planned=True, then=Value("planned")),
        When(outlet_count__gte=2, then=Value("corroborated")),
        default=Value("single"),
        output_field=CharField(),
    )


def _state_names() -> dict[str, str]:
    return {
        "corroborated": _("Several outlets"),
        "single": _("Single source"),
        "disputed": _("Disputed or denied"),
        "planned": _("Announced only"),
    }
