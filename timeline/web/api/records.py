"""The records of the native format, with what only the API says: addresses, and the revision to decide about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.exports.records import event_record
from timeline.selectors.event_stream import shown_claims

if TYPE_CHECKING:
    from django.http import HttpRequest

    from timeline.exports.records import Record
    from timeline.models import Event


def event_answer(request: HttpRequest, event: Event, *, is_reviewer: bool) -> Record:
    """Return an event with the claims that this person may see."""
    return {
        **event_record(event, shown_claims(event, with_proposals=is_reviewer)),
        "url": request.build_absolute_uri(event.get_absolute_url()),
        "revision": event.revision if is_reviewer else None,
    }
