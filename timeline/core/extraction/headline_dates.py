"""Words of a headline without the dates of events, and without what only goes with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.sentence_words import Verb

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word

_EDGES = "'’.…*-/"
_ATTRIBUTED = 3
_BEHIND = 3  # words behind a date that show whether they hang on it
_FEWEST = 2
_SHORTEST_PARTICIPLE = 4


def without_dates(words: Sequence[Word], event_dates: Collection[int], known: ClauseWords) -> list[Word]:
    """Return the words without dates and what goes with them; a date that others hang on stays."""
    kept: list[Word] = []
    is_cut = False
    skipped = -1
    removed = -1
    for place, word in enumerate(words):
        if place <= skipped:
            continue
        following = words[place + 1] if place + 1 < len(words) else None
        if (
            word.date not in event_dates
            or (not kept and following is not None and _is_subject(word, following, known))
            or _holds(word, kept, words[place + 1 : place + 1 + _BEHIND], known)
            or _leads_verb(word, kept, words[place + 1 : place + 3], known)
        ):
            kept.append(word)
            continue
        skipped = _ending_behind(words, place, known)
        if not kept and _only_describes(words[skipped + 1 :] if skipped >= place else words[place + 1 :], known):
            skipped = max(skipped, place) + 1
        is_cut = not _take_preposition(kept, following, known) and following is None
        if following is not None and 0 < len(kept) == removed + 1 and kept[-1].plain in known.coordinators:
            kept.pop()  # "in April and in May the port"
            if kept and kept[-1].plain in known.between:
                kept.pop()
        removed = len(kept)
    return _tidied(kept, known, is_cut=is_cut)


def _leads_verb(date: Word, kept: Sequence[Word], behind: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a German clause behind a mark begins with a date and its verb: "…; am Freitag | erreichte es Selim"."""
    if not (known.is_verb_second and len(kept) > 1 and len(behind) > 1 and behind[0].is_verb):
        return False
    before, first = (kept[-2], kept[-1]) if kept[-1].plain in known.dates else (kept[-1], date)
    is_marked = first.start - before.end > 1
    is_beside = behind[1].start - behind[0].end <= 1 and behind[1].text[0].isalnum()
    return is_marked and is_beside and not behind[1].is_verb


def _is_subject(date: Word, following: Word, known: ClauseWords) -> bool:
    """Whether a date that leads is a subject: "3 May was wet", but not "el viernes decidirá"."""
    is_adverbial = not known.article and date.text.split()[0].lower() in known.dates
    is_before_verb = following.is_verb and not known.is_verb_second
    return is_before_verb and (following.plain in known.copulas or not is_adverbial)


def _tidied(kept: list[Word], known: ClauseWords, *, is_cut: bool) -> list[Word]:
    """Return the words without what hung on a date at the end, and without what may not lead a sentence."""
    while is_cut and kept and (_dangles(kept, known) or _only_happens(kept, known)):
        kept.pop()
    while kept and (kept[0].text[0] in _EDGES or kept[0].plain in known.coordinators):
        kept.pop(0)
    return kept


