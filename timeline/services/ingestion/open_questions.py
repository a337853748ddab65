"""Questions of an ingest: what is nearly the same as a stored document waits on the captures' page for a choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.models import Capture, CaptureState, CaptureWay
from timeline.services.captures.members import said_of
from timeline.services.captures.originals import keep_original
from timeline.services.captures.results import Change, end_capture

if TYPE_CHECKING:
    from timeline.models import Timeline
    from timeline.services.captures.drafting import Draft
    from timeline.services.documents.storage import Verdict


def ask_about(timeline: Timeline, draft: Draft, verdict: Verdict) -> Capture:
    """Keep a text as a capture that waits for a person; what is chosen there goes on from the text as it was read."""
    text = draft.capture
    said = said_of(text) | ({"outlet": draft.outlet} if draft.outlet else {})
    asked = Capture.objects.filter(
        timeline=timeline, state=CaptureState.ASKING, content_sha256=keep_original(text.text.encode()), said=said
    ).first()
    capture = asked or Capture.objects.create(
        timeline=timeline, way=CaptureWay.UPLOAD, name=text.origin[-500:], url=text.url, said=said,
        content_sha256=keep_original(text.text.encode()), answer={"media_type": "text/plain", "charset": "utf-8"},
    )  # fmt: skip
    nearest = verdict.nearest
    change = Change(
        CaptureState.ASKING, verdict.sentence,
        nearest=nearest.document if nearest else None, likeness=nearest.likeness if nearest else None,
    )  # fmt: skip
    return end_capture(capture, change)
