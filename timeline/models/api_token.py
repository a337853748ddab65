"""ApiToken: a secret by which a program acts for a person, with no more than it was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from timeline.models.roles import Role
from timeline.models.single_line import SingleLineField
from timeline.models.timeline import Timeline

if TYPE_CHECKING:
    from django.contrib.auth.models import User

# A program never manages members, visibility or deletion: no token is an owner's.
TOKEN_ROLES = (Role.READER, Role.CONTRIBUTOR, Role.CURATOR, Role.EDITOR)


class ApiTokenQuerySet(models.QuerySet["ApiToken"]):
    """Tokens by whether they still open anything."""

    def live(self) -> ApiTokenQuerySet:
        """Return the tokens that a program may still use."""
        return self.filter(revoked_at__isnull=True, user__is_active=True).filter(
            Q(timeline__isnull=True) | Q(timeline__deleted_at__isnull=True)
        )

    def listed_for(self, user: User) -> ApiTokenQuerySet:
        """Return what this person made and has not revoked, the newest first."""
        return self.live().filter(user=user).select_related("timeline").order_by("-made_at", "-pk")


class ApiToken(models.Model):
    """What a program may do for a person: at most what the role may, and where the person may do it too."""

    name = SingleLineField(max_length=100, help_text=_("The program that has it."))
    token_sha256 = models.CharField(max_length=64, unique=True, editable=False)
    hint = models.CharField(max_length=12, editable=False, help_text=_("Its first characters."))
    role = models.CharField(max_length=12, choices=[(role.value, role.label) for role in TOKEN_ROLES])
    made_at = models.DateTimeField(db_default=Now(), editable=False)
    used_at = models.DateTimeField(null=True, editable=False, help_text=_("To the hour."))
    revoked_at = models.DateTimeField(null=True, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="api_tokens")
    timeline = models.ForeignKey(
        Timeline, on_delete=models.CASCADE, null=True, blank=True, related_name="+",
        help_text=_("The only one that it opens; without one, all of this person’s."),
    )  # fmt: skip

    objects = ApiTokenQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(name="api_token_role_is_known", condition=Q(role__in=TOKEN_ROLES)),
        ]

    def __str__(self) -> str:
        return self.name
