"""A few words with a name and a date, in which no table knows a verb: "Renn lied on Tuesday."."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause import Clause
    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word
    from timeline.core.extraction.timex import Resolution

_FEWEST = 2


def tells(clause: Clause, date: Resolution, place: int, known: ClauseWords) -> bool:
    """Whether words without a verb say what is so since a date, or what somebody does in a verb that no table knows.

    `place` is that of the date among the expressions of the text.
    """
    own = [[word for word in piece if _is_own(word, known)] for piece in clause.in_pieces]
    if (date.edtf or "").endswith("/.."):
        return _acts([word for piece in own for word in piece], known)
    return any(_acts(piece, known) for piece in own) and _is_bound(clause.words, place, known)


def _is_own(word: Word, known: ClauseWords) -> bool:
    return word.text[0].isalpha() and not word.is_date and word.plain not in known.small


def _acts(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a name and another word stand together: "Renn lied"; in letters without capitals, any two words."""
    if known.is_verb_first:
        return len(words) >= _FEWEST
    return any(word.text[0].isupper() for word in words) and any(word.text.islower() for word in words)


def _is_bound(words: Sequence[Word], date: int, known: ClauseWords) -> bool:
    """Whether a date is told and not only put down: "on 3 May", "le 3 mai", "Tuesday", or before the rest."""
    at = next((place for place, word in enumerate(words) if word.date == date), 0)
    said = words[at]
    has_article = said.text.split()[0].lower() in known.determiners
    is_led = at == 0 or words[at - 1].plain in known.dates | known.prepositions
    return is_led or has_article or not any(char.isdigit() for char in said.text)
