"""Timeline: one published chronology."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


# What addresses of the site itself begin with.
ROUTES = ("admin", "documents", "static", "dates", "api", "capture", "captures", "login", "logout")


class Visibility(models.TextChoices):
    """Who may read a timeline."""

    PUBLIC = "public", _("public: listed, for everybody")
    UNLISTED = "unlisted", _("unlisted: for everybody who has the link")
    PRIVATE = "private", _("private: for signed-in curators")


class TimelineQuerySet(models.QuerySet["Timeline"]):
    """Timelines by who may see them."""

    def listed(self) -> TimelineQuerySet:
        """Return the timelines that stand on the front page."""
        return self.filter(visibility=Visibility.PUBLIC)

    def readable_by(self, user: User | AnonymousUser) -> TimelineQuerySet:
        """Return the timelines that this user may open."""
        if user.has_perm("timeline.view_timeline"):
            return self
        return self.exclude(visibility=Visibility.PRIVATE)

    def get_by_natural_key(self, slug: str) -> Timeline:
        """Return the timeline that a fixture names."""
        return self.get(slug=slug)


class Timeline(models.Model):
    """One published chronology."""

    slug = models.SlugField(unique=True, help_text=_("The last part of its address."))
    title = models.CharField(max_length=200)
    standfirst = models.TextField(blank=True, help_text=_("One paragraph under the title."))
    method = models.TextField(blank=True, help_text=_("How it was made; shown at the foot of the page."))
    languages = ArrayField(
        models.CharField(max_length=12),
        default=list,
        blank=True,
        help_text=_("Language codes of its documents, separated by commas: en, tr, ar."),
    )
    visibility = models.CharField(max_length=10, choices=Visibility.choices, default=Visibility.PRIVATE)
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    objects = TimelineQuerySet.as_manager()

    class Meta:
        ordering = ("title", "id")
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

    def is_readable_by(self, user: User | AnonymousUser) -> bool:
        """Tell whether this user may open it."""
        return self.visibility != Visibility.PRIVATE or user.has_perm("timeline.view_timeline")

    def natural_key(self) -> tuple[str]:
        """Return what a fixture calls it."""
        return (self.slug,)
