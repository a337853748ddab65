"""Purge: what was taken away for good, and when. It keeps no title and no word of what is gone."""

from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class Purge(models.Model):
    """A timeline or a document that is gone, with how much went. Rows are only ever added."""

    kind = models.CharField(max_length=10, choices=[("timeline", _("chronology")), ("document", _("document"))])
    key = models.BigIntegerField(help_text=_("The number that it had."))
    counts = models.JSONField(default=dict, help_text=_("How many rows and originals went with it."))
    deleted_at = models.DateTimeField()
    purged_at = models.DateTimeField(db_default=Now(), editable=False)
    deleted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ("-purged_at", "-id")
        triggers = [
            pgtrigger.Protect(name="purges_are_only_added", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
