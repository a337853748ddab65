"""The evidence pack: read by python-docx and pypdf, with footnotes, contents and all that proves a passage."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx
import pypdf
from lxml import etree

from tests.exports.conftest import HOSTILE
from timeline.exports.evidence.docx_xml import MAIN

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.conftest import Story


def test_word_has_chronology_contents_and_passages(story: Story, written: Callable[[str], bytes]) -> None:
    document = docx.Document(io.BytesIO(written("docx")))

    texts = [paragraph.text for paragraph in document.paragraphs]
    assert "22 August 2024: Harbour reopens" in texts
    assert [one for one in texts if HOSTILE in one]
    cells = {row.cells[0].text: row.cells[1].text for table in document.tables for row in table.rows}
    assert story.courier.text_sha256 in {row.cells[1].text for table in document.tables for row in table.rows}
    assert cells["Published"] == "23 August 2024 (printed in the document)"
    assert any("“Thursday” is read as 22 August 2024." in row.cells[1].text for t in document.tables for row in t.rows)


def test_every_footnote_mark_has_its_footnote(written: Callable[[str], bytes]) -> None:
    archive = zipfile.ZipFile(io.BytesIO(written("docx")))
    body, notes = (etree.fromstring(archive.read(f"word/{name}.xml")) for name in ("document", "footnotes"))

    marks = [one.get(f"{{{MAIN}}}id") for one in body.iter(f"{{{MAIN}}}footnoteReference")]
    assert marks == [str(number) for number in range(1, len(marks) + 1)]
    assert [one.get(f"{{{MAIN}}}id") for one in notes.iter(f"{{{MAIN}}}footnote")] == ["-1", "0", *marks]


def test_pdf_has_numbered_pages_contents_and_footnotes(written: Callable[[str], bytes]) -> None:
    reader = pypdf.PdfReader(io.BytesIO(written("pdf")))
    pages = [page.extract_text() for page in reader.pages]

    assert "Contents" in pages[1]
    assert "Appendix A: the passages" in pages[1]
    chronology = next(page for page in pages[2:] if "Chronology" in page)
    assert "[5] Courier, 23 August 2024: “The bridge will open in 2025.”" in chronology
    assert all(str(number) in page.splitlines() for number, page in enumerate(pages, 1))
    assert next(one.title for one in reader.outline) == "Chronology"


def test_site_reads_offline(story: Story, written: Callable[[str], bytes]) -> None:
    archive = zipfile.ZipFile(io.BytesIO(written("site")))
    names = set(archive.namelist())
    page = archive.read("harbour/index.html").decode()

    assert "<svg" in page
    assert "<script" not in page
    assert f'id="e{story.reopening.pk}"' in page
    assert f'href="index.html#e{story.reopening.pk}"' in page
    tree = etree.HTML(page)
    local = {one for one in tree.xpath("//link/@href | //a/@href") if "://" not in one and not one.startswith("#")}
    assert {f"harbour/{one.partition('#')[0]}" for one in local} <= names
    assert story.courier.text_sha256 in archive.read("harbour/documents.html").decode()
