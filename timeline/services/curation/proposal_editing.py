"""Edit a proposal in the inbox, or split one claim of it into two: each is an act that can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from django.db import transaction
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from timeline.models import Act, Capability, Citation, Claim, ClaimStatus, Event, ReviewAct, Verb
from timeline.services.access.guards import require_allowed
from timeline.services.curation.decisions import decision, state_of_citation
from timeline.services.curation.editing import edit_citation, edit_claim, edit_event
from timeline.services.curation.merging import split_claims
from timeline.services.curation.snapshots import take_snapshot
from timeline.services.errors import RefusedError
from timeline.services.events.dates import date_by_hand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.contrib.auth.models import User

    from timeline.models import Actor


@dataclass(frozen=True, slots=True)
class Edited:
    """A proposal as it was changed in memory: of claims and citations, only those that changed."""

    event: Event
    actors: Sequence[Actor]
    claims: Sequence[Claim] = ()
    citations: Sequence[Citation] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Half:
    """One of the two assertions that a claim is split into; without words, its date stays that of the passage."""

    statement: str
    date_words: str = ""


@transaction.atomic
def edit_proposal(*, edited: Edited, user: User) -> ReviewAct | None:
    """Store what a person changed of a proposal, all of it or nothing; return the act, or None if nothing changed."""
    event = _locked(edited.event, user)
    before = take_snapshot([event.pk])
    edit_event(event=edited.event, actors=edited.actors, user=user)
    for claim in edited.claims:
        edit_claim(claim=claim, user=user)
    for citation in edited.citations:
        edit_citation(citation=citation, why=edited.why, user=user)
    after = take_snapshot([event.pk])
    if after == before:
        return None
    return ReviewAct.objects.create(
        kind=Act.EDIT, titles=[edited.event.title], why=edited.why.strip(), before=before, after=after, user=user,
        timeline=event.timeline,
    )  # fmt: skip


@transaction.atomic
def split_claim(
    *, claim: Claim, first: Half, second: Half, is_other_event: bool = False, why: str = "", user: User
) -> ReviewAct:
    """Make two claims of one, both citing its passages; the second may go to an event of its own."""
    event = _locked(claim.event, user)
    stored = Claim.objects.select_related("event__timeline").filter(pk=claim.pk, event=event).first()
    if stored is None or stored.status == ClaimStatus.REJECTED or not stored.citations.exists():
        raise RefusedError(_("Only a claim that stands and cites a passage can be split."))
    _require_two(first, second)
    before = take_snapshot([event.pk])
    added = _add_claim(stored, second.statement, user)
    stored.statement = first.statement.strip()
    edit_claim(claim=stored, user=user)
    reason = why.strip() or _("The claim was split into two.")
    for half, one in ((first, stored), (second, added)):
        _date(one, half.date_words, reason, user)
    keys = [event.pk]
    if is_other_event:
        title = Truncator(added.statement).chars(200)
        keys.append(split_claims(claims=[added], title=title, why=reason, user=user).pk)
    return ReviewAct.objects.create(
        kind=Act.SPLIT, titles=[event.title], why=why.strip(), before=before, after=take_snapshot(keys), user=user,
        timeline=event.timeline,
    )  # fmt: skip


def _locked(event: Event, user: User) -> Event:
    stored = Event.objects.select_related("timeline").select_for_update(of=("self",)).get(pk=event.pk)
    require_allowed(user, Capability.REVIEW, stored.timeline)
    return stored


def _require_two(first: Half, second: Half) -> None:
    said = [" ".join(half.statement.split()) for half in (first, second)]
    if not all(said):
        raise RefusedError(_("Each of the two claims needs a statement."))
    if said[0] == said[1]:
        raise RefusedError(_("The two claims say the same; write what each of them says."))


def _add_claim(claim: Claim, statement: str, user: User) -> Claim:
    """Store a claim beside another, of the same status and with the same passages."""
    added = Claim(
        event=claim.event, statement=statement.strip(), attribution=claim.attribution, modality=claim.modality,
        confidence=claim.confidence, sequence=claim.sequence + 1, status=claim.status,
    )  # fmt: skip
    edit_claim(claim=added, user=user)
    for citation in claim.citations.defer("search").order_by("pk"):
        citation.pk, citation.uid, citation.claim = None, uuid4(), added
        citation.save(force_insert=True)
        after = state_of_citation(citation)
        decision(verb=Verb.CITE, user=user, event=claim.event, claim=added, before={}, after=after).save()
    return added


def _date(claim: Claim, words: str, why: str, user: User) -> None:
    """Date the passages of a claim in a curator's words, where these name another date."""
    for citation in claim.citations.select_related("document") if words.strip() else ():
        date = date_by_hand(words=words, document=citation.document)
        if date.edtf != citation.edtf:
            citation.set_date(date.edtf)
            edit_citation(citation=citation, why=why, user=user)
