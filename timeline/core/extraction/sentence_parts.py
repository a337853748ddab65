"""A sentence cut into parts at its marks and at the words that begin another clause."""

from __future__ import annotations

from enum import StrEnum
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from timeline.core.extraction.clause_verbs import is_speech, is_speech_verb, opens_with_verb
from timeline.core.extraction.clause_words import clause_words_of
from timeline.core.extraction.coordination import joins_adjectives, joins_names, joins_nouns
from timeline.core.extraction.predicates import forms_of
from timeline.core.extraction.reduced_relatives import find_reduced
from timeline.core.extraction.sentence_words import MARKS, Verb, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word

_LONGEST_REDUCED = 30  # words of a noun phrase with a participle and its date
_FEWEST = 2  # words of a relative clause
_OF = frozenset({"de", "d"})
_SHORTEST_EMBEDDED = 5
_NUMBER = 4  # words in which a number stands behind "at least"
_NEAR = 8  # words from "and" or from a verb of saying to the next verb


class Kind(StrEnum):
    """What a part of a sentence is."""

    FRAGMENT = "fragment"  # no verb: a subject, a date, an apposition
    BRACKET = "bracket"
    EMBEDDED = "embedded"  # ends with its verb, inside another clause: Turkish "3 Mayıs'ta batan"
    MAIN = "main"
    RELATIVE = "relative"
    ADVERBIAL = "adverbial"
    CONTENT = "content"
    PARTICIPLE = "participle"
    SPEECH = "speech"
    JOINED = "joined"  # goes on after "and" with the subject of the clause before


_TELLING = frozenset({Kind.MAIN, Kind.SPEECH, Kind.JOINED})
_BETWEEN = frozenset({Kind.FRAGMENT, Kind.BRACKET, Kind.RELATIVE})


class Part(NamedTuple):
    """Words of a part; the first `lead` of them only join it to the rest."""

    kind: Kind
    words: tuple[Word, ...]
    lead: int = 0
    is_apart: bool = False
    """Whether a semicolon stands before it."""


def cut(words: Sequence[Word], language: str, *, is_spaced: bool = False) -> list[Part]:
    """Return the parts of a sentence in order; marks between them belong to none.

    Where marks stand apart from their words (`is_spaced`), a hyphen does so as well and is no dash.
    """
    return _Cutter(words, language, is_spaced=is_spaced).cut()


