"""DOCX: paragraphs, tables and text boxes in their order, then footnotes.

The words are taken from the XML itself: python-docx passes over content controls, text boxes and tracked insertions.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

from timeline.ingest.captured_text import CaptureError
from timeline.ingest.contents import Reading
from timeline.ingest.formats.members import Unpacking
from timeline.ingest.text_drafts import Draft, finish

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from docx.document import Document

    from timeline.ingest.contents import Content
    from timeline.ingest.limits import Limits

_MADE = "This is the day on which the file was made; it may have been published on another."
_BROKEN = "{} is a DOCX that is damaged. Open it in its program and save it anew."
_FAULTS = (OpcError, zipfile.BadZipFile, KeyError, ValueError, AttributeError, etree.LxmlError, OSError, EOFError)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Deleted words, what old programs see instead of a text box, and codes of fields.
_PASSED_OVER = frozenset({qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), _FALLBACK})
_PARAGRAPH, _ROW, _CELL, _BOX = qn("w:p"), qn("w:tr"), qn("w:tc"), qn("w:txbxContent")
_WORDS = qn("w:t")
_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "\N{NON-BREAKING HYPHEN}"}
_DEEPEST = 200


def read(brought: Content, media_type: str, limits: Limits) -> Reading:
    """Return the text of a Word file; CaptureError for one that is damaged."""
    try:
        _check_size(brought, limits)
        document = docx.Document(io.BytesIO(brought.data))
        lines = [*_lines(document.element.body, 0), *_footnotes(document)]
        draft = _draft(document, lines)
    except CaptureError:
        raise
    except _FAULTS as error:
        raise CaptureError(_BROKEN.format(brought.origin)) from error
    return Reading(texts=(finish(draft, brought, media_type, limits),))


def _check_size(brought: Content, limits: Limits) -> None:
    """CaptureError for a bomb; a part that lies about its size is cut at what it says."""
    with zipfile.ZipFile(io.BytesIO(brought.data)) as archive:
        Unpacking(brought, limits).count(sum(info.file_size for info in archive.infolist()))


def _lines(element: etree._Element, depth: int) -> Iterator[str]:
    """The paragraphs in an element, a table row being one."""
    if depth > _DEEPEST:
        raise ValueError("tables in tables without end")
    for child in element:
        if child.tag == _PARAGRAPH:
            yield from _paragraph(child, depth)
        elif child.tag == _ROW:
            yield _row(child, depth)
        elif child.tag not in _PASSED_OVER:
            yield from _lines(child, depth + 1)


def _paragraph(paragraph: etree._Element, depth: int) -> Iterator[str]:
    """The words of a paragraph, then those of the text boxes that hang on it."""
    boxes: list[etree._Element] = []
    yield "".join(_words(paragraph, boxes, depth))
    for box in boxes:
        yield from _lines(box, depth + 1)


def _words(element: etree._Element, boxes: list[etree._Element], depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        raise ValueError("elements in elements without end")
    for child in element:
        if child.tag == _WORDS:
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag == _BOX:
            boxes.append(child)
        elif child.tag not in _PASSED_OVER:
            yield from _words(child, boxes, depth + 1)


def _row(row: etree._Element, depth: int) -> str:
    cells = (" ".join(" ".join(_lines(cell, depth + 1)).split()) for cell in row.iter(_CELL) if _row_of(cell) is row)
    return " | ".join(filter(None, cells))


def _row_of(cell: etree._Element) -> etree._Element:
    return next(cell.iterancestors(_ROW))


def _footnotes(document: Document) -> Iterator[str]:
    for relation in document.part.rels.values():
        if relation.reltype in {RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES}:
            for note in parse_xml(relation.target_part.blob):
                if note.get(qn("w:type")) is None:
                    yield " ".join(" ".join(_lines(note, 0)).split())


def _draft(document: Document, lines: list[str]) -> Draft:
    core = document.core_properties
    created = _day(core.created)
    return Draft(
        text="\n".join(lines),
        library="python-docx",
        title=core.title,
        authors=(core.author,),
        published=created,
        published_known="metadata" if created else "",
        published_note=_MADE if created else "",
        modified=_day(core.modified),
        language=core.language,
    )


def _day(moment: datetime.datetime | None) -> str:
    return moment.date().isoformat() if moment else ""
