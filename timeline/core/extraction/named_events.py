"""A name for an event that no clause tells well: "Grounding of Corvina, Kiel Canal"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.core.extraction.predicates import lexicon_of
from timeline.core.frames import Role
from timeline.core.frames.event_types import SPEECH

if TYPE_CHECKING:
    from timeline.core.frames import EventFrame

_MOST = 2  # participants that a name holds


@cache
def _nouns_of(language: str) -> dict[str, str]:
    return lexicon_of(language).labels


def name_event(frame: EventFrame, language: str) -> str:
    """Return the noun of an event with who takes part and where, or "" where type or participants are not known."""
    noun = _nouns_of(language).get(frame.event_type, "")
    involved = [one.name for one in frame.participants if one.role is not Role.OTHER]
    names = (involved or [one.name for one in frame.participants])[:_MOST]
    if not noun or frame.event_type in SPEECH or not (names or frame.place):
        return ""
    place = [frame.place] if frame.place and frame.place not in names else []
    joined = ", ".join([*names, *place])
    title = f"{noun} of {joined}" if language == "en" and names else f"{noun}: {joined}"
    return title[0].upper() + title[1:]
