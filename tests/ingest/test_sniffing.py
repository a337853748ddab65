from __future__ import annotations

import gzip

import pytest

from tests.ingest.making import make_docx, make_pdf, make_warc, make_zip
from timeline.ingest import CaptureError, read_content, sniff_type
from timeline.ingest.media_types.media_type import DOCX, EMAIL, EPUB, MHTML, ODF, PPTX, RTF, WACZ

MAIL = b"Received: from a\r\n by b\r\nFrom: a@b.example\r\nSubject: x\r\n\r\nwords"
OFFICE = "application/vnd.openxmlformats-officedocument"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WARC = make_warc(("https://a.example/", "200 OK", "text/html", b"<p>x</p>"))


@pytest.mark.parametrize(
    ("content", "name", "declared", "expected"),
    [
        (make_pdf([("x",)]), "a.html", "text/html", "application/pdf"),
        (b"\xef\xbb\xbf\n%PDF-1.4", "", "", "application/pdf"),
        (make_docx("x"), "a.zip", "application/zip", DOCX),
        (make_zip({"a.txt": b"x"}), "a.docx", DOCX, "application/zip"),
        (make_zip({"a.docx": make_docx("x")}, 0), "", "", "application/zip"),
        (make_zip({"datapackage.json": b"{}", "archive/a.warc.gz": WARC}), "", "", WACZ),
        (make_zip({"xl/workbook.xml": b""}), "", "", f"{OFFICE}.spreadsheetml.sheet"),
        (WARC, "", "", "application/warc"),
        (make_zip({"mimetype": b"application/vnd.oasis.opendocument.text"}, 0), "", "", f"{ODF}text"),
        (make_zip({"content.xml": b"", "META-INF/manifest.xml": b""}), "", "", f"{ODF}text"),
        (make_zip({"ppt/presentation.xml": b""}), "", "", PPTX),
        (make_zip({"META-INF/container.xml": b""}), "", "", EPUB),
        (b"{\\rtf1 words}", "a.doc", "application/msword", RTF),
        (b"filedesc://a.arc 0.0.0.0 20080507 text/plain 9\n", "", "", "application/warc"),
        (gzip.decompress(WARC), "", "", "application/warc"),
        (gzip.compress(b"words", mtime=0), "", "", "application/gzip"),
        (b"\x1f\x8bnothing", "", "", "application/gzip"),
        (MAIL, "a.txt", "text/plain", EMAIL),
        (b"From a@b Mon May  6\n" + MAIL, "", "", EMAIL),
        (b"MIME-Version: 1.0\nSubject: x\nContent-Type: multipart/related;\n boundary=b\n\n", "", "", MHTML),
        (b"Note: this\nFrom: here on it is prose.\n", "", "", "text/plain"),
        (b"<!-- x -->\n<!DOCTYPE html>", "", "text/plain", "text/html"),
        ("\ufeff<html lang=tr>".encode("utf-16-le"), "", "", "text/html"),
        (b"<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'>", "", "", "text/html"),
        (b"Words, and then <p>a page</p>", "", "text/html", "text/html"),
        (b"A text about <html> and <p>.", "a.txt", "", "text/plain"),
        (b"<?xml version='1.0'?><rss><channel>", "", "", "application/rss+xml"),
        (b"<?xml version='1.0'?><invoice>", "", "", "application/xml"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'>", "", "", "image/svg+xml"),
        (b"<3 is a heart", "", "", "text/plain"),
        (b"# Heading", "notes.md", "", "text/markdown"),
        (b"# Heading", "", "text/markdown; charset=utf-8", "text/markdown"),
        (b'{"text": "x"}', "a.jsonl", "", "application/x-ndjson"),
        (b"MZ is how it begins, and nothing more.", "", "", "text/plain"),
        (b"BM was founded in 1921.", "", "", "text/plain"),
        (b"\0\1\2words", "a.txt", "text/plain", "application/octet-stream"),
        (b"RIFF\0\0\0\0WEBP", "", "", "image/webp"),
        (b"RIFF\0\0\0\0WHAT", "", "", "application/octet-stream"),
        (b"\0\0\0\x18ftypM4A ", "", "", "audio/mp4"),
    ],
)  # fmt: skip
def test_the_type_is_told_by_the_content(content: bytes, name: str, declared: str, expected: str) -> None:
    assert sniff_type(content, name, declared) == expected


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (OLD, "is an old Office file (.doc, .xls, .ppt or .msg). Save it as DOCX or PDF, then upload that."),
        (b"\xff\xd8\xff\xe0", "is a picture. Run text recognition (OCR) on it, then upload the text."),
        (b"ID3\x04", "is a sound recording. Upload a transcript of it."),
        (b"\x1aE\xdf\xa3", "is a film. Upload a transcript of it."),
        (b"MZ\x90\0\3", "is a program. Only documents are read."),
        (b"Rar!\x1a\x07\x01", "is a RAR archive. Unpack it and upload the documents, or a ZIP of them."),
        (bytes(257) + b"ustar", "is a TAR archive. Unpack it and upload the documents, or a ZIP of them."),
        (b"wOFF", "is a font. Only documents are read."),
        (b"BM\0\0\0\0", "is a picture. Run text recognition (OCR) on it, then upload the text."),
        (b"\1\2\3", "is no kind of document that is known here. Save it as PDF, DOCX, HTML or text."),
        (b"", "is empty. A document needs a text."),
    ],
)  # fmt: skip
def test_what_is_not_read_is_named_with_what_to_do(content: bytes, sentence: str) -> None:
    with pytest.raises(CaptureError) as caught:
        read_content(content, name="thing")

    assert str(caught.value) == f"thing {sentence}"


@pytest.mark.parametrize(
    ("declared", "note"),
    [
        ("text/html; charset=utf-8", ("It was called text/html, but by its content it is PDF.",)),
        ("application/x-pdf", ()),
        ("application/octet-stream", ()),
        ("", ()),
    ],
)
def test_a_wrong_declared_type_is_overruled_and_that_is_said(declared: str, note: tuple[str, ...]) -> None:
    (text,) = read_content(make_pdf([("The ferry left.",)]), name="a", declared_type=declared).texts

    assert (text.media_type, text.notes) == ("application/pdf", note)
