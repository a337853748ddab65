"""DOCX: paragraphs and tables in their order, then footnotes."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx
from docx.opc.exceptions import OpcError
from docx.table import Table
from lxml import etree

from timeline.capture.captures import CaptureError
from timeline.capture.contents import Reading
from timeline.capture.drafts import Draft, finish

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from timeline.capture.contents import Content
    from timeline.capture.limits import Limits


def read(brought: Content, media_type: str, limits: Limits) -> Reading:
    """Return the text of a Word file; CaptureError for one that is damaged."""
    try:
        document = docx.Document(io.BytesIO(brought.data))
        lines = list(_lines(document.iter_inner_content()))
    except (OpcError, zipfile.BadZipFile, KeyError, ValueError, AttributeError, etree.LxmlError) as error:
        raise CaptureError(f"{brought.origin} is a DOCX that is damaged. Open it in Word and save it anew.") from error
    return Reading(texts=(finish(_draft(document, lines), brought, media_type, limits),))


def _lines(blocks: Iterator[Paragraph | Table]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield from (" | ".join(_cells(row)) for row in block.rows)
        else:
            yield block.text


def _cells(row) -> list[str]:
    return [" ".join(cell.text.split()) for cell in row.cells]


def _draft(document: Document, lines: list[str]) -> Draft:
    core = document.core_properties
    created = core.created.date().isoformat() if core.created else ""
    return Draft(
        text="\n".join(lines),
        library="python-docx",
        title=core.title,
        authors=(core.author,),
        published=created,
        published_known="metadata" if created else "",
        published_note="The day on which the file was made, which may differ from publication." if created else "",
        modified=core.modified.date().isoformat() if core.modified else "",
        language=core.language,
    )
