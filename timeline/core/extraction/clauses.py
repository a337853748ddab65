"""Clauses of a sentence: each with its own words, and the subject that another part has for it."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from timeline.core.extraction.agreeing_nouns import agreeing_noun, agrees, is_noun, is_of_other_noun
from timeline.core.extraction.agreement import describes, ends_as_participle, is_participle
from timeline.core.extraction.clause import Clause
from timeline.core.extraction.clause_verbs import is_inverted, opens_with_verb
from timeline.core.extraction.clause_words import clause_words_of
from timeline.core.extraction.openings import goes_on_behind_date, is_led, is_opening, is_sure_subject, split_at_date
from timeline.core.extraction.persons_in_phrases import person_in
from timeline.core.extraction.phrases_of_nouns import last_of_pair, last_phrase, nearest_phrase, subject_of
from timeline.core.extraction.sentence_parts import Kind, cut
from timeline.core.extraction.sentence_words import Verb
from timeline.core.extraction.shared_subjects import auxiliary_of_both, shared_subject
from timeline.core.extraction.what_is_said import find_what_is_said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_parts import Part
    from timeline.core.extraction.sentence_words import Word

_INSIDE = frozenset({Kind.RELATIVE, Kind.PARTICIPLE})
_PARTICIPLE = 16  # words that a participle between commas has at most
_SEVERAL = 2
_AGE = 2  # words of an age
_FEW = 4  # words that make a clause by themselves
_PARTED = 5  # characters of " and " between words without a comma
_NEAR = 4  # characters between words that only a mark parts


def clauses_of(words: Sequence[Word], language: str, *, is_spaced: bool = False) -> list[Clause]:
    """Return the clauses of a sentence; every word but the marks stands in one of them."""
    return _Builder(cut(words, language, is_spaced=is_spaced), language).build()


def _tells(words: Sequence[Word]) -> bool:
    """Whether a bracket holds an event of its own: "(built in 1990)"."""
    return any(word.is_verb for word in words) and any(word.is_date for word in words)


def _is_turned(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a clause is a passive by the ending of its participle: "un pilote a été tué"."""
    return any(
        one.plain in known.passive_auxiliaries and is_participle(other, known) for one, other in pairwise(words)
    )