def _only_happens(kept: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the last word only said when its noun happened: "nell'incidente avvenuto il 3 maggio"."""
    is_behind_noun = len(kept) > _ATTRIBUTED and kept[-2].verb is Verb.NONE and bool(known.happenings)
    return is_behind_noun and kept[-1].plain.startswith(tuple(known.happenings))


def _dangles(kept: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the last word hung on what stood behind it; "called off" is whole."""
    last = kept[-1].plain
    if len(kept) > 1 and kept[-2].text == "-":
        return False
    is_particle = len(kept) > 1 and kept[-2].is_verb and last not in known.dates
    if last in known.prepositions:
        return not is_particle
    if len(kept) > 1 and last in known.approximate and kept[-2].plain in known.prepositions - known.dates:
        return False  # "asked for more"
    return not _says_when(kept, known) and last in _hanging(known)


def _hanging(known: ClauseWords) -> frozenset[str]:
    # "… accused him of hurting her": what is a pronoun as well is whole.
    own = known.pronouns | known.reflexives
    return (known.coordinators | known.adverbs | known.determiners | known.dates) - own


def _only_describes(behind: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the word behind a date that led a sentence said only what began then: "3 Mayıs'ta çıkan yangın"."""
    if len(behind) <= _FEWEST or not known.embedded_sure:
        return False
    first, second, third = behind[0], behind[1], behind[_FEWEST]
    is_subject = third.is_verb and second.verb is Verb.NONE and third.plain.startswith(tuple(known.light_verbs))
    # "Kaptan ziyaret etmedi": before a noun that is one with its verb stands the subject.
    if is_subject or first.plain in known.nouns_like_participles:
        return False
    is_participle = first.plain.endswith(tuple(known.embedded_sure)) and first.text.islower()
    return is_participle and len(first.plain) > _SHORTEST_PARTICIPLE


def _ending_behind(words: Sequence[Word], place: int, known: ClauseWords) -> int:
    """Return the place of the last word that a date takes along: an ending behind an apostrophe."""
    behind = words[place + 1 : place + 3]
    if known.is_verb_last and behind and behind[0].plain in known.date_endings and behind[0].plain in known.adverbs:
        return place + 1  # "eylülde de"
    has_ending = len(behind) > 1 and behind[0].text in "'’" and behind[1].plain in known.date_endings
    return place + 2 if has_ending else place


def _holds(date: Word, before: Sequence[Word], behind: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the words beside a date would not read without it."""
    if behind and behind[0].text[0] in "'’":
        is_ending = len(behind) >= _FEWEST and behind[1].plain in known.date_endings
        # "1 Mayıs'tan beri": what stands behind the ending needs the date.
        return not is_ending or any(word.plain in known.behind_dates for word in behind[_FEWEST:])
    is_compound = bool(behind) and behind[0].text == "-" and (behind[0].start == date.end or date.text[-1].isdigit())
    if behind and ((is_compound and before) or behind[0].plain in known.behind_dates | known.genitive):
        return True
    if (
        len(behind) > 1
        and behind[0].plain in known.coordinators
        and (behind[1].is_date or behind[1].plain in known.hanging)
    ):
        return True  # "on Friday and when the pier fell"
    if before and (before[-1].text == "-" or _is_described(before, known)):
        return True
    if before and known.is_verb_first and _is_owned(date, before[-1], known):
        return True
    if len(before) > 1 and before[-1].text in "'’" and before[-1].end == date.start == before[-2].end + 1:
        # "Le vittime dell'11 settembre", but "l'11 settembre".
        return before[-2].plain not in known.dates
    return bool(before) and (
        _is_needed(before, known) or _is_predicate(date, _without_date_words(before, known), behind, known)
    )


def _is_owned(date: Word, before: Word, known: ClauseWords) -> bool:
    """Whether a date says which of a noun without an article: Arabic "بطل عام 1998"."""
    is_noun = before.verb is Verb.NONE and before.plain not in known.small | known.dates
    is_indefinite = is_noun and not before.plain.startswith(tuple(known.definite_prefixes))
    is_adverbial = date.text[0].isdigit() or date.text.split()[0] in known.dates
    return is_indefinite and not is_adverbial and any(one.isdigit() for one in date.text)


def _is_described(before: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a date is a noun with an article and an adjective before it: "über das gesamte | Jahr 2009"."""
    if not known.is_verb_second or len(before) < _FEWEST or before[-2].plain not in known.determiners:
        return False
    last = before[-1]
    is_word = last.text.islower() and last.verb is Verb.NONE
    return is_word and last.plain not in known.small and last.plain.endswith(tuple(known.participles))


def _is_needed(before: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the word right before a date needs it: "dated", "the"."""
    if before[-1].plain in known.dates:
        held = [word for word in _without_date_words(before, known) if word.text not in "'’"][-1:]
        return any(word.plain in known.holding for word in held)
    if _preposition_before(before, known):
        return False
    last = before[-1].plain
    if last in known.coordinators:
        return len(before) > 1
    return last in known.openings or last in known.determiners or last in known.holding


def _is_predicate(date: Word, before: Sequence[Word], behind: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the date is the statement ("the wedding was in May") or only says which ("the vote held in May")."""
    if len(before) > 1 and before[-1].plain in known.copulas and date.text.split()[0] in known.article:
        # "Friday was the day the ferry sank": the date says what something is.
        return True
    if len(before) < _FEWEST or any(word.is_verb or word.verb is Verb.INFINITIVE for word in behind):
        return False
    if before[-1].plain in known.copulas:
        return not any(word.text[0].isalnum() and not word.is_date for word in behind)
    if before[-1].verb is not Verb.FINITE or not known.passives or not _is_noun(before[-2], known):
        return False
    verb = next((place for place in range(len(before) - 2, -1, -1) if before[place].is_verb), None)
    if verb is not None and before[verb].plain in known.bare_contents:
        return False  # "said the envoy left on Friday"
    return verb is not None and all(word.plain not in known.coordinators for word in before[verb:])


def _is_noun(word: Word, known: ClauseWords) -> bool:
    is_other = word.plain in known.small or known.is_adverb(word.plain)
    return word.verb is Verb.NONE and word.text[0].isalnum() and not is_other


def _preposition_before(words: Sequence[Word], known: ClauseWords) -> int:
    """Return how many words "on that tragic" before a date go with it; 0 where none do."""
    if known.turned_passives:
        return 0  # "dans une attaque le 3 mai": the date has an article of its own
    if len(words) >= _ATTRIBUTED and words[-3].plain in known.dates and words[-2].plain in known.determiners:
        return _ATTRIBUTED
    return 0


def _take_preposition(kept: list[Word], following: Word | None, known: ClauseWords) -> bool:
    """Take away what goes with a date that was left out; return whether a word like it stays with its verb."""
    if count := _preposition_before(kept, known):
        del kept[-count:]
    is_alternative = following is None  # but "and on Friday confessed"
    is_led = len(kept) > _FEWEST and kept[-1].plain in known.prepositions
    if is_alternative and is_led and kept[-2].plain in known.coordinators:
        del kept[-2:]  # "late next year or into 2010"
        return False
    is_taken = _take_phrase(kept, known)
    if known.ago and {word.plain for word in kept[-len(known.ago) :]} == known.ago:
        del kept[-len(known.ago) :]
    if len(kept) > 1 and kept[-1].text in "'’" and kept[-2].plain in known.dates:
        kept.pop()
    while kept and kept[-1].plain in known.dates and not _says_when(kept, known):
        if is_taken and len(kept) > 1 and kept[-2].verb is Verb.FINITE and kept[-1].plain in known.prepositions:
            # "sworn in on Friday": the first of two goes with the verb.
            return True
        kept.pop()
        is_taken = True
    return False


def _take_phrase(kept: list[Word], known: ClauseWords) -> bool:
    """Take away several words that go with a date that was left out: "au cours des"; return whether there were any."""
    end = len(kept)
    while end and (kept[end - 1].plain in known.belonging | known.definites or kept[end - 1].text in "'’"):
        end -= 1
    for phrase in known.date_phrases:
        words = phrase.split("=")
        if [word.plain for word in kept[max(0, end - len(words)) : end]] == words:
            del kept[end - len(words) :]
            return True
    return False


def _says_when(kept: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the last word says what something is and goes with no date: "the ferry was late"."""
    return kept[-1].plain not in known.prepositions and len(kept) > 1 and kept[-2].plain in known.copulas


def _without_date_words(before: Sequence[Word], known: ClauseWords) -> Sequence[Word]:
    """Return the words without the prepositions at their end that go with a date."""
    end = len(before)
    while end and before[end - 1].plain in known.dates & known.prepositions:
        end -= 1
    return before[:end]