class _Cutter:
    """Goes through one sentence."""

    def __init__(self, words: Sequence[Word], language: str, *, is_spaced: bool) -> None:
        self._words = words
        self._language = language
        self._known = clause_words_of(language)
        self._marks = [is_mark(words, place, is_spaced=is_spaced) for place in range(len(words))]
        self._verbs_ahead = self._count_verbs()
        self._parts: list[Part] = []
        self._start = 0
        self._is_marked = False
        self._depth = 0
        self._is_apart = False

    def cut(self) -> list[Part]:
        for place, word in enumerate(self._words):
            if self._marks[place]:
                self._close(place)
                self._is_apart = word.text == ";"
                self._depth = max(0, self._depth + (word.text in "([") - (word.text in ")]"))
                self._start, self._is_marked = place + 1, True
            elif word.is_verb and (reduced := self._reduced_before(place)) is not None:
                self._close_reduced(self._start + reduced, place)
            elif place > self._start and self._follows_embedded(place):
                self._close(place)
                self._start, self._is_marked = place, False
            elif place > self._start and self._begins_clause(place):
                first = self._with_article(self._with_clitics(place))
                self._close(first)
                self._start, self._is_marked = first, False
        self._close(len(self._words))
        return self._parts

    def _reduced_before(self, place: int) -> int | None:
        if place - self._start > _LONGEST_REDUCED:
            return None
        return find_reduced(self._words[self._start : place], self._known)

    def _close_reduced(self, verb: int, stop: int) -> None:
        """Part "the man", "arrested on Friday" from the verb that goes on behind them."""
        noun, participle = tuple(self._words[self._start : verb]), tuple(self._words[verb:stop])
        self._parts += [Part(Kind.FRAGMENT, noun), Part(Kind.PARTICIPLE, participle)]
        self._start, self._is_marked = stop, True

    def _follows_embedded(self, place: int) -> bool:
        """Whether a clause inside another ends right before a place, with a verb that a date stands before."""
        known, words = self._known, self._words
        if not known.embedded or words[place].plain in known.prepositions or is_embedded(words[place], known):
            return False
        # "… yıkılmasının ardından liman": what stands behind the verb says how it hangs on the rest.
        last = place - 2 if words[place - 1].plain in known.prepositions else place - 1
        before = words[self._start : max(last, self._start)]
        return is_embedded(words[last], known) and any(word.is_date for word in before)

    def _with_clitics(self, place: int) -> int:
        """Return where a clause begins that a verb begins: "s'est" begins before its verb."""
        first = place
        while first - 1 > self._start and self._words[place].is_verb and self._is_clitic(first - 1):
            first -= 1
        return first

    def _with_article(self, place: int) -> int:
        """Return where a clause begins that a relative pronoun with its article leads: "en el que"."""
        known, words = self._known, self._words
        is_led = (
            place - 2 > self._start and words[place].plain in known.relatives_within and bool(known.turned_passives)
        )
        is_led = is_led and words[place - 1].plain in known.determiners
        return place - 2 if is_led and words[place - 2].plain in known.prepositions else place

    def _is_clitic(self, place: int) -> bool:
        return self._words[place].text in "'’" or self._words[place].plain in self._known.clitics

    def _count_verbs(self) -> list[int]:
        """Count for each place the verbs from it on before the next mark."""
        found = [0] * (len(self._words) + 1)
        for place in range(len(self._words) - 1, -1, -1):
            found[place] = 0 if self._marks[place] else found[place + 1] + self._words[place].is_verb
        return found

    def _begins_clause(self, place: int) -> bool:
        known, simple = self._known, self._words[place].plain
        if known.is_verb_first and self._begins_verb_first(place):
            return True
        if not self._verbs_ahead[place]:
            return (simple in known.contents and self._has_speech(place)) or self._is_parted_from_verb(place)
        if self._words[place].is_verb:
            return self._resumes_main(place)
        following = self._words[place + 1] if place + 1 < len(self._words) else self._words[place]
        if simple in known.coordinators:
            return self._goes_on(place)
        if simple in known.subordinators:
            return self._begins_subordinate(place, following)
        if simple in known.prepositions and following.plain in known.relatives_within - known.contents:
            return self._words[place - 1].plain not in known.quantifiers
        if simple in known.contents or simple in known.relatives_within:
            is_behind_quantifier = place - self._start == 2 and self._words[self._start].plain in known.quantifiers
            is_opened = self._words[place - 1].plain in known.openings or is_behind_quantifier
            return not is_opened and following.text not in "'’"
        return self._begins_bare_content(place) or self._ends_gerund(place)

    def _is_subordinator(self, place: int) -> bool:
        """Whether a word begins a clause: not in "a brilliant if erratic man", "als Insel bekannt"."""
        known, simple = self._known, self._words[place].plain
        if known.is_verb_second:
            return simple in known.hanging  # behind no mark, "als" is a preposition
        is_behind = place > 1 and self._words[place - 2].plain in known.singulars
        return not (is_behind and simple in known.conditions)

    def _begins_subordinate(self, place: int, following: Word) -> bool:
        known = self._known
        is_asked = self._words[place].plain in known.conditions and self._words[place - 1].is_verb
        if (is_asked and known.turned_passives) or following.is_date or not self._is_subordinator(place):
            return False  # "decidirá si acude"
        return self._has_own_verb(self._behind_openings(self._words, place + 1))

    def _begins_verb_first(self, place: int) -> bool:
        """Whether a clause begins at a relative pronoun, or at a verb behind a phrase with a date that leads."""
        known, word = self._known, self._words[place]
        if word.plain in known.sure_relatives:
            return place + _FEWEST < len(self._words)
        part = self._words[self._start : place]
        is_phrase = part[0].plain in known.prepositions | known.subordinators and not any(one.is_verb for one in part)
        return word.is_verb and part[-1].is_date and is_phrase

    def _goes_on(self, place: int) -> bool:
        """Whether another clause begins at "and"."""
        has_verbs = self._has_verb(place + 1, place + 1 + _NEAR) and self._has_verb(self._start, place)
        if not has_verbs or self._stands_in_subject(place) or self._joins_dates(place):
            return False
        if joins_names(self._words, place, self._known) or joins_adjectives(self._words, place, self._known):
            return False
        behind = takewhile(lambda at: not self._marks[at], range(place + 1, len(self._words)))
        return not joins_nouns((self._words[at] for at in behind), self._known)

    def _joins_dates(self, place: int) -> bool:
        """Whether a German "und" stands before a date without its preposition: "am 15. und 16. Mai"."""
        is_verb_next = any(word.is_verb for word in self._words[place + 2 : place + 3])
        return self._known.is_verb_second and self._words[place + 1].is_date and not is_verb_next

    def _stands_in_subject(self, place: int) -> bool:
        """Whether "and" joins nouns of a clause whose verb is still to come: "when the mayor and | a pilot left"."""
        before = takewhile(lambda word: not word.is_verb, reversed(self._words[self._start : place]))
        leads = self._known.hanging | self._known.simultaneous
        is_noun = not self._known.is_verb_second and not self._words[place + 1].is_verb
        return is_noun and any(word.plain in leads for word in before)

    def _is_parted_from_verb(self, place: int) -> bool:
        """Whether "when" begins a clause whose verb stands behind a comma: "when the mayor, a sailor, resigned"."""
        known, word = self._known, self._words[place]
        if word.plain in known.contents and known.needs_subject and not known.is_verb_second:
            # "ordered on Friday that the mayor, a sailor, should resign", but "the mayor that, …"
            before = [
                one for one in self._words[self._start : place] if not one.is_date and one.plain not in known.dates
            ]
            is_led = bool(before) and before[-1].verb is Verb.FINITE and self._marks[place + 1 : place + 2] == [False]
            mark = next((at for at in range(place, len(self._words)) if self._marks[at]), len(self._words) - 1)
            return is_led and any(one.is_verb for one in self._words[mark:])
        return word.plain in known.hanging and any(self._marks[place:])

    def _ends_gerund(self, place: int) -> bool:
        """Whether a main clause begins right behind a date of a participle: "After arriving on Friday the crew"."""
        word, first = self._words[place], self._words[self._start : min(self._start + 2, place)]
        if not self._words[place - 1].is_date or not any(one.verb is Verb.GERUND for one in first):
            return False
        return word.plain in self._known.pronouns or word.plain in self._known.determiners or word.text[0].isupper()

    def _resumes_main(self, place: int) -> bool:
        """Whether a relative clause without commas is over: "the storm that hit Selim left ten dead"."""
        first, last = self._words[self._start], self._words[place - 1]
        second = self._words[self._start + 1]
        is_led = first.plain in self._known.prepositions and second.plain in self._known.relatives_within
        is_relative = is_led or first.plain in self._known.relatives_within
        if not is_relative or not self._parts or (self._known.is_verb_first and not last.is_date):
            return False
        part = self._words[self._start : place]
        is_open = opens_with_verb(part[1:], self._known)
        if self._is_unfinished(last, self._words[place], is_open=is_open):
            return False
        is_sure = self._parts[-1].kind is Kind.FRAGMENT or (last.is_date and is_open)
        return is_sure and any(word.is_verb for word in part)

    def _is_unfinished(self, last: Word, verb: Word, *, is_open: bool) -> bool:
        """Whether a verb still belongs to the relative clause that the last word stands in."""
        if last.verb is not Verb.NONE:
            # "The pier on which they stood collapsed": two verbs of two clauses.
            return is_open or last.verb is not Verb.FINITE or verb.verb is not Verb.FINITE
        known = self._known
        opens = known.openings | known.infinitive_marks | known.firsts
        return known.is_adverb(last.plain) or last.plain in opens

    def _has_speech(self, place: int) -> bool:
        """Whether a verb of saying stands in the part before a place."""
        return any(is_speech_verb(word.plain, self._language) for word in self._words[self._start : place])

    def _behind_quantifier(self, words: Sequence[Word], lead: int) -> int:
        """Return where a clause begins behind "both of whom", or 0."""
        known = self._known
        if words[lead].plain not in known.quantifiers or len(words) <= lead + 3:
            return 0
        is_relative = words[lead + 1].plain in known.prepositions and words[lead + 2].plain in known.relatives
        return lead + 3 if is_relative else 0

    def _begins_bare_content(self, place: int) -> bool:
        """Whether what was said begins here without a "that": "he told Radio One the bridge had fallen"."""
        known, word = self._known, self._words[place]
        if not known.bare_contents or word.is_verb or word.is_date:
            return False
        before = self._words[max(self._start, place - _NEAR) : place]
        speaking = [index for index, one in enumerate(before) if one.plain in known.bare_contents]
        if not speaking or any(one.is_verb for one in before[speaking[-1] + 1 :]):
            return False
        is_right_behind = speaking[-1] == len(before) - 1
        if is_right_behind and before[-1].plain in known.tellers:
            return False
        begins = word.plain in known.determiners or word.plain in known.pronouns
        is_name = word.text[0].isupper() and (is_right_behind or before[-1].is_date)
        begins = begins or (is_name and self._has_bare_verb(place + 1))
        return begins and before[-1].plain not in known.prepositions and self._has_own_verb(place + 1)

    def _has_own_verb(self, place: int) -> bool:
        """Whether a verb follows before any mark or conjunction."""
        return self._comes_first(self._words[place:], self._known.joints)

    def _has_bare_verb(self, place: int) -> bool:
        """Whether a verb follows soon, without another noun phrase before it."""
        return self._comes_first(self._words[place : place + _NEAR], self._known.determiners)

    def _has_verb(self, first: int, stop: int) -> bool:
        """Whether a verb stands between two places, before any mark."""
        return self._comes_first(self._words[first:stop], frozenset())

    def _comes_first(self, words: Sequence[Word], others: frozenset[str]) -> bool:
        """Whether a verb comes before any mark and any of the other words."""
        ends = (word for word in words if word.is_verb or word.plain in others or word.text in MARKS)
        return next((word.is_verb for word in ends), False)

    def _close(self, stop: int) -> None:
        words = tuple(self._words[self._start : stop])
        if words and self._depth:
            self._parts.append(Part(Kind.BRACKET, words))
        elif words:
            self._parts.append(self._part(words)._replace(is_apart=self._is_apart))
            self._is_apart = False

    def _part(self, words: tuple[Word, ...]) -> Part:
        if self._known.embedded and any(word.is_date for word in words) and self._ends_embedded(words):
            return Part(Kind.EMBEDDED, words)
        lead = 1 if words[0].plain in self._known.coordinators and len(words) > 1 else 0
        has_verb = any(word.is_verb for word in words) and not self._only_describes(words)
        has_more = len(words) > lead + 1
        if has_more and self._start and (relative := self._relative(words, lead, has_verb=has_verb)):
            return relative
        if not (has_verb and has_more):
            return Part(self._verbless(words, lead, has_verb=has_verb), words, lead)
        return self._hanging(words, lead) or Part(self._with_verb(words, lead), words, lead)

    def _only_describes(self, words: Sequence[Word]) -> bool:
        """Whether the verbs of a part only describe the noun at its end: "depremde yıkılan okul"."""
        endings = tuple(self._known.embedded_sure)
        verbs = [word for word in words if word.is_verb]
        is_noun = bool(endings) and words[-1].verb is Verb.NONE and words[-1].text[-1].isalnum()
        return is_noun and all(word.plain.endswith(endings) and word.text.islower() for word in verbs)

    def _ends_embedded(self, words: Sequence[Word]) -> bool:
        known = self._known
        is_behind = len(words) > 1 and words[-1].plain in known.prepositions and is_embedded(words[-2], known)
        return is_behind or is_embedded(words[-1], known)

    def _relative(self, words: tuple[Word, ...], lead: int, *, has_verb: bool) -> Part | None:
        known, head, second = self._known, words[lead].plain, words[lead + 1].plain
        if words[lead].text[0].isupper() and known.is_verb_second:
            # "16. Juli – Der Direktor trat zurück": no pronoun has a capital.
            return None
        if lead and head in known.determiners and not self._follows_relative():
            # "…, und der Bürgermeister trat zurück": behind "und" stands an article.
            return None
        if head in known.sure_relatives and (self._is_marked or known.is_verb_first) and not words[lead + 1].is_date:
            return Part(Kind.RELATIVE, words if has_verb else _as_verb(words, lead + 1), lead + 1)
        if not has_verb or (head in known.contents and self._is_behind_verb() and not self._tells_more(words, lead)):
            return None
        if behind := self._behind_quantifier(words, lead):
            return Part(Kind.RELATIVE, words, behind)
        within = known.sure_relatives if known.is_verb_second else known.relatives_within - known.contents
        if head in known.prepositions and second in within:
            return Part(Kind.RELATIVE, words, lead + 2)
        is_determined = known.turned_passives and len(words) > lead + 3 and second in known.determiners
        if is_determined and head in known.prepositions and words[lead + 2].plain in known.relatives_within:
            return Part(Kind.RELATIVE, words, lead + 3)
        is_relative = head in known.relatives and (self._is_marked or head in known.relatives_within)
        return Part(Kind.RELATIVE, words, lead + 1) if is_relative else None

    def _follows_relative(self) -> bool:
        return bool(self._parts) and self._parts[-1].kind is Kind.RELATIVE

    def _tells_more(self, words: Sequence[Word], lead: int) -> bool:
        """Whether "that" is the subject of its clause: "the pier that collapsed"."""
        known = self._known
        if known.is_verb_second or words[lead].plain not in known.relatives_within:
            return False
        if not opens_with_verb(words[lead + 1 :], known):
            return False
        # "Dijo que murió", but "la ley que entró en vigor": without subjects, only what stands before tells.
        return known.needs_subject or not (self._parts[-1].words[-1].is_verb or self._says(self._parts[-1].words))

    def _says(self, words: Sequence[Word]) -> bool:
        return any(is_speech_verb(word.plain, self._language) for word in words)

    def _hanging(self, words: tuple[Word, ...], lead: int) -> Part | None:
        """Return the part as one that hangs on another: what is said, or when and why."""
        known, head = self._known, words[lead].plain
        if head in known.contents and self._is_behind_verb():
            return Part(Kind.CONTENT, words, lead + 1)
        if head in known.subordinators and not words[lead + 1].is_date:
            return Part(Kind.ADVERBIAL, words, self._behind_openings(words, lead + 1))
        return Part(Kind.FRAGMENT, words, lead) if self._lacks_subject(words[lead:]) else None

    def _lacks_subject(self, words: Sequence[Word]) -> bool:
        """Whether the verb of a part is only a participle in a phrase: "in a policy pushed by Britain"."""
        known = self._known
        if not known.needs_subject or known.is_verb_second or words[0].plain not in known.prepositions:
            return False
        if words[0].plain in known.approximate and any(word.text[0].isdigit() for word in words[1:_NUMBER]):
            return False  # "At least 36 died"
        verb = next(place for place, word in enumerate(words) if word.is_verb)
        has_date = any(word.is_date for word in words[:verb])
        return words[verb].verb is Verb.FINITE and not has_date

    def _behind_openings(self, words: Sequence[Word], lead: int) -> int:
        """Return where a clause begins behind "después de que"."""
        while lead < len(words) - 1 and (words[lead].plain in self._known.contents or words[lead].plain in _OF):
            lead += 1
        return lead

    def _verbless(self, words: tuple[Word, ...], lead: int, *, has_verb: bool) -> Kind:
        if has_verb:
            return Kind.JOINED if lead and self._parts else Kind.MAIN
        return Kind.PARTICIPLE if words[lead].verb is Verb.GERUND and self._start else Kind.FRAGMENT

    def _with_verb(self, words: tuple[Word, ...], lead: int) -> Kind:
        if words[lead].plain in self._known.perfects:
            return Kind.PARTICIPLE
        if lead and self._parts and opens_with_verb(words[lead:], self._known):
            return Kind.JOINED
        if is_speech(words, self._language) and self._parts:
            return Kind.SPEECH
        if self._parts and self._parts[-1].kind is Kind.RELATIVE and opens_with_verb(words, self._known):
            return Kind.MAIN
        if words[lead].verb is Verb.GERUND and not lead and self._parts and self._parts[-1].kind in _TELLING:
            return Kind.PARTICIPLE  # "issued an answer, claiming Renn was ill"
        is_led = self._known.is_verb_first and self._parts and self._parts[-1].kind is Kind.FRAGMENT
        return Kind.CONTENT if self._start and not (self._is_marked or lead or is_led) else Kind.MAIN

    def _is_behind_verb(self) -> bool:
        """Whether a verb stands in the part before, or one of saying before what parts it from here."""
        if self._parts and any(word.is_verb for word in self._parts[-1].words):
            return True
        part = next((part for part in reversed(self._parts) if part.kind not in _BETWEEN), None)
        return part is not None and any(is_speech_verb(word.plain, self._language) for word in part.words)


def is_embedded(word: Word, known: ClauseWords) -> bool:
    """Whether a word is the verb that ends a clause inside another."""
    if word.is_date or len(word.plain) < _SHORTEST_EMBEDDED:
        return False
    if any(ending in word.plain for ending in (*known.embedded, *known.embedded_nouns)):
        return True
    # "raydan" of "raydan çıktı" is no verb by itself.
    return word.plain.endswith(tuple(known.embedded_sure)) and any(
        not form.rest and not form.is_noun for form in forms_of(word.plain, known.language)
    )


def _as_verb(words: Sequence[Word], place: int) -> tuple[Word, ...]:
    """Return the words of a relative clause, the one behind the pronoun as its verb."""
    return (*words[:place], words[place]._replace(verb=Verb.FINITE), *words[place + 1 :])
