"""A clause as a sentence that stands alone: who did what, without its date, its conjunction and who said so."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.core.extraction.clause_words import clause_words_of
from timeline.core.extraction.named_events import name_event
from timeline.core.extraction.phrases_of_nouns import phrase_at, subject_of
from timeline.core.extraction.sentence_parts import Kind, is_speech, opens_with_verb
from timeline.core.extraction.sentence_words import Verb, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.clauses import Clause
    from timeline.core.frames import EventFrame
    from timeline.core.text import Span

_SHELLS = frozenset({"say", "report", "confirm", "announce", ""})
_BESIDE = 2  # characters between a date and the "when" behind it
_EDGES = "'’.…*-/"
_NOWHERE = -1
_ATTRIBUTED = 3
_NEAR = 3  # characters between words that stand together
_FEWEST = 2  # words that a headline needs
_LOOSE = re.compile(r"\s+(?=[,.;:!?%)’']|n['’]t\b)|(?<=[(¿¡])\s+")
_FIRST_PERSONS = frozenset("i we you me us ich wir je nous vous yo nosotros io noi ben biz".split())  # noqa: SIM905 - one line


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence with its clauses, and the dates of events, which headlines go without."""

    sentence: Span
    clauses: list[Clause]
    temporal: frozenset[str] = frozenset()
    """What begins a clause that tells what happened on the date before it."""
    told: set[int] = field(default_factory=set)

    def clause_of(self, date: int) -> Clause:
        """Return the clause that a date belongs to."""
        home = next(clause for clause in self.clauses if clause.holds(date))
        return self._when(home, date) or home

    def _when(self, home: Clause, date: int) -> Clause | None:
        """Return the clause that tells what happened on a date right before it: "in 1959, when"."""
        end = next((word.end for word in home.words if word.date == date), _NOWHERE)
        for clause in self.clauses:
            is_beside = clause.kind is Kind.ADVERBIAL and 0 <= clause.lead[0].start - end <= _BESIDE
            if is_beside and clause.lead[-1].plain in self.temporal:
                return clause
        return None


