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
from timeline.ingest.formats.docx_variants import as_transitional, chunk_lines
from timeline.ingest.formats.members import Unpacking
from timeline.ingest.text_drafts import Draft, finish

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from docx.document import Document

    from timeline.ingest.contents import Content
    from timeline.ingest.limits import Limits

_MADE = "This is the day on which the file was made; it may have been published on another."
_BROKEN = "{} is a DOCX that is damaged. Open it in its program and save it again."
_FAULTS = (OpcError, zipfile.BadZipFile, KeyError, ValueError, AttributeError, etree.LxmlError, OSError, EOFError)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Deleted words, what old programs see instead of a text box, and codes of fields.
_PASSED_OVER = frozenset({qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), _FALLBACK})
_PARAGRAPH, _ROW, _CELL, _BOX = qn("w:p"), qn("w:tr"), qn("w:tc"), qn("w:txbxContent")
_CHUNK = qn("w:altChunk")
_WORDS = qn("w:t")
_MOST_CHUNKS_IN_CHUNKS = 2
_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "\N{NON-BREAKING HYPHEN}"}
_DEEPEST = 200


def read(original: Content, media_type: str, limits: Limits) -> Reading:
    """Return the text of a Word file; CaptureError for one that is damaged."""
    try:
        _check_size(original, limits)
        draft = _draft(*_opened(original.data, 0))
    except CaptureError:
        raise
    except _FAULTS as error:
        raise CaptureError(_BROKEN.format(original.origin)) from error
    return Reading(texts=(finish(draft, original, media_type, limits),))


def _opened(data: bytes, depth: int) -> tuple[Document, list[str]]:
    """The document, and the lines of it with those of the files that it holds in place of text (altChunk)."""
    document = docx.Document(io.BytesIO(as_transitional(data)))
    lines = []
    for line in _lines(document.element.body, 0):
        lines += [line] if isinstance(line, str) else _chunk(document, line, depth)
    return document, [*lines, *filter(None, _footnotes(document))]


def _chunk(document: Document, element: etree._Element, depth: int) -> list[str]:
    relation = document.part.rels.get(element.get(qn("r:id")))
    if relation is None or relation.is_external or depth > _MOST_CHUNKS_IN_CHUNKS:
        return []
    data = relation.target_part.blob
    if data.startswith(b"PK"):
        return _opened(data, depth + 1)[1]
    return chunk_lines(data)


def _check_size(original: Content, limits: Limits) -> None:
    """CaptureError for a bomb; a part that lies about its size is cut at what it says."""
    with zipfile.ZipFile(io.BytesIO(original.data)) as archive:
        Unpacking(original, limits).count(sum(info.file_size for info in archive.infolist()))


def _lines(element: etree._Element, depth: int) -> Iterator[str | etree._Element]:
    """The paragraphs in an element, a table row being one, and the places of other files."""
    if depth > _DEEPEST:
        raise ValueError("tables in tables without end")
    for child in element:
        if child.tag == _PARAGRAPH:
            yield from _paragraph(child, depth)
        elif child.tag == _ROW:
            yield _row(child, depth)
        elif child.tag == _CHUNK:
            yield child
        elif child.tag not in _PASSED_OVER:
            yield from _lines(child, depth + 1)


def _paragraph(paragraph: etree._Element, depth: int) -> Iterator[str | etree._Element]:
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
    cells = (_one_line(_lines(cell, depth + 1)) for cell in row.iter(_CELL) if _row_of(cell) is row)
    return " | ".join(filter(None, cells))


def _one_line(lines: Iterator[str | etree._Element]) -> str:
    return " ".join(" ".join(line for line in lines if isinstance(line, str)).split())


def _row_of(cell: etree._Element) -> etree._Element:
    return next(cell.iterancestors(_ROW))


def _footnotes(document: Document) -> Iterator[str]:
    for relation in document.part.rels.values():
        if relation.reltype in {RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES}:
            for note in parse_xml(relation.target_part.blob):
                if note.get(qn("w:type")) is None:
                    yield _one_line(_lines(note, 0))


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
