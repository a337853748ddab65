"""E-mail: its own words as a text, its attachments as members."""

from __future__ import annotations

import email
import email.policy
from email.errors import MessageError
from email.message import EmailMessage
from typing import TYPE_CHECKING

from timeline.capture.captures import CaptureError
from timeline.capture.charsets import decode_bytes
from timeline.capture.contents import Member, Reading
from timeline.capture.drafts import Draft, finish
from timeline.capture.formats.members import Unpacking
from timeline.capture.stamps import day_of_stamp

if TYPE_CHECKING:
    from timeline.capture.contents import Content
    from timeline.capture.limits import Limits


def read(brought: Content, media_type: str, limits: Limits) -> Reading:
    """Return the message's own text, and what is attached."""
    message = parse_message(brought)
    unpacking = Unpacking(brought, limits)
    body = _body(message)
    for number, part in enumerate(message.walk()):
        if part is not body and not part.is_multipart() and part.get_content_disposition() == "attachment":
            name = part.get_filename() or f"attachment {number}"
            unpacking.add(Member(name, part.get_payload(decode=True) or b"", part.get_content_type()))
    text = _text(body) if body is not None else ""
    texts = (finish(_draft(message, text), brought, media_type, limits),) if text.strip() else ()
    if not texts:
        return unpacking.reading()
    return Reading(texts, tuple(unpacking.members), tuple(unpacking.refused))


def parse_message(brought: Content) -> EmailMessage:
    """Return the message; CaptureError for one that cannot be taken apart."""
    try:
        message = email.message_from_bytes(brought.data, policy=email.policy.default)
    except (MessageError, ValueError, RecursionError) as error:
        raise CaptureError(
            f"{brought.origin} is an e-mail that is damaged. Save it anew from the mail program."
        ) from error
    assert isinstance(message, EmailMessage)  # noqa: S101
    return message


def _body(message: EmailMessage) -> EmailMessage | None:
    found = message.get_body(("plain", "html"))
    return found if isinstance(found, EmailMessage) else None


def _text(part: EmailMessage) -> str:
    content = part.get_payload(decode=True)
    decoded = decode_bytes(content if isinstance(content, bytes) else b"", declared=part.get_content_charset() or "")
    if part.get_content_subtype() == "html":
        from timeline.capture.html import main_text

        return main_text(decoded.text)
    return decoded.text


def _draft(message: EmailMessage, text: str) -> Draft:
    day = day_of_stamp(str(message["date"] or ""))
    return Draft(
        text=text,
        title=str(message["subject"] or ""),
        authors=(str(message["from"] or ""),),
        published=day,
        published_known="email" if day else "",
    )
