"""Which statements of one event say that it did not happen, where others say that it did."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.core.frames import Role
from timeline.core.reconstruction.statements import ASSERTING, Modality

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.core.frames import EventFrame, Participant
    from timeline.core.reconstruction.statements import Statement

_OF = re.compile(r" (?:of|von|vom|de|du|des|del|di|della)(?= )")


def with_denials(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the statements of one event, those as denials that negate what another of them asserts.

    "She did not meet him" is a statement like others where it stands alone: nobody says that she did.
    """
    asserted = [one for one in statements if one.modality in ASSERTING and not _is_negated(one)]
    return tuple(
        replace(one, modality=Modality.DENIED)
        if one.modality in ASSERTING and _is_negated(one) and any(is_contrary(one, other) for other in asserted)
        else one
        for one in statements
    )


def is_contrary(denial: Statement, asserted: Statement) -> bool:
    """Whether what one statement denies is of the kind, and has the participants, of what another asserts."""
    ours, theirs = denial.frame, asserted.frame
    if ours is None or theirs is None or denial.passage == asserted.passage:
        return False
    is_of_kind = bool(ours.event_type) and ours.event_type == theirs.event_type
    is_of_verb = bool(ours.predicate) and ours.predicate == theirs.predicate
    return (is_of_kind or is_of_verb) and _may_be_of_the_same(ours, theirs)


def _may_be_of_the_same(ours: EventFrame, theirs: EventFrame) -> bool:
    """Whether those who do it, or where a clause names nobody who does those who take part, may be the same."""
    (doers, done), (others, to_others) = _sides(ours), _sides(theirs)
    if not done and to_others and _share(doers, to_others):
        return True
    if not to_others and done and _share(others, done):
        return True
    sides = [doers, others] if doers and others else [ours.participants, theirs.participants]
    return not all(sides) or _share(*sides)


def _sides(frame: EventFrame) -> tuple[list[Participant], list[Participant]]:
    """Return those who do it, and those to whom it is done: in "Renn was not arrested" he is the one who does it."""
    return (
        [one for one in frame.participants if one.role is Role.SUBJECT],
        [one for one in frame.participants if one.role is Role.OBJECT],
    )


def _share(some: Iterable[Participant], others: Iterable[Participant]) -> bool:
    return any(_is_same(f" {one.name}", f" {other.name}") for one in some for other in others)


def _is_same(one: str, other: str) -> bool:
    """Whether two names are one, be it with a title or "leaders of" before it on either side."""
    one, other = (_OF.split(name)[-1] for name in (one, other))
    return one.endswith(other) or other.endswith(one)


def _is_negated(statement: Statement) -> bool:
    return statement.frame is not None and statement.frame.is_negated
