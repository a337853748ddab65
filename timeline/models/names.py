"""Names of actors, places and outlets: shared by all timelines, or kept in the closed timeline that they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from django.db import models
from django.db.models import F, Q

from timeline.models.timeline import Visibility

if TYPE_CHECKING:
    from timeline.models.timeline import Timeline

_M = TypeVar("_M", bound=models.Model)


class KeptNameManager(models.Manager[_M]):
    """Rows by a name that may be kept in one timeline."""

    def get_by_natural_key(self, name: str) -> _M:
        """Return the shared one that a fixture names."""
        return self.get(name=name, timeline=None)

    def known_in(self, timeline: Timeline) -> models.QuerySet[_M]:
        """Return those that a timeline may use, its own before the shared ones."""
        own_first = F("timeline").asc(nulls_last=True)
        return self.filter(Q(timeline=None) | Q(timeline=timeline)).order_by(own_first, "name", "pk")


class NameManager(KeptNameManager[_M]):
    """Actors or places by name, or by another spelling."""

    def find_known(self, timeline: Timeline, name: str) -> _M | None:
        """Return the one that a timeline knows by this name, or else by this spelling."""
        known = self.known_in(timeline)
        return known.filter(name=name).first() or known.filter(aliases__contains=[name]).first()


def keeper_of_names(timeline: Timeline) -> Timeline | None:
    """Return the timeline that keeps the new names found in it: itself where it is closed, none where it is public."""
    return None if timeline.visibility == Visibility.PUBLIC else timeline
