"""Document: one captured text, which never changes."""

from __future__ import annotations

import hashlib
import uuid
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.functions import RandomUUID
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Exists, F, Func, OuterRef, Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from timeline.core.temporal import Edtf, parse_edtf
from timeline.models.access import access_of
from timeline.models.outlet import Outlet
from timeline.models.roles import Capability
from timeline.models.single_line import SingleLineField
from timeline.models.timeline import Timeline

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User

    from timeline.core.temporal import DayNumber
    from timeline.models.timeline import TimelineQuerySet

_NAMESPACE = uuid.UUID("8d4f6a52-93a3-5b1e-8f0a-1c8f7c1f5e57")


class TextKind(models.TextChoices):
    """How much of the publisher's text we hold."""

    FULL = "full", _("full text")
    DIGEST = "digest", _("digest in our own words")
    EXCERPT = "excerpt", _("excerpt")


class PublishedKnown(models.TextChoices):
    """How the publication date is known."""

    PRINTED = "printed", _("printed in the document")
    JSON_LD = "json-ld", _("from its structured data (JSON-LD)")
    METADATA = "metadata", _("from its metadata")
    ADDRESS = "address", _("from its address")
    EMAIL = "email", _("from the e-mail’s header")
    PDF = "pdf", _("from the PDF’s metadata")
    GIVEN = "given", _("given with the document")
    INFERRED = "inferred", _("inferred")
    SUGGESTED = "suggested", _("suggested by a program, confirmed by a person")
    UNKNOWN = "unknown", _("unknown")


class LanguageKnown(models.TextChoices):
    """How the language is known."""

    DECLARED = "declared", _("declared in the document")
    DETECTED = "detected", _("detected from its words")
    GIVEN = "given", _("given with the document")


class DocumentQuerySet(models.QuerySet["Document"]):
    """Documents by who may see them."""

    def readable_by(self, user: User | AnonymousUser) -> DocumentQuerySet:
        """Return what readers of timelines that this user may open can read.

        Beside that: all of the timelines that they review, and what they added themselves. Administrators see those
        of no timeline too.
        """
        return self._seen_by(user, Timeline.objects.readable_by(user))

    def listed_for(self, user: User | AnonymousUser) -> DocumentQuerySet:
        """Return the documents that this user may be shown unasked: not what only an unlisted timeline has."""
        return self._seen_by(user, Timeline.objects.listed_for(user))

    def reviewed_by(self, user: User | AnonymousUser) -> DocumentQuerySet:
        """Return the documents of timelines that this user reviews; administrators review those of none too."""
        access = access_of(user)
        if access.is_administrator:
            return self.standing()
        belonging = Document.timelines.through.objects.filter(document=OuterRef("pk"), timeline__deleted_at=None)
        return self.standing().filter(Exists(belonging.filter(timeline__in=access.timelines(Capability.REVIEW))))

    def standing(self) -> DocumentQuerySet:
        """Return the documents that nobody deleted."""
        return self.filter(deleted_at__isnull=True)

    def _seen_by(self, user: User | AnonymousUser, timelines: TimelineQuerySet) -> DocumentQuerySet:
        access = access_of(user)
        if access.is_administrator:
            return self.standing()
        belonging = Document.timelines.through.objects.filter(document=OuterRef("pk"), timeline__deleted_at=None)
        is_released = Q(timeline__releases__document=OuterRef("pk"), timeline__in=timelines)
        reviewed = Q(timeline__in=access.timelines(Capability.REVIEW))
        seen = Q(Exists(belonging.filter(is_released | reviewed)))
        if adding := access.timelines(Capability.CAPTURE):
            submitted = Document.objects.filter(captures__user=user.pk, captures__timeline__in=adding)
            seen |= Q(Exists(submitted.filter(pk=OuterRef("pk"), captures__timeline__deleted_at=None)))
        return self.standing().filter(seen)

    def get_by_natural_key(self, uid: str) -> Document:
        """Return the document that a fixture names."""
        return self.get(uid=uid)


class _TextHash(Func):
    template = "encode(sha256(convert_to(%(expressions)s, 'UTF8')), 'hex')"
    output_field = models.CharField()


