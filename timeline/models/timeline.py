"""Timeline: one published chronology."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from timeline.models.access import ADMINISTER, access_of
from timeline.models.roles import Capability, Role
from timeline.models.single_line import PlainTextField, SingleLineField

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


# What addresses of the site itself begin with.
ROUTES = (
    "admin", "documents", "static", "dates", "api", "capture", "captures", "login", "logout", "account", "invitations",
    "new", "search", "oembed", "language", "review",
)  # fmt: skip


class Visibility(models.TextChoices):
    """Who may read a timeline."""

    PUBLIC = "public", _("public: listed, for everybody")
    UNLISTED = "unlisted", _("unlisted: for everybody who has the link")
    PRIVATE = "private", _("private: for its members")


class TimelineQuerySet(models.QuerySet["Timeline"]):
    """Timelines by who may see them."""

    def standing(self) -> TimelineQuerySet:
        """Return the timelines that nobody deleted."""
        return self.filter(deleted_at__isnull=True)

    def deleted_by_owner(self, user: User) -> TimelineQuerySet:
        """Return the deleted timelines that this user can restore, as one of their owners."""
        own = models.Q(memberships__user=user.pk, memberships__role=Role.OWNER)
        deleted = self.filter(deleted_at__isnull=False)
        return deleted if access_of(user).is_administrator else deleted.filter(own).distinct()

    def readable_by(self, user: User | AnonymousUser) -> TimelineQuerySet:
        """Return the timelines that this user may open, with their address."""
        access = access_of(user)
        if access.is_administrator:
            return self.standing()
        mine = models.Q(pk__in=access.timelines(Capability.READ))
        return self.standing().filter(~models.Q(visibility=Visibility.PRIVATE) | mine)

    def listed_for(self, user: User | AnonymousUser) -> TimelineQuerySet:
        """Return the timelines that this user may be shown: those of others only where they are public."""
        access = access_of(user)
        if access.is_administrator:
            return self.standing()
        return self.standing().filter(
            models.Q(visibility=Visibility.PUBLIC) | models.Q(pk__in=access.timelines(Capability.READ))
        )

    def where_may(self, user: User | AnonymousUser, capability: Capability) -> TimelineQuerySet:
        """Return the timelines in which this user may do something."""
        access = access_of(user)
        return (
            self.standing() if access.is_administrator else self.standing().filter(pk__in=access.timelines(capability))
        )

    def get_by_natural_key(self, slug: str) -> Timeline:
        """Return the timeline that a fixture names."""
        return self.get(slug=slug)


class Timeline(models.Model):
    """One published chronology."""

    slug = models.SlugField(unique=True, help_text=_("The last part of its address."))
    title = SingleLineField(max_length=200)
    standfirst = PlainTextField(blank=True, help_text=_("One paragraph under the title."))
    method = PlainTextField(blank=True, help_text=_("How it was made; shown at the foot of the page."))
    languages = ArrayField(
        models.CharField(max_length=12),
        default=list,
        blank=True,
        help_text=_("Language codes of its documents, separated by commas: en, tr, ar."),
    )
    visibility = models.CharField(max_length=10, choices=Visibility.choices, default=Visibility.PRIVATE)
    needs_second_person = models.BooleanField(
        _("four eyes"),
        default=False,
        help_text=_("Whoever accepted or edited an event cannot publish it: somebody else does."),
    )
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    deleted_at = models.DateTimeField(
        null=True, blank=True, editable=False, help_text=_("Kept for a while after that, then gone for good.")
    )

    deleted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    objects = TimelineQuerySet.as_manager()

    class Meta:
        verbose_name = _("chronology")
        verbose_name_plural = _("chronologies")
        ordering = ("title", "id")
        permissions = [(ADMINISTER, "Can administer the site: every timeline, every document")]
        constraints = [
            models.CheckConstraint(
                name="timeline_slug_is_no_route",
                condition=~models.Q(slug__in=ROUTES),
                violation_error_message=_("This address is taken by the site itself; choose another slug."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Return the address of the chronology."""
        return reverse("chronology", args=[self.slug])

    @property
    def main_language(self) -> str:
        """The language that its titles are in where its documents allow: the first of its languages, or ""."""
        return self.languages[0] if self.languages else ""

    def is_readable_by(self, user: User | AnonymousUser) -> bool:
        """Return whether this user may open it."""
        is_open = self.visibility != Visibility.PRIVATE or self.allows(user, Capability.READ)
        return is_open and self.deleted_at is None

    def allows(self, user: User | AnonymousUser, capability: Capability) -> bool:
        """Return whether this user may do something in it."""
        return access_of(user).may(capability, self.pk) and self.deleted_at is None

    def natural_key(self) -> tuple[str]:
        """Return what a fixture calls it."""
        return (self.slug,)
