"""What a table of readings compares: the words found, their value, modifier and date."""

from __future__ import annotations

from timeline.core.extraction import find_timexes

Row = tuple[str, str, str, str | None]
"""The words, TIMEX3 value, modifier ("" for none) and EDTF, of the whole stretch where there is one."""


def rows_of(text: str, *, language: str = "en", dct: str | None = "2024-08-15", genre: str = "news") -> list[Row]:
    found = find_timexes(text, language=language, dct=dct, genre=genre)
    return [(one.text, one.value, one.mod or "", one.interval or one.edtf) for one in found]


TypedRow = tuple[str, str, str, str, str | None]
"""The same with the type behind the words."""


def typed_rows_of(text: str, *, language: str, dct: str | None) -> list[TypedRow]:
    found = find_timexes(text, language=language, dct=dct)
    return [(one.text, str(one.type), one.value, one.mod or "", one.interval or one.edtf) for one in found]


def said_in(text: str, *, language: str, dct: str | None = "2024-08-15") -> list[str]:
    """Of each expression its words and its date, of the whole stretch where there is one, or else its value."""
    found = find_timexes(text, language=language, dct=dct)
    return [f"{one.text} = {one.interval or one.edtf or one.value}" for one in found]