class Headliner:
    """Makes headlines of the clauses of one text."""

    def __init__(self, text: str, language: str, subject_before: Callable[[ReadSentence, Word], list[Word]]) -> None:
        self._text = text
        self._language = language
        self._known = clause_words_of(language)
        self._subject_before = subject_before
        known = self._known
        self._dangling = known.prepositions | known.coordinators | known.adverbs | known.determiners | known.dates

    def headline(self, clause: Clause, read: ReadSentence, frame: EventFrame) -> str:
        """Return the clause as a sentence of its own, a name for the event where it makes none, or ""."""
        words = self._told(clause, frame)
        words = self._without_dates(words, read.told)
        words = self._with_name(words, read)
        if self._is_sentence(words):
            return self._written(words)
        return name_event(frame, self._language) or self._noun_phrase(clause, words)

    def _told(self, clause: Clause, frame: EventFrame) -> list[Word]:
        """Return what is said without who says it, unless saying it is the event: a denial, a threat."""
        said = clause.said
        if clause.content is not None:
            return [*self._standing_alone(clause), *clause.content.lead, *_in_order(clause.content)]
        if said is None or not said.has_verb:
            is_shell = frame.event_type in ("say", "report") and is_speech(clause.words, self._language)
            return [] if is_shell and clause.kind is not Kind.RELATIVE else self._standing_alone(clause)
        if frame.event_type in _SHELLS:
            return self._standing_alone(said)
        if said.kind is not Kind.CONTENT:
            return self._standing_alone(said)
        return [*self._standing_alone(clause), *said.lead, *_in_order(said)]

    def _noun_phrase(self, clause: Clause, words: Sequence[Word]) -> str:
        """Return a clause without a verb as it stands, without its article, or ""."""
        bare = words[1:] if words and words[0].plain in self._known.determiners else words
        is_long = sum(word.text[0].isalnum() for word in bare) >= _FEWEST
        is_noun = clause.kind is Kind.FRAGMENT and is_long and bare[0].verb is Verb.NONE
        return self._written(bare) if is_noun else ""

    def _is_sentence(self, words: Sequence[Word]) -> bool:
        if sum(word.text[0].isalnum() for word in words) < _FEWEST:
            return False
        first, known = words[0].plain, self._known
        # "These resume" stands for something named before, "these talks resume" does not.
        is_article = first in known.determiners and not words[1].is_verb
        is_unclear = first in (known.pronouns | known.determiners) and not is_article
        is_unclear = is_unclear or first in _FIRST_PERSONS or first in known.possessives
        if known.needs_subject and not words[0].is_date and opens_with_verb(words, known):
            return False
        return not is_unclear and any(word.is_verb for word in words)

    def _standing_alone(self, clause: Clause) -> list[Word]:
        """Return the words of a clause, beginning with its subject."""
        known, words = self._known, _in_order(clause)
        if clause.kind is Kind.RELATIVE:
            return self._of_relative(clause, words)
        if clause.kind is Kind.PARTICIPLE:
            return self._of_participle(clause, words)
        if clause.kind is Kind.JOINED and clause.subject:
            return [*clause.subject, *words]
        if known.is_verb_second and words:
            is_hanging = clause.kind in (Kind.ADVERBIAL, Kind.CONTENT) and bool(clause.lead)
            return _verb_second(words, known, is_verb_last=is_hanging)
        return words

    def _of_relative(self, clause: Clause, words: list[Word]) -> list[Word]:
        if not clause.subject:
            return []
        if clause.lead[0].plain in self._known.prepositions:
            return words
        if self._known.is_verb_second:
            is_object = clause.lead[-1].plain in self._known.relatives_as_objects or phrase_at(words, 0, self._known)
            return [] if is_object else [*clause.subject, *_last_verb_first(words)]
        if (words and words[0].is_verb) or clause.lead[-1].plain not in self._known.relatives_as_objects:
            return [*clause.subject, *words]
        first, *rest = clause.subject
        article = _inserted(first.plain) if first.plain in self._known.determiners else first
        return [*words, article, *rest]

    def _of_participle(self, clause: Clause, words: list[Word]) -> list[Word]:
        if not (clause.subject and self._known.passives and words and words[0].verb is Verb.FINITE):
            return []
        is_plural = clause.subject[-1].plain.endswith("s") and clause.subject[-1].text.islower()
        auxiliary = "were" if is_plural else "was"
        return [*clause.subject, _inserted(auxiliary)._replace(verb=Verb.AUXILIARY), *words]

    def _without_dates(self, words: Sequence[Word], told: set[int]) -> list[Word]:
        """Return the words without dates and what goes with them; a date that others hang on stays."""
        known = self._known
        kept: list[Word] = []
        is_cut = False
        skipped = -1
        for place, word in enumerate(words):
            if place <= skipped:
                continue
            following = words[place + 1] if place + 1 < len(words) else None
            is_subject = not kept and following is not None and following.is_verb and not known.is_verb_second
            if word.date not in told or is_subject or self._holds(kept, words[place + 1 : place + 3]):
                kept.append(word)
                continue
            skipped = self._ending_behind(words, place)
            is_cut = following is None
            _take_preposition(kept, known)
        while is_cut and kept and kept[-1].plain in self._dangling:
            kept.pop()
        while kept and (kept[0].text[0] in _EDGES or kept[0].plain in known.coordinators):
            kept.pop(0)
        return kept

    def _ending_behind(self, words: Sequence[Word], place: int) -> int:
        """Return the place of the last word that a date takes along: an ending behind an apostrophe."""
        behind = words[place + 1 : place + 3]
        has_ending = len(behind) > 1 and behind[0].text in "'’" and behind[1].plain in self._known.date_endings
        return place + 2 if has_ending else place

    def _holds(self, before: Sequence[Word], behind: Sequence[Word]) -> bool:
        """Whether the words beside a date would not read without it."""
        known = self._known
        if behind and behind[0].text[0] in "'’":
            return len(behind) < 2 or behind[1].plain not in known.date_endings
        if behind and (behind[0].text == "-" or behind[0].plain in known.behind_dates):
            return True
        if len(behind) > 1 and behind[0].plain in known.coordinators and behind[1].is_date:
            return True
        if not before or before[-1].plain in known.dates or _preposition_before(before, known):
            return False
        last = before[-1].plain
        if last in known.coordinators:
            return len(before) > 1
        return last in known.openings or last in known.determiners or last in known.holding

    def _with_name(self, words: list[Word], read: ReadSentence) -> list[Word]:
        """Return the words with the name that a pronoun at their head stands for, where the text has told it."""
        if words and words[0].plain in self._known.possessives and self._known.article:
            return [*(_inserted(article) for article in self._known.article), *words[1:]]
        if not words or words[0].plain not in self._known.pronouns or words[0].plain in _FIRST_PERSONS:
            return words
        if words[0].plain in self._known.expletives and len(words) > 1 and words[1].verb is Verb.AUXILIARY:
            return words
        if words[0].plain in self._known.determiners and len(words) > 1 and not words[1].is_verb:
            return words
        name = self._subject_before(read, words[0])
        return [*name, *words[1:]] if name else words

    def _written(self, words: Sequence[Word]) -> str:
        pieces: list[str] = []
        end = words[0].start
        for word in words:
            is_near = 0 <= end <= word.start <= end + _NEAR
            between = self._text[end : word.start] if is_near else " "
            pieces.append("" if is_near and not between and pieces else "," * ("," in between) + " ")
            pieces.append(word.text if word.start == _NOWHERE else self._text[word.start : word.end])
            end = word.end
        text = _LOOSE.sub("", " ".join("".join(pieces).split()))
        text = text.strip(" .,;:–—-!?…")
        first = "İ" if self._language == "tr" and text[:1] == "i" else text[:1].upper()
        return first + text[1:]


