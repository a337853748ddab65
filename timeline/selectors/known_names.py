"""Names of actors and places by any of their spellings, for who types one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.core.text import fold
from timeline.models import Actor, Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.models import Timeline

_MOST_READ = 20_000
_MOST = 12
KINDS: dict[str, Any] = {"actor": Actor, "place": Place}


def find_name(kind: str, timeline: Timeline, typed: str) -> Any:
    """Return the actor or the place that a timeline knows by this name or spelling, or None; accents do not count."""
    words = " ".join(typed.split())
    found = KINDS[kind].objects.find_known(timeline, words)
    if found or not words:
        return found
    wanted = fold(words)
    keys = [key for key, spellings in _spellings(kind, timeline) if wanted in map(fold, spellings)]
    return KINDS[kind].objects.filter(pk=keys[0]).first() if len(keys) == 1 else None


def suggest_names(kind: str, timeline: Timeline, typed: str) -> Sequence[tuple[str, str]]:
    """Return the names that have a spelling with these letters, each with that spelling; those that begin so first."""
    wanted = fold(" ".join(typed.split()))
    if not wanted:
        return []
    found = []
    for _key, spellings in _spellings(kind, timeline):
        hit = next((one for one in spellings if wanted in fold(one)), None)
        if hit is not None:
            found.append((not fold(hit).startswith(wanted), spellings[0], hit))
    return [(name, hit) for _is_later, name, hit in sorted(found)[:_MOST]]


def _spellings(kind: str, timeline: Timeline) -> list[tuple[int, list[str]]]:
    rows = KINDS[kind].objects.known_in(timeline).values_list("pk", "name", "aliases")[:_MOST_READ]
    return [(key, [name, *aliases]) for key, name, aliases in rows]
