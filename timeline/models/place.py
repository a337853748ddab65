"""Place: where events happen."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.models.names import NameManager
from timeline.models.single_line import SingleLineField
from timeline.models.timeline import Timeline


class Place(models.Model):
    """Where events happen. Coordinates are optional, in degrees (WGS 84)."""

    name = SingleLineField(max_length=200)
    aliases = ArrayField(
        models.CharField(max_length=200),
        default=list,
        blank=True,
        help_text=_("Other spellings and transliterations, separated by commas."),
    )
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)

    timeline = models.ForeignKey(
        Timeline,
        verbose_name=_("chronology"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="own_places",
        help_text=_("The closed chronology that keeps the name to itself; empty where all chronologies share it."),
    )

    objects = NameManager["Place"]()

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ("name",)
        constraints = [
            models.UniqueConstraint(
                fields=("name", "timeline"),
                name="place_name_is_unique",
                nulls_distinct=False,
                violation_error_message=_("There is one of this name already."),
            ),
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
        """Return what a fixture calls it; fixtures hold shared ones only."""
        return (self.name,)
