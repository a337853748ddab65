"""Passages that say the same but for one name: another person or another place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.frames.event_types import SPEECH, WEAK
from timeline.core.reconstruction.corroboration.copied_passages import names_unknown_to
from timeline.core.reconstruction.wording import content_stems

if TYPE_CHECKING:
    from timeline.core.reconstruction.statements import Statement

_FEWEST = 2  # stems that both have besides the names
_SAME = 0.8  # of the stems of the longer passage, besides the names


@dataclass(frozen=True, slots=True)
class OtherName:
    """The one name that each of two passages has and the other lacks, and whether they are places."""

    one: str
    other: str
    is_place: bool


def find_other_name(one: Statement, other: Statement) -> OtherName | None:
    """Return in which one name two passages of one language differ that tell of one kind of event in the same words.

    In other words, an outlet may only have chosen to name somebody else who took part.
    """
    ours, theirs = one.frame, other.frame
    if ours is None or theirs is None or one.language != other.language or ours.event_type != theirs.event_type:
        return None
    if not ours.event_type or ours.event_type in SPEECH | WEAK:
        return None
    own, others = names_unknown_to(other, one), names_unknown_to(one, other)
    if len(own) != 1 or len(others) != 1 or (own[0] == ours.place) is not (others[0] == theirs.place):
        return None
    rest, other_rest = (
        content_stems(statement.text) - content_stems(name) for statement, name in ((one, own[0]), (other, others[0]))
    )
    shared = len(rest & other_rest)
    is_same = shared >= _FEWEST and shared >= _SAME * max(len(rest), len(other_rest))
    return OtherName(own[0], others[0], own[0] == ours.place) if is_same else None
