"""Who changed the day of publication of a document, when and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.apps import apps
from django.contrib.auth.models import User

from timeline.core.temporal import parse_edtf
from timeline.selectors.date_words import say_date

if TYPE_CHECKING:
    from datetime import datetime

    from timeline.models import Document


@dataclass(frozen=True, slots=True)
class DateChange:
    """A day of publication as it was set once; `who` is empty where a program did it."""

    at: datetime
    who: str
    published: str
    known: str
    why: str


def find_date_changes(document: Document) -> list[DateChange]:
    """Return the changes of a document's day of publication, the last first."""
    rows = apps.get_model("timeline", "DocumentEvent").objects.filter(pgh_obj=document)
    changes, last = [], None
    for row in rows.select_related("pgh_context").order_by("pgh_id"):
        state = (row.published_edtf, row.published_known, row.published_note)
        if state != last:
            changes.append(row)
        last = state
    users = _names([_user_of(row) for row in changes])
    return [
        DateChange(
            row.pgh_created_at,
            users.get(_user_of(row), ""),
            say_date(parse_edtf(row.published_edtf)) if row.published_edtf else "",
            row.get_published_known_display(),
            row.published_note,
        )
        for row in reversed(changes)
    ]


def _user_of(row: object) -> int | None:
    context = getattr(row, "pgh_context", None)
    return context.metadata.get("user") if context else None


def _names(keys: list[int | None]) -> dict[int | None, str]:
    users = User.objects.filter(pk__in={key for key in keys if key})
    return {user.pk: user.get_full_name() or user.get_username() for user in users}
