"""The words of a dated sentence, each with what it does: verb, date, or neither."""

from __future__ import annotations

import re
from bisect import bisect_left
from enum import StrEnum
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from timeline.core.extraction.clause_words import clause_words_of
from timeline.core.extraction.predicates import forms_of, plain
from timeline.core.extraction.tense import VERB

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.documents import Document
    from timeline.core.extraction.tokens import Token
    from timeline.core.text import Span

NO_DATE = -1
MARKS = frozenset(",;:،؛–—()[]|•")
_SHORTEST_GERUND = 5
_SHORTEST_VERB = 5
_FEWEST = 2  # words that initials in brackets stand behind, with their bracket
_SPOILT_DASH = re.compile("(?<=\\s)â€ ?[“”](?=\\s)")
_VERBAL = ("t", "en")  # how German participles and infinitives end
_PARTICIPLE = "ge"
_FARTHEST = 8  # letters that the mark of a participle stands among: "zurückge…"
_STOPS = frozenset(".!?…")
_LONGEST_SUM = 5  # words of "(£ 10.2 m"
_CURRENCIES = frozenset("$£€¥")
_PASSED_OVER = frozenset('\n"“”„«»')


class Verb(StrEnum):
    """What a word is as a verb."""

    NONE = ""
    AUXILIARY = "auxiliary"
    FINITE = "finite"
    INFINITIVE = "infinitive"
    GERUND = "gerund"


_VERBS = (Verb.AUXILIARY, Verb.FINITE)


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
        return self.verb in _VERBS

    @property
    def is_capital(self) -> bool:
        """Whether it is a word with a capital letter, and no date."""
        return self.text[0].isupper() and not self.is_date


def sentence_words(document: Document, sentence: Span, places: range) -> list[Word]:
    """Return the words of a sentence; `places` are those of the expressions that begin in it."""
    words: list[Word] = []
    first = bisect_left(document.tokens, sentence.start, key=lambda token: token.start)
    stop = bisect_left(document.tokens, sentence.end, key=lambda token: token.start)
    dates = {document.timexes[place].first: place for place in places}
    is_unaccented = bool(clause_words_of(document.language).unaccented)
    position = first
    while position < stop:
        place = dates.get(position)
        if place is not None:
            span = document.resolutions[place].span
            words.append(Word(span.start, span.end, document.resolutions[place].text, "", Verb.NONE, place))
            position = document.timexes[place].last
            continue
        token = document.tokens[position]
        if dash := _SPOILT_DASH.match(document.text, token.start):
            words.append(Word(token.start, dash.end(), "–", "–"))
        elif document.text[token.start] not in _PASSED_OVER and not (words and token.start < words[-1].end):
            word = _word(document, position, token, words)
            words.append(_accented(word, document, is_first=not words) if is_unaccented else word)
        position += 1
    words = _without_initials(_without_number(words))
    return list(_with_unknown_verbs(words, clause_words_of(document.language)))


def _without_number(words: list[Word]) -> list[Word]:
    """Return the words of a sentence without the number that it has in a list: "(7) Renn", "7) Renn", "7- Renn"."""
    first = 1 if words and words[0].text in "([" else 0
    marks = words[first + 1 : first + 3]
    if len(marks) < _FEWEST or not words[first].text.isdigit() or words[first].is_date:
        return words
    is_closed = marks[0].text in ")]" or (marks[0].text == "-" and marks[0].end < marks[1].start)
    return words[first + 2 :] if is_closed else words


def _accented(word: Word, document: Document, *, is_first: bool) -> Word:
    """Return a word that is written without its accent as what it is: "A Selim", "E' morto"."""
    written = document.text[word.start : word.end + 1]
    is_apart = written.endswith("'") and not document.text[word.end + 1 : word.end + 2].strip()
    end = word.end + is_apart
    accented = clause_words_of(document.language).accented.get(word.plain + "'" * is_apart)
    if accented is None or not (is_apart or (is_first and word.text[0].isupper())):
        return word
    simple, verb = _known(accented, document.language)
    return word._replace(end=end, text=document.text[word.start : end], plain=simple, verb=verb or Verb.NONE)


def _without_initials(words: list[Word]) -> list[Word]:
    """Return the words without initials in brackets, which only say what a name is called: "the Port Union (PU)"."""
    kept: list[Word] = []
    for word in words:
        is_closed = word.text == ")" and len(kept) > 1 and kept[-2].text == "("
        sum_from = _sum_in_brackets(kept) if word.text == ")" else 0
        if is_closed and kept[-1].text.isupper() and len(kept) > _FEWEST and not kept[-1].is_date:
            del kept[-2:]
        elif sum_from:
            del kept[sum_from:]
        elif (
            word.text == ")" and len(kept) > _FEWEST and kept[-1].is_date and kept[-2].text == "(" and kept[-3].is_date
        ):
            del kept[-2]  # "hoy (3.5.2001) la": the same day once more
        else:
            kept.append(word)
    return kept


