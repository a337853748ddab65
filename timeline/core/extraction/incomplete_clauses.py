"""Clauses that miss something: the verb that a "that" hangs on, the first words of a subject, an object."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.core.extraction.sentence_parts import Kind
from timeline.core.extraction.sentence_words import Verb
from timeline.core.extraction.whole_sentences import is_expletive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause import Clause
    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.read_sentences import ReadSentence
    from timeline.core.extraction.sentence_words import Word

_FEWEST = 2  # words: a pronoun and an auxiliary
_MOST = 2  # words of a subject that "and" or "as" may have parted


def is_orphan(clause: Clause, read: ReadSentence) -> bool:
    """Whether a "that" hangs on no verb of saying: "confident that peace would come"."""
    is_led = clause.kind is Kind.CONTENT and bool(clause.lead)
    return is_led and not any(clause in (one.said, one.content) for one in read.clauses)


def clause_before(clause: Clause, read: ReadSentence) -> Clause | None:
    """Return the clause that stands right before another, or None."""
    place = next(at for at, one in enumerate(read.clauses) if one is clause)
    return read.clauses[place - 1] if place else None


def ends_with_verb(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether what a verb is about is missing: "the port has again registered"."""
    is_participle = bool(known.participles) and words[-1].plain.endswith(tuple(known.participles))
    return words[-1].is_verb or (is_participle and any(word.verb is Verb.AUXILIARY for word in words[-4:-1]))


def lacks_head(clause: Clause, words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether "and" parted a clause from the first words of its subject: "the clerk and | pilot were fined"."""
    is_parted = (
        bool(clause.lead) and not clause.subject and (clause.lead[-1].plain in known.coordinators | known.simultaneous)
    )
    subject = list(takewhile(lambda word: not word.is_verb, words))
    is_bare = 0 < len(subject) <= _MOST and not any(one.plain in known.small for one in subject)
    verb = next((word for word in words if word.is_verb), words[0])
    # "… and | sailors was": the verb is of what stands before.
    is_bare = is_bare and (not subject[-1].plain.endswith("s") or verb.plain in known.singular_verbs)
    is_bare = is_bare and all(one.text.islower() for one in subject if not one.is_date)
    return is_parted and is_bare and bool(known.singulars)


def without_auxiliaries(words: Sequence[Word], known: ClauseWords) -> Sequence[Word]:
    """Return what a pronoun does or suffers from its verb on: "[he was] ordered to leave", "will stand trial".

    Nothing where no auxiliary stands behind it, or no verb behind that.
    """
    is_doer = words[0].plain in known.doers or (words[0].plain in known.expletives and not is_expletive(words, known))
    after = (place for place, word in enumerate(words[1:], 1) if word.verb is not Verb.AUXILIARY)
    verb = next((place for place in after if not known.is_adverb(words[place].plain)), 1)
    is_behind_modal = verb > _FEWEST and words[verb - 1].plain in known.havings
    if is_doer and is_behind_modal and words[verb].plain in known.infinitive_marks:
        return words[1:]  # "would have to pay"
    is_denied = any(word.plain in known.negations for word in words[1:verb])
    if not (is_doer and known.passives and verb > 1 and words[verb].verb is not Verb.NONE) or is_denied:
        return ()
    looks_back = known.havings | known.copulas
    auxiliaries = [word for word in words[1:verb] if word.verb is Verb.AUXILIARY]
    if not all(word.plain in looks_back for word in auxiliaries):
        return words[1:]
    is_participle = words[verb].tense or words[verb].plain.endswith((*known.strong_participles, *known.gerunds))
    behind = [word for word in words[1:] if word not in auxiliaries]
    return behind if is_participle else ()  # "he was close to the mayor"


def describes_noun(pronoun: Word, read: ReadSentence, text: str) -> bool:
    """Whether a pronoun stands right behind a noun that its clause is about: "the strides | he has taken"."""
    place = read.first_from(pronoun.start)
    if not place:
        return False
    before = read.words[place - 1]
    is_noun = before.verb is Verb.NONE and not before.is_date and before.plain not in read.known.small
    return is_noun and not text[before.end : pronoun.start].strip()


def is_gerund(clause: Clause, words: Sequence[Word]) -> bool:
    """Whether a clause only goes with another: "forcing a vote"."""
    return clause.kind is Kind.PARTICIPLE and bool(words) and words[0].verb is Verb.GERUND
