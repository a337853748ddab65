"""Whether the verb near an expression looks back or ahead."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from timeline.core.text import split_sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.grammar import RuleSet
    from timeline.core.extraction.recognition import Timex
    from timeline.core.extraction.tokens import Token
    from timeline.core.text import Span

NO_TENSE = "none"
"""What a cue says of words that only look like a verb: "the planned talks"."""
VERB = "VERB"
POSSIBLE = "possible"
"""What a cue says of "could": it looks ahead where no other verb tells."""
_REACH = 40
_CLOSE = 6
_LEAD = 2
"""At most one word, as "in", stands before what leads a sentence."""


class TenseFinder:
    """The tense at any place of a text: that of the last cue before it in the sentence, else the next after it."""

    def __init__(self, text: str, tokens: Sequence[Token], cues: RuleSet, *, is_verb_last: bool = False) -> None:
        self.sentences: list[Span] = split_sentences(text)
        self._tokens = tokens
        self._starts = [sentence.start for sentence in self.sentences]
        self._cues = _places_of(cues, tokens)
        self._is_verb_last = is_verb_last

    def near(self, timex: Timex) -> str:
        """ "past", "future", "prospect", "present", "report" or "" when no verb tells."""
        start, end = self._sentence(timex)
        before = range(timex.first - 1, max(-1, timex.first - _REACH), -1)
        behind = range(timex.last, min(len(self._tokens), timex.last + _REACH))
        nearer, other = (behind, before) if self._is_verb_last else (before, behind)
        found = [self._cue(nearer, start, end), self._cue(other, start, end)]
        told = [tense for tense in found if tense and tense != POSSIBLE]
        return told[0] if told else "prospect" if POSSIBLE in found else ""

    def is_beside(self, timex: Timex) -> bool:
        """Whether the verb stands so close before the expression that it must be its own."""
        start, end = self._sentence(timex)
        return bool(self._cue(range(timex.first - 1, max(-1, timex.first - _CLOSE), -1), start, end))

    def after(self, timex: Timex) -> str:
        """The first tense after the expression in its sentence, leaving out verbs of saying."""
        start, end = self._sentence(timex)
        places = range(timex.last, min(len(self._tokens), timex.last + _REACH))
        return self._cue(places, start, end, passing="report")

    def leads(self, timex: Timex) -> bool:
        """Whether the expression stands at the beginning of its sentence."""
        start, _ = self._sentence(timex)
        return timex.first < _LEAD or self._tokens[timex.first - _LEAD].start < start

    def has_verb(self, span: Span) -> bool:
        """Whether any word in the span shows a tense, or is known as a verb without one."""
        return any(self.has_tense(place) for place in self._places(span))

    def has_tense(self, place: int) -> bool:
        """Whether the token at a place shows a tense, or is known as a verb without one."""
        return bool(self.tense_at(place)) or VERB in self._tokens[place].entry.values

    def tenses(self, span: Span) -> set[str]:
        """The tenses that the words in the span show."""
        return {self.tense_at(place) for place in self._places(span)} - {""}

    def _places(self, span: Span) -> range:
        first = bisect_left(self._tokens, span.start, key=_start_of)
        return range(first, bisect_left(self._tokens, span.end, key=_start_of))

    def sentence_at(self, position: int) -> int:
        """The number of the sentence that a place of the text stands in."""
        return bisect_right(self._starts, position) - 1

    def _sentence(self, timex: Timex) -> tuple[int, int]:
        place = self.sentence_at(self._tokens[timex.first].start)
        sentence = self.sentences[place]
        return sentence.start, sentence.end

    def _cue(self, places: range, start: int, end: int, passing: str = "") -> str:
        possible = ""
        for place in places:
            if not start <= self._tokens[place].start < end:
                break
            tense = self.tense_at(place)
            if tense == POSSIBLE:
                possible = tense
            elif tense and tense != passing:
                return tense
        return possible

    def tense_at(self, place: int) -> str:
        """The tense that the token at a place shows, or ""."""
        tense = self._cues.get(place) or self._tokens[place].entry.values.get("TENSE")
        return tense if isinstance(tense, str) and tense != NO_TENSE else ""


def _start_of(token: Token) -> int:
    return token.start


def _places_of(cues: RuleSet, tokens: Sequence[Token]) -> dict[int, str]:
    """The tense at each token that a cue of several words covers."""
    characters = "".join([token.entry.character for token in tokens])
    places: dict[int, str] = {}
    for trigger in cues.trigger.finditer(characters):
        if trigger.start() in places:
            continue
        for rule in cues.by_first[trigger.group()]:
            if match := rule.expression.match(characters, trigger.start()):
                places.update(dict.fromkeys(range(*match.span()), rule.rule.name))
                break
    return places
