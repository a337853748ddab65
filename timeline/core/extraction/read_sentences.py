"""A sentence that was cut into clauses, with what each date of it belongs to."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.core.extraction.clause import Clause
from timeline.core.extraction.predicates import find_triggers
from timeline.core.extraction.sentence_parts import Kind
from timeline.core.extraction.sentence_words import Verb

if TYPE_CHECKING:
    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word
    from timeline.core.text import Span

_STOPS = frozenset(".!?…؟")
_TELLING = (Kind.MAIN, Kind.JOINED, Kind.CONTENT)
_BESIDE = 2  # characters between a date and the "when" behind it


@dataclass(frozen=True)
class ReadSentence:
    """A sentence with its clauses, and the dates of events, which headlines go without."""

    sentence: Span
    clauses: list[Clause]
    known: ClauseWords
    event_dates: set[int] = field(default_factory=set)

    @cached_property
    def words(self) -> list[Word]:
        """All words of the sentence in their order, without the marks."""
        words = {word for one in self.clauses for word in (*one.lead, *one.words) if word.text not in _STOPS}
        return sorted(words, key=lambda word: word.start)

    def first_from(self, offset: int) -> int:
        """Return which of the words is the first from an offset on."""
        return bisect_left(self.words, offset, key=lambda word: word.start)

    def clause_of(self, date: int) -> Clause:
        """Return the clause that a date belongs to."""
        home = next(clause for clause in self.clauses if clause.holds(date))
        return self._when(home, date) or home

    def _when(self, home: Clause, date: int) -> Clause | None:
        """Return the clause that says what happened on a date right before it: "in 1959, when"."""
        words = home.words
        at = next((place for place, word in enumerate(words) if word.date == date), 0)
        if any(word.is_verb for word in words[:at]):
            return None
        end = words[at].end
        for clause in self.clauses:
            is_beside = clause.kind is Kind.ADVERBIAL and 0 <= clause.lead[0].start - end <= _BESIDE
            if is_beside and clause.lead[-1].plain in self.known.temporal:
                return clause
        return None

    def names_before(self, pronoun: Word) -> bool:
        """Whether somebody is named in the sentence before "he" or "she", who may be meant as well."""
        known = self.known
        words = sorted((word for one in self.clauses for word in one.words), key=lambda word: word.start)
        ahead = [word for word in words if word.start < pronoun.start and not word.is_date]
        return pronoun.plain in known.persons and any(
            word.text[0].isupper() and word.plain not in known.small and before.plain not in known.prepositions
            for before, word in pairwise(ahead)
        )

    def condition_behind(self, clause: Clause) -> list[Word]:
        """Return the words of the "if" right behind a clause, without which it would say too much; or nothing."""
        place = next((place for place, one in enumerate(self.clauses) if one is clause), len(self.clauses))
        behind = self.clauses[place + 1 : place + 2]
        is_condition = bool(behind and behind[0].lead) and behind[0].lead[0].plain in self.known.conditions
        return [*behind[0].lead, *behind[0].pieces[0]] if is_condition else []

    def with_noun_before(self, clause: Clause) -> Clause:
        """Return a clause with the noun before it, where "after" leads a phrase: "Violence after the vote rose"."""
        known = self.known
        if clause.kind is not Kind.ADVERBIAL or clause.lead[0].plain in known.hanging:
            return clause
        beside = [piece for one in self.clauses for piece in one.asides]
        noun = next((one for one in beside if 0 < clause.lead[0].start - one[-1].end <= 1), [])
        is_noun = bool(noun) and noun[0].start <= self.sentence.start + 1 and noun[0].plain not in known.prepositions
        if not is_noun or any(word.is_date or word.verb or known.is_adverb(word.plain) for word in noun):
            return clause
        return Clause(Kind.MAIN, [noun, [*clause.lead, *clause.pieces[0]], *clause.pieces[1:]])

    def aside_of(self, clause: Clause, date: int) -> Clause | None:
        """Return the words beside a clause that tell of another event: "with the union rejecting the pact in May"."""
        known = self.known
        piece = next((one for one in clause.asides if any(word.date == date for word in one)), [])
        if not piece:
            return None
        if any(word.is_date and word.date in self.event_dates for one in clause.pieces for word in one):
            is_led = len(piece) > 1 and piece[0].plain in known.accompanying - known.simultaneous
            return Clause(Kind.FRAGMENT, [piece[1:] if is_led else piece])
        if piece[0].plain not in known.accompanying:
            return None
        plains = [word.plain for word in piece]
        is_other = piece[0].plain in known.simultaneous or find_triggers(plains, known.language)
        return Clause(Kind.FRAGMENT, [piece]) if is_other else None

    def host_of(self, clause: Clause) -> Clause | None:
        """Return the clause that a participle without a verb goes on with: "the barge sank, killing six on 3 May"."""
        if clause.kind is Kind.RELATIVE:
            return self._told_around(clause)
        if clause.kind is not Kind.PARTICIPLE or clause.has_verb or clause.is_attribute:
            return None
        place = next(place for place, one in enumerate(self.clauses) if one is clause)
        is_leading = place == 0 or clause.words[0].verb is not Verb.GERUND
        if is_leading and clause.words[0].plain not in self.known.hanging:
            # "After leaving Oslo on 3 May, …": the rest came later.
            return None
        near = self.clauses[place + 1 :] if is_leading else self.clauses[:place][::-1]
        host = next((one for one in near if one.kind is Kind.MAIN), None)
        is_dated = host is not None and any(word.is_date and word.date in self.event_dates for word in host.words)
        return None if is_dated else host

    def _told_around(self, clause: Clause) -> Clause | None:
        """Return the clause before a relative one that only says when its noun happened: "the crash that occurred"."""
        verbs = [word for word in clause.words if word.verb is Verb.FINITE]
        stems = tuple(self.known.happenings)
        if not verbs or not all(word.plain.startswith(stems) for word in verbs):
            return None
        place = next(place for place, one in enumerate(self.clauses) if one is clause)
        for host in (*self.clauses[:place][-1:], *self.clauses[place + 1 :][:1]):
            is_dated = any(word.is_date and word.date in self.event_dates for word in host.words)
            if host.kind in _TELLING and host.has_verb and not is_dated:
                return host
        return None

    def meanwhile(self, clause: Clause) -> Clause | None:
        """Return the main clause without a date of its own that one with "while" or "as" goes with."""
        if clause.kind is not Kind.ADVERBIAL or clause.lead[0].plain not in self.known.simultaneous:
            return None
        host = next((one for one in self.clauses if one.kind is Kind.MAIN), None)
        is_dated = host is not None and any(word.is_date and word.date in self.event_dates for word in host.words)
        return None if is_dated else host
