"""Taking an import back: its events are rejected where nobody decided about them since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from timeline.models import Decision, Event, Verb
from timeline.services.batches import in_batches
from timeline.services.curation.publication import reject_events
from timeline.services.errors import RefusedError
from timeline.services.importing.importer import check_at_once

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.contrib.auth.models import User

_BATCH = 1000


def undo_import(*, batch: str, user: User, on_progress: Callable[[int], None] | None = None) -> int:
    """Reject the events of a batch about which nobody decided since, all or none; return how many.

    `on_progress` gets the number of events looked at, now and then.
    """
    made = Decision.objects.filter(verb=Verb.EDIT, after__batch=batch).order_by("event")
    done = count = 0
    with transaction.atomic():
        check_at_once()
        keys = list(made.values_list("event", flat=True))
        if not keys:
            raise RefusedError(_("There is no import “%s”.") % batch)
        for some in in_batches(keys, _BATCH):
            count += _reject_untouched(some, batch, user)
            done += len(some)
            if on_progress:
                on_progress(done)
    return count


def _reject_untouched(keys: list[int], batch: str, user: User) -> int:
    touched = Decision.objects.filter(event__in=keys).exclude(after__batch=batch).values("event")
    left = Event.objects.filter(pk__in=keys).exclude(pk__in=touched).only("pk")
    return len(reject_events(events=left, why=_("The import was taken back."), user=user).done)
