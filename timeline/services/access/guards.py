"""Guards: each writer asks here whether the person may do it. None is the machine or the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from timeline.models import Capability, EventStatus
from timeline.models.access import access_of
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from timeline.models import Capture, Document, Event, Timeline


class ForbiddenError(RefusedError):
    """Why a person may not do something."""


def require_allowed(user: User | None, capability: Capability, timeline: Timeline) -> None:
    """Refuse a person without the role that it needs in a timeline."""
    if user is not None and not timeline.allows(user, capability):
        raise ForbiddenError(_refusals()[capability] % {"timeline": timeline})


def require_event_allowed(user: User | None, event: Event, *, is_public: bool = False) -> None:
    """Refuse who does not review the event's timeline; what readers see needs an editor of it.

    `is_public` says that readers see it before or after the change, whatever its status is now.
    """
    is_seen = is_public or event.status == EventStatus.PUBLISHED
    require_allowed(user, Capability.PUBLISH if is_seen else Capability.REVIEW, event.timeline)


def require_document_allowed(user: User | None, document: Document) -> None:
    """Refuse who does not review every timeline of a document; where readers have it, an editor is needed."""
    if user is None or access_of(user).is_administrator:
        return
    timelines = list(document.timelines.all())
    released = set(document.releases.values_list("timeline", flat=True))
    if not timelines:
        raise ForbiddenError(_("It belongs to no chronology, so only an administrator may change it."))
    for timeline in timelines:
        require_allowed(user, Capability.PUBLISH if timeline.pk in released else Capability.REVIEW, timeline)


def require_capture_allowed(user: User | None, capture: Capture) -> None:
    """Refuse who neither added it, nor reviews its timeline."""
    is_own = user is not None and capture.user_id == user.pk
    require_allowed(user, Capability.CAPTURE if is_own else Capability.REVIEW, capture.timeline)


def _refusals() -> dict[Capability, str]:
    return {
        Capability.READ: _("You are no member of “%(timeline)s”."),
        Capability.CAPTURE: _("You may not add documents to “%(timeline)s”; ask an owner to make you a contributor."),
        Capability.REVIEW: _("Only curators of “%(timeline)s” may do that."),
        Capability.PUBLISH: _("Readers of “%(timeline)s” see it, so only an editor may change it."),
        Capability.MANAGE: _("Only owners of “%(timeline)s” may do that."),
    }
