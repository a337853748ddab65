"""OpenDocument, EPUB, Excel, PowerPoint and RTF: their words, what they say of themselves, and what is wrong."""

from __future__ import annotations

import datetime

import pytest

from tests.ingest.making import make_epub, make_odf, make_pptx, make_shape, make_xlsx, make_zip
from timeline.ingest import CapturedText, CaptureError, read_content

ONE, TWO = "The harbour of Marnholm is closed until Friday.", "The ferries will sail again on Saturday."
CORE = (
    '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Harbour</dc:title>'
    "<dc:creator>Ada Brink</dc:creator><dcterms:created>2024-05-07T10:00:00Z</dcterms:created>"
    "<dcterms:modified>2024-05-09T10:00:00Z</dcterms:modified></c:coreProperties>"
)


def read(content: bytes, name: str) -> CapturedText:
    (text,) = read_content(content, name=name).texts
    return text


def said(text: CapturedText) -> tuple[str, ...]:
    return text.title, text.authors, text.published, text.published_known, text.modified


def test_opendocument_is_read_in_its_order() -> None:
    meta = (
        "<dc:title>Harbour</dc:title><meta:initial-creator>Ada Brink</meta:initial-creator>"
        "<meta:creation-date>2024-05-07T10:00:00</meta:creation-date><dc:date>2024-05-09T10:00:00</dc:date>"
    )
    body = (
        "<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes>"
        "<text:h>Harbour<text:s text:c='2'/>news</text:h>"
        f"<text:p>{ONE[:11]}<text:span>{ONE[11:]}</text:span><text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p>"
        "<text:list><text:list-item><text:p>First<text:tab/>item</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Day</text:p></table:table-cell><table:table-cell>"
        "<text:p>Ships</text:p></table:table-cell></table:table-row></table:table>"
        f"<text:p>{TWO}<office:annotation><text:p>Remark.</text:p></office:annotation></text:p>"
    )
    text = read(make_odf(body, meta=meta), "a.odt")

    assert text.text.split("\n") == ["Harbour  news", ONE, "A note.", "First\titem", "Day | Ships", TWO]
    assert said(text) == ("Harbour", "Ada Brink", "2024-05-07", "metadata", "2024-05-09")


@pytest.mark.parametrize("kind", ["spreadsheet", "presentation"])
def test_other_opendocument_files_are_read_too(kind: str) -> None:
    assert read(make_odf(f"<x><text:p>{ONE}</text:p></x>", kind=kind), "a").text == ONE


def test_an_e_book_is_read_chapter_by_chapter() -> None:
    meta = (
        "<dc:title>Harbours</dc:title><dc:creator>Ada Brink</dc:creator><dc:creator>Bo Holm</dc:creator>"
        "<dc:publisher>Quay Press</dc:publisher><dc:date>2024-05</dc:date><dc:language>en</dc:language>"
    )
    chapters = {"nav": "<p>Contents</p>", "two": f"<h1>One</h1><p>{ONE}</p>", "one": f"<p>{TWO}</p>"}
    text = read(make_epub(chapters, meta=meta), "a.epub")

    assert text.text == f"One\n{ONE}\n\n{TWO}"
    assert said(text) == ("Harbours", "Ada Brink; Bo Holm", "2024-05", "metadata", "")
    assert (text.site_name, text.language) == ("Quay Press", "en")


def test_a_workbook_is_read_row_by_row() -> None:
    moment = datetime.datetime.fromisoformat("2024-05-08T10:30:00")
    rows: list[list[object]] = [["Day", "What"], [datetime.date(2024, 5, 7), ONE], [None, 3.0], [moment, True]]
    content = make_xlsx({"Log": rows, "Notes": [[TWO]], "Secret": [["Not shown."]]}, hidden="Secret")

    assert read(content, "a.xlsx").text.split("\n") == [
        "Log", "Day | What", f"2024-05-07 | {ONE}", "3", "2024-05-08 10:30:00 | True", "Notes", TWO,
    ]  # fmt: skip


def test_a_presentation_is_read_slide_by_slide() -> None:
    table = (
        "<a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>Day</a:t></a:r></a:p></a:txBody></a:tc>"
        "<a:tc><a:txBody><a:p><a:r><a:t>Ships</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl>"
    )
    slides = [make_shape("Harbour", kind="title") + make_shape("7", kind="sldNum") + make_shape(ONE), table]
    text = read(make_pptx(slides, notes={1: make_shape(TWO)}, core=CORE), "a.pptx")

    assert text.text == f"Harbour\n{ONE}\n{TWO}\n\nDay | Ships"
    assert said(text) == ("Harbour", "Ada Brink", "2024-05-07", "metadata", "2024-05-09")


def test_rtf_is_read_with_its_notes_and_in_its_code_page() -> None:
    source = (
        r"{\rtf1\ansi\ansicpg1254{\fonttbl{\f0 Arial;}}{\info{\title Liman kapal\'fd}{\author Ada Brink}"
        r"{\creatim\yr2024\mo5\dy7\hr10}}\pard Liman kapal\'fd \u305?\u351?\'fdk{\v secret}"
        r"{\super\footnote A {\b bold} note.}.\par{\pict\wmetafile8 0123456789abcdef}"
        r"\trowd Day\cell Ships\cell\row The end.\par}"
    )
    text = read(source.encode(), "a.rtf")

    assert text.text.split("\n") == ["Liman kapalı ışık.", "Day | Ships", "The end.", "", "A bold note."]
    assert said(text) == ("Liman kapalı", "Ada Brink", "2024-05-07", "metadata", "")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (make_odf("", manifest="<encryption-data/>"), "is locked with a password"),
        (make_epub({"one": "<p>x</p>"}, encryption="<EncryptionMethod Algorithm='x'/>".replace("'", '"')), "(DRM)"),
        (make_zip({"word/document.xml": b"<x"}), "is a DOCX that is damaged"),
        (make_zip({"ppt/presentation.xml": b"<x"}), "is a presentation that is damaged"),
        (make_zip({"xl/workbook.xml": b"<x"}), "is an Excel workbook that is damaged"),
        (make_zip({"META-INF/container.xml": b"<x/>"}), "is an e-book (EPUB) that is damaged"),
        (make_zip({"content.xml": b"<x/>", "META-INF/manifest.xml": b"", "mimetype": b""}), "is empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "is locked with a password"),
        (b"{\\rtf1\\ansi }", "is empty"),
        (make_pptx([""]), "is empty"),
    ],
)
def test_what_cannot_be_read_is_named(content: bytes, words: str) -> None:
    with pytest.raises(CaptureError) as refusal:
        read(content, "a.file")

    assert words in str(refusal.value)


def test_a_font_that_is_locked_locks_no_book() -> None:
    lock = '<EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/>'

    assert read(make_epub({"one": f"<p>{ONE}</p>"}, encryption=lock), "a.epub").text == ONE


@pytest.mark.parametrize("name", ["content.xml", "ppt/presentation.xml", "META-INF/container.xml"])
def test_entities_are_not_followed(name: str) -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
    others = {"META-INF/manifest.xml": b""} if name == "content.xml" else {}

    with pytest.raises(CaptureError):
        read(make_zip({name: bomb, **others}), "a.file")
