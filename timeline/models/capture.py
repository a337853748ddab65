"""Capture: one thing that somebody submitted, and its outcome."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from timeline.models.access import access_of, narrow_access
from timeline.models.api_token import ApiToken
from timeline.models.document import Document
from timeline.models.roles import Capability, Role
from timeline.models.single_line import SingleLineField
from timeline.models.timeline import Timeline

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


class CaptureMethod(models.TextChoices):
    """How it was submitted."""

    ADDRESS = "address", _("address")
    UPLOAD = "upload", _("file")
    PASTE = "paste", _("pasted text")
    MEMBER = "member", _("from a file that holds several")
    RECAPTURE = "recapture", _("captured again")


class CaptureState(models.TextChoices):
    """How far it is."""

    WAITING = "waiting", _("waiting")
    WORKING = "working", _("being read")
    ASKING = "asking", _("waits for your choice")
    PROPOSED = "proposed", _("waits for an editor")
    STORED = "stored", _("stored")
    KNOWN = "known", _("known already")
    SKIPPED = "skipped", _("skipped")
    OPENED = "opened", _("opened")  # a file that holds several: each is a capture of its own
    REFUSED = "refused", _("refused")
    FAILED = "failed", _("failed")


class CaptureChoice(models.TextChoices):
    """What a person decides about something that is nearly the same as a stored document."""

    COPY = "copy", _("keep as a copy")
    VERSION = "version", _("keep as a new version")
    SKIP = "skip", _("skip")


class CaptureQuerySet(models.QuerySet["Capture"]):
    """Captures by state and by who may see them."""

    def visible_to(self, user: User | AnonymousUser) -> CaptureQuerySet:
        """Return the captures of timelines that this user reviews, and their own of those that they add to."""
        access = access_of(user)
        if access.is_administrator:
            return self.filter(timeline__deleted_at__isnull=True)
        own = Q(user_id=user.pk, timeline__in=access.timelines(Capability.CAPTURE))
        reviewed = Q(timeline__in=access.timelines(Capability.REVIEW))
        return self.filter(own | reviewed, timeline__deleted_at__isnull=True)

    def unfinished(self) -> CaptureQuerySet:
        """Return the captures that a worker has yet to take or to finish."""
        return self.filter(state__in=[CaptureState.WAITING, CaptureState.WORKING])


class Capture(models.Model):
    """One thing that somebody submitted: its state is shown on the captures’ page, and nothing of it is lost."""

    uid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    batch = models.UUIDField(default=uuid.uuid4, help_text=_("Submitted together."))
    method = models.CharField(max_length=10, choices=CaptureMethod.choices)
    name = SingleLineField(max_length=500, help_text=_("The file's name, the address or the title."))
    url = models.URLField(max_length=2000, blank=True)
    content_sha256 = models.CharField(
        max_length=64, blank=True, help_text=_("Of the bytes as they were submitted or fetched; they are kept.")
    )
    byte_count = models.PositiveBigIntegerField(default=0, db_default=0, editable=False)
    user_metadata = models.JSONField(
        default=dict, blank=True, help_text=_("What the user says about it: title, outlet, published, language, note.")
    )
    response = models.JSONField(
        default=dict, blank=True, editable=False,
        help_text=_("What came with the bytes: status, headers, final address, declared type, when it was fetched."),
    )  # fmt: skip

    state = models.CharField(max_length=10, choices=CaptureState.choices, default=CaptureState.WAITING)
    message = models.TextField(blank=True, help_text=_("The outcome, in one sentence."))
    choice = models.CharField(max_length=10, choices=CaptureChoice.choices, blank=True)
    likeness = models.FloatField(null=True, blank=True, help_text=_("With the nearest document, from 0 to 1."))
    attempt_count = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    started_at = models.DateTimeField(null=True, blank=True, editable=False)
    finished_at = models.DateTimeField(null=True, blank=True, editable=False)

    timeline = models.ForeignKey(
        Timeline, verbose_name=_("chronology"), on_delete=models.CASCADE, related_name="captures"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="captures"
    )
    token = models.ForeignKey(
        ApiToken, on_delete=models.SET_NULL, null=True, blank=True, related_name="captures", editable=False,
        help_text=_("Of the program that submitted it, which may do no more than its token."),
    )  # fmt: skip
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="captures_decided",
        help_text=_("Who chose what to do with it, where a person was asked."),
    )  # fmt: skip
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="members")
    document = models.ForeignKey(
        Document, on_delete=models.SET_NULL, null=True, blank=True, related_name="captures",
        help_text=_("The document that it became, or that it repeats."),
    )  # fmt: skip
    nearest = models.ForeignKey(
        Document, on_delete=models.SET_NULL, null=True, blank=True, related_name="resembled_by",
        help_text=_("The stored document that it is most like."),
    )  # fmt: skip
    recapture_of = models.ForeignKey(
        Document, on_delete=models.SET_NULL, null=True, blank=True, related_name="recaptures",
        help_text=_("The document whose live page is fetched again."),
    )  # fmt: skip

    objects = CaptureQuerySet.as_manager()

    class Meta:
        verbose_name = _("capture")
        verbose_name_plural = _("captures")
        ordering = ("-created_at", "-id")
        indexes = [
            models.Index("batch", "id", name="capture_by_batch"),
            models.Index(fields=["timeline", "-created_at", "-id"], name="capture_newest_first"),
            models.Index(fields=["user", "created_at"], name="capture_budget_of_user"),  # what one person submits
        ]
        constraints = [
            models.CheckConstraint(
                name="capture_end_is_told",
                condition=~Q(state__in=["refused", "failed", "asking", "known", "skipped"]) | Q(message__regex=r"\S"),
                violation_error_message=_("Describe the outcome in a sentence."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Return the address of its page."""
        return reverse("capture-detail", args=[self.uid])

    @property
    def person(self) -> User | None:
        """By whose leave it is stored: who decided about it, or added it; None is the command line."""
        return self.decided_by or self.submitter

    @property
    def submitter(self) -> User | None:
        """Who added it, with no more rights than the token of the program that they used."""
        if self.user is not None and self.token is not None:
            narrow_access(self.user, Role(self.token.role), self.token.timeline_id)
        return self.user

    @property
    def is_finished(self) -> bool:
        """Whether nothing more happens to it by itself."""
        return self.state not in {CaptureState.WAITING, CaptureState.WORKING}
