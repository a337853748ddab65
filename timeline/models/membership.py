"""Membership: who may do what in one timeline."""

from __future__ import annotations

import pghistory
from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from timeline.models.roles import Role
from timeline.models.timeline import Timeline


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Membership(models.Model):
    """The role of one person in one timeline."""

    role = models.CharField(max_length=12, choices=Role.choices)
    since = models.DateTimeField(db_default=Now(), editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    timeline = models.ForeignKey(Timeline, on_delete=models.CASCADE, related_name="memberships")

    class Meta:
        ordering = ("timeline", "user")
        constraints = [
            models.UniqueConstraint(
                "user",
                "timeline",
                name="membership_once",
                violation_error_message=_("This person is a member already; change the role instead."),
            ),
            models.CheckConstraint(
                name="membership_role_is_known",
                condition=models.Q(role__in=Role.values),
                violation_error_message=_("Choose one of the roles."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()}"
