"""Distinction: two events that a person marked as different."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from timeline.models.decision import Decision
from timeline.models.event import Event


class Distinction(models.Model):
    """Two events that look alike and are not the same, by a person's decision; no run proposes to join them."""

    one = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="told_apart_from")
    other = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="told_apart_by")
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="distinctions")

    class Meta:
        constraints = [
            models.UniqueConstraint("one", "other", name="distinction_once"),
            models.CheckConstraint(
                name="distinction_in_one_order",
                condition=Q(one__lt=F("other")),
                violation_error_message=_("Name the older event first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.one} ≠ {self.other}"
