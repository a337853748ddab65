"""Citation: from a claim to the exact passage that makes it."""

from __future__ import annotations

import uuid

import pghistory
import pgtrigger
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from timeline.core.text import Span, TextQuote
from timeline.models.claim import Claim
from timeline.models.dates import Dated
from timeline.models.document import Document
from timeline.models.searching import SearchColumn

BY_HAND = "by hand"  # the rule of passages that a curator dated


class Stance(models.TextChoices):
    """Whether the passage supports the claim."""

    SUPPORTS = "supports", _("supports")
    CONTRADICTS = "contradicts", _("contradicts")


class CitationManager(models.Manager["Citation"]):
    """Citations by their stable identifier."""

    def get_by_natural_key(self, uid: str) -> Citation:
        """Return the citation that a fixture names."""
        return self.get(uid=uid)


# Date words that can be read in several ways. The first half tells the planner how few they are: of what is inside
# the column it has no statistics.
IS_AMBIGUOUS = ~Q(readings=[]) & Q(readings__1__isnull=False)


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), exclude=["search"])
class Citation(Dated):
    """A passage of a document that supports or contradicts a claim; offsets are code points, half-open."""

    uid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField(help_text=_("The passage, exactly as the document has it."))
    prefix = models.CharField(max_length=64, blank=True)
    suffix = models.CharField(max_length=64, blank=True)
    stance = models.CharField(max_length=12, choices=Stance.choices, default=Stance.SUPPORTS)

    timex_text = models.CharField(_("date words"), max_length=300, blank=True)
    timex_start = models.PositiveIntegerField(null=True, blank=True)
    timex_end = models.PositiveIntegerField(null=True, blank=True)
    rule = models.CharField(max_length=100, blank=True, help_text=_("The rule that read the date words."))
    anchor = models.CharField(max_length=120, blank=True, help_text=_("The date counted from (EDTF)."))
    explanation = models.TextField(blank=True, help_text=_("How the date was worked out, in one sentence."))
    readings = models.JSONField(
        default=list, blank=True, help_text=_("All readings, best first, if there are several.")
    )
    is_orphaned = models.BooleanField(default=False, help_text=_("The passage is no longer found in its text."))

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="citations")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="citations")

    search = models.GeneratedField(expression=SearchColumn("exact"), output_field=SearchVectorField(), db_persist=True)

    objects = CitationManager()

    class Meta(Dated.Meta):
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        ordering = ("id",)
        indexes = [
            # The reader's highlights, in text order.
            models.Index("document", "start", name="citation_in_document"),
            # What can be read in several ways: the inbox, and the admin's lists.
            models.Index("claim", condition=~Q(readings=[]), name="citation_ambiguous"),
            # The chronology's search box.
            GinIndex(fields=["search"], name="citation_search"),
        ]
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                name="citation_span_not_empty",
                condition=Q(start__lt=F("end")),
                violation_error_message=_("A passage needs at least one character."),
            ),
            models.CheckConstraint(
                name="citation_date_words_have_span",
                condition=Q(timex_text="", timex_start__isnull=True, timex_end__isnull=True)
                | (~Q(timex_text="") & Q(timex_start__lt=F("timex_end"))),
                violation_error_message=_("The date words and their place in the text go together."),
            ),
            models.UniqueConstraint(
                "claim", "document", "start", "end", name="citation_once_a_claim",
                violation_error_message=_("This claim cites that passage already."),
            ),
        ]  # fmt: skip
        triggers = [
            pgtrigger.Trigger(
                name="passage_is_in_its_text",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__is_orphaned=False),
                func="""
                    IF NOT EXISTS (
                        SELECT 1 FROM timeline_document d WHERE d.id = NEW.document_id
                        AND substr(d.text, NEW.start + 1, NEW."end" - NEW.start) = NEW.exact
                        AND (NEW.timex_start IS NULL OR
                             substr(d.text, NEW.timex_start + 1, NEW.timex_end - NEW.timex_start) = NEW.timex_text)
                    ) THEN
                        RAISE EXCEPTION 'The passage does not stand at % to % of document %.',
                            NEW.start, NEW."end", NEW.document_id USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return self.exact

    def get_absolute_url(self) -> str:
        """Return the address of the passage in the reader, which shows long documents page by page."""
        page = f"?at={self.start}" if self.start > 50_000 else ""
        return f"{self.document.get_absolute_url()}{page}#c{self.pk}"

    def natural_key(self) -> tuple[str]:
        """Return what a fixture calls it."""
        return (str(self.uid),)

    natural_key.dependencies = ["timeline.claim", "timeline.document"]  # type: ignore[attr-defined]

    @property
    def span(self) -> Span:
        """Where the passage stands in the document's text."""
        return Span(self.start, self.end)

    @property
    def date_words_span(self) -> Span | None:
        """Where its date words stand in the document's text, or None where it names none."""
        return None if self.timex_start is None or self.timex_end is None else Span(self.timex_start, self.timex_end)

    @property
    def quote(self) -> TextQuote:
        """The passage with its context (W3C TextQuoteSelector)."""
        return TextQuote(self.exact, self.prefix, self.suffix)
