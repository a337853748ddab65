from __future__ import annotations

import datetime
import io
import zipfile

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from tests.ingest.making import change_zip, make_docx, make_zip, save_docx
from timeline.ingest import CapturedText, CaptureError, read_content

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def read(content: bytes) -> CapturedText:
    (text,) = read_content(content, name="report.docx").texts
    return text


def test_paragraphs_and_tables_stand_in_their_order() -> None:
    document = docx.Document()
    document.add_heading("Harbour report", 1)
    document.add_paragraph("The harbour was closed on 3 May 2024.")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "4 May", "Two barges\nwere found"
    document.add_paragraph("It opened again on 9 May.")
    document.core_properties.title = "Report"
    document.core_properties.author = "Ada Brink"
    document.core_properties.created = datetime.datetime(2024, 5, 10, 12, 0)  # noqa: DTZ001 -- the format has none
    document.core_properties.language = "en-GB"

    text = read(save_docx(document))

    assert text.text == (
        "Harbour report\nThe harbour was closed on 3 May 2024.\n4 May | Two barges were found\n"
        "It opened again on 9 May."
    )
    assert (text.title, text.authors, text.published, text.published_known) == (
        "Report", "Ada Brink", "2024-05-10", "metadata",
    )  # fmt: skip
    assert text.published_note == (
        "This is the day on which the file was made; it may have been published on another."
    )


def test_inserted_and_boxed_words_are_read_and_deleted_ones_are_not() -> None:
    document = docx.Document()
    document.add_paragraph("It was ")._p.append(parse_xml(f"<w:r {NAMES}><w:t>closed</w:t></w:r>"))
    body = document.element.body
    body.insert(1, parse_xml(
        f"<w:sdt {NAMES}><w:sdtContent><w:p><w:ins><w:r><w:t>An inserted line.</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>A deleted line.</w:delText></w:r></w:del></w:p></w:sdtContent></w:sdt>"
    ))  # fmt: skip
    box = "<w:txbxContent><w:p><w:r><w:t>A line in a box.</w:t></w:r></w:p></w:txbxContent>"
    body.insert(2, parse_xml(
        f"<w:p {NAMES}><w:r><w:t>Before</w:t><w:tab/><w:t>after.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>{box}"
        f"</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    ))  # fmt: skip

    text = read(save_docx(document))

    assert text.text == "It was closed\nAn inserted line.\nBefore\tafter.\nA line in a box."


def test_footnotes_stand_at_the_end() -> None:
    document = docx.Document()
    document.add_paragraph("The wall was built in 1874.")
    notes = (
        f'<w:footnotes {NAMES}><w:footnote w:type="separator"><w:p/></w:footnote><w:footnote w:id="1"><w:p><w:r>'
        "<w:t>According to the abbey.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    part = Part(PackURI("/word/footnotes.xml"), "application/xml", notes.encode(), document.part.package)
    document.part.relate_to(part, relationship)

    assert read(save_docx(document)).text == "The wall was built in 1874.\nAccording to the abbey."


@pytest.mark.parametrize(
    "content",
    [
        make_docx("Words.")[:2000],
        change_zip(make_docx("Words."), "word/document.xml", {b"</w:p>": b"</w:q>"}),
        change_zip(make_docx("Words."), "word/document.xml", {b"<w:t>Words.": b"<w:smartTag>" * 400 + b"<w:t>Words."}),
    ],
)
def test_a_damaged_file_is_refused(content: bytes) -> None:
    with pytest.raises(CaptureError) as caught:
        read_content(content, name="report.docx")

    assert "damaged" in str(caught.value)


def test_entities_that_grow_without_end_are_refused() -> None:
    laughs = b"".join(b'<!ENTITY a%d "%b">' % (level, b"&a%d;" % (level - 1) * 10) for level in range(1, 10))
    bomb = change_zip(
        make_docx("Words."),
        "word/document.xml",
        {b"<w:document": b'<!DOCTYPE w [<!ENTITY a0 "ha">' + laughs + b"]><w:document", b"Words.": b"&a9;"},
    )

    with pytest.raises(CaptureError) as caught:
        read_content(bomb, name="report.docx")

    assert str(caught.value) == "report.docx is a DOCX that is damaged. Open it in its program and save it again."


def test_a_file_of_nothing_but_pictures_is_told_to_be_empty() -> None:
    with pytest.raises(CaptureError) as caught:
        read_content(make_docx(), name="report.docx")

    assert str(caught.value) == "report.docx is empty. A document needs a text."


def test_a_strict_file_is_read_as_any_other() -> None:
    usual = make_docx("The harbour is closed until Friday.")
    with zipfile.ZipFile(io.BytesIO(usual)) as archive:
        files = {name: _as_strict(archive.read(name)) for name in archive.namelist()}
    (text,) = read_content(make_zip(files), name="a.docx").texts

    assert text.text == "The harbour is closed until Friday."


def _as_strict(content: bytes) -> bytes:
    for room in (b"officeDocument", b"wordprocessingml", b"drawingml"):
        content = content.replace(
            b"http://schemas.openxmlformats.org/" + room + b"/2006/", b"http://purl.oclc.org/ooxml/" + room + b"/"
        )
    return content


@pytest.mark.parametrize(
    "chunk",
    [
        b"<html><body><p>Words of another file.</p></body></html>",
        b"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>Words of another file.</p>",
        b"Words of another file.",
        b"{\\rtf1 Words of another file.}",
        make_docx("Words of another file."),
    ],
)
def test_files_that_stand_in_place_of_text_are_read(chunk: bytes) -> None:
    document = docx.Document()
    document.add_paragraph("Before.")
    part = Part(PackURI("/word/chunk.bin"), "application/octet-stream", chunk, document.part.package)
    element = document.element.body.makeelement(qn("w:altChunk"))
    element.set(qn("r:id"), document.part.relate_to(part, f"{_RELATIONS}/aFChunk"))
    document.element.body.insert(1, element)
    document.add_paragraph("After.")
    (text,) = read_content(save_docx(document), name="a.docx").texts

    assert text.text.split("\n") == ["Before.", "Words of another file.", "After."]
