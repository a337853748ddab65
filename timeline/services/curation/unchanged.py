"""Optimistic locking: what a person decides about an event holds only for the event that they saw."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from timeline.models import Event
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator


class ChangedError(RefusedError):
    """Somebody changed an event while a person looked at it."""


@contextmanager
def unchanged(event: Event, *, revision: int) -> Iterator[Event]:
    """Hold an event, as stored, while something is done to it; refuse where it is not the revision that was seen."""
    with transaction.atomic():
        stored = Event.objects.select_related("timeline").select_for_update(of=("self",)).get(pk=event.pk)
        if stored.revision != revision:
            raise ChangedError(
                _("Somebody changed “%(event)s” while you looked at it. Here is how it stands now; decide again.")
                % {"event": stored}
            )
        yield stored
