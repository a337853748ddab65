"""Whom or what a pronoun stands for, in the clauses before it."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from timeline.core.extraction.agreement import agree, shows_form, stands_for
from timeline.core.extraction.phrases_of_nouns import subject_of
from timeline.core.extraction.shared_subjects import without_clitics

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from timeline.core.extraction.clause import Clause
    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word

LONGEST_SUBJECT = 8
_FULL_NAME = range(2, 5)  # words
_APART = 3  # characters between a noun and the name behind it
_LONGEST_INITIALS = 2  # letters: "JK Orla" may be a person


def find_antecedent(
    pronoun: Word,
    *,
    within: Iterable[Clause],
    before: Iterable[Clause],
    known: ClauseWords,
    is_person: Callable[[Word], bool],
) -> list[Word]:
    """Return the subject that a pronoun, or a verb without one, stands for, of clauses before it.

    Those of its sentence and of sentences not far before are given with the nearest first. Nothing where a pronoun of
    another person comes between: a wrong name is worse than none. `is_person` says of a lone name whether the text has
    it as that of a person.
    """
    if pronoun.is_verb:
        return _dropped(pronoun, next(iter(before), None), known)
    rivals = known.persons - {pronoun.plain} if pronoun.plain in known.persons else frozenset()
    for is_far, clause in [*((False, one) for one in within), *((True, one) for one in before)]:
        subject = clause.subject or subject_of([word for piece in clause.pieces for word in piece], known)
        subject = _without_age(without_clitics(subject, known))
        name = _apposition(clause, subject)
        is_other = bool(name) and _may_be_another(pronoun, clause, subject, name, known)
        subject = name or subject
        is_other = is_other or any(word.plain in rivals for word in clause.words)
        if is_other or _is_of_other_gender(pronoun, subject, known):
            return []
        if pronoun.plain not in known.persons and _is_phrase(subject, known):
            return subject if subject[-1].plain.endswith("s") == (pronoun.plain in known.plurals) else []
        if known.feminine_pronouns and _is_common(subject, known):
            # A gender and a number that fit make it sure; where they do not, another sentence may have what fits.
            return subject if stands_for(pronoun, subject, known) else []
        is_one = pronoun.plain in known.persons
        is_lone = is_one and len(subject) == 1 and is_person(subject[0])
        is_lone = is_lone and (is_far or not _names_another(clause, subject, known))
        if is_lone or _is_name(subject, known, is_person=is_one):
            is_several = subject[-1].plain.endswith("s") or any(word.plain in known.coordinators for word in subject)
            # "The Marram announced that they had fled": a name with an article is that of a body.
            is_several = is_several or (not is_far and subject[0].plain in known.article)
            is_open = is_far and pronoun.plain not in known.persons and _has_object(clause, subject, known)
            return subject if (is_several or pronoun.plain not in known.plurals) and not is_open else []
        if is_far and [word.plain for word in subject] != [pronoun.plain]:
            return []
    return []


def _apposition(clause: Clause, subject: Sequence[Word]) -> list[Word]:
    """Return the full name behind a common noun: "the bank's chief, Anna Berg, resigned"."""
    if not subject or subject[-1].text[0].isupper():
        return []
    names = (aside for aside in clause.asides if 0 < aside[0].start - subject[-1].end <= _APART)
    return next((aside for aside in names if len(aside) in _FULL_NAME and all(word.is_capital for word in aside)), [])


def _may_be_another(
    pronoun: Word, clause: Clause, subject: Sequence[Word], name: Sequence[Word], known: ClauseWords
) -> bool:
    """Whether a pronoun may not stand for a name in apposition: "her husband, Karl Ott, … She"."""
    joints = known.prepositions | known.articles_within.keys()
    head = list(takewhile(lambda word: word.plain not in joints, subject))
    if pronoun.plain not in known.persons:
        return False
    nouns = head if known.turned_passives else head[-1:]
    if any(word.plain in known.bodies for word in nouns) or _names_another(clause, name, known):
        return True
    owners, first = known.owners, subject[0].plain
    if first in known.possessives and owners.get(first, "" if owners else pronoun.plain) == pronoun.plain:
        return True  # "son mari" is his or hers
    told = [one for one in (clause, clause.said, clause.content) if one is not None]
    others = {owners.get(word.plain, word.plain) for one in told for word in one.words if word.start > name[-1].start}
    return bool(others & (known.persons - {pronoun.plain}))


def _dropped(verb: Word, clause: Clause | None, known: ClauseWords) -> list[Word]:
    """Return the subject of the sentence before that a verb without one goes on with: "Renn huyó. Fue detenido"."""
    if clause is None:
        return []
    subject = without_clitics(
        _without_age(subject_of([word for piece in clause.pieces for word in piece], known)), known
    )
    is_several = verb.plain.endswith(tuple(known.several_endings))
    if _is_common(subject, known):
        is_fit = agree(subject, verb, known) and subject[0].plain in known.definites
    else:
        is_fit = _is_name(subject, known, is_person=True) and not is_several
    # "El juez condenó al alcalde. Fue detenido": another may be meant.
    behind = [word for word in clause.words if is_fit and word.start > subject[-1].start]
    is_other = any(_begins_noun(one, known) and other.text[0].islower() for one, other in pairwise(behind))
    return subject if is_fit and not (is_other or _names_another(clause, subject, known)) else []


def _begins_noun(word: Word, known: ClauseWords) -> bool:
    return shows_form(word, known) or word.plain in known.determiners


def _is_of_other_gender(pronoun: Word, subject: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the article of a subject is of another gender than a pronoun: "Die Fähre … er"."""
    articles = dict(one.split("=") for one in known.articles_of_pronouns)
    first = subject[0].plain if subject else ""
    first = dict(one.split("=") for one in known.several_numbers).get(first, first)
    rows = (one.split("=") for one in known.pronouns_of_persons)
    if any(subject[-1:] and subject[-1].plain.endswith(noun) and own == pronoun.plain for noun, own in rows):
        return False
    return first in articles.values() and pronoun.plain in articles and articles[pronoun.plain] != first


