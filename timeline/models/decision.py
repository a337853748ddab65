"""Decision: what a person did, kept for good."""

from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from timeline.models.claim import Claim
from timeline.models.event import Event


class Verb(models.TextChoices):
    """What can be decided."""

    PUBLISH = "publish", _("published")
    REJECT = "reject", _("rejected")
    MERGE = "merge", _("merged")
    UNMERGE = "unmerge", _("took a merge back")
    EDIT = "edit", _("edited")
    ACCEPT = "accept", _("accepted")
    CITE = "cite", _("cited a passage")
    WITHDRAW = "withdraw", _("retracted a passage")
    KEEP = "keep", _("kept a passage of an earlier version")
    SPLIT = "split", _("moved claims to an event of their own")
    DISTINGUISH = "distinguish", _("marked as different from another event")
    UNPUBLISH = "unpublish", _("took from readers")
    RESTORE = "restore", _("restored an earlier version")
    PREFER = "prefer", _("settled a disagreement")
    UNDO = "undo", _("took a decision back")


class Decision(models.Model):
    """Who did what to an event or a claim, when and why. Rows are only ever added."""

    verb = models.CharField(max_length=12, choices=Verb.choices)
    why = models.TextField(blank=True)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    decided_at = models.DateTimeField(db_default=Now(), editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="decisions")
    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="decisions")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, null=True, blank=True, related_name="decisions")

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ("-decided_at", "-id")
        triggers = [
            pgtrigger.Protect(name="decisions_are_only_added", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.get_verb_display()}: {self.event}"
