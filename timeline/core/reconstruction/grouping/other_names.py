"""Passages that say the same but for one name: another person or another place; or that somebody else won."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.frames import Role
from timeline.core.frames.event_types import SPEECH, WEAK
from timeline.core.reconstruction.corroboration.copied_passages import names_unknown_to
from timeline.core.reconstruction.entities.kinds import is_like_a_person, kind_of_name
from timeline.core.reconstruction.name_keys import name_keys
from timeline.core.reconstruction.profiles import CONTESTS, profile_of
from timeline.core.reconstruction.wording import content_stems

if TYPE_CHECKING:
    from timeline.core.reconstruction.statements import Statement

_FEWEST = 2  # stems that both have besides the names
_LONGEST_LEAD = 3  # words
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
    own, others = _unknown_names(other, one), _unknown_names(one, other)
    if (
        len(own) != 1
        or len(others) != 1
        or name_keys(own[0]) & name_keys(others[0])
        or (own[0] == ours.place) is not (others[0] == theirs.place)
    ):
        return None
    rest, other_rest = (
        content_stems(_without_lead(statement, name)) - content_stems(name)
        for statement, name in ((one, own[0]), (other, others[0]))
    )
    shared = len(rest & other_rest)
    is_same = shared >= _FEWEST and shared >= _SAME * max(len(rest), len(other_rest))
    return OtherName(own[0], others[0], own[0] == ours.place) if is_same else None


def _without_lead(statement: Statement, name: str) -> str:
    """Return a passage without the few words that lead up to a name and say who that is: "Police officer Jan Moor"."""
    lead, _, rest = statement.text.partition(name)
    return f"{name}{rest}" if len(lead.split()) <= _LONGEST_LEAD else statement.text


def _unknown_names(reader: Statement, one: Statement) -> list[str]:
    """Return the names of which another passage has no word, without what a sentence begins with: "Guard Karl Ott"."""
    names = names_unknown_to(reader, one)
    surer = [name for name in names if " " in name or not one.text.lstrip().startswith(name)]
    return surer or names


def find_other_winner(one: Statement, other: Statement) -> OtherName | None:
    """Return the two persons of whom two passages say that each won the election, in whatever words."""
    if any(each.frame is None or each.frame.event_type not in CONTESTS for each in (one, other)):
        return None
    ours, theirs = profile_of(one), profile_of(other)
    is_contest = ours.is_contest and theirs.is_contest
    if not is_contest or ours.is_elsewhere(theirs) or ours.is_of_other_office(theirs):
        return None
    winners = [_winner(one, other), _winner(other, one)]
    return OtherName(winners[0], winners[1], is_place=False) if all(winners) else None


def _winner(one: Statement, other: Statement) -> str:
    """Return the one person who does it in a passage and of whom another passage has no word, or ""."""
    unknown = set(names_unknown_to(other, one))
    subjects = [each.name for each in one.frame.participants if each.role is Role.SUBJECT] if one.frame else []
    persons = [name for name in subjects if is_like_a_person(name) and not kind_of_name(name)]
    return persons[0] if len(persons) == 1 and persons[0] in unknown else ""