def _asks(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a part begins as a question does: "Can I"."""
    is_turned = len(words) > 1 and words[0].verb is Verb.AUXILIARY and known.needs_subject
    return is_turned and words[1].plain in known.pronouns


class _Builder:
    """Puts the parts of one sentence together."""

    def __init__(self, parts: Sequence[Part], language: str) -> None:
        self._parts = parts
        self._language = language
        self._known = clause_words_of(language)
        self._clauses: list[Clause] = []
        self._waiting: list[list[Word]] = []
        """Parts without a verb, before the verb that they belong to."""
        self._content: list[Word] = []
        """The "that" of what is said, where it goes on behind a comma."""
        self._without_subject: list[Clause] = []
        """Participles that lead a sentence whose subject is still to come."""

    def build(self) -> list[Clause]:
        for place, part in enumerate(self._parts):
            self._add(place, part)
        if self._waiting and self._clauses:
            self._clauses[-1].asides += self._waiting
        elif self._waiting:
            self._clauses.append(Clause(Kind.FRAGMENT, self._waiting))
        find_what_is_said(self._clauses, self._known)
        for clause in self._clauses:
            self._join_list(clause)
        return self._clauses

    def _join_list(self, clause: Clause) -> None:
        """Take what goes on with a list into a clause: "offered work", "food", "pensions and land to the crew"."""
        known = self._known
        last = clause.pieces[-1]
        behind = [piece for piece in clause.asides if piece[0].start > last[-1].end]
        joined = [any(word.plain in known.coordinators for word in piece[:_FEW]) for piece in behind]
        if True not in joined or last[-1].is_verb or last[-1].is_date:
            return
        items = behind[: joined.index(True) + 1]
        ends = [last[-1].end, *(piece[-1].end for piece in items)]
        # Brackets stand closer to one word than to the other.
        gaps = {piece[0].start - end for piece, end in zip(items, ends, strict=False)}
        is_close = len(gaps) == 1 and 0 < min(gaps) <= _NEAR
        opens = known.prepositions | known.subordinators | known.accompanying | known.determiners
        if is_close and items[0][0].plain not in opens and not items[0][0].is_date:
            clause.pieces += items
            clause.asides = [piece for piece in clause.asides if piece not in items]

    def _add(self, place: int, part: Part) -> None:
        lead, rest = list(part.words[: part.lead]), list(part.words[part.lead :])
        match part.kind:
            case Kind.BRACKET if _tells(part.words):
                is_relative = rest[0].plain in self._known.relatives and self._known.is_verb_second
                self._add_inside(
                    Kind.RELATIVE if is_relative else Kind.PARTICIPLE, rest[is_relative:], rest[:is_relative]
                )
            case Kind.EMBEDDED:
                subject, is_attribute = self._head_behind(place, rest), self._is_attribute(rest[-1])
                self._clauses.append(Clause(Kind.EMBEDDED, [rest], [], subject, is_attribute=is_attribute))
            case Kind.FRAGMENT | Kind.BRACKET:
                self._add_fragment(place, list(part.words))
            case Kind.RELATIVE | Kind.PARTICIPLE:
                self._add_inside(part.kind, rest, lead)
            case Kind.JOINED | Kind.MAIN if self._is_joined(part.kind, rest, lead):
                self._add_joined(rest, lead)
            case Kind.MAIN if (lead and self._goes_on(rest)) or self._is_infinitive(rest):
                self._clauses[-1].pieces.append([*lead, *rest])
            case Kind.MAIN | Kind.JOINED | Kind.SPEECH if part.kind is not Kind.SPEECH or (
                self._waits_for_speech() and not is_inverted(rest, self._known)
            ):
                self._add_main(place, rest, lead)
            case _:
                self._clauses.append(Clause(part.kind, [rest], lead))

    def _add_joined(self, rest: list[Word], lead: list[Word]) -> None:
        if self._begins_with_date(rest):
            self._clauses.append(Clause(Kind.MAIN, [rest], lead))
            return
        if is_of_other_noun(rest, self._clauses[-1].words, self._known):
            subject = agreeing_noun(self._pieces_before(), rest, self._known)
            self._clauses.append(Clause(Kind.PARTICIPLE, [rest], lead, subject))
            return
        kind, subject = self._kind_of_joined(rest), self._shared(rest, is_adverse=self._is_adverse(lead))
        self._clauses.append(Clause(kind, [rest], lead, subject))

    def _head_behind(self, place: int, words: Sequence[Word]) -> list[Word]:
        """Return the noun that a clause inside another tells more about, which stands behind it: "batan feribot"."""
        is_noun = any(ending in words[-1].plain for ending in self._known.embedded_nouns)
        following = self._parts[place + 1].words if place + 1 < len(self._parts) else ()
        ahead = list(takewhile(lambda word: not (word.is_date or word.is_verb), following))[:_FEW]
        return [] if is_noun else ahead

    def _is_attribute(self, verb: Word) -> bool:
        known = self._known
        is_marked = any(ending in verb.plain for ending in (*known.embedded, *known.embedded_nouns))
        return not is_marked and verb.plain.endswith(tuple(known.embedded_sure))

    def _waits_for_speech(self) -> bool:
        """Whether the one who says something stands before what is said of him: "the port, which closed, said"."""
        return bool(self._waiting) and all(one.kind in _INSIDE for one in self._clauses)

    def _kind_of_joined(self, rest: Sequence[Word]) -> Kind:
        """Return a participle where one goes on after "and" with another: "opened in May but closed in June"."""
        is_participle = self._clauses[-1].kind is Kind.PARTICIPLE and bool(self._known.passives)
        has_auxiliary = any(word.verb is Verb.AUXILIARY for word in rest)
        return Kind.PARTICIPLE if is_participle and not has_auxiliary else Kind.JOINED

    def _is_infinitive(self, rest: Sequence[Word]) -> bool:
        """Whether a part hangs on the verb before it by an infinitive at its end: "…, dort gewesen zu sein"."""
        words = [word for word in rest if word.text[0].isalnum()]
        is_last = len(words) > 1 and words[-2].plain in self._known.infinitive_marks
        return is_last and self._known.is_verb_second and bool(self._clauses) and not self._waiting

    def _goes_on(self, rest: Sequence[Word]) -> bool:
        """Whether a part needs the auxiliary of the clause before: "a pilot was killed and two sailors hurt"."""
        if not self._clauses or self._waiting or self._clauses[-1].kind is not Kind.MAIN:
            return False
        before = self._clauses[-1].words
        is_passive = any(
            one.plain in self._known.passives and other.verb is Verb.FINITE for one, other in pairwise(before)
        )
        verbs = [place for place, word in enumerate(rest) if word.is_verb]
        is_passive = is_passive or _is_turned(before, self._known)
        is_lone = len(verbs) == 1 and verbs[0] > 0 and rest[verbs[0]].verb is Verb.FINITE
        is_lone = is_lone and (not self._known.turned_passives or is_participle(rest[verbs[0]], self._known))
        behind = rest[verbs[0] + 1 :] if verbs else ()
        openings = self._known.dates | self._known.prepositions
        return is_passive and is_lone and (not behind or behind[0].is_date or behind[0].plain in openings)

    def _add_fragment(self, place: int, words: list[Word]) -> None:
        if self._tells_by_participle(words):
            self._add_inside(Kind.PARTICIPLE, words, [])
        elif any(word.verb is Verb.GERUND for word in words[:2]) and any(word.is_date for word in words):
            self._add_leading_participle(words, [])
        elif words[0].plain in self._known.contents and self._clauses and len(words) > 1:
            # "He said that in May, the port ...": what is said goes on behind the comma.
            self._waiting.append(words[1:])
            self._content = words[:1]
        elif (
            self._waiting
            or not self._clauses
            or (self._parts[place].is_apart and is_opening(words, self._known))
            or self._opens_with_verb(place + 1)
        ):
            self._waiting += split_at_date(words, self._known)
        else:
            host = self._clauses[-1]
            if words[0].plain in self._known.infinitive_marks:
                # "The port asked its owner, Anna Berg, to pay": what was asked goes on behind the apposition.
                host.pieces += [*host.asides[-1:], words]
                del host.asides[-1:]
                return
            is_open = len(host.words) < _FEW or goes_on_behind_date(host, words, self._known)
            (host.pieces if is_open else host.asides).append(words)

    def _tells_by_participle(self, words: Sequence[Word]) -> bool:
        """Whether a dated part begins with a participle that no table knows: "messa in moto nel 2008"."""
        is_led = ends_as_participle(words[0], self._known) and words[0].text.islower() and len(words) > _SEVERAL
        is_happening = words[0].plain.startswith(tuple(self._known.happenings))
        return is_led and not is_happening and any(word.is_date for word in words) and bool(self._waiting)

    def _add_inside(self, kind: Kind, rest: list[Word], lead: list[Word]) -> None:
        if kind is Kind.PARTICIPLE and not self._clauses and not self._waiting:
            self._add_leading_participle(rest, lead)
        else:
            subject = self._inside_of(kind, (*lead, *rest)[0])
            if subject and subject[0].plain in ("'", "’", "s"):
                subject = []  # the half of a name
            if len(subject) > 1 and subject[0].plain in self._known.hanging | self._known.contents:
                is_phrase = subject[1].plain in self._known.determiners or subject[1].text[0].isupper()
                subject = subject[1:] if is_phrase else subject
            is_open = describes(rest, self._known) and not is_noun(subject, self._known)
            if person := person_in(subject, rest, self._known):
                subject = person
            elif is_open or (subject and not agrees(subject, rest, lead, self._known)):
                subject = agreeing_noun(self._pieces_before(), rest, self._known)
            self._clauses.append(Clause(kind, [rest], lead, subject))

    def _pieces_before(self) -> list[list[Word]]:
        """Return the pieces of the clause before, and what waits."""
        return [*self._waiting, *(piece for clause in self._clauses[-1:] for piece in clause.in_pieces)]

    def _inside_of(self, kind: Kind, first: Word) -> list[Word]:
        """Return whom a clause inside another is about: "having" goes on with the subject, all else with a noun."""
        if first.plain in self._known.perfects and self._clauses and not self._waiting:
            return self._clauses[-1].subject or subject_of(self._clauses[-1].words, self._known)
        return self._described(first) if kind is Kind.PARTICIPLE else self._antecedent(first)

    def _add_leading_participle(self, words: list[Word], lead: list[Word]) -> None:
        self._clauses.append(Clause(Kind.PARTICIPLE, [words], lead))
        self._without_subject.append(self._clauses[-1])

    def _leads_as_participle(self, place: int, words: Sequence[Word]) -> bool:
        """Whether a sentence begins with a participle, and its subject follows: "Founded in 1898, the club won"."""
        known, first = self._known, words[0]
        is_participle = first.verb is Verb.FINITE and first.tense == "past" and first.plain not in known.pasts
        is_lone = known.needs_subject and bool(known.passives) and not any(word.is_verb for word in words[1:])
        following = self._parts[place + 1 : place + 2]
        return is_participle and is_lone and bool(following) and following[0].kind is Kind.MAIN

    def _opens_with_verb(self, place: int) -> bool:
        """Whether the next main part begins with its verb, so that its subject stands before it."""
        for part in self._parts[place:]:
            if part.kind is Kind.MAIN:
                return opens_with_verb(part.words[part.lead :], self._known)
            is_participle_led = part.kind is Kind.FRAGMENT and ends_as_participle(part.words[0], self._known)
            if not (is_participle_led or part.kind in (Kind.RELATIVE, Kind.PARTICIPLE, Kind.JOINED)):
                return False
        return False

    def _add_main(self, place: int, rest: list[Word], lead: list[Word]) -> None:
        if length := self._lead_of_owned(rest):
            self._add_owned(rest, length)
        else:
            self._add_beside(place, rest, lead)

    def _add_beside(self, place: int, rest: list[Word], lead: list[Word]) -> None:
        """Add a main clause with what waits for it, or what hangs on the clauses before."""
        is_told = bool(self._clauses or self._waiting) or any(
            one.kind is Kind.MAIN for one in self._parts[place + 1 :]
        )
        if not lead and is_told and describes(rest, self._known):
            self._add_inside(Kind.PARTICIPLE, rest, lead)
            return
        if not (lead or self._clauses or self._waiting) and self._leads_as_participle(place, rest):
            self._add_leading_participle(rest, lead)
            return
        opens_with_participle = rest[0].verb is Verb.FINITE and bool(self._known.passives)
        opens_with_participle = opens_with_participle and rest[0].plain not in self._known.pasts
        if opens_with_participle and (self._waiting or self._clauses):
            named = [piece for piece in self._waiting if not is_opening(piece, self._known)]
            # "The judge, Melissa Jackson, refused": behind a name beside the subject stands the verb itself.
            is_short = len(rest) <= _PARTICIPLE and len(named) < _SEVERAL and self._opens_with_verb(place + 1)
            if self._goes_on_actively(lead):
                self._clauses.append(Clause(Kind.JOINED, [rest], lead, self._shared(rest)))
                return
            if not self._waiting or is_short:
                subject = self._described(rest[0])
                self._clauses.append(
                    Clause(Kind.PARTICIPLE, [rest], lead, person_in(subject, rest, self._known) or subject)
                )
                return
        elif (
            opens_with_verb(rest, self._known)
            and not _asks(rest, self._known)
            and not (self._waiting or self._begins_with_date(rest))
            and self._clauses
            and not (self._known.is_verb_first or self._parts[place].is_apart or self._has_own_subject())
        ):
            is_speech = not lead and self._known.needs_subject and is_inverted(rest, self._known)
            kind, subject = (Kind.SPEECH, []) if is_speech else (Kind.JOINED, self._shared(rest))
            self._clauses.append(Clause(kind, [rest], lead, subject))
            return
        core, asides = self._sorted_out(rest)
        kind = Kind.CONTENT if self._content else Kind.MAIN
        clause = Clause(kind, [*core, rest], self._content or lead, asides=asides)
        self._content = []
        for hanging in self._without_subject:
            hanging.subject = subject_of(clause.words, self._known)
        self._clauses.append(clause)
        self._waiting, self._without_subject = [], []

    def _lead_of_owned(self, rest: Sequence[Word]) -> int:
        """Return how many words lead "whose wife" where a verb is behind a name, or 0: "whose wife, Anna Berg"."""
        if len(self._waiting) <= _SEVERAL or not opens_with_verb(rest, self._known):
            return 0
        # "La cui moglie": an article may lead.
        ahead = self._waiting[-_SEVERAL][:-1][:2]
        return next((at for at, word in enumerate(ahead, 1) if word.plain in self._known.genitive_relatives), 0)

    def _add_owned(self, rest: list[Word], length: int) -> None:
        """Make a clause of "whose wife", the apposition behind it and the verb: "whose wife, Anna Berg, | died"."""
        owned, name = self._waiting[-_SEVERAL:]
        del self._waiting[-_SEVERAL:]
        lead, noun = owned[:length], owned[length:]
        self._clauses.append(Clause(Kind.RELATIVE, [noun, name, rest], lead, self._antecedent(lead[0])))

    def _begins_with_date(self, rest: Sequence[Word]) -> bool:
        """Whether a date stands in front of a German verb, so that its subject is behind: "und heute spielt Renn"."""
        verb = next((place for place, word in enumerate(rest) if word.is_verb), 0)
        is_inside = 0 < verb < len([word for word in rest if word.text[0].isalnum()]) - 1
        return self._known.is_verb_second and is_inside and any(word.is_date for word in rest[:verb])

    def _is_joined(self, kind: Kind, rest: Sequence[Word], lead: Sequence[Word]) -> bool:
        if kind is Kind.JOINED:
            return bool(self._clauses)
        return bool(lead) and self._shares_auxiliary(rest)

    def _shares_auxiliary(self, rest: Sequence[Word]) -> bool:
        """Whether a German clause goes on with a participle: "wurde gefasst und | dem Richter vorgeführt"."""
        if not self._clauses or self._waiting:
            return False
        own = [word for word in rest if not (word.is_date or word.plain in self._known.dates)]
        is_led = bool(own) and own[0].plain in self._known.relatives_as_objects | self._known.prepositions
        return is_led and bool(auxiliary_of_both(self._clauses[-1].words, rest, self._known))

    def _has_own_subject(self) -> bool:
        """Whether a verb behind a clause that leads the sentence has its subject behind it: "…, sank die Fähre"."""
        first = self._clauses[0]
        words = [*first.lead, *first.words]
        leads = self._known.subordinators | self._known.questions
        return self._known.is_verb_second and words[0].plain in leads

    def _sorted_out(self, rest: Sequence[Word]) -> tuple[list[list[Word]], list[list[Word]]]:
        """Return what waits as what a main clause needs, its subject, and what only stands beside it."""
        named = [piece for piece in self._waiting if not is_opening(piece, self._known)]
        if len(named) > 1 and self._known.turned_passives:
            named = [piece for piece in named if not is_led(piece, self._known)] or named
            named = [piece for piece in named if is_sure_subject(piece, self._known)] or named
        ahead = list(takewhile(lambda word: not word.is_verb, rest))
        is_list = any(word.plain in self._known.coordinators for piece in (*named[1:], ahead) for word in piece[:_FEW])
        if not opens_with_verb(rest, self._known) and not is_list:
            named = named[-1:] if self._is_adjective([*named[-1:], rest]) else []
        elif not is_list:
            named = named[: 1 + self._is_adjective(named)]
        return named, [piece for piece in self._waiting if piece not in named]

    def _is_adjective(self, pieces: Sequence[Sequence[Word]]) -> bool:
        """Whether a comma parts two adjectives before their noun: "a new", "large pier in the bay"."""
        if len(pieces) < _SEVERAL or len(pieces[0]) != _SEVERAL or len(pieces[1]) < _SEVERAL:
            return False
        (article, adjective), behind = pieces[0], pieces[1]
        is_small = adjective.text.islower() and behind[0].text.islower()
        return is_small and article.plain in self._known.singulars and behind[0].plain not in self._known.small

    def _antecedent(self, first: Word) -> list[Word]:
        """Return the words that a relative clause, whose first word is given, adds to."""
        if self._waiting and self._is_apposition(self._waiting[-1], self._waiting[:-1], first):
            return self._waiting[-2]
        waiting = self._waiting[-1:]
        if (self._is_age(waiting) or self._describes(waiting)) and len(self._waiting) > 1:
            waiting = self._waiting[-_SEVERAL:-1]
        ahead = waiting + ([self._last_piece(first)] if self._clauses else [])
        if not ahead:
            return []
        last = max(ahead, key=lambda piece: piece[0].start)
        is_close = 0 <= first.start - last[-1].end <= 1
        phrase = nearest_phrase(last, self._known) if is_close else last_phrase(last, self._known)
        if first.plain in self._known.personal_relatives and self._known.needs_subject:
            phrase = last_of_pair(phrase, self._known)
        return [] if not is_close and self._may_be_place(phrase, last, first) else phrase

    def _described(self, first: Word) -> list[Word]:
        """Return the noun of a participle, or nothing where it may be one of two: "review of the berths ordered"."""
        phrase = self._antecedent(first)
        pieces = [*self._waiting, *(piece for clause in self._clauses[-1:] for piece in clause.pieces)]
        ahead = [word for piece in pieces for word in piece if phrase and word.end <= phrase[0].start]
        *others, before = sorted(ahead, key=lambda word: word.end)[-2:] or [first]
        is_owner = before.plain in self._known.belonging
        return [] if is_owner and not any(word.plain in self._known.quantifiers for word in others) else phrase

    def _describes(self, pieces: Sequence[Sequence[Word]]) -> bool:
        """Whether only a participle stands between commas: "Anna Berg, venue de Selim, qui"."""
        endings = tuple(self._known.participles)
        return bool(pieces and self._known.turned_passives) and pieces[0][0].plain.endswith(endings)

    def _is_age(self, pieces: Sequence[Sequence[Word]]) -> bool:
        """Whether an age stands alone between commas: "Anna Berg, 62, who", "Anna Berg, 62 ans, qui"."""
        return bool(pieces) and len(pieces[0]) <= _AGE and pieces[0][0].text.isdigit()

    def _may_be_place(self, phrase: Sequence[Word], piece: Sequence[Word], first: Word) -> bool:
        """Whether a phrase only says where, so that "which" may mean what stands before: "the vote in Oslo, which"."""
        if first.plain in self._known.personal_relatives or not phrase or len(phrase) + 1 >= len(piece):
            return False
        before = next((word for word in reversed(piece) if word.start < phrase[0].start), phrase[0])
        return before.plain in self._known.places and phrase[0].text[0].isupper()

    def _last_piece(self, first: Word) -> list[Word]:
        """Return the last words of the clause before; for "who" also a name beside it."""
        before = self._clauses[-1]
        *others, last = sorted([*before.pieces, *before.asides], key=lambda piece: piece[0].start)
        if others and self._is_age([last]):
            *others, last = others
            return last
        is_named = len(last) > 1 and all(word.text[0].isupper() for word in last)
        if self._is_apposition(last, others, first):
            return others[-1]
        is_beside = first.start - last[-1].end <= 1
        is_person = first.plain in self._known.personal_relatives
        return last if is_person or is_named or is_beside else before.pieces[-1]

    def _is_apposition(self, last: Sequence[Word], others: Sequence[Sequence[Word]], first: Word) -> bool:
        """Whether "who" is of the name before an apposition: "Anna Berg, still the harbour's chief, who"."""
        is_marked = first.plain in self._known.personal_relatives and first.start - last[-1].end > 1
        is_noun = last[0].text[0].islower() and all(word.verb is Verb.NONE for word in last)
        return is_marked and is_noun and bool(others) and self._ends_with_name(others[-1])

    def _ends_with_name(self, piece: Sequence[Word]) -> bool:
        return piece[-1].is_capital

    def _goes_on_actively(self, lead: Sequence[Word]) -> bool:
        """Whether "and" goes on with what the subject before does: "published a plan and renewed its pledges"."""
        is_joined = bool(lead) and lead[-1].plain in self._known.coordinators and not self._waiting
        return is_joined and bool(self._clauses) and self._clauses[-1].kind in (Kind.MAIN, Kind.JOINED)

    def _shared(self, rest: Sequence[Word], *, is_adverse: bool = False) -> list[Word]:
        """Return the subject of the clause before, with its auxiliary where the verb that goes on needs it."""
        before = self._clauses[-1]
        if rest and before.kind in _INSIDE and rest[0].start - before.words[-1].end > _PARTED:
            # "Renn, who was ill, and resigned": behind a comma the clause around it goes on.
            before = next((one for one in reversed(self._clauses) if one.kind not in _INSIDE), before)
        if is_adverse and before.kind is Kind.CONTENT:
            # "The mayor said the bridge was unsafe, but refused to close it": the mayor refused.
            before = next((one for one in reversed(self._clauses) if one.kind in (Kind.MAIN, Kind.JOINED)), before)
        subject = before.subject or subject_of(before.words, self._known)
        return shared_subject(subject, before.words, rest, self._known, is_adverse=is_adverse)

    def _is_adverse(self, lead: Sequence[Word]) -> bool:
        return any(word.plain in self._known.adversatives for word in lead)
