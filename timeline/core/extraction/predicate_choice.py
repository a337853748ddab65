"""Which of the words that name an event says what a clause tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.frames.event_types import SPEECH, VICTIMS, WEAK
from timeline.core.frames.measures import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.core.extraction.predicates import Trigger
    from timeline.core.frames import Quantity

_CHANGES = frozenset({"rise", "fall"})
_TAKES_PLACE = "hold"


def choose_predicate(triggers: Sequence[Trigger]) -> Trigger | None:
    """Return what names the event of a clause: a verb before a noun, and speech only as a last resort."""
    if not triggers:
        return None
    best = min(triggers, key=lambda one: (_weakness(one), one.place))
    if best.event_type in WEAK and (nouns := [one for one in triggers if one.is_noun and not _weakness(one) % 2]):
        return nouns[0]
    return best


def _weakness(trigger: Trigger) -> int:
    is_speech = trigger.event_type in SPEECH
    if trigger.is_phrase and not is_speech:
        return 0
    return 4 * is_speech + 2 * trigger.is_noun


def counted_event(
    predicate: Trigger | None, triggers: Sequence[Trigger], quantities: Iterable[Quantity]
) -> Trigger | None:
    """Return the event whose victims are said to have become more, and any other predicate as it is.

    "After the blast of 1 May the number of dead rose to 19" tells of the blast.
    """
    if predicate is None or predicate.event_type not in _CHANGES:
        return predicate
    events = [one for one in triggers if one.is_noun and one.event_type not in _CHANGES | VICTIMS | SPEECH | WEAK]
    return events[0] if events and any(one.kind in KINDS.values() for one in quantities) else predicate


def told_at(predicate: Trigger | None, triggers: Sequence[Trigger]) -> list[int | None]:
    """Return where a negation denies the event: at its word, or at the verb with which it takes place."""
    if predicate is None:
        return [None]
    held = [one for one in triggers if one.event_type == _TAKES_PLACE and not one.is_noun]
    return [predicate.place, *(place for one in held if predicate.is_noun for place in (one.place, one.last))]
