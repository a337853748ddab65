"""Restoring the rows of an archive, as they were: with their moments, their decisions and their history."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pgtrigger
from django.contrib.auth.models import User
from django.db import connection
from django.db.models import ForeignKey

from timeline.models import Document, Event, Timeline
from timeline.models.archive_tables import archive_tables
from timeline.models.names import keeper_of_names
from timeline.models.recorded_people import recorded_person
from timeline.services.batches import in_batches
from timeline.services.bulk_rows import copy_rows
from timeline.services.errors import RefusedError
from timeline.services.events.corroboration import refresh_corroboration

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from contextlib import AbstractContextManager

    from django.db.models import Model

    from timeline.models.archive_tables import ArchiveTable

Record = dict[str, Any]
BATCH = 500
# Rows that timelines share: those that are here already are taken as they are.
_SHARED = {"outlets", "actors", "places", "documents"}
_NAMES = {"outlets", "actors", "places"}
_LATER = {"supersedes", "copy_of", "merged_into"}  # may name a row that comes later in its table
_SILENT = (
    *(f"timeline.{model}:{name}" for model in ("Event", "Claim", "Citation", "Membership")
      for name in ("insert_insert", "update_update")),
    "timeline.Document:update_update",
    "timeline.Event:published_events_release_documents",
)  # fmt: skip


def without_history() -> AbstractContextManager[None]:
    """Keep triggers from writing history of their own: the archive has the true one."""
    return pgtrigger.ignore(*_SILENT)


class Restorer:
    """Stores the tables of one archive, one after the other, in the transaction that is open.

    What the archive says that somebody did is not put down to an account here that happens to have the same name, and
    gives it no role, unless `with_accounts` says that they are the same people.
    """

    def __init__(self, *, with_accounts: bool = False) -> None:
        self._with_accounts = with_accounts
        self._keys: dict[str, dict[str, Any]] = defaultdict(dict)  # of each model, by the names of the archive
        self.counts: dict[str, int] = {}

    def store(self, table: ArchiveTable, records: Iterable[Record]) -> None:
        """Store the rows of a table; RefusedError where they are here already or name what the archive has not."""
        later: list[tuple[Any, str, Any]] = []
        count = 0
        for batch in in_batches(records, BATCH):
            count += len(batch)
            rows = [self._row(table, record, later) for record in self._new(table, batch)]
            _touch()
            copy_rows(rows, is_stamped=False)
            self._keep(table, rows)
        self._link(table, later)
        self.counts[table.name] = count

    def finish(self) -> Timeline:
        """Have what is stored corroborated, and return the restored timeline."""
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # so that what is wrong shows here, not at the commit
        (slug, key), *_others = self._keys["Timeline"].items()
        refresh_corroboration(Event.objects.filter(timeline=key).with_outdated_corroboration())
        return Timeline.objects.get(pk=key, slug=slug)

    def _new(self, table: ArchiveTable, records: list[Record]) -> list[Record]:
        """Return the records whose rows are not here; those that may be shared are remembered."""
        model = table.model.__name__
        name = {
            "timeline": "slug", "contexts": "id", "events": "uid", "claims": "uid", "citations": "uid",
            "stories": "uid",
        }.get(table.name)  # fmt: skip
        if table.name in _SHARED:
            name = "uid" if table.name == "documents" else "name"
        if name is None:
            return records
        rows = table.model._default_manager.filter(**{f"{name}__in": [one[name] for one in records]})
        if table.name in _NAMES:
            rows = rows.filter(timeline=None)  # what another timeline keeps to itself is not to be found
        here = dict(rows.values_list(name, "pk"))
        if here and table.name not in {*_SHARED, "contexts"}:
            raise RefusedError(
                f"{model} “{next(iter(here))}” is here already; an archive is restored where it is not."
            )
        self._keys[model] |= {str(one): key for one, key in here.items()}
        if table.name == "documents":
            self._belong(list(here.values()))
        known = {str(one) for one in here}
        if table.name in _NAMES:  # one that is shared and one that the timeline kept become one here
            known |= set(self._keys[model])
            records = list({one[name]: one for one in reversed(records)}.values())[::-1]
        return [one for one in records if str(one[name]) not in known]

    @cached_property
    def _keeper(self) -> Timeline | None:
        """The timeline that keeps the names that come with it, unless it is public."""
        (key,) = self._keys["Timeline"].values()
        return keeper_of_names(Timeline.objects.get(pk=key))

    def _row(self, table: ArchiveTable, record: Record, later: list[tuple[Any, str, Any]]) -> Model:
        row = table.model()
        for field in table.fields:
            if field.name not in record:
                continue
            value = record[field.name]
            if not isinstance(field, ForeignKey):
                setattr(row, field.attname, field.to_python(value))
            elif field.name in _LATER and not table.name.endswith("history"):
                if value is not None:
                    later.append((row, field.attname, value))
            else:
                setattr(row, field.attname, self._find(table, field, value))
        if table.name in _NAMES:
            row.timeline = self._keeper  # type: ignore[attr-defined]
        self._place(table, row, record)
        return row

    def _place(self, table: ArchiveTable, row: Any, record: Record) -> None:
        """Give a row of history the key of the row that it is about, which may be gone."""
        if table.name == "membership_history":
            row.pgh_obj_id = row.id = self._key_of("Membership", record["user"])
        elif table.name.endswith("_history") and table.name != "document_history":
            model = {"event_history": "Event", "claim_history": "Claim", "citation_history": "Citation"}[table.name]
            row.pgh_obj_id = row.id = self._key_of(model, record["uid"])
        if table.name == "decisions":
            for state in (row.before, row.after):
                if state.get("document") is not None:
                    state["document"] = self._keys["Document"].get(state["document"])
        if table.name == "contexts" and (row.metadata or {}).get("user") is not None:
            row.metadata["user"] = self._user(row.metadata["user"])

    def _key_of(self, model: str, name: str) -> Any:
        """Return the key of a row, or a new one for a row that was deleted."""
        if name not in self._keys[model]:
            self._keys[model][name] = _next_key(f"timeline_{model.lower()}")
        return self._keys[model][name]

    def _find(self, table: ArchiveTable, field: ForeignKey[Any, Any], name: Any) -> Any:
        if name is None:
            return None
        model = field.related_model.__name__
        if model == "User":
            return self._user(str(name))
        if str(name) not in self._keys[model]:
            message = f"{table.name}.jsonl names {model.lower()} “{name}”, which the archive does not have."
            raise RefusedError(message)
        return self._keys[model][str(name)]

    def _user(self, name: str) -> Any:
        """Return who stands for a name: a person as recorded, unless accounts of the same name are asked for."""
        if name not in self._keys["User"]:
            account = User.objects.filter(username=name).first() if self._with_accounts else None
            self._keys["User"][name] = (account or recorded_person(name)).pk
        return self._keys["User"][name]

    def _keep(self, table: ArchiveTable, rows: list[Any]) -> None:
        model = table.model.__name__
        names = {"Timeline": "slug", "Outlet": "name", "Actor": "name", "Place": "name"}
        if model == "Membership":
            by_key = {key: name for name, key in self._keys["User"].items()}
            self._keys[model] |= {by_key[row.user_id]: row.pk for row in rows}
        elif model == "Decision":
            self._keys[model] |= {row.decided_at.isoformat(): row.pk for row in rows}
        elif model in {"Document", "Event", "Claim", "Citation", "Story", "Context", *names}:
            name = names.get(model, "id" if model == "Context" else "uid")
            self._keys[model] |= {str(getattr(row, name)): row.pk for row in rows}
        if model == "Document":
            self._belong([row.pk for row in rows])

    def _belong(self, documents: list[int]) -> None:
        through = Document.timelines.through
        (timeline,) = self._keys["Timeline"].values()
        through.objects.bulk_create(
            [through(document_id=key, timeline_id=timeline) for key in documents], ignore_conflicts=True
        )

    def _link(self, table: ArchiveTable, later: list[tuple[Any, str, Any]]) -> None:
        for row, column, name in later:
            key = self._keys[table.model.__name__].get(str(name))
            if key is not None:
                table.model._default_manager.filter(pk=row.pk).update(**{column: key})


def _touch() -> None:
    """Send a statement: what pgtrigger is to ignore goes with statements, and COPY is none to it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _next_key(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id'))", [table])
        (key,) = cursor.fetchone()
    return int(key)


def tables_by_name() -> Mapping[str, ArchiveTable]:
    """Return the tables of an archive in their order."""
    return {table.name: table for table in archive_tables()}
