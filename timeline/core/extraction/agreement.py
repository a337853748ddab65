"""Whether a verb, a participle or a pronoun agrees with a noun, as the article of the noun and their endings show."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word


def agree(phrase: Sequence[Word], verb: Word, known: ClauseWords) -> bool:
    """Whether nothing shows that a verb is of another noun than that of a phrase: of several, or feminine."""
    article = phrase[0].plain
    if ends_as_participle(verb, known):
        is_several, is_feminine = _form_of(verb.plain, known)
        is_other = not is_several and article in (known.masculines if is_feminine else known.feminines)
        return not is_other and _is_of(article, known, is_several=is_several)
    return _is_of(article, known, is_several=verb.plain.endswith(tuple(known.several_endings)))


def agreeing_verbs(words: Sequence[Word], known: ClauseWords) -> list[Word]:
    """Return the first verb of a clause, and the participle behind it where that agrees with the subject as well."""
    first = next((place for place, word in enumerate(words) if word.is_verb), len(words))
    behind = [word for word in words[first + 1 :] if not known.is_adverb(word.plain)][:1]
    is_passive = bool(behind) and words[first].plain in known.passive_auxiliaries
    return [*words[first : first + 1], *(word for word in behind if is_passive and ends_as_participle(word, known))]


def shows_form(word: Word, known: ClauseWords) -> bool:
    """Whether a word shows the gender or the number of the noun behind it: "la", but not "l"."""
    return word.plain in known.masculines | known.feminines | known.severals


def have_one_form(one: Word, other: Word, known: ClauseWords) -> bool:
    """Whether two participles may be of one noun."""
    return _form_of(one.plain, known) == _form_of(other.plain, known)


def is_participle(word: Word, known: ClauseWords) -> bool:
    """Whether a verb has the ending of a participle that describes a noun."""
    return word.is_verb and ends_as_participle(word, known)


def ends_as_participle(word: Word, known: ClauseWords) -> bool:
    """Whether a word looks like such a participle, also where no table knows it."""
    return bool(known.turned_passives) and word.plain.endswith(tuple(known.participles))


def participle_behind(words: Sequence[Word], known: ClauseWords) -> int:
    """Return where a participle, the lone verb of words, stands behind its noun: "l'accord | conclu"; or 0."""
    verbs = [place for place, word in enumerate(words) if word.is_verb]
    is_lone = len(verbs) == 1 and verbs[0] > 0 and words[0].plain in known.determiners
    participle = words[verbs[0]] if is_lone else None
    is_of_noun = participle is not None and is_participle(participle, known) and agree(words, participle, known)
    return verbs[0] if is_of_noun else 0


def describes(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether words behind a mark only describe a noun before or behind them: "lancé mardi par Renn"."""
    is_lone = len(words) > 1 and all(ends_as_participle(word, known) for word in words[1:] if word.is_verb)
    is_known = is_participle(words[0], known)
    # "Asphyxié par des gaz": no noun has somebody who did it.
    is_done = is_known or (is_lone and ends_as_participle(words[0], known) and words[1].plain in known.agents)
    return is_lone and is_done


def stands_for(pronoun: Word, phrase: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the article of a common noun shows the gender and number of a pronoun: "la confrérie", "elle"."""
    article = phrase[0].plain
    if pronoun.plain not in known.persons | known.pronouns_of_several:
        return False  # "ce", "on", "ceux"
    if article in known.severals:
        return pronoun.plain in known.pronouns_of_several
    own = known.feminines if pronoun.plain in known.feminine_pronouns else known.masculines
    return pronoun.plain not in known.pronouns_of_several and article in own


def _is_of(article: str, known: ClauseWords, *, is_several: bool) -> bool:
    return article not in (known.masculines | known.feminines if is_several else known.severals)


def _form_of(participle: str, known: ClauseWords) -> tuple[bool, bool]:
    """Return whether a participle is of several, and whether it is feminine."""
    is_several = participle.endswith(tuple(known.participles_of_several))
    return is_several, not is_several and participle.endswith(tuple(known.feminine_participles))


def auxiliaries_for(participle: Word, known: ClauseWords) -> list[str]:
    """Return the words that make a sentence of a noun and its participle, "a été", "è stata", or none."""
    if participle.plain.startswith(tuple(known.unturned)):
        return []
    table = known.turned_beings if participle.plain.startswith(tuple(known.beings)) else known.turned_passives
    rows = [row.split("=") for row in table]
    fitting = [row for row in rows if participle.plain.endswith(row[0])]
    return max(fitting, key=lambda row: len(row[0]))[1:] if fitting else []
