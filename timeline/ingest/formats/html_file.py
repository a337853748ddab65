"""HTML: the main text of a page, and what the page says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ingest.captured_text import CaptureError
from timeline.ingest.charsets import decode_bytes
from timeline.ingest.contents import Reading
from timeline.ingest.html import read_page
from timeline.ingest.text_drafts import Draft, finish, too_long

if TYPE_CHECKING:
    from timeline.ingest.contents import Content
    from timeline.ingest.limits import Limits


def read(original: Content, media_type: str, limits: Limits) -> Reading:
    """Return the text of a page; CaptureError for one without text."""
    return Reading(texts=(finish(draft_of_page(original, limits), original, media_type, limits),))


def draft_of_page(original: Content, limits: Limits) -> Draft:
    """Return what a page holds, before it is made whole."""
    decoded = decode_bytes(original.data, declared=original.charset, is_markup=True)
    try:
        page = read_page(decoded.text, url=original.url, longest=limits.text)
    except OverflowError as error:
        raise too_long(original, limits) from error
    if not page.text:
        raise CaptureError(
            f"{original.origin} is a page without text of its own. Open it in a browser and paste its text."
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
        suggested=page.suggested,
        modified=page.modified,
        language=page.language,
        notes=(decoded.note, *page.notes),
    )
