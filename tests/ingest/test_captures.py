from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from timeline.ingest import CapturedText, CaptureError, find_captures
from timeline.ingest.limits import MAX_TEXT

if TYPE_CHECKING:
    from pathlib import Path

PROSE = "The ferry left on Monday.\n"


def sentences(path: Path) -> list[str]:
    """What is said of each thing under a path: the title of a capture, or the error."""
    return [str(found) if isinstance(found, CaptureError) else found.title for found in find_captures(path)]


def test_a_text_file_is_titled_by_its_first_line(tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    path.write_bytes("\ufeffFerry leaves\r\n\r\nThe ferry left on Monday.".encode())

    found = list(find_captures(path))

    assert found == [
        CapturedText(
            origin=str(path),
            text="Ferry leaves\n\nThe ferry left on Monday.",
            bytes_sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
            media_type="text/plain",
            title="Ferry leaves",
            language="en",
            language_known="detected",
            byte_length=44,
        )
    ]


def test_a_manifest_line_brings_its_text_or_names_its_file(tmp_path: Path) -> None:
    (tmp_path / "ferry.md").write_text(PROSE)
    rows = [
        {"text": PROSE, "outlet": "Gazette", "title": "One", "url": "https://a.example/1", "published": "2024-05-06"},
        {"file": "ferry.md", "title": "Two", "language": "en", "note": "No date is printed."},
    ]
    manifest = tmp_path / "manifest.jsonl"
    manifest.write_text("\n\n".join(map(json.dumps, rows)))

    one, two = find_captures(manifest)

    digest = hashlib.sha256(PROSE.encode()).hexdigest()
    assert one == CapturedText(
        origin=f"{manifest}, line 1",
        text=PROSE.strip(),
        bytes_sha256=hashlib.sha256(PROSE.strip().encode()).hexdigest(),
        media_type="text/plain",
        byte_length=25,
        title="One",
        outlet="Gazette",
        url="https://a.example/1",
        published="2024-05-06",
    )
    assert two == CapturedText(
        origin=f"{manifest}, line 3: ferry.md",
        text=one.text,
        bytes_sha256=digest,
        media_type="text/markdown",
        byte_length=26,
        title="Two",
        language="en",
        published_note="No date is printed.",
    )


def test_a_folder_reads_manifests_first_and_no_file_twice(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Second\n")
    (tmp_path / "named.txt").write_text(PROSE)
    (tmp_path / ".hidden.txt").write_text("Hidden\n")
    (tmp_path / "z.jsonl").write_text('{"file": "named.txt", "title": "Named"}\nnot JSON\n')
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF")

    found = sentences(tmp_path)

    assert found == [
        "Named",
        f"{tmp_path}/z.jsonl, line 2 is not JSON: Expecting value: line 1 column 1 (char 0).",
        "Second",
        f"{tmp_path}/photo.jpg is a picture. Run text recognition (OCR) on it, then upload the text.",
    ]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("empty.txt", b"", "is empty. A document needs a text."),
        ("blank.txt", b" \n\t\n", "is empty. A document needs a text."),
        ("program.txt", b"\x7fELF\x00\x01", "is a program. Only documents are read."),
        ("long.txt", b"x " * (MAX_TEXT // 2 + 1), "holds a text longer than 10 MB. Split it into documents."),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    assert sentences(path) == [f"{path} {sentence}"]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ('{"title": "No text"}', " has no text; give “text”, or “file” with the name of a file."),
        ('{"text": "a", "file": "b.txt"}', " gives both “text” and “file”; give one of them."),
        ('{"text": "  "}', " is empty. A document needs a text."),
        ('{"text": 7}', ": “text” must be a string, not 7."),
        ('{"text": "a", "outlet": ["b"]}', ': “outlet” must be a string, not ["b"].'),
        ('["text"]', ' must be an object with “text” or “file”, such as {"text": "…"}.'),
        ('{"file": "none.txt"}', ": none.txt cannot be read: No such file or directory."),
        (
            '{"file": "../outside.txt"}',
            ": ../outside.txt lies outside the manifest's folder. Put it beside the manifest.",
        ),
        ('{"text": "\\ud800"}', ": “text” holds half a character. Write the file again as UTF-8."),
        (
            "[" * 100_000,
            " is not JSON: maximum recursion depth exceeded while decoding a JSON array from a unicode string.",
        ),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(tmp_path: Path, row: str, sentence: str) -> None:
    manifest = tmp_path / "manifest.jsonl"
    manifest.write_text(f'{{"text": "Before", "title": "Before"}}\n{row}\n{{"text": "After", "title": "After"}}\n')

    assert sentences(manifest) == ["Before", f"{manifest}, line 2{sentence}", "After"]


def test_bytes_that_are_not_utf_8_are_named_by_line(tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.jsonl"
    manifest.write_bytes(b'{"text": "caf\xe9"}\n')

    assert sentences(manifest) == [f"{manifest}, line 1 is not UTF-8 (byte 0xe9). Save the file as UTF-8."]


def test_an_endless_line_is_refused_without_being_held(tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.jsonl"
    with manifest.open("wb") as file:
        file.write(b'{"text": "' + b"x" * 50_000_000 + b'"}\n{"text": "After", "title": "After"}\n')

    found = sentences(manifest)

    assert found == [f"{manifest}, line 1 is longer than 10 MB. Split it into documents.", "After"]


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert sentences(tmp_path / "none.txt") == [f"{tmp_path}/none.txt cannot be read: No such file or directory."]
    assert sentences(tmp_path / "none.jsonl") == [f"{tmp_path}/none.jsonl cannot be read: No such file or directory."]


def test_an_empty_folder_is_reported(tmp_path: Path) -> None:
    assert sentences(tmp_path) == [f"{tmp_path} holds no files."]