@pghistory.track(
    pghistory.UpdateEvent(),
    model_name="DocumentEvent",
    fields=[
        "title", "authors", "url", "language", "outlet", "supersedes", "copy_of",
        "published_edtf", "published_known", "published_note",
    ],
)  # fmt: skip
class Document(models.Model):
    """One captured text. What was captured never changes: a later state is another document."""

    uid = models.UUIDField(
        unique=True, editable=False, help_text=_("Derived from the text; for a copy, also from its outlet.")
    )
    address = models.UUIDField(
        unique=True, default=uuid.uuid4, db_default=RandomUUID(), editable=False,
        help_text=_("In the address of its page, where it can be neither counted nor worked out."),
    )  # fmt: skip
    title = SingleLineField(max_length=500)
    authors = SingleLineField(max_length=500, blank=True)
    url = models.URLField(max_length=2000, blank=True)
    final_url = models.URLField(max_length=2000, blank=True, help_text=_("Where redirects led."))
    canonical_url = models.URLField(max_length=2000, blank=True, help_text=_("What the page calls its own address."))
    text = models.TextField()
    text_kind = models.CharField(max_length=10, choices=TextKind.choices, default=TextKind.FULL)
    text_sha256 = models.CharField(max_length=64, editable=False)
    bytes_sha256 = models.CharField(max_length=64, blank=True, editable=False, help_text=_("Of the file as it came."))
    byte_length = models.PositiveBigIntegerField(null=True, blank=True, editable=False, help_text=_("Of the file."))
    media_type = models.CharField(max_length=100, default="text/plain", help_text=_("By content, not by name."))
    http_status = models.PositiveSmallIntegerField(null=True, blank=True, editable=False)
    headers = models.JSONField(
        default=dict, blank=True, editable=False, help_text=_("Of the answer, those that matter.")
    )
    extractor = models.CharField(
        max_length=100, blank=True, editable=False, help_text=_("What read it, with version.")
    )
    page_starts = ArrayField(
        models.PositiveIntegerField(), default=list, blank=True, editable=False,
        help_text=_("Where in the text each page begins, in code points."),
    )  # fmt: skip
    bands = ArrayField(
        models.BigIntegerField(), default=list, blank=True, editable=False,
        help_text=_("Hashes (MinHash, banded) of which near-copies share at least one."),
    )  # fmt: skip
    language = models.CharField(max_length=12, help_text=_("BCP 47 code of the text: en, tr, ar."))
    language_known = models.CharField(max_length=10, choices=LanguageKnown.choices, blank=True, editable=False)

    published_edtf = models.CharField(_("published"), max_length=120, blank=True, help_text=_("Empty when unknown."))
    published_earliest = models.IntegerField(null=True, blank=True, editable=False)
    published_latest = models.IntegerField(null=True, blank=True, editable=False)
    published_known = models.CharField(
        _("how it is known"), max_length=10, choices=PublishedKnown.choices, default=PublishedKnown.UNKNOWN
    )
    published_note = models.TextField(blank=True, help_text=_("The reasoning, where the date was inferred."))
    suggested_edtf = models.CharField(
        _("suggested"), max_length=120, blank=True, editable=False,
        help_text=_("A guess at the day of publication; it counts only once a person confirms it."),
    )  # fmt: skip
    modified_edtf = models.CharField(_("modified"), max_length=120, blank=True, help_text=_("As the document says."))
    captured_at = models.DateTimeField(db_default=Now(), editable=False)
    checked_at = models.DateTimeField(
        null=True, blank=True, editable=False, help_text=_("When the live page was last seen to be the same.")
    )
    deleted_at = models.DateTimeField(
        null=True, blank=True, editable=False, help_text=_("Kept for a while after that, then gone for good.")
    )

    deleted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, related_name="documents")
    timelines = models.ManyToManyField(Timeline, verbose_name=_("chronologies"), related_name="documents", blank=True)
    supersedes = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )
    copy_of = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="copies",
        help_text=_("The document that this one repeats; together they count as one voice."),
    )  # fmt: skip

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ("-published_earliest", "title", "id")
        indexes = [
            # The source list of a chronology and the admin's list, by date.
            models.Index(F("published_earliest").desc(nulls_last=True), "title", name="document_by_date"),
            # What is the same, asked at every capture.
            models.Index("text_sha256", name="document_by_text"),
            models.Index("bytes_sha256", name="document_by_bytes", condition=~Q(bytes_sha256="")),
            models.Index("canonical_url", name="document_by_canonical_url", condition=~Q(canonical_url="")),
            models.Index("url", name="document_by_url", condition=~Q(url="")),
            GinIndex(fields=["bands"], name="document_bands"),
        ]
        constraints = [
            models.CheckConstraint(
                name="document_repeats_another",
                condition=~Q(copy_of=F("id")) & ~Q(supersedes=F("id")),
                violation_error_message=_("A document cannot be its own copy or version."),
            ),
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
        return reverse("document-detail", args=[self.address])

    def natural_key(self) -> tuple[str]:
        """Return what a fixture calls it."""
        return (str(self.uid),)

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
        self.uid = uuid.uuid5(_NAMESPACE, self.text_sha256)

    def set_copy_of(self, original: Document) -> None:
        """Tell that it repeats another; one of the same text is known apart by its outlet and address."""
        self.copy_of = original
        self.uid = uuid.uuid5(_NAMESPACE, f"{self.text_sha256}/{self.outlet.name}/{self.url}")

    def set_apart(self) -> None:
        """Give it an identity of its own, where another timeline that knows nothing of this one has the same text."""
        self.uid = uuid.uuid5(_NAMESPACE, f"{self.text_sha256}/{self.address}")

    def set_published(self, edtf: str, known: PublishedKnown, note: str = "") -> None:
        """Take over a publication date (may be empty: unknown) with its bounds; ValueError if it is no EDTF."""
        value = parse_edtf(edtf) if edtf else None
        self.published_edtf = value.text if value else ""
        self.published_earliest = value.bounds.earliest if value else None
        self.published_latest = value.bounds.latest if value else None
        self.published_known = known if value else PublishedKnown.UNKNOWN
        self.published_note = note
