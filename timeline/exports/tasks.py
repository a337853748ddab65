"""What workers do for a pack that takes long: write it, and say how much is written."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from timeline.exports import FORMATS, Export, write_export
from timeline.models import Pack
from timeline.selectors.stored_selections import selection_as_json, selection_from_json
from timeline.services.packs import (
    begin_pack,
    create_pack,
    end_pack,
    fail_pack,
    keep_file,
    may_have,
    one_moment,
)
from timeline.services.progress import note_progress
from timeline.services.queue import PassingFaultsOnly, enqueue

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.contrib.auth.models import User

    from timeline.exports import Format
    from timeline.selectors.event_filters import Selection

_EVERY = 2.0  # seconds from one note of progress to the next


def takes_long(format_: Format, count: int) -> bool:
    """Return whether so many events in this format are better made by a worker."""
    return format_.most_at_once is not None and count > format_.most_at_once


def start_pack(*, export: Export, format_: Format, selection: Selection, user: User) -> Pack:
    """Have a pack made by a worker; who has one under way gets that one."""
    with transaction.atomic():
        count = export.events.count()
        pack, is_new = create_pack(
            format=format_.key, selection=selection_as_json(selection), filters=list(export.filters),
            language=get_language() or "en", site=export.site, with_proposals=export.with_proposals,
            event_count=count, step_count=count * format_.read_count, timeline=export.timeline, user=user,
        )  # fmt: skip
        if is_new:
            enqueue(pack_job, lock=f"pack-{user.pk}", pack_pk=pack.pk)
    return pack


@app.task(name="timeline.jobs.make_pack", retry=PassingFaultsOnly())
def pack_job(*, pack_pk: int) -> None:
    """Make a pack; a second attempt begins anew."""
    pack = Pack.objects.select_related("timeline", "user").filter(pk=pack_pk).first()
    if pack is None or not pack.is_under_way:
        return
    begin_pack(pack)
    try:
        if not may_have(pack, pack.user):
            fail_pack(pack, _("You may not read all of it any more."))
            return
        with override(pack.language), one_moment():
            size = keep_file(pack, write_export(FORMATS[pack.format], _export_of(pack)))
    except ObjectDoesNotExist:
        fail_pack(pack, _("A name that it was filtered by is gone."))
    except OSError as error:
        fail_pack(pack, _("It could not be kept: %s.") % (error.strerror or error))
    else:
        end_pack(pack, size=size)


def _export_of(pack: Pack) -> Export:
    return Export(
        timeline=pack.timeline,
        events=selection_from_json(pack.selection).apply(pack.timeline.events.visible_to(pack.user)),
        user=pack.user,
        with_proposals=pack.with_proposals,
        site=pack.site,
        made_at=timezone.now(),
        filters=tuple((label, value) for label, value in pack.filters),
        on_event=_counter(pack),
    )


def _counter(pack: Pack) -> Callable[[], None]:
    """Return what counts the events that were read, and says so now and then."""
    done, noted = 0, time.monotonic()

    def count() -> None:
        nonlocal done, noted
        done += 1
        if time.monotonic() - noted > _EVERY:
            note_progress(pack, done_count=done)
            noted = time.monotonic()

    return count
