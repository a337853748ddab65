"""Whether the verb near an expression looks back or ahead."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from timeline.core.text import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.core.extraction.grammar import CompiledGrammar, RuleSet
    from timeline.core.extraction.recognition import Timex
    from timeline.core.extraction.tokens import Token
    from timeline.core.text import Span

NO_TENSE = "none"
"""What a cue says of words that only look like a verb: "the planned talks"."""
PAST = "past"
REPORT = "report"
"""The tense of a verb of saying."""
VERB = "VERB"
PRETERITE = "PRETERITE"
"""The class of words that look like a verb in the past and may be something else: they count where no verb decides."""
VERBLAST = "VERBLAST"
"""The class of words behind which a clause ends with its verb, as German "nachdem"."""
TERM = "TERMVERB"
"""The class of verbs of what is done once and for all, in languages whose "until" also means "by"."""
MOVED = "PUTOFF"
"""The class of words that say that something is put off."""
MOVED_IN_TWO = ("PUTPART", "OFFPART")
"""The classes of two words that say so together: "put off"."""
PUSHED_IN_TWO = (("PUSHPART", "BACKPART"), ("HELDPART", "OVERPART"))
"""Likewise where it is something with a date that is "pushed back", and not a crowd."""
APPOINTMENT = "APPOINTMENT"
"""The class of nouns for what has a date."""
POSSIBLE = "possible"
"""What a cue says of "could": it looks ahead where no other verb decides."""
_REACH = 40
_CLOSE = 6
_LEAD = 2
"""At most one word, as "in", stands before what leads a sentence."""


class TenseFinder:
    """The tense at any place of a text: that of the last cue before it in the sentence, else the next after it."""

    def __init__(self, text: str, tokens: Sequence[Token], grammar: CompiledGrammar) -> None:
        self._text = text
        self.sentences: list[Span] = split_sentences(text)
        self._tokens = tokens
        self._starts = [sentence.start for sentence in self.sentences]
        self._token_starts = [token.start for token in tokens]
        self.language = grammar.grammar.code
        self._is_verb_last = grammar.grammar.is_verb_last
        characters = "".join([token.entry.character for token in tokens])
        self._tenses = _tenses_of(characters, tokens, grammar)
        self._places = sorted(self._tenses)
        self._preterites = _places_of_class(characters, PRETERITE, grammar)
        self._verb_last = _places_of_class(characters, VERBLAST, grammar)
        self._terms = _places_of_class(characters, TERM, grammar)
        self._moves = sorted(
            _places_of_class(characters, MOVED, grammar) + _places_of_pair(characters, *MOVED_IN_TWO, grammar)
        )
        self._pushes = sorted(place for pair in PUSHED_IN_TWO for place in _places_of_pair(characters, *pair, grammar))
        self._appointments = _places_of_class(characters, APPOINTMENT, grammar)

    def near(self, timex: Timex) -> str:
        """ "past", "future", "prospect", "present", "report" or "" when no verb decides."""
        first, last = self._sentence(timex)
        before, behind = self._before(timex, first), self._behind(timex, last)
        if before != "future" and _has_any(self._preterites, timex.last, timex.last + 1):
            # "Am 12. Juli räumte …": the verb of a German main clause follows what leads it.
            return "past"
        found = [behind, before] if self._looks_behind(timex, first) else [before, behind]
        tenses = [tense for tense in found if tense and tense != POSSIBLE]
        if tenses:
            return tenses[0]
        if POSSIBLE in found:
            return "prospect"
        start, end = max(first, timex.first - _REACH), min(last, timex.last + _REACH)
        return "past" if _has_any(self._preterites, start, end) else ""

    def verb_near(self, timex: Timex) -> str:
        """The word that `near` goes by, as it is written, or ""."""
        first, last = self._sentence(timex)
        before = self._places_in(max(first, timex.first - _REACH + 1), timex.first)[::-1]
        behind = self._places_in(timex.last, min(last, timex.last + _REACH))
        sides = [(False, before), (True, behind)]
        ordered = [
            place
            for is_behind, places in (sides[::-1] if self._looks_behind(timex, first) else sides)
            for place in places
            if _seen_from(self._tenses[place], behind=is_behind) not in ("", POSSIBLE)
        ]
        preterites = [place for place in self._preterites if first <= place < last]
        is_next = timex.last in preterites
        found = [timex.last] if is_next else [*ordered, *preterites]
        return self._text[self._tokens[found[0]].start : self._tokens[found[0]].end] if found else ""

    def _looks_behind(self, timex: Timex, first: int) -> bool:
        """Whether the verb of its clause stands behind the expression: "nachdem sie am Sonntag kamen"."""
        if self._is_verb_last:
            return True
        near = self._verb_last[bisect_left(self._verb_last, first) : bisect_left(self._verb_last, timex.first)]
        return bool(near) and not self._places_in(near[-1] + 1, timex.first)

    def is_beside(self, timex: Timex) -> bool:
        """Whether the verb stands so close before the expression that it must be its own."""
        first, _ = self._sentence(timex)
        return bool(self._before(timex, max(first, timex.first - _CLOSE + 1)))

    def is_moved(self, timex: Timex) -> bool:
        """Whether the sentence says before the expression, or behind it, that something is put off."""
        first, last = self._sentence(timex)
        near = max(first, timex.first - _REACH), min(last, timex.last + _CLOSE)
        is_pushed = _has_any(self._pushes, *near) and _has_any(self._appointments, *near)
        return is_pushed or _has_any(self._moves, *near)

    def is_term(self, timex: Timex) -> bool:
        """Whether "until" before the expression means "by", as the sentence tells what is done once and for all."""
        return _has_any(self._terms, *self._sentence(timex))

    def after(self, timex: Timex) -> str:
        """The first tense after the expression in its sentence, leaving out verbs of saying."""
        _, last = self._sentence(timex)
        return self._behind(timex, last, passing="report")

    def leads(self, timex: Timex) -> bool:
        """Whether the expression stands at the beginning of its sentence."""
        first, _ = self._sentence(timex)
        return timex.first < _LEAD or timex.first - _LEAD < first

    def sentence_of(self, timex: Timex) -> int:
        """The number of the sentence that the expression stands in."""
        return self.sentence_at(self._token_starts[timex.first])

    def tense_at(self, place: int) -> str:
        """The tense that the token at a place shows, or ""."""
        return _seen_from(self._tenses.get(place, ""), behind=False)

    def tenses(self, span: Span) -> set[str]:
        """The tenses that the words in the span show."""
        first, last = self._range(span)
        return {self.tense_at(place) for place in self._places_in(first, last)}

    def _places_in(self, first: int, last: int) -> Sequence[int]:
        return self._places[bisect_left(self._places, first) : bisect_left(self._places, last)]

    def _range(self, span: Span) -> tuple[int, int]:
        first = bisect_left(self._token_starts, span.start)
        return first, bisect_left(self._token_starts, span.end)

    def sentence_at(self, position: int) -> int:
        """The number of the sentence that a place of the text stands in."""
        return bisect_right(self._starts, position) - 1

    def _sentence(self, timex: Timex) -> tuple[int, int]:
        return self._range(self.sentences[self.sentence_of(timex)])

    def _before(self, timex: Timex, first: int) -> str:
        """The last tense before the expression."""
        places = self._places_in(max(first, timex.first - _REACH + 1), timex.first)
        return self._nearest(reversed(places), behind=False)

    def _behind(self, timex: Timex, last: int, passing: str = "") -> str:
        """The first tense behind the expression."""
        places = self._places_in(timex.last, min(last, timex.last + _REACH))
        return self._nearest(places, behind=True, passing=passing)

    def _nearest(self, places: Iterable[int], *, behind: bool, passing: str = "") -> str:
        possible = ""
        for place in places:
            tense = _seen_from(self._tenses[place], behind=behind)
            if tense == POSSIBLE:
                possible = tense
            elif tense != passing:
                return tense
        return possible


def _seen_from(tense: str, *, behind: bool) -> str:
    """The tense of a cue, which may be one for a date before it and another for a date after: "past>future"."""
    left, _, right = tense.partition(">")
    return left if behind or not right else right


def _has_any(places: Sequence[int], first: int, last: int) -> bool:
    at = bisect_left(places, first)
    return at < len(places) and places[at] < last


def _places_of_class(characters: str, name: str, grammar: CompiledGrammar) -> list[int]:
    members = grammar.vocabulary.characters(name)
    return [match.start() for match in re.finditer(f"[{members}]", characters)] if members else []


def _places_of_pair(characters: str, first: str, second: str, grammar: CompiledGrammar) -> list[int]:
    firsts, seconds = (grammar.vocabulary.characters(name) for name in (first, second))
    return [match.start() for match in re.finditer(f"[{firsts}][{seconds}]", characters)] if firsts and seconds else []


def _tenses_of(characters: str, tokens: Sequence[Token], grammar: CompiledGrammar) -> dict[int, str]:
    """The tense at each token that shows one, by a word or by a cue of several."""
    tenses = _cues_of(characters, grammar.cues)
    for place in _places_of_class(characters, "TENSE", grammar):
        tense = tokens[place].entry.values["TENSE"]
        if place not in tenses and isinstance(tense, str):
            tenses[place] = tense
    return {place: tense for place, tense in tenses.items() if tense != NO_TENSE}


def _cues_of(characters: str, cues: RuleSet) -> dict[int, str]:
    """The tense at each token that a cue of several words covers."""
    places: dict[int, str] = {}
    for trigger in cues.trigger.finditer(characters):
        if trigger.start() in places:
            continue
        for rule in cues.by_first[trigger.group()]:
            if match := rule.match(characters, trigger.start()):
                places.update(dict.fromkeys(range(*match.span()), rule.rule.name))
                break
    return places
