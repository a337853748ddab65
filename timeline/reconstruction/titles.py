"""A title for an event, taken from what its passages say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.reconstruction.statements import Statement

LONGEST_TITLE = 90
_ATTRIBUTION = re.compile(
    r"^(?:according to [^,]{2,60}, |[^,.;]{2,80}? (?:said|says|announced|stated|reported|added|told [^,.;]{2,40}?)"
    r"(?: \w+day| today| yesterday)? that )",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r"[;:]\s| [–—] |, (?=(?:which|who|where|when|while|after|following|although|but|as|with)\b)|, "
)
_SPACE = re.compile(r"\s+")
_PREPOSITION = r"(?:,?\s*\b(?:on|in|at|by|since|from|during|of|until)(?:\s+the)?\s+)?"
_OPENING = re.compile(r"^[\s,;:–—-]*(?:and|but|also|however|meanwhile)?[\s,]*", re.IGNORECASE)


def title_event(statements: Sequence[Statement]) -> str:
    """Return a title of at most 90 characters: the shortest clause of the most exactly dated statements."""
    ordered = sorted(statements, key=lambda statement: statement.rank)
    narrowest = [statement for statement in ordered if statement.date.text == ordered[0].date.text]
    candidates = sorted(((_trim(statement), statement.key) for statement in narrowest), key=_fitness)
    return candidates[0][0]


def _fitness(candidate: tuple[str, str]) -> tuple[bool, bool, int, str]:
    title, key = candidate
    return (title.endswith("…"), len(title) < 25, len(title), key)


def _trim(statement: Statement) -> str:
    """Return a statement without its attribution and its date words, cut at the end of a clause."""
    text = _SPACE.sub(" ", statement.text).strip()
    text = _ATTRIBUTION.sub("", text)
    text = re.sub(_PREPOSITION + re.escape(statement.date_words), "", text, count=1)
    text = _OPENING.sub("", text).strip(" .,;:")
    return _capitalised(_cut(_SPACE.sub(" ", text).replace(" ,", ",")) or statement.text[:LONGEST_TITLE])


def _cut(text: str) -> str:
    if len(text) <= LONGEST_TITLE:
        return text
    ends = [match.start() for match in _CLAUSE_END.finditer(text) if 25 <= match.start() <= LONGEST_TITLE]
    if ends:
        return text[: ends[-1]].rstrip(" ,")
    return text[: text.rfind(" ", 0, LONGEST_TITLE)].rstrip(" ,") + "…"


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
