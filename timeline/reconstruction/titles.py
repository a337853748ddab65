"""A title for an event, taken from what its passages say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.reconstruction.statements import Statement

LONGEST_TITLE = 90
_SHORTEST_CLAUSE = 25
_SPACE = re.compile(r"\s+")
_DATELINE = re.compile(r"^[A-ZÀ-Þ]{3,}[^.;:]{0,60}? [-–—] ")
_PREPOSITION = r"(?:,?\s*\b(?:also\s+)?(?:on|in|at|by|since|from|during|of|until|over|for)(?:\s+the)?\s+|,\s*|\s*\()?"
_REPORTING = r"(?:said|says|announced|stated|reported|added|told [^,.;]{2,40}?)"
_ATTRIBUTION = re.compile(rf"^(?:according to [^,]{{2,60}}, |[^,.;]{{2,80}}? {_REPORTING},? that,? )", re.IGNORECASE)
_APPOSITION = re.compile(r", (?:an?|the|head|chief|spokes\w+|heading|which|who|whose)\b[^,]*,(?= )", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[;:] | [–—] |, (?!(?:and|or)\b)")
_OPENING = re.compile(r"^[\s,;:)–—-]*(?:(?:and|but|also|however|meanwhile)\b)?[\s,]*", re.IGNORECASE)


def title_event(statements: Sequence[Statement]) -> str:
    """Return a title of at most 90 characters: the shortest clause of the most exactly dated statements."""
    ordered = sorted(statements, key=lambda statement: statement.rank)
    narrowest = [statement for statement in ordered if statement.date.text == ordered[0].date.text]
    candidates = sorted(((_trim(statement), statement.key) for statement in narrowest), key=_fitness)
    return candidates[0][0]


def _fitness(candidate: tuple[str, str]) -> tuple[bool, bool, int, str]:
    title, key = candidate
    return (title.endswith("…"), len(title) < _SHORTEST_CLAUSE, len(title), key)


def _trim(statement: Statement) -> str:
    """Return a statement without dateline, date words, attribution and apposition, cut at the end of a clause."""
    text = _SPACE.sub(" ", _without_date(statement)).strip()
    for pattern in (_DATELINE, _OPENING, _ATTRIBUTION, _OPENING):
        text = pattern.sub("", text)
    text = _APPOSITION.sub("", text) if len(text) > LONGEST_TITLE else text
    return _capitalised(_cut(text.rstrip(" .,;:")) or _cut(_SPACE.sub(" ", statement.text)))


def _without_date(statement: Statement) -> str:
    before, after = statement.text[: statement.date_span.start], statement.text[statement.date_span.end :]
    opened = re.compile(_PREPOSITION + r"$", re.IGNORECASE)
    return opened.sub("", before) + after.removeprefix(")") if before.strip() else after


def _cut(text: str) -> str:
    if len(text) <= LONGEST_TITLE:
        return text
    ends = [match.start() for match in _CLAUSE_END.finditer(text) if _SHORTEST_CLAUSE <= match.start() < LONGEST_TITLE]
    if ends and ends[-1] >= LONGEST_TITLE // 2:
        return text[: ends[-1]]
    return text[: text.rfind(" ", 0, LONGEST_TITLE)].rstrip(" ,;:") + "…"


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
