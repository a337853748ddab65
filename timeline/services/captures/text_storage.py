"""Storing the one text of a capture: as a document, as what is known already, or as a question."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.ingest import CaptureError
from timeline.models import Capability, CaptureState, Document
from timeline.selectors.access import comparable_documents
from timeline.services.access.guards import require_allowed
from timeline.services.captures.capture_reading import read_capture
from timeline.services.captures.drafting import Defaults, draft_document, is_read, with_user_metadata
from timeline.services.captures.originals import read_original
from timeline.services.captures.state import Change, end_capture, require_turn
from timeline.services.documents.duplicates import find_nearest
from timeline.services.documents.outlets import find_outlet
from timeline.services.documents.storage import NEW, NearPolicy, Outcome, decide_outcome, decide_recapture, store_draft
from timeline.services.locks import lock_texts, lock_timeline
from timeline.services.proposals.proposals import propose_events

if TYPE_CHECKING:
    from timeline.ingest import CapturedText
    from timeline.models import Capture, Document, Outlet
    from timeline.services.captures.drafting import Draft
    from timeline.services.documents.storage import StorageDecision

_STATES = {
    Outcome.STORED: CaptureState.STORED,
    Outcome.ADDED: CaptureState.STORED,
    Outcome.COPY: CaptureState.STORED,
    Outcome.VERSION: CaptureState.STORED,
    Outcome.KNOWN: CaptureState.KNOWN,
    Outcome.SKIPPED: CaptureState.SKIPPED,
    Outcome.ASKING: CaptureState.ASKING,
    Outcome.PROPOSED: CaptureState.PROPOSED,
}


def store_text(capture: Capture, text: CapturedText, *, parts: int = 0, refused: tuple[str, ...] = ()) -> None:
    """Store the text that a capture holds, with its proposals and the capture's end, all at once or not at all."""
    require_allowed(capture.submitter, Capability.CAPTURE, capture.timeline)  # who was let go meanwhile adds no more
    draft = _draft(capture, text)
    draft.document.outlet, is_new = _outlet(capture, draft)
    notes = [*_told_of_parts(parts), *refused, *draft.notes]
    if is_new:
        notes.append(_("“%s” is a new outlet; complete it in the list of outlets.") % draft.document.outlet)
    with transaction.atomic():
        require_turn(capture)
        lock_texts([draft.document.text_sha256])
        lock_timeline(capture.timeline)
        verdict = _verdict(capture, draft)
        document, changes = store_draft(draft.document, verdict, capture.timeline, user=capture.person)
        found = _propose(capture, document) if document and verdict.outcome in NEW else []
        _end(capture, document, verdict, [*changes, *found, *notes])


def _draft(capture: Capture, text: CapturedText) -> Draft:
    draft = draft_document(
        with_user_metadata(text, capture.user_metadata), Defaults(today=timezone.localdate().toordinal())
    )
    document, response = draft.document, capture.response
    document.url = document.url or capture.url
    document.final_url = response.get("final_url", "") or document.final_url
    document.http_status = response.get("status")
    document.headers = response.get("headers", {})
    document.byte_length = document.byte_length or None
    if fetched_at := parse_datetime(response.get("fetched_at") or ""):
        document.captured_at = fetched_at if fetched_at.tzinfo else fetched_at.replace(tzinfo=UTC)
    return draft


def _verdict(capture: Capture, draft: Draft) -> StorageDecision:
    if capture.recapture_of:
        return decide_recapture(draft.document, capture.recapture_of, timeline=capture.timeline, user=capture.person)
    near = NearPolicy(capture.choice) if capture.choice else NearPolicy.ASK
    nearest = find_nearest(draft.document, among=comparable_documents(capture.submitter, capture.timeline))
    person = capture.person
    may_publish = person is None or capture.timeline.allows(person, Capability.PUBLISH)
    return decide_outcome(draft.document, nearest, timeline=capture.timeline, near=near, may_publish=may_publish)


def _outlet(capture: Capture, draft: Draft) -> tuple[Outlet, bool]:
    """Return whose it is; made before the transaction, so that two workers never wait for each other's outlets."""
    if capture.recapture_of:
        return capture.recapture_of.outlet, False
    document = draft.document
    address = document.final_url or document.url or document.canonical_url
    return find_outlet(capture.timeline, name=draft.outlet, url=address, site_name=draft.capture.site_name)


def _propose(capture: Capture, document: Document) -> list[str]:
    """Propose events, where there is a grammar for the language; return the result in a sentence."""
    if not is_read(document.language):
        return []
    counts = propose_events(timeline=capture.timeline, documents=[document])
    if not counts.claim_count:
        return [_("No dates were found in it.")] if not counts.expression_count else []
    claims = ngettext("%(count)d dated statement", "%(count)d dated statements", counts.claim_count)
    events = ngettext("%(count)d new event", "%(count)d new events", counts.event_count)
    sentence = _("%(claims)s proposed, %(events)s.")
    return [
        sentence % {"claims": claims % {"count": counts.claim_count}, "events": events % {"count": counts.event_count}}
    ]


def _told_of_parts(count: int) -> list[str]:
    if not count:
        return []
    words = ngettext(
        "It holds %d file, which is added separately.", "It holds %d files, each added separately.", count
    )
    return [words % count]


def _end(capture: Capture, document: Document | None, verdict: StorageDecision, notes: list[str]) -> None:
    nearest = verdict.nearest
    sentences = notes if verdict.outcome in NEW else []
    message = " ".join([sentence for sentence in (_capital(verdict.sentence), *sentences) if sentence])
    end_capture(
        capture,
        Change(
            _STATES[verdict.outcome],
            message,
            document=document,
            nearest=nearest.document if nearest else None,
            likeness=nearest.likeness if nearest else None,
        ),
    )


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def draft_of(capture: Capture) -> Document:
    """Return the document that a capture would become, read again from its bytes; nothing is stored.

    CaptureError says why it cannot be read any more.
    """
    reading = read_capture(capture, read_original(capture.content_sha256))
    if len(reading.texts) != 1:
        raise CaptureError(_("%s holds no text of its own to compare.") % capture.name)
    defaults = Defaults(today=timezone.localdate().toordinal())
    return draft_document(with_user_metadata(reading.texts[0], capture.user_metadata), defaults).document
