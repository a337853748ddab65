"""Card: an event as chronologies show it, rendered once and kept for as long as nothing on it changes."""

from __future__ import annotations

import pgtrigger
from django.db import models
from django.db.models import F

from timeline.models.actor import Actor
from timeline.models.citation import Citation
from timeline.models.claim import Claim
from timeline.models.document import Document
from timeline.models.event import Event
from timeline.models.outlet import Outlet
from timeline.models.place import Place
from timeline.models.timeline import Timeline


class CardQuerySet(models.QuerySet["Card"]):
    """Cards by whether they still show what is stored."""

    def current(self, *, language: str, design: str) -> CardQuerySet:
        """Return the cards that show their event as it is now, drawn as cards are drawn now."""
        return self.filter(language=language, design=design, revision=F("event__revision"))


class Card(models.Model):
    """The HTML of one published event for readers, in one language of the pages."""

    html = models.TextField()
    language = models.CharField(max_length=12, help_text="Of the words around the passages.")
    revision = models.BigIntegerField(help_text="The event's, when the card was rendered.")
    design = models.CharField(max_length=16, help_text="Of the template and the code that rendered it.")
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="cards")

    objects = CardQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint("event", "language", name="card_once_a_language")]

    def __str__(self) -> str:
        return f"{self.event_id} {self.language}"


class EventActor(Event.actors.through):  # type: ignore[name-defined,misc]  # made by Django
    """Who takes part in an event; this only carries the triggers of that table."""

    class Meta:
        proxy = True


_CLAIMS = "SELECT c.event_id FROM timeline_claim c"
_CITATIONS = f"{_CLAIMS} JOIN timeline_citation k ON k.claim_id = c.id"
_DOCUMENTS = f"{_CITATIONS} JOIN timeline_document d ON d.id = k.document_id"
_PARTS = "SELECT a.event_id FROM timeline_event_actors a"
_EVENTS = "SELECT e.id FROM timeline_event e"

# What corroborates events (services/events/corroboration.py) or is searched; other changes leave that as it is.
_ATTESTING: dict[type[models.Model], tuple[str, ...]] = {
    Claim: ("event_id", "statement", "status", "modality", "attribution"),
    Citation: ("claim_id", "document_id", "exact", "stance", "edtf", "timex_start", "timex_end"),
    Document: ("outlet_id", "language", "copy_of_id"),
    Outlet: ("name", '"group"'),
}
# What a card shows: the table, the column that leads to events, and how.
_SHOWN: list[tuple[type[models.Model], str, str]] = [
    (Claim, "event_id", "SELECT changed.event_id FROM changed"),
    (Citation, "claim_id", f"{_CLAIMS} JOIN changed ON c.id = changed.claim_id"),
    (EventActor, "event_id", "SELECT changed.event_id FROM changed"),
    (Document, "id", f"{_CITATIONS} JOIN changed ON k.document_id = changed.id"),
    (Outlet, "id", f"{_DOCUMENTS} JOIN changed ON d.outlet_id = changed.id"),
    (Actor, "id", f"{_PARTS} JOIN changed ON a.actor_id = changed.id"),
    (Place, "id", f"{_EVENTS} JOIN changed ON e.place_id = changed.id"),
    (Timeline, "id", f"{_EVENTS} JOIN changed ON e.timeline_id = changed.id"),
]
_OPERATIONS = {
    "insert": (pgtrigger.Insert, ["new_rows"]),
    "update": (pgtrigger.Update, ["old_rows", "new_rows"]),
    "delete": (pgtrigger.Delete, ["old_rows"]),
}


def _revising(model: type[models.Model], operation: str, column: str, events: str) -> pgtrigger.Trigger:
    """Return the trigger that gives the events behind changed rows their next revision, once a statement."""
    kind, tables = _OPERATIONS[operation]
    changed = " UNION ".join(f"SELECT {column} FROM {table}" for table in tables)  # noqa: S608 - constants
    return pgtrigger.Trigger(
        name=f"revises_events_on_{operation}",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=kind,
        referencing=pgtrigger.Referencing(**{table.removesuffix("_rows"): table for table in tables}),  # type: ignore[no-untyped-call]
        # Rows are locked in one order, so that two statements wait for each other instead of clashing.
        func=f"""
            WITH changed AS ({changed}), locked AS (
                SELECT id FROM timeline_event WHERE id IN ({events}) ORDER BY id FOR NO KEY UPDATE
            )
            UPDATE timeline_event SET attested_revision = {_attested(model, operation)}
                FROM locked WHERE timeline_event.id = locked.id;
            RETURN NULL;
        """,  # noqa: S608 - constants
    )


def _attested(model: type[models.Model], operation: str) -> str:
    """Return the new `attested_revision` of the events of changed rows: -1 is outdated (timeline/models/event.py)."""
    if model not in _ATTESTING:
        return "attested_revision"
    if operation != "update":
        return "-1"
    old, new = (", ".join(f"{row}.{column}" for column in _ATTESTING[model]) for row in ("old_row", "new_row"))
    return f"""CASE WHEN EXISTS (
                SELECT FROM old_rows AS old_row JOIN new_rows AS new_row USING (id)
                WHERE ({old}) IS DISTINCT FROM ({new})
            ) THEN -1 ELSE attested_revision END"""  # noqa: S608 - constants


for _model, _column, _events in _SHOWN:
    for _operation in ("insert", "update", "delete") if _column != "id" else ("update",):
        pgtrigger.register(_revising(_model, _operation, _column, _events))(_model)
