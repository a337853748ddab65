"""Release: a document that the readers of a timeline may read."""

from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from timeline.models.document import Document
from timeline.models.event import Event
from timeline.models.timeline import Timeline


class Release(models.Model):
    """Says that readers of a timeline may read a document, since an editor let them or a published event cites it."""

    released_at = models.DateTimeField(db_default=Now(), editable=False)
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="releases")
    timeline = models.ForeignKey(Timeline, on_delete=models.CASCADE, related_name="releases")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        constraints = [models.UniqueConstraint("document", "timeline", name="release_once")]

    def __str__(self) -> str:
        return f"{self.document} in {self.timeline}"


# Whatever changes what an event cites gives the event a revision (timeline/models/card.py), so this sees it all.
pgtrigger.register(
    pgtrigger.Trigger(
        name="published_events_release_documents",
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.Update,
        condition=pgtrigger.Q(new__status="published"),
        func="""
            INSERT INTO timeline_release (document_id, timeline_id)
                SELECT DISTINCT k.document_id, NEW.timeline_id
                FROM timeline_claim c JOIN timeline_citation k ON k.claim_id = c.id
                WHERE c.event_id = NEW.id AND c.status = 'accepted'
                ON CONFLICT DO NOTHING;
            RETURN NEW;
        """,
    )
)(Event)
