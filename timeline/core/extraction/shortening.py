"""A long headline without what only goes with it at its end, cut where no clause loses its verb."""

from __future__ import annotations

from itertools import accumulate, takewhile
from typing import TYPE_CHECKING

from timeline.core.extraction.clause_verbs import is_speech_verb
from timeline.core.extraction.sentence_words import MARKS, Verb
from timeline.core.extraction.whole_sentences import has_auxiliary_alone, is_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word

LONGEST = 110  # characters
_LONGEST_WHOLE = 150  # characters that no phrase is cut from
_LONGEST_RAW = 2 * LONGEST  # letters of words, of which writing leaves out quotation marks and wrong letters
_SHORTEST = 40  # characters
_AUXILIARIES = 4  # words that hold the first full verb


def shortened(
    words: Sequence[Word], text: str, known: ClauseWords, write: Callable[[Sequence[Word]], str], *, held: int = 0
) -> str:
    """Return words as a headline of at most 110 characters where a clause or an addition can go, or all of them.

    What stands before the offset `held` must stay.
    """
    whole = write(words)
    if len(whole) <= LONGEST or known.is_verb_last or known.is_verb_first:
        return whole
    losing = _losing_verbs(words, text, known)
    cut = [
        (place, written)
        for place in range(_last_place(words), 2, -1)
        if words[place - 1].end >= held
        and not losing[place]
        and _may_end(words, place, text, known)
        and _SHORTEST <= len(written := write(words[:place])) <= _LONGEST_WHOLE
    ]
    longer = [written for _place, written in cut]
    cut = [(place, written) for place, written in cut if len(written) <= LONGEST]
    clauses = [written for place, written in cut if _begins_clause(words, place, text, known)]
    if clauses or len(whole) <= _LONGEST_WHOLE:
        return clauses[0] if clauses else whole
    return cut[0][1] if cut else min([whole, *longer], key=len)


def _last_place(words: Sequence[Word]) -> int:
    """Return the last place where words may end that are not too long by their letters alone."""
    lengths = accumulate(len(word.text) for word in words)
    return min(sum(1 for _length in takewhile(lambda length: length <= _LONGEST_RAW, lengths)), len(words) - 1)


def _may_end(words: Sequence[Word], place: int, text: str, known: ClauseWords) -> bool:
    """Whether the words before a place are whole without those from it on."""
    last, following = words[place - 1], words[place]
    additions = known.prepositions - known.belonging - known.infinitive_marks
    if not (_begins_clause(words, place, text, known) or following.plain in additions):
        return False
    is_open = (
        (last.verb is not Verb.NONE and not _closes_bracket(words[:place], known))
        or "-" in (last.text, following.text)
        or last.plain in known.small
        or last.plain in known.restrictive
        or last.is_date
    )
    is_open = (
        is_open
        or has_auxiliary_alone(words[:place], known)
        or following.plain in known.contents
        or _leads_to_content(words, place, known)
    )
    return not is_open and is_whole(words[:place], known)


def _closes_bracket(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a German verb ends a clause that began with an auxiliary: "hatten einen Stand | eingerichtet"."""
    return known.is_verb_second and any(word.verb is Verb.AUXILIARY for word in words[:-1])


def _leads_to_content(words: Sequence[Word], place: int, known: ClauseWords) -> bool:
    """Whether a "that" behind a phrase says what the noun before it is: "amid fears | in Oslo that he left"."""
    phrase = takewhile(lambda at: not words[at].is_verb, range(place, len(words) - 1))
    return any(words[at].plain in known.contents and not words[at + 1].is_verb for at in phrase)


def _begins_clause(words: Sequence[Word], place: int, text: str, known: ClauseWords) -> bool:
    is_led = not known.is_verb_second and words[place].plain in (
        known.hanging | known.sure_relatives | known.simultaneous | known.temporal
    )
    return is_led or _is_marked(words, place, text)


def _is_marked(words: Sequence[Word], place: int, text: str) -> bool:
    return not MARKS.isdisjoint(text[words[place - 1].end : words[place].start])


def last_going_on(words: Sequence[Word], text: str, known: ClauseWords) -> int:
    """Return the last place where a verb right behind a mark goes on with a subject before, or 0.

    No headline may end before it: "the mayor (a pilot) | then left".
    """
    following: Word | None = None
    for place in range(len(words) - 1, 0, -1):
        following = following if known.is_adverb(words[place].plain) else words[place]
        first = following or words[place]
        is_verb = first.is_verb and not _is_saying(words[place:], known)
        if is_verb and _is_marked(words, place, text):
            return place
    return 0


def _is_saying(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the first verb of words is one of saying, also behind its auxiliary: "a indiqué le port"."""
    verb = next((word for word in words[:_AUXILIARIES] if word.verb is Verb.FINITE), words[0])
    return is_speech_verb(verb.plain, known.language)


def _losing_verbs(words: Sequence[Word], text: str, known: ClauseWords) -> list[bool]:
    """Return for each place whether a verb from there on belongs to what stands before it."""
    leads = known.subordinators | known.relatives | known.coordinators | known.contents
    going_on = last_going_on(words, text, known)
    losing = [place <= going_on for place in range(len(words))]
    loses, loses_led = False, False  # what follows, behind no conjunction or behind one
    for place in range(len(words) - 1, 0, -1):
        is_verb = words[place].verb not in (Verb.NONE, Verb.GERUND, Verb.INFINITIVE)
        if words[place].plain in leads:
            loses = loses_led
        else:
            loses = loses or is_verb
            loses_led = loses if _is_marked(words, place, text) else loses_led
        losing[place] = losing[place] or loses
    return losing
