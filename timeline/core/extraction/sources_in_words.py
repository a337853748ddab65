"""Words of a clause without who says so in passing: "according to the police"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word


def without_sources(pieces: Iterable[Sequence[Word]], known: ClauseWords) -> Iterator[Word]:
    """Yield the words of the pieces of a clause that tell what happened, and not who says so."""
    for piece in pieces:
        yield from _before_source(_behind_source(piece, known), known)


def _before_source(piece: Sequence[Word], known: ClauseWords) -> Sequence[Word]:
    for place, word in enumerate(piece):
        # "Il secondo giorno": behind an article the word is an ordinal.
        is_ordinal = place > 0 and piece[place - 1].plain in known.determiners
        if word.plain in known.sources and not is_ordinal:
            return piece[:place]
    return piece


def _behind_source(piece: Sequence[Word], known: ClauseWords) -> Sequence[Word]:
    last = max((place for place, word in enumerate(piece) if word.plain in known.sources_behind), default=-1)
    return piece[last + 1 :]
