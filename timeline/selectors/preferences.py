"""What editors prefer where passages of an event disagree; the other passages stay as they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.models import Decision, Verb

if TYPE_CHECKING:
    from datetime import datetime

    from timeline.models import Event


@dataclass(frozen=True, slots=True)
class Preference:
    """The passage that is preferred on one matter, by the identifier of its citation, and why."""

    matter: str
    citation: str
    why: str
    at: datetime


def preferences_of(event: Event) -> dict[str, Preference]:
    """Return the preferences that stand, by matter: a later decision replaces an earlier, or leaves it open again."""
    found: dict[str, Preference] = {}
    for made in Decision.objects.filter(event=event, verb=Verb.PREFER).order_by("decided_at", "pk"):
        matter, citation = str(made.after.get("matter", "")), made.after.get("preferred")
        found.pop(matter, None)
        if citation:
            found[matter] = Preference(matter, str(citation), made.why, made.decided_at)
    return found
