from __future__ import annotations

import pytest

from tests.ingest.layouts.prose import ARABIC, GERMAN, TURKISH
from timeline.ingest import read_content
from timeline.ingest.charsets import decode_bytes

GERMAN_WORDS, TURKISH_WORDS, ARABIC_WORDS = (
    " ".join(texts).replace("„", '"').replace("“", '"') for texts in (GERMAN, TURKISH, ARABIC)
)


@pytest.mark.parametrize(
    ("content", "declared", "words"),
    [
        (GERMAN_WORDS.encode(), "", GERMAN_WORDS),
        (b"\xef\xbb\xbf" + GERMAN_WORDS.encode(), "windows-1252", GERMAN_WORDS),
        ("\ufeff".encode("utf-16-le") + GERMAN_WORDS.encode("utf-16-le"), "", GERMAN_WORDS),
        ("\ufeff".encode("utf-16-be") + GERMAN_WORDS.encode("utf-16-be"), "", GERMAN_WORDS),
        (TURKISH_WORDS.encode("cp1254"), "windows-1254", TURKISH_WORDS),
        (TURKISH_WORDS.encode("iso8859-9"), "ISO-8859-9", TURKISH_WORDS),
        (TURKISH_WORDS.encode("cp1254"), "utf-8", TURKISH_WORDS),
        (ARABIC_WORDS.encode("cp1256"), "", ARABIC_WORDS),
        (GERMAN_WORDS.encode("iso8859-1"), "", GERMAN_WORDS),
        (GERMAN_WORDS.encode("iso8859-1"), "base64", GERMAN_WORDS),
        (GERMAN_WORDS.encode("iso8859-1"), "no such charset \x00", GERMAN_WORDS),
        ("“Fünf”".encode("cp1252"), "us-ascii", "“Fünf”"),
        (GERMAN_WORDS.encode(), "iso-8859-1", GERMAN_WORDS),
    ],
)
def test_words_are_read_whatever_charset_they_are_in(content: bytes, declared: str, words: str) -> None:
    assert decode_bytes(content, declared=declared).text == words


@pytest.mark.parametrize(
    "head",
    [
        b"<meta charset=windows-1254>",
        b"<?xml version='1.0' encoding='windows-1254'?>",
        b'<META content="text/html; charset=windows-1254">',
    ],
)  # fmt: skip
def test_a_page_may_say_its_charset_itself(head: bytes) -> None:
    assert decode_bytes(head + "ığş".encode("cp1254"), is_markup=True).text.endswith("ığş")


def test_the_server_is_believed_before_the_page() -> None:
    content = b"<meta charset=iso-8859-1>" + "ığş".encode("cp1254")

    assert decode_bytes(content, declared="windows-1254", is_markup=True).text.endswith("ığş")


@pytest.mark.parametrize(
    ("broken", "note"),
    [
        (b"\xff", "One sign could not be read as utf-8 and stands as \N{REPLACEMENT CHARACTER}."),
        (b"\xff\xfe", "2 signs could not be read as utf-8 and stand as \N{REPLACEMENT CHARACTER}."),
    ],
)
def test_signs_that_cannot_be_read_are_told(broken: bytes, note: str) -> None:
    content = ("Ünlü kişiler geldi. " * 300).encode()

    (text,) = read_content(content + broken, name="a.txt", declared_charset="utf-8").texts

    assert text.notes == (note,)


def test_a_long_text_is_judged_where_its_first_letters_beyond_ascii_stand() -> None:
    words = "Nothing but plain letters here. " * 4_000 + ARABIC_WORDS * 20

    assert decode_bytes(words.encode("cp1256")).text == words


JAPANESE = "港は火曜日まで閉鎖される。"


@pytest.mark.parametrize(
    ("words", "charset", "declared"),
    [
        (JAPANESE, "iso2022_jp", ""),
        (JAPANESE, "iso2022_jp", "iso-2022-jp"),
        ("항구는 화요일까지 닫힌다.", "iso2022_kr", ""),
        ("港口关闭到星期二。", "hz", ""),
        ("港口关闭到星期二。", "hz", "hz-gb-2312"),
        ("Der Hafen ist für Schiffe geschlossen.", "utf-7", "utf-7"),
        ("\ufeffDer Hafen ist für Schiffe geschlossen.", "utf-7", ""),
    ],
)
def test_charsets_that_look_like_ascii_are_read(words: str, charset: str, declared: str) -> None:
    assert decode_bytes(words.encode(charset), declared=declared).text == words.removeprefix("\ufeff")


@pytest.mark.parametrize(
    "words", ["In C, ~{x} is no more than a brace.", "He wrote +ADE- and nothing else.", "A\x1b[1mbold\x1b[0m word."]
)
def test_what_only_looks_like_a_change_of_charset_stays(words: str) -> None:
    assert decode_bytes(words.encode()).text == words
