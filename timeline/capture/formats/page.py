"""HTML: the main text of a page, and what the page says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.capture.captures import CaptureError
from timeline.capture.charsets import decode_bytes
from timeline.capture.contents import Reading
from timeline.capture.drafts import Draft, finish, too_long
from timeline.capture.html import read_page

if TYPE_CHECKING:
    from timeline.capture.contents import Content
    from timeline.capture.limits import Limits


def read(brought: Content, media_type: str, limits: Limits) -> Reading:
    """Return the text of a page; CaptureError for one without text."""
    return Reading(texts=(finish(draft_of_page(brought, limits), brought, media_type, limits),))


def draft_of_page(brought: Content, limits: Limits) -> Draft:
    """Return what a page holds, before it is made whole."""
    decoded = decode_bytes(brought.data, declared=brought.charset, is_markup=True)
    try:
        page = read_page(decoded.text, url=brought.url, longest=limits.text)
    except OverflowError as error:
        raise too_long(brought, limits) from error
    if not page.text:
        raise CaptureError(
            f"{brought.origin} is a page without text of its own. Open it in a browser and paste its text."
        )
    return Draft(
        text=page.text,
        library="trafilatura",
        title=page.title,
        authors=page.authors,
        site_name=page.site_name,
        canonical_url=page.canonical_url,
        published=page.published,
        published_known=page.published_known,
        published_note=page.published_note,
        modified=page.modified,
        language=page.language,
        notes=(decoded.note, *page.notes),
    )
