"""Chronologies among the documents: lists of dated entries, with days that somebody chose already."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.core.reconstruction.digest.topic import Topic
    from timeline.core.reconstruction.statements import Statement

_FEWEST_DAYS = 10  # an article that begins a few paragraphs with a date is no chronology
_ON_TOPIC = 0.25  # share of the entries: the chronology of a whole year names the topic now and then
_OPENING = re.compile(r"\W*(?:\w{1,3}\W+)?")  # a bullet, a number, an article
_MARK = re.compile(r"\s{0,2}[:.–—-]\s*\S")
_SHORTEST = 25  # code points of an entry besides its date


def find_entries(statements: Iterable[Statement], topic: Topic) -> frozenset[str]:
    """Return the keys of the statements that are entries of chronologies about the topic."""
    entries: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.day is not None and _is_entry(statement):
            entries[statement.document].append(statement)
    return frozenset(one.key for listed in entries.values() if _is_chronology(listed, topic) for one in listed)


def _is_entry(statement: Statement) -> bool:
    text, date = statement.text, statement.date_span
    return (
        _OPENING.fullmatch(text, 0, date.start) is not None
        and _MARK.match(text, date.end) is not None
        and any(sign.isdigit() for sign in statement.date_words)
        and len(text) - len(statement.date_words) > _SHORTEST
    )


def _is_chronology(entries: list[Statement], topic: Topic) -> bool:
    named = sum(topic.names_any(entry.text) for entry in entries)
    return len({entry.day for entry in entries}) >= _FEWEST_DAYS and named >= _ON_TOPIC * len(entries)
