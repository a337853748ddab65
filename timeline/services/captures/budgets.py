"""What one person may submit: so many captures that wait, and so many bytes and seconds of reading in a day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import DurationField, ExpressionWrapper, F, Sum
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.models import Capability, Capture
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from timeline.models import Timeline

_DAY = timedelta(days=1)


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
    spent = ExpressionWrapper(F("finished_at") - F("started_at"), output_field=DurationField())
    read = since.aggregate(sum=Sum(spent))["sum"] or timedelta()
    if read >= timedelta(seconds=settings.CAPTURE_SECONDS_A_DAY):
        sentence = _(
            "Reading what you submitted took %d minutes within a day, as much as one person may. Go on tomorrow."
        )
        raise OverBudgetError(sentence % (settings.CAPTURE_SECONDS_A_DAY // 60))
