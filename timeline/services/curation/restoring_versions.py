"""Put an object back as it was in an earlier version; that is a decision too, and itself becomes a version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext as _

from timeline.models import Citation, Claim, ClaimStatus, Document, Event, EventStatus, Outlet, Place, Verb
from timeline.selectors.object_history import latest_version, version_rows
from timeline.services.access.guards import require_document_allowed
from timeline.services.cards import refresh_cards_after_commit
from timeline.services.curation.decisions import (
    decision,
    require_another,
    require_reason,
    require_second_person,
    state_of_citation,
    state_of_claim,
    state_of_event,
)
from timeline.services.curation.publication import require_cited
from timeline.services.curation.unchanged import ChangedError
from timeline.services.errors import RefusedError
from timeline.services.events.dates import DATE_FIELDS, refresh_event_date

if TYPE_CHECKING:
    from django.contrib.auth.models import User

_EVENT = (
    "title",
    "summary",
    "date_explanation",
    "is_dated_by_hand",
    "dated_why",
    "sequence",
    "importance",
    "place_id",
)
_CLAIM = ("statement", "attribution", "modality", "sequence", "status", "rejected_why")
_CITATION = (
    "start", "end", "exact", "prefix", "suffix", "stance", "timex_text", "timex_start", "timex_end", "rule", "anchor",
    "explanation", "readings", "is_orphaned", "claim_id", "document_id",
)  # fmt: skip
_DOCUMENT = ("title", "authors", "url")


@transaction.atomic
def restore_version(*, kind: str, key: int, version: int, seen: int, why: str, user: User) -> None:
    """Restore an object to one of its versions; `seen` is the latest version that the person knew.

    RefusedError where somebody changed it since, where no reason is given, or where it cannot be put back.
    """
    require_reason(why)
    row = version_rows(kind).filter(pgh_obj_id=key, pgh_id=version).first()
    if row is None:
        raise RefusedError(_("There is no such version."))
    {"event": _event, "claim": _claim, "citation": _citation, "document": _document}[kind](key, row, seen, why, user)


def _require_seen(kind: str, key: int, seen: int) -> None:
    if latest_version(kind, key) != seen:
        raise ChangedError(_("Somebody changed it while you looked at its history. Look again, then decide."))


def _event(key: int, row: Any, seen: int, why: str, user: User) -> None:
    event = Event.objects.select_related("timeline", "place").select_for_update(of=("self",)).get(pk=key)
    _require_seen("event", key, seen)
    if event.merged_into_id or row.merged_into_id:
        raise RefusedError(_("It was merged into another event; take the merge back first."))
    require_second_person(event, user, becomes=row.status)
    before = state_of_event(event)
    _copy(row, event, _EVENT)
    if event.place_id and not Place.objects.filter(pk=event.place_id).exists():
        event.place_id = None
    event.set_date(row.edtf)
    event.status = EventStatus(row.status)
    event.save(update_fields=[*_EVENT, *DATE_FIELDS, "status", "changed_at"])
    event = Event.objects.select_related("timeline", "place").get(pk=key)
    require_cited(event)
    decision(verb=Verb.RESTORE, user=user, event=event, before=before, after=state_of_event(event), why=why).save()
    refresh_cards_after_commit([event])


def _claim(key: int, row: Any, seen: int, why: str, user: User) -> None:
    claim = Claim.objects.select_related("event__timeline").select_for_update(of=("self", "event")).get(pk=key)
    _require_seen("claim", key, seen)
    if row.status == ClaimStatus.ACCEPTED != claim.status:
        require_another(claim, user)
    before = state_of_claim(claim)
    _copy(row, claim, _CLAIM)
    if claim.status != ClaimStatus.REJECTED:
        claim.rejected_why = ""
    claim.save(update_fields=list(_CLAIM))
    require_cited(claim.event)
    _record(claim, before, state_of_claim(claim), why, user)


def _citation(key: int, row: Any, seen: int, why: str, user: User) -> None:
    stored = Citation.objects.select_for_update().filter(pk=key).first()
    _require_seen("citation", key, seen)
    claim = Claim.objects.select_related("event__timeline").filter(pk=row.claim_id).first()
    if claim is None or not Document.objects.standing().filter(pk=row.document_id).exists():
        raise RefusedError(_("Its claim or its document is not there any more."))
    before = state_of_citation(stored) if stored else {}
    citation = stored or Citation(pk=key, uid=row.uid)
    _copy(row, citation, _CITATION)
    citation.set_date(row.edtf)
    if stored is None and claim.citations.filter(document=row.document_id, start=row.start, end=row.end).exists():
        raise RefusedError(_("This claim cites that passage already."))
    citation.save(force_insert=stored is None)
    _record(claim, before, state_of_citation(citation), why, user)


def _document(key: int, row: Any, seen: int, why: str, user: User) -> None:  # noqa: ARG001 - the trigger keeps who
    """Put the title, the authors, the address and the outlet back; the text never changed."""
    document = Document.objects.select_related("outlet").defer("text").select_for_update(of=("self",)).get(pk=key)
    require_document_allowed(user, document)
    _require_seen("document", key, seen)
    _copy(row, document, _DOCUMENT)
    if Outlet.objects.filter(pk=row.outlet_id).exists():
        document.outlet_id = row.outlet_id
    document.save(update_fields=[*_DOCUMENT, "outlet"])
    refresh_cards_after_commit(Event.objects.filter(claims__citations__document=document).distinct())


def _copy(row: Any, target: Any, fields: tuple[str, ...]) -> None:
    for field in fields:
        setattr(target, field, getattr(row, field))


def _record(claim: Claim, before: dict[str, Any], after: dict[str, Any], why: str, user: User) -> None:
    event = claim.event
    decision(
        verb=Verb.RESTORE, user=user, event=event, claim=claim, before=before, after=after, why=why
    ).save()  # fmt: skip
    refresh_event_date(event)
    event.save(update_fields=[*DATE_FIELDS, "changed_at"])
    refresh_cards_after_commit([event])
