"""Full-text search columns that PostgreSQL keeps itself, so that no path around them exists."""

from __future__ import annotations

import unicodedata
from typing import Any

from django.contrib.postgres.search import SearchVectorField
from django.db.models import Expression, F, Func, TextField, Value
from django.db.models.functions import Lower

_UNDECOMPOSED = {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "s", "æ": "a", "œ": "o", "ى": "ي", "ة": "ه"}


def _plain_letters() -> dict[str, str]:
    """Return the letters of Latin and Arabic that fold to another single letter."""
    accented = (chr(code) for block in (range(0xE0, 0x180), range(0x622, 0x627)) for code in block)
    decomposed = {letter: unicodedata.normalize("NFD", letter)[0] for letter in accented}
    return {letter: plain for letter, plain in decomposed.items() if letter != plain} | _UNDECOMPOSED


_PLAIN_LETTERS = _plain_letters()


def folded(text: Expression) -> Func:
    """Return an SQL expression: the text in lower case and without accents.

    It is translate() and not unaccent(), which is an extension that not every server has.
    """
    accented, plain = ("".join(letters) for letters in zip(*_PLAIN_LETTERS.items(), strict=True))
    return Func(Lower(text), Value(accented), Value(plain), function="translate", output_field=TextField())


def folded_sql(text: str) -> str:
    """Return SQL that folds what an SQL expression gives, for triggers."""
    accented, plain = ("".join(letters) for letters in zip(*_PLAIN_LETTERS.items(), strict=True))
    return f"translate(lower({text}), '{accented}', '{plain}')"


class SearchColumn(Func):
    """to_tsvector of folded fields, unstemmed: stemming would spoil names, which people search most."""

    function = "to_tsvector"
    template = "%(function)s('simple'::regconfig, %(expressions)s)"
    output_field = SearchVectorField()

    def __init__(self, *fields: str, **extra: Any) -> None:
        words = Func(*map(F, fields), template="(%(expressions)s)", arg_joiner=" || ' ' || ", output_field=TextField())
        super().__init__(folded(words), **extra)


class JoinedWords(Func):
    """The words of several columns together, as an index has them; what is empty adds none."""

    template = "(COALESCE(%(expressions)s, ''::tsvector))"
    arg_joiner = ", ''::tsvector) || COALESCE("
    output_field = SearchVectorField()


# How PostgreSQL stems the languages that are read; a document in another language is searched as it is written.
CONFIGURATIONS = {
    "en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian", "tr": "turkish", "ar": "arabic",
}  # fmt: skip
_SEARCHED = 200_000  # characters of a document; a tsvector holds a megabyte


def document_words_sql(language: str, text: str) -> str:
    """Return SQL of the words of a text, stemmed as its language is, for triggers.

    Words are stemmed as they are written and folded: endings are known by their accents, which people leave out.
    """
    cases = " ".join(f"WHEN '{code}' THEN '{name}'::regconfig" for code, name in CONFIGURATIONS.items())
    beginning = f"left({text}, {_SEARCHED})"
    words = f"{beginning} || ' ' || {folded_sql(beginning)}"
    return f"strip(to_tsvector(CASE left({language}, 2) {cases} ELSE 'simple'::regconfig END, {words}))"
