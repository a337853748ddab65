"""Snapshots: all that curators can change of events, as JSON values, by which a change is taken back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias

from django.db import connection
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


def _json(table: str, names: tuple[str, ...]) -> str:
    pairs = ", ".join(f"'{name}', {table}.{name}" for name in names)
    return f"jsonb_build_object({pairs})"


# In SQL of its own: this is asked twice for each decision, and Django takes longer to write it than the database to
# answer it. Values are as Django's JSON of the columns would be.
_STORED = f"""
    SELECT
        jsonb_object_agg(e.id, {_json("e", _EVENT)}),
        jsonb_object_agg(e.id, (
            SELECT COALESCE(jsonb_agg(a.actor_id ORDER BY a.actor_id), '[]')
            FROM timeline_event_actors a WHERE a.event_id = e.id
        )),
        (
            SELECT jsonb_object_agg(c.id, {_json("c", _CLAIM)}) FROM timeline_claim c
            WHERE c.event_id = ANY(array_agg(e.id))
        ),
        (
            SELECT jsonb_object_agg(k.id, {_json("k", _CITATION)})
            FROM timeline_citation k JOIN timeline_claim c ON c.id = k.claim_id
            WHERE c.event_id = ANY(array_agg(e.id))
        ),
        (
            SELECT jsonb_agg(jsonb_build_array(d.one_id, d.other_id, d.decision_id) ORDER BY d.one_id, d.other_id)
            FROM timeline_distinction d WHERE d.one_id = ANY(%(keys)s) OR d.other_id = ANY(%(keys)s)
        )
    FROM timeline_event e WHERE e.id = ANY(%(keys)s) OR e.merged_into_id = ANY(%(keys)s)
"""  # noqa: S608 - constants


def take_snapshot(keys: Iterable[int]) -> Snapshot:
    """Return events as they are stored, with their claims, passages and actors, and those merged into them. One query.

    Ask after the statement that locks the events: what a statement reads of other tables may be older than the rows
    that it waited for.
    """
    with connection.cursor() as cursor:
        cursor.execute(_STORED, {"keys": list(keys)})
        events, actors, claims, citations, distinctions = (json.loads(one or "null") for one in cursor.fetchone())
    return {
        "events": events or {},
        "actors": actors or {},
        "claims": claims or {},
        "citations": citations or {},
        "distinctions": distinctions or [],
    }


def with_merged(keys: Iterable[int]) -> Q:
    """Return the condition that an event is one of these, or was merged into one."""
    asked = list(keys)
    return Q(pk__in=asked) | Q(merged_into__in=asked)


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


def _restore_distinctions(before: list[list[int]], after: list[list[int]]) -> None:
    for one, other, _decision in after:
        if not any(pair[:2] == [one, other] for pair in before):
            Distinction.objects.filter(one=one, other=other).delete()
    for one, other, decision in before:
        Distinction.objects.get_or_create(one_id=one, other_id=other, defaults={"decision_id": decision})
