"""E-mail: its own words as a text, its attachments as members."""

from __future__ import annotations

import email
import email.header
import email.message
import email.policy
import re
from email.errors import MessageError
from email.utils import parseaddr
from typing import TYPE_CHECKING

from timeline.core.text import normalise_text
from timeline.ingest.captured_text import CaptureError
from timeline.ingest.charsets import decode_bytes
from timeline.ingest.contents import Member, Reading
from timeline.ingest.formats.members import Unpacking
from timeline.ingest.html import all_text
from timeline.ingest.line_wrapping import unwrap
from timeline.ingest.text_drafts import Draft, finish
from timeline.ingest.timestamps import day_of_stamp

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

    from timeline.ingest.contents import Content
    from timeline.ingest.limits import Limits

_FAULTS = (MessageError, ValueError, RecursionError, LookupError, AttributeError, TypeError)
_BROKEN = "{} is an e-mail that is damaged. Save it again from its program."
# Mailboxes put such a line before each message.
_BEGINNING = re.compile(rb"^From \S[^\n]*\n(?=[A-Za-z-]+:)", re.MULTILINE)


def read(original: Content, media_type: str, limits: Limits) -> Reading:
    """Return the message's own text, and what is attached; of a mailbox, its messages."""
    unpacking = Unpacking(original, limits)
    messages = [part for part in _BEGINNING.split(original.data) if part.strip()]
    if len(messages) > 1:
        for number, content in enumerate(messages, 1):
            unpacking.add(Member(f"message {number}.eml", content, media_type))
        return unpacking.reading()
    return _read_message(original, media_type, limits, unpacking)


def _read_message(original: Content, media_type: str, limits: Limits, unpacking: Unpacking) -> Reading:
    message = parse_message(original)
    notes: list[str] = []
    try:
        body, attached = _taken_apart(message)
        text = "\n\n".join(_text(part, notes) for part in body)
        for part in attached:
            unpacking.add(_member(part, len(unpacking.members) + 1))
    except CaptureError:
        raise
    except _FAULTS as error:
        raise CaptureError(_BROKEN.format(original.origin)) from error
    if not text.strip():
        return unpacking.reading()
    return Reading((finish(_draft(message, text, notes), original, media_type, limits),), tuple(unpacking.members))


def parse_message(original: Content) -> Message:
    """Return the message; CaptureError for one that cannot be taken apart."""
    try:
        # The older policy keeps headers as they came; the newer fails on some that mail programs write.
        return email.message_from_bytes(original.data, policy=email.policy.compat32)
    except _FAULTS as error:
        raise CaptureError(_BROKEN.format(original.origin)) from error


def header(message: Message, name: str) -> str:
    """Return a header in readable letters, or nothing."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name), "")
    if not raw.isascii():
        # Letters as they are, against the standard: in the charset of the message, or in the likeliest.
        declared = message.get_content_charset() or ""
        return decode_bytes(raw.encode("utf-8", "surrogateescape"), declared=declared).text
    try:
        return "".join(_word(word, charset) for word, charset in email.header.decode_header(raw))
    except (ValueError, LookupError, MessageError):
        return raw


def _word(word: str | bytes, charset: str | None) -> str:
    """A part of a header; a word that calls itself gb2312 may hold the signs that GBK adds to it."""
    return word if isinstance(word, str) else decode_bytes(word, declared=charset or "").text


def content_of(part: Message) -> bytes:
    """Return the bytes that a part carries."""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _taken_apart(message: Message) -> tuple[list[Message], list[Message]]:
    """The parts that are the message's own words, and those that hang on it."""
    body: list[Message] = []
    attached: list[Message] = []
    for part in _parts(message):
        is_text = part.get_content_type() in {"text/plain", "text/html"} and part.get_filename() is None
        if is_text and part.get_content_disposition() != "attachment":
            body.append(part)
        elif part.get_content_maintype() != "image" or part.get_content_disposition() == "attachment":
            attached.append(part)
    return body, attached


def _parts(message: Message) -> Iterator[Message]:
    """The parts of a message, not those of messages in it; of alternatives the one that reads best."""
    if message.get_content_type() == "message/rfc822" or not message.is_multipart():
        yield message
        return
    parts = [part for part in message.get_payload() if isinstance(part, email.message.Message)]
    if message.get_content_type() == "multipart/alternative" and parts:
        kinds = [part.get_content_type() for part in parts]
        parts = [parts[kinds.index("text/plain")] if "text/plain" in kinds else parts[-1]]
    for part in parts:
        yield from _parts(part)


def _member(part: Message, number: int) -> Member:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload(0)
        if not isinstance(inner, email.message.Message):
            raise MessageError("a message without a message")
        name = header(inner, "subject") or f"message {number}"
        return Member(f"{name}.eml", inner.as_bytes(), "message/rfc822")
    name = str(part.get_filename() or f"attachment {number}")
    return Member(name, content_of(part), part.get_content_type())


def _text(part: Message, notes: list[str]) -> str:
    is_html = part.get_content_subtype() == "html"
    decoded = decode_bytes(content_of(part), declared=part.get_content_charset() or "", is_markup=is_html)
    if decoded.note:
        notes.append(decoded.note)
    return all_text(decoded.text) if is_html else unwrap(normalise_text(decoded.text))


def _draft(message: Message, text: str, notes: list[str]) -> Draft:
    day = day_of_stamp(header(message, "date"))
    name, address = parseaddr(header(message, "from"))
    return Draft(
        text=text,
        title=header(message, "subject"),
        authors=(name or address,),
        published=day,
        published_known="email" if day else "",
        notes=tuple(notes),
    )
