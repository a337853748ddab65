"""Review: who looks at a proposal, what is said about it, and what each act changed, so that it can be undone."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from timeline.models.event import Event
from timeline.models.timeline import Timeline


class Act(models.TextChoices):
    """What a person can do with proposals in the inbox."""

    ACCEPT = "accept", _("accepted")
    REJECT = "reject", _("rejected")
    ATTACH = "attach", _("attached to another event")
    DUPLICATE = "duplicate", _("rejected as a duplicate")
    DISTINGUISH = "distinguish", _("marked as different")
    READING = "reading", _("chose a reading")
    EDIT = "edit", _("edited")
    SPLIT = "split", _("split into two claims")
    UNDO = "undo", _("taken back")


class ReviewActQuerySet(models.QuerySet["ReviewAct"]):
    """Acts as they are listed."""

    def without_states(self) -> ReviewActQuerySet:
        """Load who did what where, but not the states before and after, which are large."""
        return self.defer("before", "after").select_related("user", "timeline")


class ReviewAct(models.Model):
    """One act in the inbox: the state of its events before and after, by which it is taken back exactly."""

    uid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=12, choices=Act.choices)
    titles = models.JSONField(default=list, help_text=_("Of the events, as they were called then."))
    why = models.TextField(blank=True)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    acted_at = models.DateTimeField(db_default=Now(), editable=False)
    undone_at = models.DateTimeField(null=True, editable=False)
    undoes = models.OneToOneField(
        "self", on_delete=models.CASCADE, null=True, editable=False, related_name="undone_by"
    )
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="review_acts")
    timeline = models.ForeignKey(Timeline, on_delete=models.CASCADE, related_name="review_acts")

    objects = ReviewActQuerySet.as_manager()

    class Meta:
        ordering = ("-acted_at", "-id")
        indexes = [
            # What a person did last, to be taken back.
            models.Index("user", models.F("acted_at").desc(), name="review_act_by_user"),
            # What was done in a timeline last.
            models.Index("timeline", models.F("acted_at").desc(), name="review_act_by_timeline"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {', '.join(self.titles)}"


class Assignment(models.Model):
    """Who is asked to decide about an event."""

    event = models.OneToOneField(Event, on_delete=models.CASCADE, related_name="assignment")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="assignments")
    assigned_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    assigned_at = models.DateTimeField(db_default=Now(), editable=False)

    def __str__(self) -> str:
        return f"{self.event}: {self.user}"


class Comment(models.Model):
    """What a member says about an event to the others who review it."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="comments")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="comments")
    text = models.TextField(max_length=5000)
    written_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ("written_at", "id")
        constraints = [
            models.CheckConstraint(
                name="comment_not_empty",
                condition=Q(text__regex=r"\S"),
                violation_error_message=_("A comment needs some words."),
            ),
        ]

    def __str__(self) -> str:
        return self.text
