"""PDF: the text of each page, with where pages begin."""

from __future__ import annotations

import io
import logging
import re
from typing import TYPE_CHECKING

from pypdf import PasswordType, PdfReader
from pypdf.errors import LimitReachedError, PyPdfError

from timeline.ingest.captured_text import CaptureError
from timeline.ingest.contents import Reading
from timeline.ingest.formats.pdf_pages import join_pages
from timeline.ingest.text_drafts import Draft, checked_length, finish
from timeline.ingest.timestamps import day_of_stamp

if TYPE_CHECKING:
    from timeline.ingest.contents import Content
    from timeline.ingest.limits import Limits

_DAY = re.compile(r"(?:D:)?(\d{4})(?:(\d{2})(\d{2})?)?")
_BROKEN = "{} is a PDF that is cut short or damaged. Get the whole file again, or save it anew as PDF."
_BOMB = (
    "{} is a PDF that unpacks to far more than its size, as files do that are made to do harm. Save it anew as PDF."
)
_MADE = "This is the day on which the PDF was made; it may have been published on another."
_CUT = "The end of the PDF is missing; what is left of it was read. Get the whole file again."
_WORK_TITLE = re.compile(r"\A(?:Microsoft Word - |untitled)|\.(?:docx?|indd|qxd|pages|rtf|tex)\Z", re.IGNORECASE)
_CATALOG = re.compile(rb"\b(\d{1,8} \d{1,5} obj)\s*<<[^>]{0,200}?/Type\s*/Catalog")
# What pypdf and the parsers below it raise on damaged files, beside its own errors.
_FAULTS = (
    PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError, RecursionError,
    NotImplementedError, OSError, ArithmeticError,
)  # fmt: skip
# pypdf warns of every small fault, which says nothing to whoever brought the file.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def read(brought: Content, media_type: str, limits: Limits) -> Reading:
    """Return the text of all pages; CaptureError for one that is locked, damaged or has pictures only."""
    try:
        reader = PdfReader(io.BytesIO(_mended(brought.data)), strict=False)
        _unlock(reader, brought)
        pages = [_page(reader, number, brought, limits) for number in range(len(reader.pages))]
        draft = _draft(reader, pages, brought)
    except CaptureError:
        raise
    except _FAULTS as error:
        sentence = _BOMB if isinstance(error, LimitReachedError) else _BROKEN
        raise CaptureError(sentence.format(brought.origin)) from error
    return Reading(texts=(finish(draft, brought, media_type, limits),))


def _mended(data: bytes) -> bytes:
    """The bytes with a new end where theirs is missing, so that the pages that are left can be found."""
    catalog = None if _has_end(data) else _CATALOG.search(data)
    if catalog is None:
        return data
    return data + b"\ntrailer\n<< /Root %b >>\nstartxref\n0\n%%%%EOF\n" % catalog[1].replace(b"obj", b"R")


def _has_end(data: bytes) -> bool:
    return b"%%EOF" in data[-2048:]


def _unlock(reader: PdfReader, brought: Content) -> None:
    """Many PDFs are locked against changes only, with an empty password for reading."""
    try:
        is_open = not reader.is_encrypted or reader.decrypt("") is not PasswordType.NOT_DECRYPTED
    except _FAULTS:
        is_open = False
    if not is_open:
        raise CaptureError(f"{brought.origin} is locked with a password. Save it without one, then upload it again.")


def _page(reader: PdfReader, number: int, brought: Content, limits: Limits) -> str | None:
    """The text of one page, or None where it cannot be read."""
    try:
        text = reader.pages[number].extract_text()
    except LimitReachedError:
        raise
    except _FAULTS:
        return None
    checked_length(text, brought, limits)
    return text


def _draft(reader: PdfReader, pages: list[str | None], brought: Content) -> Draft:
    text, starts = join_pages([page or "" for page in pages])
    if not text:
        raise CaptureError(_without_text(pages, brought))
    info = {str(name): str(value) for name, value in (reader.metadata or {}).items()}
    created = _day(info.get("/CreationDate", ""))
    return Draft(
        text=text,
        library="pypdf",
        title=_title(info.get("/Title", "")),
        authors=(info.get("/Author", ""),),
        published=created,
        published_known="pdf" if created else "",
        published_note=_MADE if created else "",
        modified=_day(info.get("/ModDate", "")),
        language=str(reader.root_object.get("/Lang", "")),
        page_starts=starts,
        notes=tuple(_notes(pages, brought.data)),
    )


def _without_text(pages: list[str | None], brought: Content) -> str:
    if not pages or None in pages:
        return _BROKEN.format(brought.origin)
    count = "1 page" if len(pages) == 1 else f"{len(pages)} pages"
    return (
        f"{brought.origin}: The PDF has {count} of pictures and no text. "
        "Run text recognition (OCR) on it, then upload it again."
    )


def _notes(pages: list[str | None], data: bytes) -> list[str]:
    failed = [str(number) for number, page in enumerate(pages, 1) if page is None]
    bare = sum(page is not None and not page.strip() for page in pages)
    return [
        f"Page {', '.join(failed)} could not be read." if failed else "",
        f"{bare} of its {len(pages)} pages have no text: they may be pictures." if bare else "",
        "" if _has_end(data) else _CUT,
    ]


def _title(words: str) -> str:
    """The title, unless it is the name that a program gave to the file."""
    return "" if _WORK_TITLE.search(words.strip()) else words


def _day(stamp: str) -> str:
    found = _DAY.match(stamp)
    return day_of_stamp("-".join(filter(None, found.groups()))) if found else ""
