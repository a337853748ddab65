"""Claim: one assertion about an event."""

from __future__ import annotations

import uuid

import pghistory
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.models.event import Event
from timeline.models.searching import SearchColumn
from timeline.models.single_line import PlainTextField, SingleLineField


class Modality(models.TextChoices):
    """Whether a claim says that it happened, is to happen, did not, or would."""

    HAPPENED = "happened", _("happened")
    PLANNED = "planned", _("planned")
    DENIED = "denied", _("denied")
    CONDITIONAL = "conditional", _("conditional")


class Confidence(models.TextChoices):
    """How the date of a claim was reached."""

    CERTAIN = "certain", _("certain")
    LIKELY = "likely", _("likely")
    ASSUMED = "assumed", _("assumed")


class ClaimStatus(models.TextChoices):
    """What curation made of a claim."""

    PROPOSED = "proposed", _("proposed")
    ACCEPTED = "accepted", _("accepted")
    REJECTED = "rejected", _("rejected")


class ClaimQuerySet(models.QuerySet["Claim"]):
    """Claims by state."""

    def standing(self) -> ClaimQuerySet:
        """Return the claims that nobody rejected."""
        return self.exclude(status=ClaimStatus.REJECTED)

    def get_by_natural_key(self, uid: str) -> Claim:
        """Return the claim that a fixture names."""
        return self.get(uid=uid)


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), exclude=["search"])
class Claim(models.Model):
    """One assertion about an event, with the passages that make it."""

    uid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    statement = PlainTextField(help_text=_("One assertion, in one sentence."))
    attribution = SingleLineField(max_length=300, blank=True, help_text=_("Who says it, in the passage's words."))
    modality = models.CharField(max_length=12, choices=Modality.choices, default=Modality.HAPPENED)
    frame = models.JSONField(
        _("event frame"),
        default=dict,
        blank=True,
        help_text=_("What the clause says happened: type, who, where, how many."),
    )
    confidence = models.CharField(
        max_length=8, choices=Confidence.choices, blank=True, help_text=_("How sure the date is.")
    )
    sequence = models.SmallIntegerField(_("order"), default=0)
    status = models.CharField(max_length=10, choices=ClaimStatus.choices, default=ClaimStatus.PROPOSED)
    rejected_why = models.TextField(_("why rejected"), blank=True)
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="claims")

    search = models.GeneratedField(
        expression=SearchColumn("statement", "attribution"), output_field=SearchVectorField(), db_persist=True
    )

    objects = ClaimQuerySet.as_manager()

    class Meta:
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        ordering = ("sequence", "id")
        indexes = [
            GinIndex(fields=["search"], name="claim_search"),  # the chronology's search box
            # The inbox: what waits for a decision.
            models.Index(fields=["event"], name="claim_waiting", condition=Q(status=ClaimStatus.PROPOSED)),
        ]
        constraints = [
            models.CheckConstraint(
                name="claim_statement_not_empty",
                condition=Q(statement__regex=r"\S"),
                violation_error_message=_("A claim needs a statement."),
            ),
            models.CheckConstraint(
                name="claim_rejected_with_reason",
                condition=~Q(status=ClaimStatus.REJECTED) | Q(rejected_why__regex=r"\S"),
                violation_error_message=_("Say why the claim is rejected."),
            ),
        ]

    def __str__(self) -> str:
        return self.statement

    def natural_key(self) -> tuple[str]:
        """Return what a fixture calls it."""
        return (str(self.uid),)

    natural_key.dependencies = ["timeline.event"]  # type: ignore[attr-defined]
