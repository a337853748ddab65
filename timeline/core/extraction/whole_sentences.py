"""Whether words read as a sentence of their own, and what at their end must go so that they do."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.core.extraction.clause_verbs import opens_with_verb
from timeline.core.extraction.predicates import forms_of
from timeline.core.extraction.sentence_words import Verb

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word

_FEWEST = 2  # words
_PHRASE = 2  # words of a phrase behind its preposition
_LONG = 4  # likewise, with a "that"


def without_hanging_end(words: list[Word], known: ClauseWords) -> list[Word]:
    """Return the words up to a conjunction behind their verb that leads to no other verb: "… when the mayor".

    Nothing is left where that is a "that": what somebody says or finds is missing.
    """
    while known.turned_passives and len(words) > _LONG and _leads_nowhere(words, known):
        words = words[:-1]
    end = len(words)
    for place in range(len(words) - 1, 0, -1):
        if words[place].is_verb:
            break
        if _leads_on(words, place, known):
            is_content = words[place].plain in known.contents and not _is_relative(words, place, known)
            if is_content and len(words) - place > _LONG:
                # Of so many words one is a verb, even if no table has it.
                break
            end = 0 if is_content else place
    return words[:end] if not end or any(word.is_verb for word in words[:end]) else words


def _is_relative(words: Sequence[Word], place: int, known: ClauseWords) -> bool:
    """Whether a "that" tells more of a noun, with a subject of its own: "the pier that a judge"."""
    if words[place].plain not in known.contents & known.relatives or not words[place + 1 : place + 2]:
        return False
    noun, following = words[place - 1], words[place + 1]
    is_other = noun.plain in known.small | known.content_nouns or noun.is_date or known.is_adverb(noun.plain)
    is_noun = noun.verb is Verb.NONE and noun.text[0].isalpha() and not is_other
    return is_noun and following.plain in known.determiners


def _leads_nowhere(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the last word only leads to what is missing: "désastreuse, particulièrement", "rifiutò dicendo"."""
    last = words[-1].plain
    return last in known.leading_on - known.clitics or last.endswith(tuple(known.gerund_endings))


def _leads_on(words: Sequence[Word], place: int, known: ClauseWords) -> bool:
    """Whether a clause ought to begin at a place."""
    simple = words[place].plain
    if words[place + 1 : place + 2] and words[place + 1].plain in known.infinitive_marks:
        return False  # "must decide whether to sell"
    if simple in known.conditions and place > 1 and words[place - 2].plain in known.singulars:
        return False  # "a brilliant if erratic man"
    if simple in known.contents and any(word.is_verb for word in words[max(0, place - 2) : place]):
        return True
    if _is_relative(words, place, known):
        return True
    return simple in known.hanging or simple in known.adversatives or simple in known.sure_relatives


def without_dateless_head(words: list[Word], event_dates: Collection[int], known: ClauseWords) -> list[Word]:
    """Return the words behind "why" where the date stands only there: "asked why the ferry sank on 3 May"."""
    place = next((at for at, word in enumerate(words) if at and word.plain in known.reasons), 0)
    is_behind = place and not any(word.date in event_dates for word in words[:place] if word.is_date)
    return words[place + 1 :] if is_behind and any(word.is_date for word in words[place:]) else words


def unclear_subject_at(words: Sequence[Word], known: ClauseWords) -> int:
    """Return where a pronoun is the subject behind a phrase that names nobody: "During the war he fought"; or 0."""
    verb = next((place for place, word in enumerate(words) if word.is_verb), 0)
    beside = [verb + 1] if known.is_verb_second else []
    ahead = next((at for at in range(verb - 1, 0, -1) if not known.is_adverb(words[at].plain)), 0)
    for place in (ahead, *beside):
        if not 0 < place < len(words) or _names(words[:place], known):
            continue
        is_thing = words[place].plain in known.expletives and not is_expletive(words[place:], known)
        if words[place].plain in known.doers or is_thing:
            return place
    return 0


