"""Snapshots: all that curators can change of events, as JSON values, by which a change is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q
from django.db.models.functions import JSONObject
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
    """Return events as they are stored, with their claims, passages and actors, and those merged into them. One query.

    Read it in a statement after the one that locks the events: what a statement reads of other tables may be older
    than the rows that it waited for.
    """
    rows = list(_stored(list(keys)))
    apart = {(one["one"], one["other"]): one["decision"] for row in rows for one in row.apart}
    return {
        "events": {str(row.pk): _values(row, _EVENT) for row in rows},
        "actors": {str(row.pk): row.actor_keys for row in rows},
        "claims": _by_key(one for row in rows for one in row.claim_rows),
        "citations": _by_key(one for row in rows for one in row.citation_rows),
        "distinctions": [[*pair, decision] for pair, decision in sorted(apart.items())],
    }


def with_merged(keys: Iterable[int]) -> Q:
    """Return the condition that an event is one of these, or was merged into one."""
    asked = list(keys)
    return Q(pk__in=asked) | Q(merged_into__in=asked)


def _stored(asked: list[int]) -> Any:
    """Return the events with all that belongs to them as JSON; only those asked for with their distinctions."""
    claims = Claim.objects.filter(event=OuterRef("pk"))
    citations = Citation.objects.filter(claim__event=OuterRef("pk"))
    pairs = Distinction.objects.filter(Q(one__in=asked) | Q(other__in=asked))
    pairs = pairs.filter(Q(one=OuterRef("pk")) | Q(other=OuterRef("pk")))
    actors = Event.actors.through.objects.filter(event=OuterRef("pk")).order_by("actor")
    return (
        Event.objects.filter(with_merged(asked))
        .order_by("pk")
        .only(*_EVENT)
        .annotate(
            actor_keys=ArraySubquery(actors.values("actor")),
            claim_rows=_as_json(claims, ("pk", *_CLAIM)),
            citation_rows=_as_json(citations, ("pk", *_CITATION)),
            apart=_as_json(pairs, ("one", "other", "decision")),
        )
    )


def _as_json(rows: Any, names: tuple[str, ...]) -> ArraySubquery:
    return ArraySubquery(rows.order_by("pk").values(as_json=JSONObject(**{name: name for name in names})))


def _by_key(rows: Iterable[dict[str, Any]]) -> dict[str, Any]:
    return {str(row.pop("pk")): row for row in sorted(rows, key=lambda row: int(row["pk"]))}


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


def _values(row: Any, names: tuple[str, ...]) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in names}
    return {name: str(value) if isinstance(value, str) else value for name, value in values.items()}
