"""Dates said and typed in the language that whoever reads the page has chosen."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from timeline.core.axis import AXIS_WORDS, AxisWords
from timeline.core.extraction import LANGUAGES, parse_date_words
from timeline.core.temporal import PHRASES, describe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.core.extraction import Reading
    from timeline.core.temporal import Edtf, Phrases

_Words = TypeVar("_Words")


def say_date(date: Edtf) -> str:
    """Return the date in words, saying no more and no less than the value does."""
    return describe(date, date_phrases())


def say_date_if_known(date: Edtf | None) -> str:
    """Return the date in words, or that there is none."""
    return say_date(date) if date else _("Date unknown")


def read_typed_date(words: str, *, dct: str | None = None) -> Reading:
    """Return the date that somebody typed, in the language of the page, in English or in EDTF.

    ValueError has a sentence that says what is not understood. The day of publication is what "last week" counts from.
    """
    language = language_of_page()
    if language in LANGUAGES and language != "en":
        with suppress(ValueError):
            return parse_date_words(words, language=language, dct=dct)
    return parse_date_words(words, dct=dct)


def date_phrases() -> Phrases:
    """Return the words for dates."""
    return _in_language(PHRASES)


def axis_words() -> AxisWords:
    """Return the words for an axis."""
    return _in_language(AXIS_WORDS)


def _in_language(tables: Mapping[str, _Words]) -> _Words:
    """Return the table of the language in force, or the English one."""
    return tables.get(language_of_page(), tables["en"])


def language_of_page() -> str:
    """Return the code of the language in force, without its region; English where there is none."""
    return (get_language() or "en").split("-")[0]
