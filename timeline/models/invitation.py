"""Invitation: a link by which one person becomes a member of a timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from timeline.models.roles import Role
from timeline.models.timeline import Timeline

if TYPE_CHECKING:
    from datetime import datetime


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Invitations by what can still be done with them."""

    def open(self, now: datetime | None = None) -> InvitationQuerySet:
        """Return those that somebody may still accept."""
        unused = self.filter(accepted_at__isnull=True, revoked_at__isnull=True, timeline__deleted_at__isnull=True)
        return unused.filter(expires_at__gt=now or timezone.now())


class Invitation(models.Model):
    """A link that makes whoever opens it first a member; of its secret only the hash is kept."""

    token_sha256 = models.CharField(max_length=64, unique=True, editable=False)
    role = models.CharField(max_length=12, choices=Role.choices)
    note = models.CharField(max_length=200, blank=True, help_text=_("Whom it is for, as the members’ page says it."))
    mailed_to = models.EmailField(blank=True, help_text=_("Where the link was or will be mailed to."))
    mail_fault = models.CharField(max_length=200, blank=True, help_text=_("Why the mail could not be sent."))
    mailed_at = models.DateTimeField(null=True, blank=True, editable=False)
    made_at = models.DateTimeField(db_default=Now(), editable=False)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True, editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True, editable=False)
    timeline = models.ForeignKey(Timeline, on_delete=models.CASCADE, related_name="invitations")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="invitations_made")
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ("-made_at", "-id")
        constraints = [
            models.CheckConstraint(name="invitation_role_is_known", condition=Q(role__in=Role.values)),
        ]

    def __str__(self) -> str:
        return f"{self.timeline}: {self.get_role_display()}"
