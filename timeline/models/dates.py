"""The columns that hold one date of any granularity, and the rules they keep."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from timeline.core.temporal import Bounds, Edtf, Extent, parse_edtf

_FARTHEST_DAY = 2_147_483_647  # what PostgreSQL's integer holds


class ExtentChoices(models.TextChoices):
    """Whether a date says that something lasted, or happened once somewhere inside."""

    WITHIN = Extent.WITHIN.value, _("happened once, within")
    THROUGHOUT = Extent.THROUGHOUT.value, _("lasted throughout")


class Dated(models.Model):
    """A date as EDTF, with its first and last possible day as day numbers (1 = 0001-01-01, NULL open)."""

    edtf = models.CharField(_("date (EDTF)"), max_length=120, blank=True, help_text=_("Empty when unknown."))
    earliest = models.IntegerField(_("first possible day"), null=True, blank=True, editable=False)
    latest = models.IntegerField(_("last possible day"), null=True, blank=True, editable=False)
    extent = models.CharField(
        max_length=10, choices=ExtentChoices.choices, default=ExtentChoices.WITHIN, editable=False
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_bounds_ordered",
                condition=Q(earliest__isnull=True) | Q(latest__isnull=True) | Q(earliest__lte=F("latest")),
                violation_error_message=_("The first possible day must not lie after the last."),
            ),
            models.CheckConstraint(
                name="%(class)s_bounds_have_words",
                condition=~Q(edtf="") | Q(earliest__isnull=True, latest__isnull=True),
                violation_error_message=_("A date that is unknown has no first or last day."),
            ),
        ]

    @property
    def bounds(self) -> Bounds:
        """The first and last possible day."""
        return Bounds(self.earliest, self.latest)

    @property
    def date(self) -> Edtf | None:
        """The date as a value, or None where it is unknown."""
        return parse_edtf(self.edtf) if self.edtf else None

    def set_date(self, edtf: str) -> None:
        """Take over an EDTF text (may be empty) with the bounds that follow from it; ValueError if it is none."""
        value = _parse_storable(edtf) if edtf else None
        self.edtf = value.text if value else ""
        self.earliest = value.bounds.earliest if value else None
        self.latest = value.bounds.latest if value else None
        self.extent = (value.extent if value else Extent.WITHIN).value


def _parse_storable(edtf: str) -> Edtf:
    """Return the date; ValueError too where its days are beyond what the columns hold."""
    value = parse_edtf(edtf)
    if any(day is not None and abs(day) > _FARTHEST_DAY for day in (value.bounds.earliest, value.bounds.latest)):
        raise ValueError("Dates can be stored only within some five million years of ours.")
    return value
