"""What one person may submit in a day, and what the parts of one file may cost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import connection
from django.db.models import DurationField, ExpressionWrapper, F, Sum
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.ingest import DEFAULT, CaptureError
from timeline.models import Capability, Capture, CaptureState
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.contrib.auth.models import User

    from timeline.models import Timeline

_DAY = timedelta(days=1)
_LONGEST_IN_VAIN = timedelta(seconds=20)
# The captures of what is in a file and in the files in it, by the index of their parents.
_PARTS = """
    WITH RECURSIVE part AS (
        SELECT id, byte_count, state, started_at, finished_at FROM timeline_capture WHERE parent_id = %s
        UNION ALL
        SELECT c.id, c.byte_count, c.state, c.started_at, c.finished_at
        FROM timeline_capture c JOIN part ON c.parent_id = part.id
    )
    SELECT count(*), coalesce(sum(byte_count), 0)::bigint,
           coalesce(sum(finished_at - started_at) FILTER (WHERE state = ANY(%s)), interval '0') FROM part
"""
_SPENT = ExpressionWrapper(F("finished_at") - F("started_at"), output_field=DurationField())


class OverBudgetError(RefusedError):
    """Why a person has to wait before they submit more."""


def require_budget(user: User | None, timeline: Timeline, *, count: int = 1) -> None:
    """Refuse more than a contributor may submit; who reviews the timeline, and the command line, may go on.

    What one request holds is bounded by the sizes of uploads, so a budget is passed by one request at most.
    """
    if user is None or timeline.allows(user, Capability.REVIEW):
        return
    own = Capture.objects.filter(user=user)
    waiting = own.unfinished().count()
    if waiting + count > settings.CAPTURES_WAITING:
        sentence = _(
            "%(waiting)d of your submissions wait to be read; at most %(most)d may. Submit more once they are read."
        )
        raise OverBudgetError(sentence % {"waiting": waiting, "most": settings.CAPTURES_WAITING})
    since = own.filter(created_at__gt=timezone.now() - _DAY)
    if (since.aggregate(sum=Sum("byte_count"))["sum"] or 0) >= settings.CAPTURE_BYTES_A_DAY:
        size = filesizeformat(settings.CAPTURE_BYTES_A_DAY)
        raise OverBudgetError(_("You submitted %s within a day, as much as one person may. Go on tomorrow.") % size)
    read = since.aggregate(sum=Sum(_SPENT))["sum"] or timedelta()
    if read >= timedelta(seconds=settings.CAPTURE_SECONDS_A_DAY):
        sentence = _(
            "Reading what you submitted took %d minutes within a day, as much as one person may. Go on tomorrow."
        )
        raise OverBudgetError(sentence % (settings.CAPTURE_SECONDS_A_DAY // 60))


@dataclass(frozen=True, slots=True)
class _Parts:
    """What came out of a submitted file so far: how many, how large, and the time in which nothing could be read."""

    count: int
    size: int
    in_vain: timedelta


def require_room(capture: Capture, sizes: Sequence[int]) -> None:
    """CaptureError where a submitted file, with all files in its files, would become too many parts or too much."""
    root = _root_of(capture)
    held = _parts_of(root)
    if held.count + len(sizes) > DEFAULT.members or held.size + sum(sizes) > DEFAULT.output:
        limits = {"name": root.name, "count": DEFAULT.members, "size": DEFAULT.output // 1_000_000}
        raise CaptureError(
            _("%(name)s holds more than %(count)d documents or %(size)d MB, in files in files. Submit it in parts.")
            % limits
        )


def require_patience(capture: Capture) -> None:
    """CaptureError for a part of a file where other parts took long and were refused: such files are made to do harm.

    What can be read costs as much as it needs, within what one person may submit.
    """
    if capture.parent is not None and _parts_of(root := _root_of(capture)).in_vain >= _LONGEST_IN_VAIN:
        words = _("Other parts of %s took too long and could not be read, so it was not opened. Submit it by itself.")
        raise CaptureError(words % root.name)


def _root_of(capture: Capture) -> Capture:
    while capture.parent is not None:
        capture = capture.parent
    return capture


def _parts_of(root: Capture) -> _Parts:
    with connection.cursor() as cursor:
        cursor.execute(_PARTS, [root.pk, [CaptureState.REFUSED, CaptureState.FAILED]])
        return _Parts(*cursor.fetchone())
