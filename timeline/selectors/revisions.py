"""Which revision of a timeline, or of all of them, readers see. A page of the same revision is the same page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.postgres.aggregates import BitXor
from django.db import connection

from timeline.models import TimelineChange, Visibility

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

# One query by two indexes, written out: it precedes every page, and the ORM would take longer than PostgreSQL does.
_OF_TIMELINE = """
    SELECT t.id, t.visibility, bit_xor(c.mark), max(c.made_at)
    FROM timeline_timeline t JOIN timeline_timelinechange c ON c.timeline_id = t.id
    WHERE t.slug = %s AND t.deleted_at IS NULL AND t.visibility <> %s
    GROUP BY t.id
"""
_OF_SITE = "SELECT bit_xor(mark), max(made_at) FROM timeline_timelinechange"


@dataclass(frozen=True, slots=True)
class Revision:
    """What readers see: a name that never comes again, when it last changed, and whether it is listed."""

    name: str
    changed_at: datetime
    is_listed: bool


def find_revision(slug: str) -> Revision | None:
    """Return the revision of a timeline that everybody may open, in one query; None where not everybody may."""
    with connection.cursor() as cursor:
        cursor.execute(_OF_TIMELINE, [slug, Visibility.PRIVATE])
        row = cursor.fetchone()
    if row is None:
        return None
    key, visibility, mark, changed_at = row
    return Revision(f"{key}.{_hexadecimal(mark)}", changed_at, visibility == Visibility.PUBLIC)


def find_site_revision() -> Revision | None:
    """Return the revision of all timelines together, in one query; None while there are none."""
    with connection.cursor() as cursor:
        cursor.execute(_OF_SITE)
        mark, changed_at = cursor.fetchone()
    return Revision(f"site.{_hexadecimal(mark)}", changed_at, is_listed=True) if changed_at else None


def _hexadecimal(mark: int) -> str:
    return format(mark % (1 << 64), "016x")


def find_revision_names(timelines: Sequence[int]) -> Mapping[int, str]:
    """Return the names of the revisions of timelines, whoever may read them, for what is kept about each."""
    rows = TimelineChange.objects.filter(timeline__in=timelines).order_by().values("timeline_id")
    marked = rows.annotate(mark=BitXor("mark")).values_list("timeline_id", "mark")
    return {key: f"{key}.{_hexadecimal(mark)}" for key, mark in marked}


def find_part_names(timeline: int) -> Mapping[int | None, str]:
    """Return the names of the revisions of a timeline's parts: ranges of its events, and under None all else."""
    rows = TimelineChange.objects.filter(timeline=timeline).order_by().values("part").annotate(marks=BitXor("mark"))
    return {part: f"{timeline}.{part}.{_hexadecimal(marks)}" for part, marks in rows.values_list("part", "marks")}
