"""manage.py timexes: JSON lines in, JSON lines out, no database."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command

if TYPE_CHECKING:
    from pathlib import Path

GOOD = {"id": "a", "text": "They met on Friday.", "dct": "2024-08-15", "language": "en", "genre": "news"}
SPAN = {
    "start": 12,
    "end": 18,
    "text": "Friday",
    "type": "DATE",
    "value": "2024-08-09",
    "mod": None,
    "edtf": "2024-08-09",
    "earliest": 739_107,
    "latest": 739_107,
    "rule": "weekday",
    "explanation": "“Friday” is the latest Friday on or before publication on Thursday 15 August 2024: "
    "Friday 9 August 2024.",
}
BAD = [
    (b"nonsense", "This line is not JSON: "),
    (b"\xff\xfe", "This line is not UTF-8."),
    (b"[]", "This line is no JSON object."),
    (b"[" * 100_000, "This line is not JSON: "),
    (b'{"id": "b", "text": 3, "language": "en"}', "This line has no text under “text”."),
    (b'{"id": "b", "text": "", "language": "en", "dct": 3}', "This line has something else than text under “dct”."),
    (b'{"id": "b", "text": "", "language": "xx"}', "There is no grammar for the language 'xx'; there is one for: "),
    (b'{"id": "b", "text": "", "language": "en", "dct": "2024-02-31"}', "February 2024 has 29 days"),
    (b'{"id": "b", "text": "", "language": "en", "dct": "2024-02"}', "The publication date 2024-02 is no single day."),
]


def run(path: Path | str, **options: bool) -> tuple[str, str, str]:
    """What went to standard output, to standard error, and how it failed ("" when it did not)."""
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("timexes", str(path), stdout=out, stderr=err, **options)
    except CommandError as error:
        return out.getvalue(), err.getvalue(), str(error)
    return out.getvalue(), err.getvalue(), ""


def test_line_gives_a_line_of_spans(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps(GOOD) + "\n\n", encoding="utf-8")

    out, err, failure = run(path)

    assert json.loads(out) == {"doc": "a", "spans": [SPAN]}
    assert (err, failure) == ("", "")


def test_standard_input_is_read() -> None:
    with patch("sys.stdin") as stdin:
        stdin.buffer = io.BytesIO(json.dumps(GOOD).encode())
        out, _, failure = run("-")

    assert json.loads(out)["spans"] == [SPAN]
    assert failure == ""


@pytest.mark.parametrize(("line", "message"), BAD)
def test_bad_line_is_named_and_the_rest_goes_on(tmp_path: Path, line: bytes, message: str) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(line + b"\n" + json.dumps(GOOD).encode())

    out, err, failure = run(path)

    assert err.startswith(f"Line 1: {message}")
    assert json.loads(out)["doc"] == "a"
    assert failure == "Lines that could not be read: 1."


def test_explanations_are_printed_for_people(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps(GOOD | {"dct": None, "text": "They met on 03/04/2019."}), encoding="utf-8")

    out, _, _ = run(path, explain=True)

    assert out == (
        "a:\n"
        "  12–22 DATE 2019-03-04\n"
        "    “03/04/2019” is written out in full; day and month may also be written the other way round: "
        "Monday 4 March 2019.\n"
        "    “03/04/2019” is written out in full; day and month may also be written the other way round: "
        "Wednesday 3 April 2019.\n"
    )


def test_missing_file_is_named(tmp_path: Path) -> None:
    assert run(tmp_path / "none.jsonl")[2].endswith("none.jsonl.")
