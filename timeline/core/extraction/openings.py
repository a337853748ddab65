"""What stands before the subject of a sentence and only says when, where or how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.sentence_words import Verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause import Clause
    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word

_FEW = 4  # words that make a clause by themselves


def is_opening(piece: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a part without a verb only says when, where or how."""
    if _counts(piece, known):
        return False
    leads = known.prepositions | known.adverbs | known.dates | known.subordinators
    if not any(word.is_date for word in piece):
        # "La ministre": an article that also stands before dates.
        leads -= known.determiners - known.prepositions
    date = next((place for place, word in enumerate(piece) if word.is_date), None)
    if date is not None and all(word.plain in leads for word in piece[:date]):
        # "On Monday the mayor": what stands behind the date may be the subject.
        piece = piece[date + 1 :]
        leads -= known.determiners - known.prepositions
    if not piece or piece[0].plain in leads or known.is_adverb(piece[0].plain):
        # "Even the mayor" is a subject all the same.
        if len(piece) > 1 and piece[0].plain in known.linking and piece[1].text[0].isupper():
            return False  # "anche Anna Berg"
        return len(piece) < _FEW or piece[1].plain not in known.determiners or piece[0].plain in known.prepositions
    return piece[0].verb is Verb.GERUND or not piece[0].text[0].isalnum()


def _counts(piece: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a part begins with a number of things: "about 200 pilots", "más de 60 personas"."""
    number = piece[2:3] if len(piece) > 1 and piece[1].plain in known.belonging else piece[1:2]
    is_number = bool(number) and number[0].text[0].isdigit() and not number[0].is_date
    return is_number and piece[0].plain in known.approximate


def split_at_date(words: list[Word], known: ClauseWords) -> list[list[Word]]:
    """Return words that lead a sentence in two where a subject stands behind their date: "In a cable in May the …"."""
    date = next((place for place, word in enumerate(words) if word.is_date), len(words)) + 1
    behind = words[date:]
    is_subject = bool(behind) and (behind[0].plain in known.determiners or behind[0].text[0].isupper())
    return [words[:date], behind] if is_subject and words[0].plain in known.prepositions else [words]


def is_led(piece: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a preposition leads a part, so that it is no subject: "et en comparaison de Selim"."""
    first = next((word for word in piece if word.plain not in known.coordinators), piece[0])
    return first.plain in known.prepositions


def is_sure_subject(piece: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a part is a name or a noun with its article: not "ancien directeur du port"."""
    own = [word for word in piece if not (word.is_date or word.plain in known.coordinators | known.linking)]
    return bool(own) and (own[0].plain in known.determiners or all(word.text[0].isupper() for word in own))


def goes_on_behind_date(host: Clause, words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a part is the object of a verb that only a date parts it from: "a signé, mardi, | un accord"."""
    verb, between = host.in_pieces[:-1][-1:], host.in_pieces[-1]
    if not known.turned_passives or not verb or not verb[0][-1].is_verb:
        return False
    is_date = any(word.is_date for word in between)
    is_date = is_date and all(word.is_date or word.plain in known.dates for word in between)
    return is_date and words[0].plain in known.determiners | known.prepositions | known.belonging
