"""PDF: the text of each page, with where pages begin."""

from __future__ import annotations

import io
import logging
import re
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from pypdf import PasswordType, PdfReader
from pypdf.errors import LimitReachedError, PyPdfError

from timeline.ingest.captured_text import CaptureError
from timeline.ingest.contents import Reading, Scan
from timeline.ingest.formats.pdf_letters import is_garbled, unshaped
from timeline.ingest.formats.pdf_pages import join_pages
from timeline.ingest.formats.pdf_print import draw_page, find_page_text, open_print
from timeline.ingest.text_drafts import Draft, finish, too_long
from timeline.ingest.timestamps import day_of_stamp

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

    from timeline.ingest.contents import Content
    from timeline.ingest.limits import Limits

_DAY = re.compile(r"(?:D:)?(\d{4})(?:(\d{2})(\d{2})?)?")
_BROKEN = "{} is a PDF that is cut short or damaged. Get the whole file again, or save it again as PDF."
_BOMB = (
    "{} is a PDF that unpacks to far more than its size, as files do that are made to do harm. Save it again as PDF."
)
_OCR = "Run text recognition (OCR) on it, then upload it again."
_GARBLED = "Its signs stand for no letters: the PDF does not say which letters its font shows."
_MADE = "This is the day on which the PDF was made; it may have been published on another."
_CUT = "The end of the PDF is missing; what is left of it was read. Get the whole file again."
_WORK_TITLE = re.compile(r"\A(?:Microsoft Word - |untitled)|\.(?:docx?|indd|qxd|pages|rtf|tex)\Z", re.IGNORECASE)
_CATALOG = re.compile(rb"\b(\d{1,8} \d{1,5} obj)\s*<<[^>]{0,200}?/Type\s*/Catalog")
# What pypdf and the parsers below it raise on damaged files, beside its own errors.
_FAULTS = (
    PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError, RecursionError,
    NotImplementedError, OSError, ArithmeticError,
)  # fmt: skip
# pypdf warns of every small fault, which says nothing to whoever original the file.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def read(original: Content, media_type: str, limits: Limits) -> Reading:
    """Return the text of all pages, or a scan where words are still to be recognised.

    CaptureError for one that is locked or damaged, or has pictures only and nobody to recognise their words.
    """
    try:
        data = _mended(original.data[max(0, original.data.find(b"%PDF-")) :])
        reader = PdfReader(io.BytesIO(data), strict=False)
        _unlock(reader, original)
        printed = open_print(data)
        pages = _pages(reader, printed, original, limits)
        garbled = [page is not None and is_garbled(page) for page in pages]
        shown = ["" if bad else page for page, bad in zip(pages, garbled, strict=True)]
        complaint = _without_text(pages, original, is_garbled=any(garbled))
        draft = _draft(reader, shown, _notes(shown, garbled, original.data))
        if pictures := _pictures(printed, shown, limits):
            said = asdict(replace(draft, notes=tuple(_notes(shown, [], original.data, is_drawn=True))))
            scan = Scan(tuple(page or "" for page in shown), pictures, media_type, complaint, said)
            return Reading(scan=scan)
        if not draft.text:
            raise CaptureError(complaint)
    except CaptureError:
        raise
    except _FAULTS as error:
        sentence = _BOMB if isinstance(error, LimitReachedError) else _BROKEN
        raise CaptureError(sentence.format(original.origin)) from error
    return Reading(texts=(finish(draft, original, media_type, limits),))


def _pictures(printed: PdfDocument | None, pages: list[str | None], limits: Limits) -> tuple[tuple[int, bytes], ...]:
    """Drawings of the pages without text, as many as are recognised."""
    bare = [place for place, page in enumerate(pages) if page is not None and not page.strip()]
    if printed is None:
        return ()
    drawn = ((place, draw_page(printed, place)) for place in bare[: limits.ocr_pages])
    return tuple((place, picture) for place, picture in drawn if picture)


def _mended(data: bytes) -> bytes:
    """The bytes with a new end where theirs is missing, so that the pages that are left can be found."""
    catalog = None if _has_end(data) else _CATALOG.search(data)
    if catalog is None:
        return data
    return data + b"\ntrailer\n<< /Root %b >>\nstartxref\n0\n%%%%EOF\n" % catalog[1].replace(b"obj", b"R")


def _has_end(data: bytes) -> bool:
    return b"%%EOF" in data[-2048:]


def _unlock(reader: PdfReader, original: Content) -> None:
    """Many PDFs are locked against changes only, with an empty password for reading."""
    try:
        is_open = not reader.is_encrypted or reader.decrypt("") is not PasswordType.NOT_DECRYPTED
    except _FAULTS:
        is_open = False
    if not is_open:
        raise CaptureError(f"{original.origin} is locked with a password. Save it without one, then upload it again.")


def _pages(reader: PdfReader, printed: PdfDocument | None, original: Content, limits: Limits) -> list[str | None]:
    """The text of each page, or None for one that cannot be read."""
    pages: list[str | None] = []
    length = 0
    for number in range(len(reader.pages)):
        pages.append(_page(reader, printed, number))
        length += len(pages[-1] or "")
        if length > limits.text:
            raise too_long(original, limits)
    return pages


def _page(reader: PdfReader, printed: PdfDocument | None, number: int) -> str | None:
    try:
        text = None if printed is None else find_page_text(printed, number)
        # What one library cannot read, the other may.
        return unshaped(reader.pages[number].extract_text()) if text is None else text
    except LimitReachedError:
        raise
    except _FAULTS:
        return None


def _draft(reader: PdfReader, pages: list[str | None], notes: list[str]) -> Draft:
    text, starts = join_pages([page or "" for page in pages])
    info = {str(name): str(value) for name, value in (reader.metadata or {}).items()}
    created = _day(info.get("/CreationDate", ""))
    return Draft(
        text=text,
        library="pypdfium2",
        title=_title(info.get("/Title", "")),
        authors=(info.get("/Author", ""),),
        published=created,
        published_known="pdf" if created else "",
        published_note=_MADE if created else "",
        modified=_day(info.get("/ModDate", "")),
        language=str(reader.root_object.get("/Lang", "")),
        page_starts=starts,
        notes=tuple(notes),
    )


def _without_text(pages: list[str | None], original: Content, *, is_garbled: bool) -> str:
    if not pages or None in pages:
        return _BROKEN.format(original.origin)
    if is_garbled:
        return f"{original.origin}: {_GARBLED} {_OCR}"
    count = "1 page" if len(pages) == 1 else f"{len(pages)} pages"
    return f"{original.origin}: The PDF has {count} of pictures and no text. {_OCR}"


def _notes(pages: list[str | None], garbled: list[bool], data: bytes, *, is_drawn: bool = False) -> list[str]:
    failed = [str(number) for number, page in enumerate(pages, 1) if page is None]
    unread = [str(number) for number, bad in enumerate(garbled, 1) if bad]
    bare = sum(page is not None and not page.strip() for page in pages) - len(unread)
    return [
        f"Page {', '.join(failed)} could not be read." if failed else "",
        f"Page {', '.join(unread)} is left out. {_GARBLED} {_OCR}" if unread else "",
        f"{bare} of its {len(pages)} pages have no text: they may be pictures." if bare and not is_drawn else "",
        "" if _has_end(data) else _CUT,
    ]


def _title(words: str) -> str:
    """The title, unless it is the name that a program gave to the file."""
    return "" if _WORK_TITLE.search(words.strip()) else words


def _day(stamp: str) -> str:
    found = _DAY.match(stamp)
    return day_of_stamp("-".join(filter(None, found.groups()))) if found else ""
