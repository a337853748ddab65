"""The PDF of a pack: footnotes that have no room go on, every page is numbered, Arabic is joined, nothing is held."""

from __future__ import annotations

import io
import tracemalloc
from typing import TYPE_CHECKING

import pypdf
import pypdfium2
import pytest

from tests.exports.conftest import MADE_AT
from timeline.exports.evidence.blocks import Contents, Facts, Heading, NewPage, Note, Paragraph, Quote
from timeline.exports.evidence.pdf_file import write_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.exports.evidence.blocks import Block

CHAPTER = Heading(1, "Chronology", "chronology")
ARABIC = "أعيد فتح الميناء (المرفأ) في 12 مارس 2019"


def written(blocks: Iterable[Block], headings: tuple[Heading, ...] = (CHAPTER,)) -> bytes:
    return b"".join(
        write_blocks([Paragraph("Title", "title"), Contents(headings), *blocks], title="T", made_at=MADE_AT)
    )


def read(content: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(content), strict=True)


def test_footnotes_that_have_no_room_go_on_at_the_foot_of_the_next_pages() -> None:
    notes = tuple(Note(number, f"source {number}, " + "which says a good deal " * 8) for number in range(1, 91))

    reader = read(written([CHAPTER, Paragraph("A claim.", "claim", notes), Paragraph("What follows.")]))
    pages = [page.extract_text() for page in reader.pages]

    assert len(pages) > 4
    whole = "\n".join(pages)
    assert [number for number in range(1, 91) if f"[{number}] source {number}," not in whole] == []
    assert all(str(number) in page.splitlines() for number, page in enumerate(pages, 1))


def test_contents_name_the_pages_on_which_headings_stand() -> None:
    years = [Heading(2, f"Year {year}", f"year{year}") for year in range(1900, 1950)]
    blocks = [CHAPTER, *(block for year in years for block in (year, Paragraph("words " * 900)))]

    reader = read(written(blocks, (CHAPTER, *years)))
    pages = [page.extract_text() for page in reader.pages]

    for year in (years[0], years[24], years[49]):
        row = next(line for page in pages[1:3] for line in page.splitlines() if line.startswith(year.text))
        number = int(row.removeprefix(year.text))
        assert year.text in pages[number - 1].splitlines()
    assert reader.outline[0].title == "Chronology"
    assert reader.get_destination_page_number(reader.outline[1][49]) + 1 == number
    assert len(reader.pages[1]["/Annots"]) > 30


def test_what_runs_from_right_to_left_is_joined_and_copied_as_it_was_written() -> None:
    content = written([CHAPTER, Quote("", ARABIC, "", is_rtl=True), Paragraph(f"He said “{ARABIC}” twice.")])

    with pypdfium2.PdfDocument(content) as document:
        text = document[2].get_textpage().get_text_range()
    assert "الميناء (المرفأ) في" in text
    assert "said" in text


@pytest.mark.parametrize("text", ["", " ", "\n\n", "x" * 5000, "a\0b\x0bc\u2028d", "漢字 \U0001f600", "‏\u202e", "\t"])
def test_any_words_make_a_file_that_can_be_read(text: str) -> None:
    blocks = [Heading(3, text), Paragraph(text, "claim", (Note(1, text),)), Quote(text, text, text),
              Quote(text, text, text, is_rtl=True), Facts(((text, text),)), NewPage(), NewPage()]  # fmt: skip

    with pypdfium2.PdfDocument(written(blocks)) as document:
        assert len(document) >= 3
    assert len(read(written(blocks)).pages) >= 3


def test_a_page_is_given_away_as_soon_as_it_is_full() -> None:
    def many() -> Iterator[Block]:
        yield from [Paragraph("Title", "title"), Contents((CHAPTER,)), CHAPTER]
        for number in range(1500):
            yield Paragraph(f"Passage {number} of many, " + "with words " * 30)
            yield Facts((("Address", f"https://paper.example/{number}"), ("SHA-256", "0123456789abcdef" * 4)))

    warm = sum(len(piece) for piece in write_blocks([Paragraph("warm")], title="T", made_at=MADE_AT))
    tracemalloc.start()
    size = sum(len(piece) for piece in write_blocks(many(), title="T", made_at=MADE_AT))
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert size > 150_000 > warm
    assert peak < 40_000_000
