"""Dates said and typed in the language that whoever reads the page has chosen."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from django.utils.translation import get_language

from timeline.core.axis import AXIS_WORDS, AxisWords
from timeline.core.extraction import LANGUAGES, parse_date_words
from timeline.core.temporal import PHRASES, describe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.core.extraction import Reading
    from timeline.core.temporal import Edtf

_Words = TypeVar("_Words")


def say_date(date: Edtf) -> str:
    """Return the date in words, saying no more and no less than the value does."""
    return describe(date, _in_language(PHRASES))


def read_typed_date(words: str, *, dct: str | None = None) -> Reading:
    """Return the date that somebody typed, in the language of the page, in English or in EDTF.

    ValueError has a sentence that says what is not understood. The day of publication is what "last week" counts from.
    """
    language = _language()
    if language in LANGUAGES and language != "en":
        with suppress(ValueError):
            return parse_date_words(words, language=language, dct=dct)
    return parse_date_words(words, dct=dct)


def axis_words() -> AxisWords:
    """Return the words for an axis."""
    return _in_language(AXIS_WORDS)


def _in_language(tables: Mapping[str, _Words]) -> _Words:
    """Return the table of the language in force, or the English one."""
    return tables.get(_language(), tables["en"])


def _language() -> str:
    """Return the code of the language in force, without its region."""
    return (get_language() or "").split("-")[0]
