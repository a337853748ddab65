"""Names of actors and places: shared by all timelines, or kept in the closed timeline that they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from django.db import models
from django.db.models import F, Q

from timeline.models.timeline import Visibility

if TYPE_CHECKING:
    from timeline.models.timeline import Timeline

_M = TypeVar("_M", bound=models.Model)


class NameManager(models.Manager[_M]):
    """Actors or places by name."""

    def get_by_natural_key(self, name: str) -> _M:
        """Return the shared one that a fixture names."""
        return self.get(name=name, timeline=None)

    def known_in(self, timeline: Timeline) -> models.QuerySet[_M]:
        """Return those that a timeline may use, its own before the shared ones."""
        own_first = F("timeline").asc(nulls_last=True)
        return self.filter(Q(timeline=None) | Q(timeline=timeline)).order_by(own_first, "name", "pk")

    def find_known(self, timeline: Timeline, name: str) -> _M | None:
        """Return the one that a timeline knows by this name, or else by this spelling."""
        known = self.known_in(timeline)
        return known.filter(name=name).first() or known.filter(aliases__contains=[name]).first()


def keeper_of_names(timeline: Timeline) -> Timeline | None:
    """Return the timeline that keeps the new names found in it: itself where it is closed, none where it is public."""
    return None if timeline.visibility == Visibility.PUBLIC else timeline
