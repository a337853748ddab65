"""How well the passages of a stored event attest it, for the event's page: worked out when asked, never stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.actions.stored_statements import find_statements_of
from timeline.models import ClaimStatus, EventStatus
from timeline.reconstruction import attest

if TYPE_CHECKING:
    from timeline.models import Event
    from timeline.reconstruction import Attestation


def attest_event(event: Event) -> Attestation | None:
    """Return who attests an event independently and where they disagree; None where no passage is dated.

    Of a published event the accepted claims count, of a proposed one all that nobody rejected.
    """
    statuses = [ClaimStatus.ACCEPTED]
    if event.status == EventStatus.PROPOSED:
        statuses.append(ClaimStatus.PROPOSED)
    statements = find_statements_of(event, statuses)
    return attest(statements) if statements else None
