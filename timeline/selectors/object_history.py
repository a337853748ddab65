"""The versions of one object as triggers kept them: what changed from each to the next, by whom, and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.contrib.auth.models import User

from timeline.core.temporal import parse_edtf
from timeline.models import Actor, Outlet, Place
from timeline.selectors.date_words import say_date

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from django.db.models import Model

_MOST = 200  # versions on a page, the latest

# What people can read of each kind, in the order of the page; the rest follows from it.
FIELDS: dict[str, tuple[str, ...]] = {
    "event": (
        "title", "edtf", "is_dated_by_hand", "dated_why", "summary", "status", "place_id", "sequence", "importance",
        "merged_into_id",
    ),
    "claim": ("statement", "attribution", "modality", "status", "rejected_why", "sequence", "event_id"),
    "citation": ("exact", "stance", "edtf", "timex_text", "explanation", "is_orphaned", "claim_id"),
    "document": (
        "title", "authors", "url", "language", "outlet_id", "published_edtf", "published_known", "published_note",
    ),
}  # fmt: skip
_NAMES = {
    "edtf": "date", "published_edtf": "published", "published_known": "how that is known", "timex_text": "date words",
    "dated_why": "why this date", "rejected_why": "why rejected", "exact": "passage",
}  # fmt: skip
_DATES = frozenset({"edtf", "published_edtf"})
_NAMED: dict[str, type[Model]] = {"place_id": Place, "outlet_id": Outlet, "actor_id": Actor}


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """A column with what it said before and after."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ObjectVersion:
    """An object as it was from one moment on, with what was new then."""

    key: int
    at: datetime
    who: str
    label: str  # insert, update or delete
    differences: tuple[FieldDifference, ...]
    is_latest: bool


def find_versions(kind: str, key: int) -> list[ObjectVersion]:
    """Return the versions of an object, the latest first; what nothing that people read changed is left out."""
    newest = version_rows(kind).filter(pgh_obj_id=key).select_related("pgh_context").order_by("-pgh_id")
    rows = list(newest[:_MOST])[::-1]
    names = _names(rows)
    users = _users(rows)
    found, last = [], None
    for row in rows:
        differences = tuple(_differences(kind, last, row, names))
        if differences or row.pgh_label != "update":
            is_latest = row is rows[-1]
            who = users.get(_user_of(row), "")
            found.append(ObjectVersion(row.pgh_id, row.pgh_created_at, who, row.pgh_label, differences, is_latest))
        last = row
    return found[::-1]


def latest_version(kind: str, key: int) -> int:
    """Return the number of the latest version of an object, by which a page knows what it showed."""
    latest = version_rows(kind).filter(pgh_obj_id=key).order_by("-pgh_id").values_list("pgh_id", flat=True).first()
    return latest or 0


def version_rows(kind: str) -> Any:
    """Return the table of versions of a kind of object."""
    return apps.get_model("timeline", f"{kind}event").objects.all()


def _differences(kind: str, before: Any, after: Any, names: Mapping[tuple[str, Any], str]) -> list[FieldDifference]:
    found = []
    for field in FIELDS[kind]:
        old, new = (None if row is None else getattr(row, field) for row in (before, after))
        if old != new and not (before is None and new in ("", None, False)):
            words = (_shown(field, one, names) for one in (old, new))
            name = _NAMES.get(field, field.removesuffix("_id").replace("_", " "))
            found.append(FieldDifference(name, *words))
    return found


def _shown(field: str, value: Any, names: Mapping[tuple[str, Any], str]) -> str:
    if value is None or value == "":
        return ""
    if field in _DATES:
        return say_date(parse_edtf(value))
    return names.get((field, value), str(value))


def _names(rows: Sequence[Any]) -> dict[tuple[str, Any], str]:
    names: dict[tuple[str, Any], str] = {}
    for field, model in _NAMED.items():
        keys = {getattr(row, field, None) for row in rows} - {None}
        if keys:
            found = model._default_manager.filter(pk__in=keys).values_list("pk", "name")
            names |= {(field, key): name for key, name in found}
    return names


def _users(rows: Sequence[Any]) -> dict[int, str]:
    keys = {_user_of(row) for row in rows} - {0}
    return dict(User.objects.filter(pk__in=keys).values_list("pk", "username"))


def _user_of(row: Any) -> int:
    return int((row.pgh_context.metadata.get("user") if row.pgh_context else 0) or 0)
