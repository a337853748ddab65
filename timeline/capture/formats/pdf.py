"""PDF: the text of each page, with where pages begin."""

from __future__ import annotations

import io
import logging
import re
from typing import TYPE_CHECKING

from pypdf import PasswordType, PdfReader
from pypdf.errors import PdfReadError, PyPdfError

from timeline.capture.captures import CaptureError
from timeline.capture.contents import Reading
from timeline.capture.drafts import Draft, finish
from timeline.text import normalise_text

if TYPE_CHECKING:
    from timeline.capture.contents import Content
    from timeline.capture.limits import Limits

_DAY = re.compile(r"D?:?(\d{4})(?:(\d{2})(\d{2})?)?")
_BROKEN = "{} is a PDF that is cut short or damaged. Get the whole file again, or save it anew as PDF."
# pypdf warns of every small fault, which says nothing to whoever brought the file.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def read(brought: Content, media_type: str, limits: Limits) -> Reading:
    """Return the text of all pages; CaptureError for one that is locked, damaged or has pictures only."""
    try:
        reader = PdfReader(io.BytesIO(brought.data), strict=False)
        _unlock(reader, brought)
        pages = [normalise_text(page.extract_text()).strip() for page in reader.pages]
    except CaptureError:
        raise
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise CaptureError(_BROKEN.format(brought.origin)) from error
    text, starts = _joined(pages)
    if not text:
        raise CaptureError(_without_text(brought, len(pages)))
    return Reading(texts=(finish(_draft(reader, text, starts, pages), brought, media_type, limits),))


def _unlock(reader: PdfReader, brought: Content) -> None:
    """Many PDFs are locked against changes only, with an empty password for reading."""
    try:
        is_open = not reader.is_encrypted or reader.decrypt("") is not PasswordType.NOT_DECRYPTED
    except (PdfReadError, NotImplementedError, ValueError):
        is_open = False
    if not is_open:
        raise CaptureError(f"{brought.origin} is locked with a password. Save it without one, then upload it again.")


def _joined(pages: list[str]) -> tuple[str, tuple[int, ...]]:
    """The text of the pages and where each begins; a page without words begins where the next does."""
    text, starts = "", []
    parts: list[str] = []
    length = 0
    for page in pages:
        starts.append(length + (2 if parts and page else 0))
        if page:
            length += len(page) + (2 if parts else 0)
            parts.append(page)
    text = "\n\n".join(parts)
    return text, tuple(starts)


def _without_text(brought: Content, page_count: int) -> str:
    pages = "1 page" if page_count == 1 else f"{page_count} pages"
    return (
        f"{brought.origin}: the PDF has {pages} of pictures and no text. "
        "Run text recognition (OCR) on it, then upload it again."
    )


def _draft(reader: PdfReader, text: str, starts: tuple[int, ...], pages: list[str]) -> Draft:
    info = reader.metadata or {}
    created = _day(str(info.get("/CreationDate", "")))
    bare = sum(not page for page in pages)
    return Draft(
        text=text,
        library="pypdf",
        title=str(info.get("/Title") or ""),
        authors=(str(info.get("/Author") or ""),),
        published=created,
        published_known="pdf" if created else "",
        published_note="The day on which the PDF was made, which may be later than publication." if created else "",
        modified=_day(str(info.get("/ModDate", ""))),
        page_starts=starts,
        notes=(f"{bare} of its {len(pages)} pages have no text: they may be pictures.",) if bare else (),
    )


def _day(stamp: str) -> str:
    from timeline.capture.stamps import day_of_stamp

    found = _DAY.match(stamp)
    return day_of_stamp("-".join(filter(None, found.groups()))) if found else ""
