"""What webhooks are sent, and how it is signed, so that a receiver knows who sent it and when."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import TYPE_CHECKING

from django.utils.crypto import salted_hmac

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.models import PublishedChange, Timeline, Webhook

_PURPOSE = "timeline.webhook"


def secret_of(webhook: Webhook) -> str:
    """Return the secret of a webhook, which follows from its salt and the site's key."""
    return salted_hmac(_PURPOSE, webhook.salt, algorithm="sha256").hexdigest()


def signature(secret: str, *, moment: int, body: bytes) -> str:
    """Return what the header Timeline-Signature holds: the moment, and the HMAC-SHA256 of `moment.body`."""
    digest = hmac.new(secret.encode(), f"{moment}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={moment},v1={digest}"


def body_of(timeline: Timeline, changes: Iterable[PublishedChange]) -> str:
    """Return the message of some changes, in their order: which events, and what happened to each."""
    listed = [
        {"event": str(change.event), "kind": change.kind, "made_at": change.made_at.isoformat()} for change in changes
    ]
    return json.dumps({"type": "published-changes", "timeline": timeline.slug, "changes": listed})
