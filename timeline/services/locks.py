"""Locks of the database that last to the end of a transaction, taken always in the same order: texts, timelines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.models import Timeline

_TEXTS = 0x7E47
_TIMELINES = 0x71AE
_COMPARING = 0xC0


def lock_texts(sha256s: Iterable[str]) -> None:
    """Let no other transaction store the same texts until this one ends."""
    _lock(_TEXTS, {int(sha256[:7], 16) for sha256 in sha256s})


def lock_timeline(timeline: Timeline) -> None:
    """Let no other transaction group the statements of a timeline until this one ends."""
    _lock(_TIMELINES, {timeline.pk})


def try_lock_comparing() -> bool:
    """Return whether no other transaction compares events, and let none until this one ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s, 0)", [_COMPARING])
        (is_ours,) = cursor.fetchone()
    return bool(is_ours)


def _lock(space: int, numbers: set[int]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(pg_advisory_xact_lock(%s, number)) FROM unnest(%s::int[]) AS number",
            [space, sorted(numbers)],
        )
