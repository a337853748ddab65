"""Words as every language stems them: what documents in any of them are searched by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection

from timeline.models.searching import CONFIGURATIONS, folded_sql
from timeline.selectors.held import Held

if TYPE_CHECKING:
    from collections.abc import Mapping

_CONFIGURATIONS = ["simple", *CONFIGURATIONS.values()]
_STEMS = f"""
    SELECT typed.word,
        array_agg(plainto_tsquery(known.name::regconfig, typed.word)::text ORDER BY known.place)
        || array_agg(plainto_tsquery(known.name::regconfig, {folded_sql("typed.word")})::text ORDER BY known.place)
    FROM unnest(%s::text[]) AS typed(word), unnest(%s::text[]) WITH ORDINALITY AS known(name, place)
    GROUP BY typed.word
"""  # noqa: S608 - constants


def stems_of(words: str) -> str:
    """Return the query for these words, letters and digits only: all of them in one language, as typed or folded.

    A language leaves out words that it takes for empty. What several languages stem alike stands there once.
    """
    named = words.split()
    stems = _held.find_or_make(named, _read_stems)
    columns = zip(*(stems[word] for word in named), strict=True)
    wanted = (" & ".join(stem for stem in column if stem) for column in columns)
    return " | ".join(f"({one})" for one in sorted({one for one in wanted if one}))


def _read_stems(words: list[str]) -> Mapping[str, tuple[str, ...]]:
    """Return for each word its stem in each language, then those of the folded word, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(_STEMS, [sorted(words), _CONFIGURATIONS])
        return {word: tuple(stems) for word, stems in cursor.fetchall()}


_held: Held[str, tuple[str, ...]] = Held(most=10_000)
