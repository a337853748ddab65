"""TimelineChange: something changed which readers of a timeline see. The revision is read from these rows.

Each change carries a random mark, and the revision is the exclusive-or of all marks. Whichever order transactions
commit in, each gives a revision that never was before, and none waits for another, as it would for a counter.
"""

from __future__ import annotations

import pgtrigger
from django.db import models
from django.db.models import Func

from timeline.models.document import Document
from timeline.models.event import Event
from timeline.models.outlet import Outlet
from timeline.models.release import Release
from timeline.models.story import Story, StoryStep
from timeline.models.timeline import Timeline

_RANDOM = "('x' || left(replace(gen_random_uuid()::text, '-', ''), 16))::bit(64)::bigint"
_FOLDED_ONE_IN = 50  # so many changes of a timeline lie unfolded on average
EVENTS_IN_PART = 1024  # events by their numbers; a change of one leaves what is kept about other parts as it is
_FOLDING = 7_405_310  # the number of the advisory lock; a second transaction leaves folding to the first

# Two changes folded into one keep the exclusive-or of their marks, so the revision stays as it is.
_FOLD = f"""
    IF random() < 1.0 / {_FOLDED_ONE_IN} AND current_setting('transaction_isolation') = 'read committed'
        AND pg_try_advisory_xact_lock({_FOLDING}) THEN
        WITH gone AS (
            DELETE FROM timeline_timelinechange WHERE timeline_id IN (SELECT new_rows.timeline_id FROM new_rows)
            RETURNING timeline_id, part, mark, made_at
        )
        INSERT INTO timeline_timelinechange (timeline_id, part, mark, made_at)
            SELECT timeline_id, part, bit_xor(mark), max(made_at) FROM gone GROUP BY timeline_id, part;
    END IF;
    RETURN NULL;
"""  # noqa: S608 - constants


class TimelineChange(models.Model):
    """One statement that changed what readers of a timeline see, or many of them folded together."""

    mark = models.BigIntegerField(db_default=Func(template=_RANDOM, output_field=models.BigIntegerField()))
    made_at = models.DateTimeField(db_default=Func(function="clock_timestamp", output_field=models.DateTimeField()))
    part = models.IntegerField(null=True, help_text="Which part of the events changed; none where it was no event.")
    # No constraint: it would lock the row of the timeline. A trigger of that table takes the changes along.
    timeline = models.ForeignKey(
        Timeline, on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="changes"
    )

    class Meta:
        indexes = [models.Index(fields=["timeline"], include=["mark", "made_at", "part"], name="change_of_timeline")]
        triggers = [
            pgtrigger.Trigger(
                name="changes_are_folded",
                level=pgtrigger.Statement,
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                referencing=pgtrigger.Referencing(new="new_rows"),  # type: ignore[no-untyped-call]
                func=_FOLD,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.timeline_id} {self.mark}"


class DocumentTimeline(Document.timelines.through):  # type: ignore[name-defined,misc]  # made by Django
    """Which timelines have a document; this only carries the triggers of that table."""

    class Meta:
        proxy = True


_BELONGING = "SELECT DISTINCT b.timeline_id, NULL::int FROM timeline_document_timelines b"
_TOLD = "SELECT DISTINCT s.timeline_id, NULL::int FROM timeline_story s"
_OWN = "SELECT DISTINCT changed.timeline_id, NULL::int FROM changed"
_PARTS = f"SELECT DISTINCT changed.timeline_id, changed.id / {EVENTS_IN_PART} FROM changed"  # noqa: S608 - constants

# What readers see: the table, its columns that lead to timelines, and how. What a published event shows gives the
# event a revision (timeline/models/card.py), so claims, passages, actors and places need no entry of their own.
_SEEN: list[tuple[type[models.Model], str, str]] = [
    (Timeline, "id", "SELECT changed.id, NULL::int FROM changed"),
    (Event, "id, timeline_id, status", f"{_PARTS} WHERE changed.status = 'published'"),
    (DocumentTimeline, "timeline_id", _OWN),
    (Release, "timeline_id", _OWN),
    (Story, "timeline_id", _OWN),
    (StoryStep, "story_id", f"{_TOLD} JOIN changed ON changed.story_id = s.id"),
    (Document, "id", f"{_BELONGING} JOIN changed ON changed.id = b.document_id"),
    (
        Outlet,
        "id",
        f"{_BELONGING} JOIN timeline_document d ON d.id = b.document_id JOIN changed ON changed.id = d.outlet_id",
    ),
]
_OPERATIONS = {
    "insert": (pgtrigger.Insert, ["new_rows"]),
    "update": (pgtrigger.Update, ["old_rows", "new_rows"]),
    "delete": (pgtrigger.Delete, ["old_rows"]),
}


def _marking(operation: str, columns: str, timelines: str) -> pgtrigger.Trigger:
    """Return the trigger that marks the timelines behind changed rows, once a statement."""
    kind, tables = _OPERATIONS[operation]
    changed = " UNION ".join(f"SELECT {columns} FROM {table}" for table in tables)  # noqa: S608 - constants
    return pgtrigger.Trigger(
        name=f"marks_timelines_on_{operation}",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=kind,
        referencing=pgtrigger.Referencing(**{table.removesuffix("_rows"): table for table in tables}),  # type: ignore[no-untyped-call]
        func=f"""
            WITH changed AS ({changed}) INSERT INTO timeline_timelinechange (timeline_id, part) {timelines};
            RETURN NULL;
        """,
    )


def _operations(model: type[models.Model]) -> tuple[str, ...]:
    """Return what is watched: a document or outlet is seen by where it belongs, which is a row of another table."""
    if model in {Document, Outlet}:
        return ("update",)
    return ("insert", "update") if model is Timeline else ("insert", "update", "delete")


for _model, _columns, _timelines in _SEEN:
    for _operation in _operations(_model):
        pgtrigger.register(_marking(_operation, _columns, _timelines))(_model)

pgtrigger.register(
    pgtrigger.Trigger(
        name="changes_go_with_their_timeline",
        when=pgtrigger.After,
        operation=pgtrigger.Delete,
        func="DELETE FROM timeline_timelinechange WHERE timeline_id = OLD.id; RETURN NULL;",
    )
)(Timeline)