def _sum_in_brackets(words: Sequence[Word]) -> int:
    """Return where a bracket begins that only says how much a sum is in other money: "$16m (£10m"; or 0."""
    first = max(
        (
            place
            for place, word in enumerate(words[-_LONGEST_SUM:], len(words[-_LONGEST_SUM:]) * -1)
            if word.text == "("
        ),
        default=0,
    )
    inside = words[first:] if first else []
    is_sum = any(word.text[0] in _CURRENCIES for word in inside) and not any(word.is_date for word in inside)
    return first if is_sum else 0


def _with_unknown_verbs(words: Sequence[Word], known: ClauseWords) -> Iterator[Word]:
    """Yield the words, one between a noun and an article as a verb where its ending is one: "the pact commits the"."""
    for place, word in enumerate(words):
        is_inside = 0 < place < len(words) - 1 and bool(known.verb_endings)
        if place == 0 and word.verb is Verb.FINITE and _leads_name(words, known):
            yield word._replace(verb=Verb.NONE)
            continue
        is_noun = word.verb is Verb.GERUND and _is_determined(words, place, known)
        is_noun = is_noun or (word.verb is Verb.FINITE and _stands_before_noun(words, place, known))
        if is_noun or (word.verb is Verb.FINITE and place and _is_torn(words, place, known)):
            yield word._replace(verb=Verb.NONE)
        elif _ends_bracket(words, place, known):
            is_participle = word.plain.endswith("t") or _PARTICIPLE in word.plain[:_FARTHEST]
            yield word._replace(verb=Verb.FINITE if is_participle else Verb.INFINITIVE)
        else:
            yield word._replace(verb=Verb.FINITE) if is_inside and _looks_like_verb(words, place, known) else word


