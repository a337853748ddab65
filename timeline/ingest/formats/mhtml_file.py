"""MHTML: a page as browsers save it, in one file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.ingest.captured_text import CaptureError
from timeline.ingest.contents import Reading
from timeline.ingest.formats.html_file import draft_of_page
from timeline.ingest.formats.mail_file import content_of, header, parse_message
from timeline.ingest.text_drafts import finish

if TYPE_CHECKING:
    from timeline.ingest.contents import Content
    from timeline.ingest.limits import Limits


def read(original: Content, media_type: str, limits: Limits) -> Reading:
    """Return the text of the page that was saved; the day of saving is not that of publication."""
    message = parse_message(original)
    root = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    if root is None:
        raise CaptureError(f"{original.origin} is a saved page (MHTML) without a page in it. Save it again.")
    url = header(message, "snapshot-content-location") or header(root, "content-location")
    page = replace(
        original,
        data=content_of(root),
        declared_type="",
        declared_charset=root.get_content_charset() or "",
        url=original.url or (url if url.startswith(("http://", "https://")) else ""),
    )
    return Reading(texts=(finish(replace(draft_of_page(page, limits), url=page.url), original, media_type, limits),))