def _inserted(text: str) -> Word:
    """Return a word that stands nowhere in the text."""
    return Word(_NOWHERE, _NOWHERE, text, text)


def _preposition_before(words: Sequence[Word], known: ClauseWords) -> int:
    """Return how many words "on that tragic" before a date go with it; 0 where none do."""
    if len(words) >= _ATTRIBUTED and words[-3].plain in known.dates and words[-2].plain in known.determiners:
        return _ATTRIBUTED
    return 0


def _take_preposition(kept: list[Word], known: ClauseWords) -> None:
    """Take away what goes with a date that was left out."""
    if count := _preposition_before(kept, known):
        del kept[-count:]
    while kept and kept[-1].plain in known.dates:
        kept.pop()


def _in_order(clause: Clause) -> list[Word]:
    """Return the words of a clause without what only stands beside it."""
    return [word for piece in clause.pieces for word in piece]


def _verb_second(words: list[Word], known: ClauseWords, *, is_verb_last: bool) -> list[Word]:
    """Return the words of a clause with the subject first and the finite verb behind it."""
    if is_verb_last:
        subject = phrase_at(words, 0, known)
        if not subject and len(words) > 1 and words[0].plain == "sich":
            subject = phrase_at(words, 1, known)
            words = [*subject, words[0], *words[1 + len(subject) :]]
        return [*subject, *_last_verb_first(words[len(subject) :])] if subject else words
    verb = next((place for place, word in enumerate(words) if word.is_verb), None)
    if verb is None or not any(word.is_date for word in words[:verb]):
        return words
    subject = subject_of(words, known)
    if not subject or subject[0].start < words[verb].start:
        return words
    rest = [word for word in words[verb + 1 :] if word not in subject]
    return [
        *subject,
        words[verb],
        *rest,
        *(word for word in words[:verb] if not word.is_date and word.plain not in known.dates),
    ]


def _last_verb_first(words: Sequence[Word]) -> list[Word]:
    last = max(place for place, word in enumerate(words) if word.is_verb)
    return [words[last], *words[:last], *words[last + 1 :]]
