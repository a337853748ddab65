"""A name for an event that no clause describes well: "Grounding of Orla, Selim Strait"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.core.extraction.predicates import lexicon_of
from timeline.core.frames import Role
from timeline.core.frames.event_types import SPEECH, WEAK

if TYPE_CHECKING:
    from timeline.core.frames import EventFrame

_SHORTEST = 2  # characters of no name: initials
_MOST = 2  # participants that a name holds
_AMBIGUOUS = WEAK | {"leave", "win", "lose"}
"""Types that a name leaves open: who "left the firm" did not depart, and a victory may be the other's."""
_BEFALLS = frozenset(
    (
        "die", "be-born", "resign", "retire", "run-aground", "sink", "collapse", "crash", "derail", "explode",
        "insolvency", "go-missing", "surrender", "kill", "injure", "arrest", "kidnap", "acquit",
        "convict", "sentence", "extradite", "deport",
    )
)  # fmt: skip
"""Types that happen to somebody, so that the name of one participant makes the event clear."""
_BY_OTHERS = frozenset(("kill", "injure", "arrest", "kidnap", "acquit", "convict", "sentence", "extradite", "deport"))
"""Of these, what somebody else does to them, who may be the one that is named."""
_SURE = (Role.SUBJECT, Role.OBJECT, Role.AGENT)


@cache
def _nouns_of(language: str) -> dict[str, str]:
    return lexicon_of(language).labels


def name_event(frame: EventFrame, language: str) -> str:
    """Return the noun of an event with who takes part and where, or "" where the frame does not make them sure."""
    noun = _nouns_of(language).get(frame.event_type, "")
    if not noun or frame.event_type in SPEECH or frame.event_type in _AMBIGUOUS or frame.is_negated:
        return ""
    involved = [one for one in frame.participants if one.role in _SURE and len(one.name) > _SHORTEST][:_MOST]
    names = [one.name for one in involved]
    place = [frame.place] if frame.place and frame.place not in names else []
    if not names and not place:
        return ""
    is_clear = len(involved) == 1 and frame.event_type in _BEFALLS
    is_clear = is_clear and (frame.event_type not in _BY_OTHERS or involved[0].role is Role.OBJECT)
    joined = ", ".join([*names, *place])
    title = f"{noun} of {joined}" if language == "en" and is_clear else f"{noun}: {joined}"
    first = "İ" if language == "tr" and title[0] == "i" else title[0].upper()
    return first + title[1:]
