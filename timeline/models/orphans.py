"""Orphans: citations whose passage the live page no longer has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, TextField
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast

from timeline.models.citation import Citation
from timeline.models.claim import ClaimStatus
from timeline.models.decision import Decision, Verb
from timeline.models.event import EventStatus

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from timeline.models.claim import Claim


def orphans() -> QuerySet[Citation]:
    """Return the orphans of what nobody rejected."""
    found = Citation.objects.filter(is_orphaned=True)
    return found.exclude(claim__status=ClaimStatus.REJECTED).exclude(claim__event__status=EventStatus.REJECTED)


def kept_orphans() -> QuerySet[Citation]:
    """Return the orphans that a curator keeps with the version that has them."""
    decisions = Decision.objects.filter(verb=Verb.KEEP, claim=OuterRef("claim"))
    kept = decisions.alias(citation=KeyTextTransform("citation", "after"))
    return Citation.objects.filter(Exists(kept.filter(citation=Cast(OuterRef("uid"), TextField()))), is_orphaned=True)


def waiting_orphans() -> QuerySet[Citation]:
    """Return the orphans that wait for a curator's review."""
    return orphans().exclude(pk__in=kept_orphans())


def is_standing(claim: Claim) -> bool:
    """Return whether neither a claim nor its event was rejected; the event must be loaded with it."""
    return claim.status != ClaimStatus.REJECTED and claim.event.status != EventStatus.REJECTED
