"""New claims with their citations, many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pgtrigger

from timeline.models import Event
from timeline.services.bulk_rows import copy_rows
from timeline.services.events.corroboration import refresh_corroboration

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from timeline.models import Citation, Claim

# Each row of these would count the outlets of its event again; the caller has all events corroborated at the end.
_REVISING = ("timeline.Claim:revises_events_on_insert", "timeline.Citation:revises_events_on_insert")


def copy_claims(claims: Sequence[Claim], citations: Sequence[Citation]) -> None:
    """Store new claims, then the citations that name them; their events must be corroborated afterwards."""
    with pgtrigger.ignore(*_REVISING):
        copy_rows(claims)
        for citation in citations:
            citation.claim_id = citation.claim.pk  # which it has only now
        copy_rows(citations)


def corroborate_again(keys: Collection[int]) -> None:
    """Corroborate the events that claims were copied to; the trigger that marks them was switched off."""
    Event.objects.filter(pk__in=keys).update(attested_revision=-1)
    refresh_corroboration(Event.objects.filter(pk__in=keys).only("pk"))
