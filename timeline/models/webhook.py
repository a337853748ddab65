"""Webhook: an address that is called when what readers see of a timeline changes."""

from __future__ import annotations

import secrets
import uuid

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from timeline.models.event import Event
from timeline.models.timeline import Timeline


def make_salt() -> str:
    """Return what makes the secret of one webhook differ from that of every other."""
    return secrets.token_hex(16)


class Webhook(models.Model):
    """Where to call. Its secret follows from salt and the key of the site: no copy of the database has it."""

    url = models.URLField(_("address"), max_length=2000)
    salt = models.CharField(max_length=32, default=make_salt, editable=False)
    made_at = models.DateTimeField(db_default=Now(), editable=False)
    timeline = models.ForeignKey(Timeline, on_delete=models.CASCADE, related_name="webhooks")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")

    class Meta:
        ordering = ("made_at", "pk")
        constraints = [
            models.UniqueConstraint(
                "timeline",
                "url",
                name="webhook_once",
                violation_error_message=_("This address is called already."),
            ),
        ]

    def __str__(self) -> str:
        return self.url


class DeliveryState(models.TextChoices):
    """How far a call is."""

    WAITING = "waiting", _("waiting")
    DELIVERED = "delivered", _("delivered")
    FAILED = "failed", _("failed")


class WebhookDelivery(models.Model):
    """One message to one address, with what became of it."""

    uid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    body = models.TextField(editable=False, help_text=_("The JSON as it is sent."))
    state = models.CharField(max_length=10, choices=DeliveryState.choices, default=DeliveryState.WAITING)
    attempt_count = models.PositiveSmallIntegerField(default=0)
    status = models.PositiveSmallIntegerField(null=True, help_text=_("What the server answered last."))
    message = models.TextField(blank=True, help_text=_("Why it failed, in a sentence."))
    made_at = models.DateTimeField(db_default=Now(), editable=False)
    ended_at = models.DateTimeField(null=True, editable=False)
    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="deliveries")

    class Meta:
        ordering = ("-made_at", "-pk")
        indexes = [
            # The deliveries on the page of webhooks, newest first.
            models.Index("webhook", models.F("made_at").desc(), name="delivery_of_webhook"),
        ]

    def __str__(self) -> str:
        return f"{self.webhook_id} {self.uid}"


class PublishedChange(models.Model):
    """A change of one event that readers see and no webhook was called for yet; triggers write it."""

    event = models.UUIDField(help_text=_("The uid of the event."))
    kind = models.CharField(max_length=10)  # published, changed, withdrawn
    made_at = models.DateTimeField(db_default=Now(), editable=False)
    timeline = models.ForeignKey(Timeline, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="published_change_is_known", condition=Q(kind__in=("published", "changed", "withdrawn"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.event} {self.kind}"


_WATCHED = "EXISTS (SELECT FROM timeline_webhook w WHERE w.timeline_id = {row}.timeline_id)"
_INTO = "INSERT INTO timeline_publishedchange (timeline_id, event, kind)"
_ON_UPDATE = f"""
    {_INTO}
        SELECT now_row.timeline_id, now_row.uid, CASE
            WHEN was_row.status <> 'published' THEN 'published'
            WHEN now_row.status <> 'published' THEN 'withdrawn' ELSE 'changed' END
        FROM was_rows AS was_row JOIN now_rows AS now_row USING (id)
        WHERE 'published' IN (was_row.status, now_row.status) AND {_WATCHED.format(row="now_row")}
            AND (was_row.title, was_row.summary, was_row.edtf, was_row.status, was_row.place_id, was_row.changed_at)
                IS DISTINCT FROM
                (now_row.title, now_row.summary, now_row.edtf, now_row.status, now_row.place_id, now_row.changed_at);
    RETURN NULL;
"""  # noqa: S608 - constants
_ON_INSERT = f"""
    {_INTO}
        SELECT now_row.timeline_id, now_row.uid, 'published' FROM now_rows AS now_row
        WHERE now_row.status = 'published' AND {_WATCHED.format(row="now_row")};
    RETURN NULL;
"""  # noqa: S608 - constants

pgtrigger.register(
    pgtrigger.Trigger(
        name="webhooks_hear_of_updates",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Update,
        referencing=pgtrigger.Referencing(old="was_rows", new="now_rows"),  # type: ignore[no-untyped-call]
        func=_ON_UPDATE,
    ),
    pgtrigger.Trigger(
        name="webhooks_hear_of_inserts",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Insert,
        referencing=pgtrigger.Referencing(new="now_rows"),  # type: ignore[no-untyped-call]
        func=_ON_INSERT,
    ),
)(Event)
