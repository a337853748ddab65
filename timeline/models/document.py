"""Document: one captured text, which never changes."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pgtrigger
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from timeline.models.outlet import Outlet
from timeline.models.timeline import Timeline
from timeline.temporal import Edtf, parse_edtf

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User

    from timeline.temporal import DayNumber


class TextKind(models.TextChoices):
    """How much of the publisher's text we hold."""

    FULL = "full", _("full text")
    DIGEST = "digest", _("digest in our own words")
    EXCERPT = "excerpt", _("excerpt")


class PublishedKnown(models.TextChoices):
    """How the publication date is known."""

    PRINTED = "printed", _("printed in the document")
    METADATA = "metadata", _("from its metadata")
    GIVEN = "given", _("given with the document")
    INFERRED = "inferred", _("inferred")
    UNKNOWN = "unknown", _("unknown")


class DocumentQuerySet(models.QuerySet["Document"]):
    """Documents by who may see them."""

    def readable_by(self, user: User | AnonymousUser) -> DocumentQuerySet:
        """Return the documents of timelines that this user may open; who may open all sees those of none too."""
        if user.has_perm("timeline.view_timeline"):
            return self
        return self.filter(timelines__in=Timeline.objects.readable_by(user)).distinct()

    def get_by_natural_key(self, text_sha256: str) -> Document:
        """Return the document that a fixture names."""
        return self.get(text_sha256=text_sha256)


class _TextHash(Func):
    template = "encode(sha256(convert_to(%(expressions)s, 'UTF8')), 'hex')"
    output_field = models.CharField()


class Document(models.Model):
    """One captured text. What was captured never changes: a later state is another document."""

    title = models.CharField(max_length=500)
    authors = models.CharField(max_length=500, blank=True)
    url = models.URLField(max_length=2000, blank=True)
    final_url = models.URLField(max_length=2000, blank=True, help_text=_("Where redirects led."))
    text = models.TextField()
    text_kind = models.CharField(max_length=10, choices=TextKind.choices, default=TextKind.FULL)
    text_sha256 = models.CharField(max_length=64, unique=True, editable=False)
    bytes_sha256 = models.CharField(max_length=64, blank=True, editable=False, help_text=_("Of the file as it came."))
    media_type = models.CharField(max_length=100, default="text/plain")
    language = models.CharField(max_length=12, help_text=_("BCP 47 code of the text: en, tr, ar."))

    published_edtf = models.CharField(_("published"), max_length=120, blank=True, help_text=_("Empty when unknown."))
    published_earliest = models.IntegerField(null=True, blank=True, editable=False)
    published_latest = models.IntegerField(null=True, blank=True, editable=False)
    published_known = models.CharField(
        _("how it is known"), max_length=10, choices=PublishedKnown.choices, default=PublishedKnown.UNKNOWN
    )
    published_note = models.TextField(blank=True, help_text=_("The reasoning, where the date was inferred."))
    captured_at = models.DateTimeField(db_default=Now(), editable=False)

    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, related_name="documents")
    timelines = models.ManyToManyField(Timeline, related_name="documents", blank=True)
    supersedes = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )

    objects = DocumentQuerySet.as_manager()

    class Meta:
        ordering = ("-published_earliest", "title", "id")
        indexes = [
            # The source list of a chronology and the admin's list, by date.
            models.Index(F("published_earliest").desc(nulls_last=True), "title", name="document_by_date"),
        ]
        constraints = [
            models.CheckConstraint(
                name="document_hash_is_of_text",
                condition=Q(text_sha256=_TextHash(F("text"))),
                violation_error_message=_("The hash is not that of the text."),
            ),
            models.CheckConstraint(
                name="document_text_not_empty",
                condition=Q(text__regex=r"\S"),
                violation_error_message=_("A document needs a text."),
            ),
            models.CheckConstraint(
                name="document_published_known_or_not",
                condition=Q(published_edtf="", published_known=PublishedKnown.UNKNOWN)
                | (~Q(published_edtf="") & ~Q(published_known=PublishedKnown.UNKNOWN)),
                violation_error_message=_("Say how the date is known; without a date that is “unknown”."),
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(
                name="captured_text_is_immutable",
                fields=["text", "text_sha256", "bytes_sha256", "captured_at"],
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Return the address of the reader."""
        return reverse("document-detail", args=[self.pk])

    def natural_key(self) -> tuple[str]:
        """Return what a fixture calls it: the hash of its text."""
        return (self.text_sha256,)

    natural_key.dependencies = ["timeline.outlet", "timeline.timeline"]  # type: ignore[attr-defined]

    @property
    def published(self) -> Edtf | None:
        """The publication date as a value, or None where it is unknown."""
        return parse_edtf(self.published_edtf) if self.published_edtf else None

    @property
    def published_day(self) -> DayNumber | None:
        """The day of publication, from which relative words count, or None where it is not known to the day."""
        return self.published_earliest if self.published_earliest == self.published_latest else None

    def set_text(self, text: str) -> None:
        """Take over a normalised text with its hash. Only a document that is not stored yet may."""
        self.text = text
        self.text_sha256 = hashlib.sha256(text.encode()).hexdigest()

    def set_published(self, edtf: str, known: PublishedKnown, note: str = "") -> None:
        """Take over a publication date (may be empty: unknown) with its bounds; ValueError if it is no EDTF."""
        value = parse_edtf(edtf) if edtf else None
        self.published_edtf = value.text if value else ""
        self.published_earliest = value.bounds.earliest if value else None
        self.published_latest = value.bounds.latest if value else None
        self.published_known = known if value else PublishedKnown.UNKNOWN
        self.published_note = note
