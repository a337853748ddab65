"""OpenDocument (ODT, ODS, ODP): paragraphs and rows of tables in their order, notes where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ingest.captured_text import CaptureError
from timeline.ingest.contents import Reading
from timeline.ingest.formats.zipped_xml import DC, FAULTS, LOCKED, Package, damaged, words_at
from timeline.ingest.text_drafts import Draft, finish
from timeline.ingest.timestamps import day_of_stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from timeline.ingest.contents import Content
    from timeline.ingest.limits import Limits

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_PARAGRAPHS = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
_CELLS = frozenset({f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"})
# Deleted words, remarks of reviewers, and what fields repeat.
_PASSED_OVER = frozenset({
    f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_OFFICE}forms", f"{_TEXT}note-citation",
})  # fmt: skip
_SIGNS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_DEEPEST = 200
_MOST_SPACES = 100
_KIND = "an OpenDocument file"
_MADE = "This is the day on which the file was made; it may have been published on another."


def read(original: Content, media_type: str, limits: Limits) -> Reading:
    """Return the text of an OpenDocument file; CaptureError for one that is locked or damaged."""
    try:
        package = Package(original, limits)
        if b"encryption-data" in package.read("META-INF/manifest.xml"):
            raise CaptureError(LOCKED.format(original.origin))
        body = package.xml("content.xml").find(f"{_OFFICE}body")
        draft = _draft(package, "\n".join(_lines(body, 0)) if body is not None else "")
    except CaptureError:
        raise
    except FAULTS as error:
        raise damaged(original, _KIND) from error
    return Reading(texts=(finish(draft, original, media_type, limits),))


def _lines(element: etree._Element, depth: int) -> Iterator[str]:
    """The paragraphs in an element, a table row being one."""
    if depth > _DEEPEST:
        raise ValueError("elements in elements without end")
    for child in element:
        if child.tag in _PARAGRAPHS:
            notes: list[etree._Element] = []
            yield "".join(_words(child, notes, depth))
            for note in notes:
                yield from _lines(note, depth + 1)
        elif child.tag == f"{_TABLE}table-row":
            if row := _row(child, depth):
                yield row
        elif child.tag not in _PASSED_OVER:
            yield from _lines(child, depth + 1)


def _words(element: etree._Element, notes: list[etree._Element], depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        raise ValueError("elements in elements without end")
    yield element.text or ""
    for child in element:
        if child.tag == f"{_TEXT}s":
            yield " " * min(int(child.get(f"{_TEXT}c", "1")), _MOST_SPACES)
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag == f"{_TEXT}note-body":
            notes.append(child)
        elif child.tag not in _PASSED_OVER:
            yield from _words(child, notes, depth + 1)
        yield child.tail or ""


def _row(row: etree._Element, depth: int) -> str:
    cells = (" ".join(" ".join(_lines(cell, depth + 1)).split()) for cell in row if cell.tag in _CELLS)
    return " | ".join(filter(None, cells))


def _draft(package: Package, text: str) -> Draft:
    meta = package.find_xml("meta.xml")
    created = day_of_stamp(words_at(meta, f"{_META}creation-date"))
    return Draft(
        text=text,
        library="lxml",
        title=words_at(meta, f"{DC}title"),
        authors=(words_at(meta, f"{_META}initial-creator") or words_at(meta, f"{DC}creator"),),
        published=created,
        published_known="metadata" if created else "",
        published_note=_MADE if created else "",
        modified=day_of_stamp(words_at(meta, f"{DC}date")),
        language=words_at(meta, f"{DC}language"),
    )