def _leads_name(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the first word of a sentence is that of a name: "Ahmed Orla resigned"."""
    is_named = len(words) > 1 and words[0].text[0].isupper() and words[1].text[0].isupper() and not words[1].is_date
    return is_named and known.needs_subject and words[1].plain not in known.small


def _is_determined(words: Sequence[Word], place: int, known: ClauseWords) -> bool:
    """Whether a word in "-ing" is a noun behind an article and one word: "the stolen painting, which", "… was"."""
    is_led = place > 1 and words[place - 2].plain in known.determiners and words[place - 1].verb is Verb.NONE
    is_led = is_led and not words[place - 1].plain.endswith("s") and bool(known.passives)
    return is_led and place + 1 < len(words) and (words[place + 1].text in MARKS or words[place + 1].is_verb)


def _ends_bracket(words: Sequence[Word], place: int, known: ClauseWords) -> bool:
    """Whether a German word ends a clause with an auxiliary as its verb does: "wurde in Oslo | vorgeführt"."""
    word = words[place]
    if not known.is_verb_second or word.verb is not Verb.NONE or not word.text.islower() or word.is_date:
        return False
    if not word.plain.endswith(_VERBAL) or word.plain in known.small or len(word.plain) < _SHORTEST_VERB:
        return False
    following = words[place + 1] if place + 1 < len(words) else None
    is_last = following is None or following.text in MARKS | _STOPS or following.plain in known.coordinators
    before = takewhile(lambda one: one.text not in MARKS, reversed(words[:place]))
    verbs = [one for one in before if one.verb is not Verb.NONE]
    return is_last and bool(verbs) and verbs[-1].verb is Verb.AUXILIARY and verbs[-1].plain not in known.copulas


def _stands_before_noun(words: Sequence[Word], place: int, known: ClauseWords) -> bool:
    """Whether a German participle stands between an article and its noun: "der | verlorenen | Wahl"."""
    if not known.is_verb_second or not 0 < place < len(words) - 1:
        return False
    before, word, noun = words[place - 1 : place + 2]
    is_led = before.plain in known.determiners and not noun.is_date and noun.text[0].isupper()
    return is_led and word.text.islower() and word.plain.endswith(tuple(known.participles))


def _is_torn(words: Sequence[Word], place: int, known: ClauseWords) -> bool:
    """Whether a word is half of a noun: "a run-off"."""
    behind = words[place + 1 : place + 3]
    return (
        bool(known.singulars) and len(behind) > 1 and behind[0].text == "-" and behind[1].plain in known.prepositions
    )


def _looks_like_verb(words: Sequence[Word], place: int, known: ClauseWords) -> bool:
    before, word, behind = words[place - 1 : place + 2]
    if word.verb is not Verb.NONE or len(word.plain) < _SHORTEST_VERB or not word.text.islower():
        return False
    if not word.plain.endswith(tuple(known.verb_endings)) or word.plain in known.small or word.is_date:
        return False
    if known.unlike_verbs and word.plain.endswith(tuple(known.unlike_verbs | known.noun_endings)):
        return False
    is_object = behind.plain in known.determiners or behind.plain in known.pronouns
    is_noun = before.verb is Verb.NONE and before.text[0].isalpha() and before.plain not in known.small
    is_determined = place > 1 and words[place - 2].plain in known.determiners  # "le gouvernement"
    is_noun = is_noun and (is_determined or not known.is_adverb(before.plain))
    if not (is_object and is_noun) or (known.singulars and before.plain.endswith("s")):
        return False
    first = next((at + 1 for at in range(place, -1, -1) if words[at].text in MARKS), 0)
    last = next((at for at in range(place, len(words)) if words[at].text in MARKS), len(words))
    ends = known.subordinators | known.coordinators | known.relatives_within
    stop = next((at for at in range(place, last) if words[at].plain in ends), last)
    return not any(one.is_verb for one in words[first:stop])


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
    if len(before) > 1 and not tense and before[-2].plain in clause_words_of(document.language).singulars:
        return Word(token.start, token.end, text, simple)
    if simple in clause_words_of(document.language).clitics or _is_described(before, simple, document.language):
        return Word(token.start, token.end, text, simple)
    shows_verb = bool(tense) or VERB in token.entry.values
    verb = _verb(simple, kind, text, _last_whole(before), document.language, shows_verb=shows_verb)
    return Word(token.start, token.end, text, simple, verb, NO_DATE, tense)


def _last_whole(before: Sequence[Word]) -> Word | None:
    """Return the last word, in place of an apostrophe the word that it shortens: "l" of "l'exécutif"."""
    is_shortened = len(before) > 1 and before[-1].text in "'’" and before[-2].end == before[-1].start
    return before[-2] if is_shortened else before[-1] if before else None


def _is_described(before: Sequence[Word], simple: str, language: str) -> bool:
    """Whether a participle behind an article and an adverb only describes a noun: "the newly appointed minister"."""
    known = clause_words_of(language)
    if len(before) <= 1 or not known.passives or not known.is_adverb(before[-1].plain):
        return False
    return before[-2].plain in known.determiners - known.pronouns - known.relatives and simple.endswith("ed")


@lru_cache(maxsize=65536)
def _known(text: str, language: str) -> tuple[str, Verb | None]:
    """Return a word in plain letters, and what it is as a verb wherever it stands: None where that depends."""
    simple, known = plain(text, language), clause_words_of(language)
    if len(text) > 1 and text.isupper() and simple in known.pronouns:
        simple = text  # "US" is no "us"
    if not simple[:1].isalpha():
        return simple, Verb.NONE
    if simple in known.auxiliaries:
        return simple, Verb.AUXILIARY
    is_gerund = len(simple) > _SHORTEST_GERUND and simple.endswith(tuple(known.gerunds))
    if is_gerund and simple not in known.small | known.restrictive:
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
    if shows_verb or _is_verb_form(simple, language, last, known):
        is_infinitive = bool(known.infinitive_endings) and simple.endswith(tuple(known.infinitive_endings))
        return Verb.INFINITIVE if is_infinitive and not shows_verb else Verb.FINITE
    # "Will consider": behind such an auxiliary stands a verb, even if no table has it.
    is_behind = last is not None and last.plain in known.modals and known.needs_subject and not known.is_verb_second
    return Verb.INFINITIVE if is_behind and text.isalpha() else Verb.NONE


def _after(last: Word, text: str, known: ClauseWords, *, is_gerund: bool) -> Verb | None:
    """Return what the word before says about a word, or None."""
    is_determined = last.plain in known.determiners and last.plain not in known.relatives
    if text[0].isupper() or is_determined or last.text == "-":
        return Verb.NONE
    if last.plain in known.infinitive_marks:
        is_noun = known.needs_subject and not known.is_verb_second and plain(text, known.language) in known.determiners
        return Verb.NONE if is_noun else Verb.INFINITIVE
    is_behind = last.plain in known.prepositions and not (is_gerund or known.is_verb_last)
    return Verb.NONE if is_behind else None


def _is_verb_form(simple: str, language: str, last: Word | None, known: ClauseWords) -> bool:
    """Whether the lexicon knows the word as a verb and not as a noun as well."""
    forms = forms_of(simple, language)
    # "A démenti": behind an auxiliary stands a participle, whatever noun looks like it.
    is_behind = last is not None and last.verb is Verb.AUXILIARY and known.needs_subject and not known.passives
    if is_behind and any(not form.is_noun and not form.rest for form in forms):
        return True
    if not forms or forms[0].is_noun:
        return False
    if simple.endswith(tuple(known.noun_endings)) and simple not in known.plain_verbs:
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
