"""Place: where events happen."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class PlaceManager(models.Manager["Place"]):
    """Places by name."""

    def get_by_natural_key(self, name: str) -> Place:
        """Return the place that a fixture names."""
        return self.get(name=name)


class Place(models.Model):
    """Where events happen. Coordinates are optional, in degrees (WGS 84)."""

    name = models.CharField(max_length=200, unique=True)
    aliases = ArrayField(
        models.CharField(max_length=200),
        default=list,
        blank=True,
        help_text=_("Other spellings and transliterations, separated by commas."),
    )
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)

    objects = PlaceManager()

    class Meta:
        ordering = ("name",)
        constraints = [
            models.CheckConstraint(
                name="place_coordinates_in_pairs",
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                violation_error_message=_("Give both latitude (-90 to 90) and longitude (-180 to 180), or neither."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str]:
        """Return what a fixture calls it."""
        return (self.name,)
