"""Outlet: who publishes."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.models.single_line import SingleLineField


class OutletManager(models.Manager["Outlet"]):
    """Outlets by name."""

    def get_by_natural_key(self, name: str) -> Outlet:
        """Return the outlet that a fixture names."""
        return self.get(name=name)


class Outlet(models.Model):
    """Who publishes documents. Outlets of one group do not corroborate each other."""

    name = SingleLineField(max_length=200, unique=True)
    site = models.URLField(blank=True, help_text=_("Its home page; new documents are matched by host."))
    group = models.CharField(max_length=200, blank=True, help_text=_("The owner it shares with other outlets."))
    country = models.CharField(max_length=2, blank=True, help_text=_("ISO 3166 code, for example TR."))
    reliability_note = models.TextField(blank=True)

    objects = OutletManager()

    class Meta:
        ordering = ("name",)
        constraints = [
            models.CheckConstraint(
                name="outlet_country_is_a_code",
                condition=Q(country="") | Q(country__regex=r"^[A-Z]{2}$"),
                violation_error_message=_("Give the country as two capital letters, for example TR."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str]:
        """Return what a fixture calls it."""
        return (self.name,)
