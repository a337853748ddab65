"""A title for an event, taken from what its passages say."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.reconstruction.statements import Statement
    from timeline.text import Span

LONGEST_TITLE = 90
_MOST_CONSIDERED = 40  # statements
_SHORTEST_CLAUSE = 25
_SPACE = re.compile(r"\s+")
_DATELINE = re.compile(r"^[A-ZÀ-Þ]{3,}[^.;:]{0,60}? [-–—] ")
_PREPOSITION = r"(?:,?\s*\b(?:also\s+)?(?:on|in|at|by|since|from|during|of|until|over|for)(?:\s+the)?\s+|,\s*|\s*\()?"
_REPORTING = r"(?:said|says|announced|stated|reported|added|told [^,.;]{2,40}?)"
_ATTRIBUTION = re.compile(
    rf"^(?:according to [^,]{{2,60}}, |[^,.;]{{2,80}}? {_REPORTING}(?: [^.;]{{0,110}}?)?,? that,? )", re.IGNORECASE
)
_APPOSITION = re.compile(r", (?:an?|the|head|chief|spokes\w+|heading|which|who|whose)\b[^,]*,(?= )", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[;:] | [–—] |, (?!(?:and|or)\b)")
# Before these words a clause can end: what they add says where, when, with whom or why.
_ADDITION = re.compile(r" (?:in|on|at|for|with|by|as|amid|after|before|following|from|against|during|of|over) ")
_OPENING = re.compile(r"^[\s,;:)–—-]*(?:(?:and|but|also|however|meanwhile)\b)?[\s,]*", re.IGNORECASE)


_UNCLEAR = re.compile(r"^(?:they|he|she|it|this|that|these|those|we|i|his|her|their|the latter)\b", re.IGNORECASE)
_DANGLING = re.compile(
    r"\b(?:between|from|since|until|by|of|the|an?|in|on|at|within)(?: and\b| in\b|[,;]|$)"
    rf"|\b(?:and|or|but|that|to|{_REPORTING})$",
    re.IGNORECASE,
)
# A clause inside a sentence has a subject of its own where it begins with a name, a number or an article.
_SUBJECT = re.compile(r"(?:the|an?|el|la|los|las|un|una|le|les|il|lo|gli|i|der|die|das|ein|eine|bir)\b|[A-ZÀ-Þ0-9]")


class _Part(NamedTuple):
    """Words of a statement, and where its date words stand in them."""

    text: str
    date_span: Span


class _Fitness(NamedTuple):
    """How ill a title serves, the worst faults first."""

    is_cut: bool
    is_dangling: bool
    is_short: bool
    is_unclear: bool
    width: float
    length: int
    title: str


def title_event(statements: Sequence[Statement]) -> str:
    """Return a title of at most 90 characters: a whole clause where any statement has one."""
    ordered = sorted(statements, key=lambda statement: statement.rank)
    candidates = [
        _fitness(_trim(part), width=math.inf if statement.bounds.width is None else statement.bounds.width)
        for statement in ordered[:_MOST_CONSIDERED]
        for part in _parts(statement)
    ]
    return min(candidates).title


def _parts(statement: Statement) -> list[_Part]:
    """Return the sentence, and the clause that its date words stand in."""
    whole = _Part(statement.text, statement.date_span)
    clause = statement.clause
    if clause is None or not (clause.contains(statement.date_span) and _SUBJECT.match(clause.of(statement.text))):
        return [whole]
    return [whole, _Part(clause.of(statement.text), statement.date_span.shifted(-clause.start))]


def _fitness(title: str, *, width: float) -> _Fitness:
    return _Fitness(
        is_cut=title.endswith("…"),
        is_dangling=_DANGLING.search(title) is not None or _is_unbalanced(title),
        is_short=len(title) < _SHORTEST_CLAUSE,
        is_unclear=_UNCLEAR.match(title) is not None,
        width=width,
        length=len(title),
        title=title,
    )


def _is_unbalanced(title: str) -> bool:
    """Whether a quotation or a bracket is opened and not closed, or closed and not opened."""
    return title.count('"') % 2 > 0 or any(title.count(one) != title.count(other) for one, other in ("()", "“”", "«»"))


def _trim(part: _Part) -> str:
    """Return words without dateline, date words, attribution and apposition, cut at the end of a clause."""
    text = _SPACE.sub(" ", _without_date(part)).strip()
    for pattern in (_DATELINE, _OPENING, _ATTRIBUTION, _OPENING):
        text = pattern.sub("", text)
    text = _APPOSITION.sub("", text) if len(text) > LONGEST_TITLE else text
    return _capitalised(_cut(text.rstrip(" .,;:")) or _cut(_SPACE.sub(" ", part.text)))


def _without_date(part: _Part) -> str:
    before, after = part.text[: part.date_span.start], part.text[part.date_span.end :]
    opened = re.compile(_PREPOSITION + r"$", re.IGNORECASE)
    return opened.sub("", before) + after.removeprefix(")") if before.strip() else after


def _cut(text: str) -> str:
    if len(text) <= LONGEST_TITLE:
        return text
    for end in (_CLAUSE_END, _ADDITION):
        ends = [match.start() for match in end.finditer(text) if LONGEST_TITLE // 2 <= match.start() <= LONGEST_TITLE]
        if ends:
            return text[: ends[-1]]
    return text[: text.rfind(" ", 0, LONGEST_TITLE)].rstrip(" ,;:") + "…"


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
