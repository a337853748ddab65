"""Actor: people, organisations and states."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _


class ActorKind(models.TextChoices):
    """What an actor is."""

    PERSON = "person", _("person")
    ORGANISATION = "organisation", _("organisation")
    STATE = "state", _("state")


class ActorManager(models.Manager["Actor"]):
    """Actors by name."""

    def get_by_natural_key(self, name: str) -> Actor:
        """Return the actor that a fixture names."""
        return self.get(name=name)


class Actor(models.Model):
    """A person, an organisation or a state that events speak of."""

    name = models.CharField(max_length=200, unique=True)
    aliases = ArrayField(
        models.CharField(max_length=200),
        default=list,
        blank=True,
        help_text=_("Other spellings and transliterations, separated by commas."),
    )
    kind = models.CharField(max_length=12, choices=ActorKind.choices)

    objects = ActorManager()

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str]:
        """Return what a fixture calls it."""
        return (self.name,)
