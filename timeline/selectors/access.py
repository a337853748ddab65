"""What a person may see where one page joins several objects: each is asked for on its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q

from timeline.models import Capability, ClaimStatus, Document, EventStatus, Timeline, Visibility
from timeline.models.access import access_of
from timeline.models.version_chain import versions_of

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from timeline.models.document import DocumentQuerySet

_belonging = Document.timelines.through.objects


def comparable_documents(user: User | None, timeline: Timeline) -> DocumentQuerySet:
    """Return the documents that something added to a timeline may be said to be the same as.

    They are those of the timeline that the person may read, and those that anybody finds. What two closed timelines
    hold is never compared, even for who reads both. The command line (None) compares with all of public timelines.
    """
    if user is None:
        places = Timeline.objects.standing().filter(Q(pk=timeline.pk) | Q(visibility=Visibility.PUBLIC))
        return Document.objects.standing().filter(pk__in=_belonging.filter(timeline__in=places).values("document"))
    here = _belonging.filter(timeline=timeline).values("document")
    own = Document.objects.readable_by(user).filter(pk__in=here)
    found = Document.objects.listed_for(AnonymousUser())
    return Document.objects.filter(Q(pk__in=own.values("pk")) | Q(pk__in=found.values("pk")))


def readable_versions(document: Document, user: User | AnonymousUser) -> DocumentQuerySet:
    """Return the versions of a document's page that this user may read, the first that was captured first."""
    return versions_of(document).readable_by(user)


def shown_timelines(document: Document, user: User | AnonymousUser) -> list[Timeline]:
    """Return the timelines that a document's page names: an unlisted one only where no other has the document."""
    timelines = list(document.timelines.all())
    listed = [one for one in timelines if _is_listed(one, user)]
    return listed or [one for one in timelines if one.is_readable_by(user)]


def visible_claims(user: User | AnonymousUser, *, path: str = "claim") -> Q:
    """Return the condition that a claim is accepted in a published event, or stands in a timeline that they review."""
    event = f"{path}__event"
    published = Q(**{f"{path}__status": ClaimStatus.ACCEPTED, f"{event}__status": EventStatus.PUBLISHED})
    standing = ~Q(**{f"{path}__status": ClaimStatus.REJECTED}) & ~Q(**{f"{event}__status": EventStatus.REJECTED})
    access = access_of(user)
    if access.is_administrator:
        return standing
    reviewed = access.timelines(Capability.REVIEW)
    return published | (standing & Q(**{f"{event}__timeline__in": reviewed})) if reviewed else published


def _is_listed(timeline: Timeline, user: User | AnonymousUser) -> bool:
    is_found = timeline.visibility == Visibility.PUBLIC or timeline.allows(user, Capability.READ)
    return is_found and timeline.is_readable_by(user)