def _names_another(clause: Clause, subject: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a clause names somebody or something behind its subject, who may be meant as well."""
    behind = [word for word in clause.words if word.start > subject[-1].start and not word.is_date]
    return any(word.text[0].isupper() and word.plain not in known.small for word in behind)


def _without_age(subject: list[Word]) -> list[Word]:
    """Return a subject without the age behind it: "Renn, 49"."""
    return subject[:-1] if len(subject) > 1 and subject[-1].text.isdigit() else subject


def _is_phrase(subject: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a subject is a common noun with its article: "the pilots"."""
    is_determined = len(subject) > 1 and subject[0].plain in known.determiners
    return is_determined and subject[-1].text.islower() and len(subject) <= LONGEST_SUBJECT and bool(known.plurals)


def _is_common(subject: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a subject is a common noun with an article that shows its gender or number."""
    is_determined = len(subject) > 1 and subject[0].plain in known.masculines | known.feminines | known.severals
    return is_determined and subject[1].text[0].islower() and len(subject) <= LONGEST_SUBJECT


def _has_object(clause: Clause, subject: Sequence[Word], known: ClauseWords) -> bool:
    """Whether an "it" may as well be what a sentence goes on about: "Selim sent a ferry. It was late."."""
    behind = [word for word in clause.words if subject and word.start > subject[-1].start]
    return any(one.plain in known.determiners and other.text.islower() for one, other in pairwise(behind))


def _is_acronym(word: Word) -> bool:
    return len(word.text) > _LONGEST_INITIALS and word.text.isupper() and word.text.isalpha()


def _is_name(subject: Sequence[Word], known: ClauseWords, *, is_person: bool) -> bool:
    """Whether a subject is somebody by name: a name inside it, as in "news about Selim", does not make it one."""
    if not 0 < len(subject) <= LONGEST_SUBJECT or subject[0].plain in known.pronouns:
        return False
    inside = next((place for place, word in enumerate(subject) if word.plain in known.prepositions), len(subject))
    head = subject[: max(inside, 1)]
    if is_person and (not head[-1].text[0].isupper() or inside == 1):
        return False
    if is_person and any(word.plain in known.bodies or _is_acronym(word) for word in head):
        return False
    return any(word.text[0].isupper() for word in head[1:] or head)
