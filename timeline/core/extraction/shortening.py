"""A long headline without what only goes with it at its end, cut where no clause loses its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.clause_verbs import is_speech_verb
from timeline.core.extraction.sentence_words import MARKS, Verb
from timeline.core.extraction.whole_sentences import is_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word

LONGEST = 110  # characters
_LONGEST_WHOLE = 150  # characters that no phrase is cut from
_SHORTEST = 40  # characters


def shortened(
    words: Sequence[Word], text: str, known: ClauseWords, write: Callable[[Sequence[Word]], str], *, held: int = 0
) -> str:
    """Return words as a headline of at most 110 characters where a clause or an addition can go, or all of them.

    What stands before the offset `held` must stay.
    """
    whole = write(words)
    if len(whole) <= LONGEST or known.is_verb_last or known.is_verb_first:
        return whole
    cut = [
        (place, written)
        for place in range(len(words) - 1, 2, -1)
        if words[place - 1].end >= held
        and _may_end(words, place, text, known)
        and _SHORTEST <= len(written := write(words[:place])) <= LONGEST
    ]
    clauses = [written for place, written in cut if _begins_clause(words, place, text, known)]
    if clauses or len(whole) <= _LONGEST_WHOLE:
        return clauses[0] if clauses else whole
    return cut[0][1] if cut else whole


def _may_end(words: Sequence[Word], place: int, text: str, known: ClauseWords) -> bool:
    """Whether the words before a place are whole without those from it on."""
    last, following = words[place - 1], words[place]
    additions = known.prepositions - known.belonging - known.infinitive_marks
    if not (_begins_clause(words, place, text, known) or following.plain in additions):
        return False
    is_open = (
        last.verb is not Verb.NONE
        or "-" in (last.text, following.text)
        or last.plain in known.small
        or last.plain in known.restrictive
        or last.is_date
    )
    if is_open or following.plain in known.contents or not is_whole(words[:place], known):
        return False
    return not _loses_verb(words, place, text, known)


def _begins_clause(words: Sequence[Word], place: int, text: str, known: ClauseWords) -> bool:
    is_led = words[place].plain in (known.hanging | known.sure_relatives | known.simultaneous | known.temporal)
    return is_led or _is_marked(words, place, text)


def _is_marked(words: Sequence[Word], place: int, text: str) -> bool:
    return not MARKS.isdisjoint(text[words[place - 1].end : words[place].start])


def goes_on(words: Sequence[Word], place: int, text: str, known: ClauseWords) -> bool:
    """Whether a verb right behind a mark goes on with a subject before a place: "the mayor (a pilot) | then left"."""
    for at in range(max(place, 1), len(words)):
        if _is_marked(words, at, text):
            first = next((one for one in words[at:] if not known.is_adverb(one.plain)), words[at])
            if first.is_verb and not is_speech_verb(first.plain, known.language):
                return True
    return False


def _loses_verb(words: Sequence[Word], place: int, text: str, known: ClauseWords) -> bool:
    """Whether a verb from a place on belongs to what stands before it."""
    if goes_on(words, place, text, known):
        return True
    leads = known.subordinators | known.relatives | known.coordinators | known.contents
    is_led = words[place].plain in leads - known.coordinators
    for at in range(place, len(words)):
        is_marked = at > place and _is_marked(words, at, text)
        is_led = (is_led and not is_marked) or words[at].plain in leads
        if words[at].verb not in (Verb.NONE, Verb.GERUND, Verb.INFINITIVE) and not is_led:
            return True
    return False
