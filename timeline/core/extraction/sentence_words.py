"""The words of a dated sentence, each with what it does: verb, date, or neither."""

from __future__ import annotations

from bisect import bisect_left
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from timeline.core.extraction.clause_words import clause_words_of
from timeline.core.extraction.predicates import forms_of, plain
from timeline.core.extraction.tense import VERB

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.documents import Document
    from timeline.core.extraction.tokens import Token
    from timeline.core.text import Span

NO_DATE = -1
MARKS = frozenset(",;:،؛–—()[]|•")
_SHORTEST_GERUND = 5
_PASSED_OVER = frozenset('\n"“”„«»')


class Verb(StrEnum):
    """What a word is as a verb."""

    NONE = ""
    AUXILIARY = "auxiliary"
    FINITE = "finite"
    INFINITIVE = "infinitive"
    GERUND = "gerund"


class Word(NamedTuple):
    """A word with its place in the text; a whole date is one word."""

    start: int
    end: int
    text: str
    plain: str
    verb: Verb = Verb.NONE
    date: int = NO_DATE
    """The place of the resolution that it is the date words of."""
    tense: str = ""

    @property
    def is_date(self) -> bool:
        """Whether it stands for the words of a date."""
        return self.date != NO_DATE

    @property
    def is_verb(self) -> bool:
        """Whether it may be the verb of a clause."""
        return self.verb in (Verb.AUXILIARY, Verb.FINITE)


def sentence_words(document: Document, sentence: Span, places: range) -> list[Word]:
    """Return the words of a sentence; `places` are those of the expressions that begin in it."""
    words: list[Word] = []
    first = bisect_left(document.tokens, sentence.start, key=lambda token: token.start)
    stop = bisect_left(document.tokens, sentence.end, key=lambda token: token.start)
    dates = {document.timexes[place].first: place for place in places}
    position = first
    while position < stop:
        place = dates.get(position)
        if place is not None:
            span = document.resolutions[place].span
            words.append(Word(span.start, span.end, document.resolutions[place].text, "", Verb.NONE, place))
            position = document.timexes[place].last
            continue
        token = document.tokens[position]
        if document.text[token.start] not in _PASSED_OVER:
            words.append(_word(document, position, token, words))
        position += 1
    return words


def _word(document: Document, position: int, token: Token, before: list[Word]) -> Word:
    text = document.text[token.start : token.end]
    simple, kind = _known(text, document.language)
    tense = document.finder.tense_at(position)
    if kind is Verb.AUXILIARY or kind is Verb.NONE:
        is_infinitive = (
            bool(kind and before) and before[-1].plain in clause_words_of(document.language).infinitive_marks
        )
        kind = Verb.INFINITIVE if is_infinitive else kind
        return Word(token.start, token.end, text, simple, kind, NO_DATE, tense)
    shows_verb = bool(tense) or VERB in token.entry.values
    verb = _verb(simple, kind, text, before[-1] if before else None, document.language, shows_verb=shows_verb)
    return Word(token.start, token.end, text, simple, verb, NO_DATE, tense)


@lru_cache(maxsize=65536)
def _known(text: str, language: str) -> tuple[str, Verb | None]:
    """Return a word in plain letters, and what it is as a verb wherever it stands: None where that depends."""
    simple, known = plain(text, language), clause_words_of(language)
    if not simple[:1].isalpha():
        return simple, Verb.NONE
    if simple in known.auxiliaries:
        return simple, Verb.AUXILIARY
    is_gerund = len(simple) > _SHORTEST_GERUND and simple.endswith(tuple(known.gerunds))
    if is_gerund and simple not in known.small:
        return simple, Verb.GERUND
    return simple, None


def _verb(simple: str, kind: Verb | None, text: str, last: Word | None, language: str, *, shows_verb: bool) -> Verb:
    known = clause_words_of(language)
    if last is not None and (later := _after(last, text, known, is_gerund=kind is Verb.GERUND)) is not None:
        return later
    if kind is not None or simple in known.small or known.is_adverb(simple):
        return kind or Verb.NONE
    if last is not None and last.plain in known.subjects and text.islower():
        return Verb.FINITE
    return Verb.FINITE if shows_verb or _is_verb_form(simple, language, last, known) else Verb.NONE


def _after(last: Word, text: str, known: ClauseWords, *, is_gerund: bool) -> Verb | None:
    """Return what the word before says about a word, or None."""
    is_determined = last.plain in known.determiners and last.plain not in known.relatives
    if text[0].isupper() or is_determined or last.text == "-":
        return Verb.NONE
    if last.plain in known.infinitive_marks:
        return Verb.INFINITIVE
    return Verb.NONE if last.plain in known.prepositions and not is_gerund else None


def _is_verb_form(simple: str, language: str, last: Word | None, known: ClauseWords) -> bool:
    """Whether the lexicon knows the word as a verb and not as a noun as well."""
    forms = forms_of(simple, language)
    if not forms or forms[0].is_noun or simple.endswith(tuple(known.noun_endings)):
        return False
    is_noun_too = any(form.is_noun and not form.rest for form in forms)
    is_object = last is not None and (last.plain in known.prepositions or last.verb in (Verb.FINITE, Verb.GERUND))
    return not (is_noun_too or is_object)


def is_mark(words: Sequence[Word], place: int, *, is_spaced: bool) -> bool:
    """Whether a word is a mark that parts clauses."""
    word = words[place]
    if word.text in MARKS:
        return True
    is_inside = not is_spaced and 0 < place < len(words) - 1
    # A hyphen between spaces is a dash.
    return word.text == "-" and is_inside and words[place - 1].end < word.start and word.end < words[place + 1].start
