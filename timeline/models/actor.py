"""Actor: people, organisations and states."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from timeline.models.names import NameManager
from timeline.models.single_line import SingleLineField
from timeline.models.timeline import Timeline


class ActorKind(models.TextChoices):
    """What an actor is."""

    PERSON = "person", _("person")
    ORGANISATION = "organisation", _("organisation")
    STATE = "state", _("state")
    UNKNOWN = "unknown", _("person or organisation")


class Actor(models.Model):
    """A person, an organisation or a state that events speak of."""

    name = SingleLineField(max_length=200)
    aliases = ArrayField(
        models.CharField(max_length=200),
        default=list,
        blank=True,
        help_text=_("Other spellings and transliterations, separated by commas."),
    )
    kind = models.CharField(max_length=12, choices=ActorKind.choices)

    timeline = models.ForeignKey(
        Timeline,
        verbose_name=_("chronology"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="own_actors",
        help_text=_("The closed chronology that keeps the name to itself; empty where all chronologies share it."),
    )

    objects = NameManager["Actor"]()

    class Meta:
        verbose_name = _("actor")
        verbose_name_plural = _("actors")
        ordering = ("name",)
        constraints = [
            models.UniqueConstraint(
                fields=("name", "timeline"),
                name="actor_name_is_unique",
                nulls_distinct=False,
                violation_error_message=_("There is one of this name already."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str]:
        """Return what a fixture calls it; fixtures hold shared ones only."""
        return (self.name,)
