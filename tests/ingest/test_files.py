"""Folders and manifests with files of every kind."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.ingest.making import make_docx, make_pdf, make_warc, make_zip
from timeline.ingest import CapturedText, CaptureError, find_captures

if TYPE_CHECKING:
    from pathlib import Path

PAGE = b"<html lang=en><title>Ferry</title><p>The ferry left the harbour on Monday at noon.</p></html>"
LETTER = (
    b"From: ada@a.example\nSubject: With a file\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    b"--b\n\nSee the file.\n--b\nContent-Disposition: attachment; filename=note.txt\n\nThe note.\n--b--\n"
)


def told(path: Path) -> list[str]:
    """What is found under a path, without the path."""
    return [
        (str(found) if isinstance(found, CaptureError) else f"{found.origin}: {found.text}").replace(f"{path}/", "")
        for found in find_captures(path)
    ]


def test_a_folder_may_hold_files_of_every_kind(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "b.pdf").write_bytes(make_pdf([("A line of print.",)]))
    (tmp_path / "c.docx").write_bytes(make_docx("A paragraph."))
    (tmp_path / "d.eml").write_bytes(LETTER)
    (tmp_path / "e.zip").write_bytes(make_zip({"one.txt": b"One.", "two.jpg": b"\xff\xd8\xff\xe0"}))
    (tmp_path / "f.warc.gz").write_bytes(make_warc(("https://a.example/1", "200 OK", "text/html", PAGE)))
    (tmp_path / "g.named-wrong.txt").write_bytes(PAGE)

    assert told(tmp_path) == [
        "a.html: The ferry left the harbour on Monday at noon.",
        "b.pdf: A line of print.",
        "c.docx: A paragraph.",
        "d.eml: See the file.",
        "d.eml, note.txt: The note.",
        "e.zip, one.txt: One.",
        "e.zip, two.jpg is a picture. Run text recognition (OCR) on it, then upload the text.",
        "f.warc.gz, https://a.example/1: The ferry left the harbour on Monday at noon.",
        "g.named-wrong.txt: The ferry left the harbour on Monday at noon.",
    ]


def test_a_page_of_a_web_archive_keeps_its_address(tmp_path: Path) -> None:
    (tmp_path / "a.warc.gz").write_bytes(make_warc(("https://a.example/2024/05/07/x", "200 OK", "text/html", PAGE)))

    (found,) = find_captures(tmp_path)

    assert isinstance(found, CapturedText)
    assert (found.url, found.published, found.published_known) == (
        "https://a.example/2024/05/07/x", "2024-05-07", "address",
    )  # fmt: skip


def test_files_in_files_without_end_are_refused(tmp_path: Path) -> None:
    content = b"The words."
    for name in ("a.txt", "b.zip", "c.zip", "d.zip"):
        content = make_zip({name: content})
    (tmp_path / "e.zip").write_bytes(make_zip({"d.zip": content}))

    assert told(tmp_path) == [
        "e.zip, d.zip, d.zip, c.zip, b.zip lies too deep, in a file in a file. Unpack it and upload it by itself."
    ]


def test_what_a_zip_does_not_give_is_told_beside_what_it_gives(tmp_path: Path) -> None:
    content = make_zip({"one.txt": b"One.", "two.txt": b"Two of them."}, 0).replace(b"Two of", b"Twx of")
    (tmp_path / "a.zip").write_bytes(content)

    assert told(tmp_path) == [
        "a.zip: two.txt is damaged and cannot be unpacked. Pack it again.",
        "a.zip, one.txt: One.",
    ]


def test_what_a_manifest_says_is_believed_more_than_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(make_pdf([("A line of print.",)], "/CreationDate (D:20240507) /Author (Ada)"))
    rows = [
        {"file": "a.pdf", "outlet": "Gazette"},
        {"file": "a.pdf", "title": "Mine", "published": "2024-05", "language": "tr", "note": "As printed."},
    ]
    (tmp_path / "m.jsonl").write_text("\n".join(map(json.dumps, rows)))

    one, two = find_captures(tmp_path)

    assert isinstance(one, CapturedText)
    assert isinstance(two, CapturedText)
    assert (one.outlet, one.published, one.published_known, one.authors) == ("Gazette", "2024-05-07", "pdf", "Ada")
    assert (two.title, two.published, two.published_known, two.published_note, two.language, two.language_known) == (
        "Mine", "2024-05", "", "As printed.", "tr", "",
    )  # fmt: skip


def test_a_manifest_row_with_a_file_that_is_not_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (tmp_path / "m.jsonl").write_text('{"file": "a.jpg"}')

    assert told(tmp_path) == [
        "m.jsonl, line 1: a.jpg is a picture. Run text recognition (OCR) on it, then upload the text."
    ]
