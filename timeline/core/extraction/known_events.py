"""Events that a clause takes for known: "the fire was put out" tells of no other fire."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.event_frames import as_noun
from timeline.core.extraction.predicates import find_triggers
from timeline.core.frames.event_types import SPEECH, WEAK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.predicates import Trigger
    from timeline.core.extraction.sentence_words import Word

_THIS = frozenset({"bu", "şu", "o"})
_ADJECTIVES = 2  # words between an article and its noun


def known_event(words: Sequence[Word], known: ClauseWords) -> Trigger | None:
    """Return the noun before the verb that takes an event for known: "the flood"."""
    verb = next((place for place, word in enumerate(words) if word.is_verb), len(words))
    if verb and verb < len(words) and words[verb].plain.startswith(tuple(known.light_verbs)):
        verb -= 1  # "istifa etti": the noun is the verb itself
    for one in nouns_and_verbs(words[:verb], known):
        if one.is_noun and one.event_type not in SPEECH | WEAK and _is_definite(one, words, known):
            return one
    return None


def nouns_and_verbs(words: Sequence[Word], known: ClauseWords) -> list[Trigger]:
    """Return the events that words name, the nouns among them as nouns."""
    found = find_triggers([word.plain for word in words], known.language)
    return [as_noun(one, words, known.language) for one in found]


def _is_definite(trigger: Trigger, words: Sequence[Word], known: ClauseWords) -> bool:
    before = words[max(0, trigger.place - 1 - _ADJECTIVES) : trigger.place]
    determiners = [place for place, word in enumerate(before) if word.plain in known.determiners | known.definites]
    if not determiners:
        plain = words[trigger.place].plain
        # In a language without an article, what no "a" stands before may be known.
        return not known.definites or any(plain.startswith(prefix) for prefix in known.definite_prefixes)
    between = [word for word in before[determiners[-1] + 1 :] if word.text[0].isalnum()]
    is_close = all(not word.is_verb and word.plain not in known.small and word.text.islower() for word in between)
    return is_close and before[determiners[-1]].plain in (known.definites or _THIS)
