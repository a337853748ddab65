"""The letters of a PDF in their order, whatever its maker did to them."""

from __future__ import annotations

import re

import pytest

from tests.ingest.making import make_glyph_pdf, make_pdf
from timeline.ingest import CaptureError, read_content
from timeline.ingest.formats.pdf_letters import is_garbled, unshaped
from timeline.ingest.formats.pdf_pages import join_pages

ARABIC = "الميناء مغلق منذ 7 مايو 2024 (حتى إشعار آخر)، قال المدير."
HEBREW = "הנמל סגור מאז 7 במאי 2024."
SENTENCE = "The harbour of Marnholm will stay closed until Friday."


def read(content: bytes) -> str:
    (text,) = read_content(content, name="a.pdf").texts
    return text.text


def printed(line: str) -> str:
    """A line as it stands on paper, from left to right: letters turned round, numbers not, brackets mirrored."""
    turned = line[::-1].translate(str.maketrans("()", ")("))
    return re.sub(r"\d+", lambda number: number[0][::-1], turned)


@pytest.mark.parametrize("line", [ARABIC, HEBREW])
def test_lines_from_right_to_left_are_read_as_people_read_them(line: str) -> None:
    assert read(make_glyph_pdf([(40, 700, printed(line)), (40, 680, printed(line))])) == f"{line}\n{line}"


def test_letters_in_the_shape_of_their_place_are_plain_letters() -> None:
    shaped = {"م": "\ufee3", "ا": "\ufe8e"}

    assert read(make_glyph_pdf([(40, 700, printed(ARABIC))], means=shaped)) == ARABIC
    assert unshaped("o\ufb03cer \ufb01led \ufefb") == "officer filed لا"


def test_lines_that_run_down_the_page_stand_by_themselves() -> None:
    text = read(make_glyph_pdf([(40, 700, SENTENCE), (-500, 600, "Filed by the clerk on Monday.")]))

    assert text.split("\n") == [SENTENCE, "Filed by the clerk on Monday."]


@pytest.mark.parametrize("meaning", ["\ue001", "\ufffd"])
def test_signs_that_stand_for_no_letters_are_told(meaning: str) -> None:
    content = make_glyph_pdf([(40, 700, SENTENCE)], means=dict.fromkeys(SENTENCE, meaning))

    with pytest.raises(CaptureError) as refusal:
        read_content(content, name="a.pdf")

    assert str(refusal.value) == (
        "a.pdf: Its signs stand for no letters: the PDF does not say which letters its font shows. "
        "Run text recognition (OCR) on it, then upload it again."
    )


def test_letters_moved_in_the_alphabet_are_no_text() -> None:
    moved = "".join(chr(ord(letter) + 3) if letter.isalpha() else letter for letter in SENTENCE * 4)

    assert is_garbled(moved)
    assert not is_garbled(SENTENCE * 4)
    assert not is_garbled("Krb strč prst skrz krk, čtvrt vlk zmrzl.")
    assert not is_garbled(ARABIC * 9)


def test_what_stands_before_the_beginning_is_passed_over() -> None:
    content = make_pdf([(SENTENCE,)])

    for before in (b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n", b"\n\n", b"\x00\x01\x02"):
        assert read(before + content) == SENTENCE


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (
            ["The harbour of Marn-", "holm stays closed until", "Friday, said the port", "authority of Selim."],
            "The harbour of Marnholm stays closed until Friday, said the port authority of Selim.",
        ),
        (
            ["The pact was signed on 7 May 2024", "in the town hall of Selim by the two", "mayors."],
            "The pact was signed on 7 May 2024 in the town hall of Selim by the two mayors.",
        ),
        (
            ["It lies in the Anglo-", "Norman part of the town."],
            "It lies in the Anglo-Norman part of the town.",
        ),
        (["Present:", "Ada Brink", "Bo Holm"], "Present:\nAda Brink\nBo Holm"),
        (["1. The first item of a list", "2. The second item"], "1. The first item of a list\n2. The second item"),
    ],
)
def test_words_and_sentences_that_a_margin_cut_are_whole(lines: list[str], text: str) -> None:
    assert join_pages(["\n".join(lines)])[0] == text


def test_heads_of_left_and_right_pages_are_left_out_wherever_they_stand() -> None:
    pages = [
        f"Marnholm Annals\n{'Chapter One' if number % 2 else 'Ada Brink'}\n{number}\nThe year {words} was dry."
        for number, words in enumerate(("one", "two", "three", "four", "five", "six", "seven"), 7)
    ]

    assert join_pages(pages)[0].split("\n\n") == [
        f"The year {words} was dry." for words in ("one", "two", "three", "four", "five", "six", "seven")
    ]
