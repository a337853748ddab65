"""Which statements of one event say that it did not happen, where others say that it did."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.core.frames import Role
from timeline.core.reconstruction.statements import ASSERTING, Modality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.frames import EventFrame
    from timeline.core.reconstruction.statements import Statement


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
    doing = [[one for one in frame.participants if one.role is Role.SUBJECT] for frame in (ours, theirs)]
    sides = doing if all(doing) else [ours.participants, theirs.participants]
    return not all(sides) or any(_is_same(f" {one.name}", f" {other.name}") for one in sides[0] for other in sides[1])


def _is_same(one: str, other: str) -> bool:
    """Whether two names are one, be it with a title before it on either side."""
    return one.endswith(other) or other.endswith(one)


def _is_negated(statement: Statement) -> bool:
    return statement.frame is not None and statement.frame.is_negated
