"""Snapshots: all that curators can change of events, as JSON values, by which a change is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from django.db.models import Q
from django.utils import timezone

from timeline.models import Citation, Claim, Distinction, Event

if TYPE_CHECKING:
    from collections.abc import Iterable

Snapshot: TypeAlias = dict[str, Any]

_EVENT = (
    "title", "summary", "edtf", "earliest", "latest", "extent", "date_explanation", "is_dated_by_hand", "dated_why",
    "sequence", "status", "place_id", "merged_into_id",
)  # fmt: skip
_CLAIM = ("event_id", "statement", "attribution", "modality", "sequence", "status", "rejected_why", "confidence")
_CITATION = (
    "claim_id", "stance", "edtf", "earliest", "latest", "extent", "rule", "anchor", "explanation", "readings",
)  # fmt: skip
_TAKEN_BACK = "The decision that made it was taken back."


def take_snapshot(keys: Iterable[int]) -> Snapshot:
    """Return events as they are stored, with their claims, passages and actors, and those merged into them."""
    asked = list(keys)
    events = _rows(Event.objects.filter(with_merged(asked)), _EVENT)
    found = [int(key) for key in events]
    return {
        "events": events,
        "actors": _actors(found),
        "claims": _rows(Claim.objects.filter(event__in=found), _CLAIM),
        "citations": _rows(Citation.objects.filter(claim__event__in=found), _CITATION),
        "distinctions": _distinctions(asked),
    }


def with_merged(keys: Iterable[int]) -> Q:
    """Return the condition that an event is one of these, or was merged into one."""
    asked = list(keys)
    return Q(pk__in=asked) | Q(merged_into__in=asked)


def snapshot_of(events: Iterable[Event], keys: Iterable[int]) -> Snapshot:
    """Return what `take_snapshot` would, of events that are loaded with their evidence and those merged into them."""
    found = list(events)
    claims = sorted((claim for event in found for claim in event.claims.all()), key=lambda claim: claim.pk)
    citations = sorted((one for claim in claims for one in claim.citations.all()), key=lambda one: one.pk)
    return {
        "events": {str(one.pk): _values(one, _EVENT) for one in found},
        "actors": {str(one.pk): sorted(actor.pk for actor in one.actors.all()) for one in found},
        "claims": {str(one.pk): _values(one, _CLAIM) for one in claims},
        "citations": {str(one.pk): _values(one, _CITATION) for one in citations},
        "distinctions": _distinctions(list(keys)),
    }


def restore_snapshot(before: Snapshot, after: Snapshot) -> None:
    """Give events back what they were; what an act had added to them stays, as rejected."""
    for key, values in before["events"].items():
        Event.objects.filter(pk=key).update(**values, changed_at=timezone.now())
    for key, values in before["claims"].items():
        Claim.objects.filter(pk=key).update(**values)
    for key, values in before["citations"].items():
        Citation.objects.filter(pk=key).update(**values)
    for key, actors in before["actors"].items():
        Event.objects.get(pk=key).actors.set(actors)
    _reject_added(before, after)
    _restore_distinctions(before["distinctions"], after["distinctions"])


def _reject_added(before: Snapshot, after: Snapshot) -> None:
    claims = Claim.objects.filter(pk__in=set(after["claims"]) - set(before["claims"]))
    claims.update(status="rejected", rejected_why=_TAKEN_BACK)
    added = set(after["events"]) - set(before["events"])
    Event.objects.filter(pk__in=added).update(status="rejected", changed_at=timezone.now())


def _rows(rows: Any, names: tuple[str, ...]) -> dict[str, Any]:
    found = rows.order_by("pk").values_list("pk", *names)
    return {str(key): dict(zip(names, values, strict=True)) for key, *values in found}


def _actors(keys: list[int]) -> dict[str, list[int]]:
    actors: dict[str, list[int]] = {str(key): [] for key in keys}
    pairs = Event.actors.through.objects.filter(event__in=keys).order_by("actor").values_list("event", "actor")
    for key, actor in pairs:
        actors[str(key)].append(actor)
    return actors


def _distinctions(keys: list[int]) -> list[list[int]]:
    rows = Distinction.objects.filter(Q(one__in=keys) | Q(other__in=keys)).order_by("one", "other")
    return [list(row) for row in rows.values_list("one", "other", "decision")]


def _restore_distinctions(before: list[list[int]], after: list[list[int]]) -> None:
    for one, other, _decision in after:
        if not any(pair[:2] == [one, other] for pair in before):
            Distinction.objects.filter(one=one, other=other).delete()
    for one, other, decision in before:
        Distinction.objects.get_or_create(one_id=one, other_id=other, defaults={"decision_id": decision})


def _values(row: Any, names: tuple[str, ...]) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in names}
    return {name: str(value) if isinstance(value, str) else value for name, value in values.items()}
