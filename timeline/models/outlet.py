"""Outlet: who publishes."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.models.names import KeptNameManager
from timeline.models.single_line import SingleLineField
from timeline.models.timeline import Timeline


class Outlet(models.Model):
    """Who publishes documents. Outlets of one group do not corroborate each other."""

    name = SingleLineField(max_length=200)
    site = models.URLField(blank=True, help_text=_("Its home page; new documents are matched by host."))
    group = models.CharField(max_length=200, blank=True, help_text=_("The owner it shares with other outlets."))
    country = models.CharField(max_length=2, blank=True, help_text=_("ISO 3166 code, for example TR."))
    reliability_note = models.TextField(blank=True)

    timeline = models.ForeignKey(
        Timeline,
        verbose_name=_("chronology"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="own_outlets",
        help_text=_("The closed chronology that keeps the name to itself; empty where all chronologies share it."),
    )

    objects = KeptNameManager["Outlet"]()

    class Meta:
        verbose_name = _("outlet")
        verbose_name_plural = _("outlets")
        ordering = ("name",)
        constraints = [
            models.UniqueConstraint(
                fields=("name", "timeline"),
                name="outlet_name_is_unique",
                nulls_distinct=False,
                violation_error_message=_("There is one of this name already."),
            ),
            models.CheckConstraint(
                name="outlet_country_is_a_code",
                condition=Q(country="") | Q(country__regex=r"^[A-Z]{2}$"),
                violation_error_message=_("Give the country as two capital letters, for example TR."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str]:
        """Return what a fixture calls it; fixtures hold shared ones only."""
        return (self.name,)
