"""Persons inside the phrases of events: who was accused is "Anna Berg", and not "the trial of Anna Berg"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.predicates import find_triggers
from timeline.core.frames.event_types import SUFFERED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word

_LONGEST_NAME = 5  # words
_OF_PERSONS = (SUFFERED - {"demolish", "evacuate"}) | frozenset(
    (
        "accuse",
        "kill",
        "die",
        "injure",
        "be-born",
        "question",
        "sue",
        "deny",
        "admit",
        "resign",
        "marry",
        "flee",
        "steal",
    )
)
"""What only persons do or suffer, and no trial, death or visit."""


def person_in(subject: Sequence[Word], told: Sequence[Word], known: ClauseWords) -> list[Word]:
    """Return the name at the end of a phrase of an event where what is told of it is of persons only, or nothing."""
    first = next((place for place in range(len(subject), 0, -1) if not subject[place - 1].is_capital), 0)
    name, head = list(subject[first:]), [word for word in subject[:first] if word.text[0].isalnum()]
    joints = known.prepositions | known.belonging
    if not (0 < len(name) < _LONGEST_NAME and len(head) > 1 and head[-1].plain in joints):
        return []
    plains = [word.plain for word in told]
    kinds = [one.event_type for one in find_triggers(plains, known.language) if not one.is_noun]
    return name if kinds and kinds[0] in _OF_PERSONS and _is_event(head[:-1], known) else []


def _is_event(words: Sequence[Word], known: ClauseWords) -> bool:
    triggers = find_triggers([word.plain for word in words], known.language)
    return any(one.is_noun and one.last == len(words) - 1 for one in triggers) or words[-1].plain in known.cases