def _names(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether somebody or something is named, but not only where: "in Selim"."""
    return any(
        word.text[0].isupper()
        and not word.is_date
        and word.plain not in known.small
        and before.plain not in known.prepositions
        for before, word in pairwise(words)
    )


def has_unclear_subject(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a pronoun that the words do not explain does what they tell."""
    return bool(words) and (words[0].plain in known.pronouns or unclear_subject_at(words, known) > 0)


def is_whole(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the words say who did what, and stand for nobody whom only other sentences name."""
    if sum(word.text[0].isalnum() for word in words) < _FEWEST or not _has_finite_verb(words, known):
        return False
    if known.needs_subject and not words[0].is_date and opens_with_verb(words, known):
        return False
    if (
        waits_for_verb(words, known)
        or _lost_a_verb(words, known)
        or _goes_with_another(words, known)
        or unclear_subject_at(words, known)
    ):
        return False
    return not _begins_unclear(words, known) and ends_well(words, known)


def waits_for_verb(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a German auxiliary waits for the verb that ends its clause: "die Rennen wurden am 3. Mai"."""
    if not has_auxiliary_alone(words, known):
        return False
    last = next((word for word in reversed(words) if word.text[0].isalnum()), words[-1])
    is_verb = last.text.islower() and last.plain not in known.small
    # "Renn wurde Bürgermeister", but "Renn kann".
    is_noun = last.text[0].isupper() and all(word.plain not in known.modals for word in words)
    return not (is_verb or is_noun)


def has_auxiliary_alone(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the only verb of German words is an auxiliary that another may be due to follow: "wurde"."""
    verbs = [word for word in words if word.verb is not Verb.NONE]
    is_alone = len(verbs) == 1 and verbs[0].verb is Verb.AUXILIARY
    return known.is_verb_second and is_alone and verbs[0].plain not in known.copulas


def stands_alone(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether words without a verb that we know begin and end as a sentence does."""
    is_led = words[0].plain in known.prepositions | known.subordinators | known.coordinators
    return not (is_led or _begins_unclear(words, known)) and ends_well(words, known)


def _goes_with_another(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether words only go with a clause that is missing: "pointing out that the pier was old"."""
    verb = next(place for place, word in enumerate(words) if word.is_verb)
    return words[0].verb is Verb.GERUND and any(word.plain in known.contents for word in words[1:verb])


def _lost_a_verb(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the first verb goes on with another that is missing: "Oslo but was refused"."""
    verb = next(place for place, word in enumerate(words) if word.is_verb)
    before = [word for word in words[:verb] if not known.is_adverb(word.plain)]
    return bool(before) and known.needs_subject and before[-1].plain in known.coordinators


def _has_finite_verb(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a verb stands there that no infinitive takes along: not in "the first to have been named"."""
    is_taken = False
    for word in words:
        if word.is_verb and not is_taken and word.plain not in known.absolutes:
            return True
        is_taken = word.verb is Verb.INFINITIVE or (is_taken and word.is_verb)
    return False


def ends_well(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the words break off nowhere, and need no speaker to be clear."""
    return not (_breaks_off(words, known) or speaks_of_speaker(words, known))


def speaks_of_speaker(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the words hold an "I" or a "we", which only their speaker makes clear."""
    endings = tuple(known.first_person_endings)
    return any(
        (word.plain in known.first_persons and not word.text[1:].isupper() and not _is_in_name(words, place))
        or (endings and word.is_verb and word.plain.endswith(endings))
        for place, word in enumerate(words)
    )


def _is_in_name(words: Sequence[Word], place: int) -> bool:
    """Whether a word stands between two with a capital: "the song One I Love"."""
    around = words[max(0, place - 1) : place + 2]
    return 0 < place < len(words) - 1 and all(word.text[0].isupper() for word in around)


def _begins_unclear(words: Sequence[Word], known: ClauseWords) -> bool:
    is_dated = words[1].is_date and words[2:3] and words[2].text not in ("'", "’")  # but "after Monday's vote"
    if words[0].plain in known.dependent and not is_dated:
        return True
    if known.turned_passives and _begins_with_adjective(words, known):
        return True
    is_relative = words[0].plain in known.determiners and words[1].plain in known.relatives - known.determiners
    if not known.backward.isdisjoint(word.plain for word in words[:2]):
        return True
    if is_relative or _lacks_subject(words, known) or _is_of_somebody_else(words, known):
        return True
    # "These resume" stands for something named before, "these talks resume" does not.
    first = words[0].plain
    is_article = first in known.determiners and not words[1].is_verb
    if first in known.contents and (not is_article or words[1].text[0].isupper()):
        return True
    return first in known.possessives or (first in (known.pronouns | known.determiners) and not is_article)


def _begins_with_adjective(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether "and" parted words from their noun, so that a "that" follows at once: "social qu'elle possède"."""
    first = words[0]
    is_bare = first.text[0].islower() and first.verb is Verb.NONE and first.plain not in known.small
    return is_bare and words[1].plain in known.contents


def _is_of_somebody_else(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a subject belongs to somebody who is not named before: "one of its pilots"."""
    verb = next((place for place, word in enumerate(words) if word.is_verb), 0)
    owner = next((place for place, word in enumerate(words[:verb]) if word.plain in known.possessives), 0)
    is_named = any(word.text[0].isupper() for word in words[1:owner])
    return bool(owner) and known.needs_subject and not is_named and words[owner - 1].plain in known.genitive


def _lacks_subject(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether only a phrase with a preposition stands before the verb: "by the commission is likely"."""
    if known.is_verb_second and words[0].plain in known.prepositions and words[-1].verb is Verb.FINITE:
        return not any(word.is_verb for word in words[:-1])  # "in Selim mit dem Satz quittierte"
    if known.turned_passives and words[0].plain in known.belonging:
        return False  # "de nouvelles violences"
    if known.turned_passives and words[0].plain in known.prepositions:
        return (known.needs_subject and _leads_only(words, known)) or words[
            1
        ].plain in known.relatives - known.pronouns
    if not known.needs_subject or known.is_verb_second or words[0].plain not in known.prepositions - known.places:
        return False
    if words[0].plain in known.genitive:
        return True
    verb = next((place for place, word in enumerate(words) if word.is_verb), 0)
    ahead = [word for word in words[1:verb] if not known.is_adverb(word.plain)]
    is_possessive = any(word.plain == "s" for word in ahead)
    return 0 < len(ahead) <= _PHRASE or (is_possessive and words[0].plain in known.agents)


def _leads_only(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether no noun stands beside a verb but those of phrases: "malgré sa faible productivité a reçu"."""
    verb = next((place for place, word in enumerate(words) if word.is_verb), 0)
    return not any(_begins_noun(word, before, known) for before, word in pairwise(words[: verb + 3]))


def _begins_noun(word: Word, before: Word, known: ClauseWords) -> bool:
    if before.plain in known.prepositions or word.plain in known.belonging or before.text in "'’":
        return False
    is_noun = word.text[0].isupper() or word.text[0].isdigit() or word.plain in known.doers | known.expletives
    return is_noun or word.plain in known.determiners - known.pronouns


def _breaks_off(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the last word needs another behind it."""
    last, before = words[-1], words[-2]
    if known.turned_passives and last.text in "'’":
        return True  # "les mêmes mots qu'"
    if last.plain in known.leading_on or not known.questions.isdisjoint((last.plain, before.plain)):
        return True
    if last.plain in known.coordinators or last.plain in known.contents:
        return True
    if last.verb is Verb.INFINITIVE or before.text == "-":
        return False
    if last.verb is Verb.AUXILIARY:
        return known.needs_subject and not known.is_verb_second
    is_particle = (before.is_verb and last.plain not in known.determiners) or last.plain in known.particles
    # No German sentence ends with a preposition: "rief den Notstand aus".
    is_particle = is_particle or is_parted(last, words, known) or known.is_verb_second
    return last.plain in (known.determiners | known.prepositions) - known.pronouns and not is_particle


def is_parted(last: Word, words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the last word is of a verb that stands before: "Renn meldet einen Namen an"."""
    verbs = (word for word in words if word.is_verb)
    return any((last.plain,) == form.rest for verb in verbs for form in forms_of(verb.plain, known.language))


def is_expletive(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a pronoun stands for nothing: "it was clear that …", but not "it was refloated"."""
    if len(words) <= _FEWEST or words[0].plain not in known.expletives:
        return False
    if words[1].plain in known.impersonal:
        return True
    if known.feminine_pronouns and words[0].plain in known.persons:
        return _is_impersonal(words, known)
    is_passive = words[1].plain in known.copulas and words[2].verb is Verb.FINITE
    return words[1].verb is Verb.AUXILIARY and (not is_passive or any(one.plain in known.contents for one in words))


def _is_impersonal(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a pronoun that is one of masculine nouns as well stands for nothing: "il s'agit", "il est clair que"."""
    own = [word.plain for word in words[1:] if word.plain not in known.clitics and word.text not in "'’"]
    is_known = not known.impersonal.isdisjoint((words[1].plain, *own[:2]))
    is_open = words[1].plain in known.passive_auxiliaries and any(
        one.plain in known.belonging and other.plain.endswith(tuple(known.infinitive_endings))
        for one, other in pairwise(words[2:6])
    )
    # "Il serait possible de lancer", "il est clair que"
    return is_known or is_open or any(word.plain in known.contents for word in words)
