"""Words on scanned pages: what tesseract finds becomes the text, and without it the page says so."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.ingest.making import make_glyph_pdf, make_pdf
from timeline.ingest import CapturedText, CaptureError, Limits, read_safely
from timeline.ingest.recognition import find_program

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "The harbour is closed until Friday."
INFO = "/Title (Harbour log) /Author (Ada Brink)"
# A program that answers as tesseract does, so that the tests need none: it says how large the picture is.
PROGRAM = """#!{python}
import struct, sys
if "--list-langs" in sys.argv:
    print("List of available languages (2):\\neng\\ntur")
    sys.exit()
picture = sys.stdin.buffer.read()
assert picture.startswith(b"\\x89PNG") and sys.argv[1:] == ["stdin", "stdout", "-l", "eng+tur"], sys.argv
width, height = struct.unpack(">LL", picture[16:24])
print(f"{answer} {{width}} x {{height}}")
sys.exit({code})
"""


@pytest.fixture
def tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for programs, the first to be looked in."""
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    return install(tmp_path, "Recognised words on a page of")


def install(folder: Path, answer: str, code: int = 0) -> Path:
    program = folder / "tesseract"
    program.write_text(PROGRAM.format(python=sys.executable, answer=answer, code=code))
    program.chmod(0o755)
    return program


def read(content: bytes, pages: int = 9) -> CapturedText:
    (text,) = read_safely(content, name="log.pdf", limits=Limits(ocr_pages=pages)).texts
    return text


def test_a_scanned_page_gives_the_words_that_are_recognised(tesseract: Path) -> None:
    text = read(make_pdf([(), (WORDS,)], INFO))

    assert find_program() == str(tesseract)
    assert text.text == f"Recognised words on a page of 1653 x 2339\n\n{WORDS}"
    assert [text.text[start:][:3] for start in text.page_starts] == ["Rec", "The"]
    assert (text.title, text.authors) == ("Harbour log", "Ada Brink")
    assert text.notes == ("The words of 1 page are recognised from pictures (tesseract); they may hold mistakes.",)


@pytest.mark.usefixtures("tesseract")
def test_signs_that_stand_for_no_letters_are_recognised_as_they_look() -> None:
    content = make_glyph_pdf([(40, 700, WORDS)], means=dict.fromkeys(WORDS, "\ue001"))

    assert read(content).text == "Recognised words on a page of 1653 x 2339"


@pytest.mark.usefixtures("tesseract")
def test_no_more_pages_are_recognised_than_allowed() -> None:
    text = read(make_pdf([(), (), ()]), pages=2)

    assert text.text.count("Recognised") == 2
    assert text.notes[0].startswith("The words of 2 pages are recognised")


@pytest.mark.parametrize(("answer", "code"), [("", 1), ("Words", 1)])
def test_where_nothing_is_recognised_that_is_said(tesseract: Path, answer: str, code: int) -> None:
    install(tesseract.parent, answer, code)

    with pytest.raises(CaptureError) as refusal:
        read(make_pdf([()]))

    assert str(refusal.value) == (
        "log.pdf: The PDF has 1 page of pictures and no text. Run text recognition (OCR) on it, then upload it again."
    )


@pytest.mark.usefixtures("tesseract")
def test_nothing_is_recognised_unless_it_is_asked_for() -> None:
    with pytest.raises(CaptureError, match="1 page of pictures"):
        read(make_pdf([()]), pages=0)


def test_without_the_program_the_text_that_there_is_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert find_program() is None
    assert read(make_pdf([(), (WORDS,)])).text == WORDS
