"""What was corrected after readers could see it: only what was public then, and the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import OuterRef, Q, Subquery
from django.utils.translation import gettext as _

from timeline.core.temporal import parse_edtf
from timeline.models import ClaimStatus, Decision, EventStatus, Verb
from timeline.selectors.date_words import say_date
from timeline.selectors.object_history import version_rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from django.db.models import QuerySet

    from timeline.models import Timeline

_CORRECTING = (
    Verb.EDIT, Verb.REJECT, Verb.UNPUBLISH, Verb.RESTORE, Verb.MERGE, Verb.UNMERGE, Verb.SPLIT, Verb.WITHDRAW,
    Verb.UNDO,
)  # fmt: skip
# What readers see of an event, a claim and a passage; the order inside a day, for one, is no correction.
_SEEN = (
    "title", "summary", "date", "dated_why", "place", "actors", "status", "statement", "attribution", "modality",
    "exact", "stance",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CorrectedField:
    """What readers saw, and what they see instead."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Correction:
    """One change of what readers had seen."""

    key: int
    at: datetime
    title: str  # as readers knew the event
    event: int | None  # its key, where readers can still open it
    verb: str
    claim: str
    why: str
    fields: tuple[CorrectedField, ...]


def find_corrections(timeline: Timeline, *, before: int | None = None, limit: int = 50) -> list[Correction]:
    """Return the corrections of a timeline, the latest first, from one on."""
    decisions = _public(timeline)
    if before:
        decisions = decisions.filter(pk__lt=before)
    return [_correction(made) for made in decisions.select_related("event", "claim").order_by("-pk")[:limit]]


def _public(timeline: Timeline) -> QuerySet[Decision]:
    """Return the decisions about what was public then: a published event, a claim accepted in it."""
    decisions = Decision.objects.filter(event__timeline=timeline, verb__in=_CORRECTING, before__has_any_keys=_SEEN)
    decisions = decisions.annotate(
        event_was=_latest("event", "status"),
        claim_was=_latest("claim", "status"),
        known_as=Subquery(_rows("event").filter(status=EventStatus.PUBLISHED).values("title")[:1]),
    )
    is_public = Q(before__status=EventStatus.PUBLISHED) | (
        ~Q(before__has_key="status") & Q(event_was=EventStatus.PUBLISHED)
    )
    was_accepted = Q(before__status=ClaimStatus.ACCEPTED) | (
        ~Q(before__has_key="status") & Q(claim_was=ClaimStatus.ACCEPTED)
    )
    of_event = Q(claim__isnull=True) & is_public
    of_claim = Q(claim__isnull=False, event_was=EventStatus.PUBLISHED) & was_accepted
    return decisions.filter(of_event | of_claim)


def _rows(kind: str) -> Any:
    """Return the versions of what a decision is about, until then, the latest first."""
    rows = version_rows(kind).filter(pgh_obj_id=OuterRef(f"{kind}_id"), pgh_created_at__lte=OuterRef("decided_at"))
    return rows.order_by("-pgh_id")


def _latest(kind: str, field: str) -> Subquery:
    return Subquery(_rows(kind).values(field)[:1])


def _correction(made: Any) -> Correction:
    is_open = made.event.status == EventStatus.PUBLISHED
    return Correction(
        key=made.pk,
        at=made.decided_at,
        title=made.known_as or made.event.title,
        event=made.event_id if is_open else None,
        verb=made.get_verb_display(),
        claim=made.before.get("statement") or (made.claim.statement if made.claim else ""),
        why=made.why,
        fields=tuple(_fields(made.before, made.after)),
    )


def _fields(before: dict[str, Any], after: dict[str, Any]) -> Iterator[CorrectedField]:
    names = {
        "title": _("title"), "summary": _("summary"), "date": _("date"), "place": _("place"),
        "actors": _("who takes part"), "status": _("status"), "statement": _("claim"),
        "attribution": _("who says it"), "modality": _("modality"), "exact": _("passage"), "stance": _("stance"),
    }  # fmt: skip
    for key, name in names.items():
        if key in before:
            yield CorrectedField(name, _words(key, before[key]), _words(key, after.get(key)))


def _words(key: str, value: Any) -> str:
    if key == "date" and value:
        return say_date(parse_edtf(value))
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value or "")
