"""Captures as the people who submitted them see them: what each is, its state, and what they may do."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Exists, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.models import Capability, CaptureState, Claim, ClaimStatus, Document, EventStatus
from timeline.services.captures.submission import is_left
from timeline.templatetags.moments import day
from timeline.web.cards.passages import published_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from django.contrib.auth.models import AnonymousUser, User

    from timeline.models import Capture
    from timeline.models.capture import CaptureQuerySet

PAGE_SIZE = 50
ASKED = (CaptureState.ASKING, CaptureState.PROPOSED)
_RELATIONS = ("timeline", "user", "document__deleted_by", "nearest__outlet", "parent")


@dataclass(frozen=True, slots=True)
class Nearest:
    """The stored document that a capture is most like."""

    title: str
    href: str
    outlet: str
    published: str
    percent: str  # how much is the same; empty where it was not measured


@dataclass(frozen=True, slots=True)
class CaptureRow:
    """One capture."""

    uid: str
    name: str
    href: str
    state: str
    state_words: str
    method: str
    message: str
    timeline: str
    timeline_href: str
    submitted_by: str
    submitted_at: datetime
    document_title: str
    document_href: str
    changes_href: str  # what the document changed in the version before it
    compare_href: str  # how what waits for a choice differs from the nearest document
    parent: str
    parent_href: str
    nearest: Nearest | None
    is_asking: bool  # whether this person may choose what to do with it
    can_be_retried: bool
    restore_href: str = ""  # gives the deleted document back
    waiting_count: int = 0  # how many events that it proposed wait for this person's review
    review_href: str = ""


@dataclass(frozen=True, slots=True)
class StateCount:
    """How many captures are in a state, in words."""

    state: str
    words: str


@dataclass(frozen=True, slots=True)
class CapturePage:
    """The captures of one page, newest first, with how many there are in each state."""

    rows: tuple[CaptureRow, ...]
    counts: tuple[StateCount, ...]
    total: int
    finished: int
    older: int | None  # the identifier before which the next page begins

    @property
    def unfinished(self) -> int:
        """How many a worker has yet to take or to finish."""
        return self.total - self.finished

    @property
    def is_asking(self) -> bool:
        """Whether a person must choose what to do with one of the page."""
        return any(row.is_asking for row in self.rows)

    @property
    def digest(self) -> str:
        """What changes when anything changes that the page shows."""
        shown = [f"{row.uid} {row.state} {row.message}" for row in self.rows] + [one.words for one in self.counts]
        return hashlib.sha256("\n".join(shown).encode()).hexdigest()[:16]


def read_captures(
    captures: CaptureQuerySet, *, of_all: CaptureQuerySet, before: int | None, user: User
) -> CapturePage:
    """Return a page of captures, loaded with their relations; the counts are those of all, whatever their state."""
    counts = count_states(of_all)
    found = captures.filter(pk__lt=before) if before else captures
    rows = list(found.order_by("-pk")[: PAGE_SIZE + 1])
    total = sum(counts.values())
    unfinished = counts.get(CaptureState.WAITING, 0) + counts.get(CaptureState.WORKING, 0)
    return CapturePage(
        rows=tuple(present_capture(row, user) for row in rows[:PAGE_SIZE]),
        counts=tuple(
            StateCount(state, state_count_words(state, counts[state])) for state in _ORDER if counts.get(state)
        ),
        total=total,
        finished=total - unfinished,
        older=rows[PAGE_SIZE - 1].pk if len(rows) > PAGE_SIZE else None,
    )


def with_relations(captures: CaptureQuerySet, user: User | AnonymousUser) -> CaptureQuerySet:
    """Load what rows show with the captures, but no document's text; and whether this user may read the documents."""
    readable = Document.objects.readable_by(user)
    related = captures.select_related(*_RELATIONS).annotate(
        may_read_document=Exists(readable.filter(pk=OuterRef("document"))),
        may_read_nearest=Exists(readable.filter(pk=OuterRef("nearest"))),
        waiting_count=Coalesce(Subquery(_waiting()), 0),
    )
    heavy = ("text", "bands", "page_starts", "headers")
    return related.defer(*(f"{document}__{name}" for document in ("document", "nearest") for name in heavy))


def _waiting() -> Any:
    """Return how many events wait for review with a claim that cites the document of a capture."""
    claims = Claim.objects.filter(
        status=ClaimStatus.PROPOSED, event__timeline=OuterRef("timeline"), citations__document=OuterRef("document")
    ).exclude(event__status=EventStatus.REJECTED)
    return claims.order_by().values(one=Value(1)).annotate(count=Count("event", distinct=True)).values("count")


def count_states(captures: CaptureQuerySet) -> dict[str, int]:
    """Return how many captures are in each state."""
    return dict(captures.order_by().values_list("state").annotate(Count("pk")))


def present_capture(capture: Any, user: User | AnonymousUser) -> CaptureRow:
    """Return a capture for its list; it must be loaded by `with_relations` for the same user."""
    document = capture.document if capture.may_read_document else None
    nearest = capture.nearest if capture.may_read_nearest else None
    parent = capture.parent
    is_asking = _may_choose(capture, user)
    gone = capture.document if capture.document and capture.document.deleted_at else None
    is_reviewer = document is not None and capture.timeline.allows(user, Capability.REVIEW)
    is_version = document is not None and document.supersedes_id is not None
    return CaptureRow(
        uid=str(capture.uid),
        name=capture.name,
        href=capture.get_absolute_url(),
        state="deleted" if gone else capture.state,
        state_words=_("deleted") if gone else str(capture.get_state_display()),
        method=str(capture.get_method_display()),
        message=_deletion(gone) if gone else _message(capture),
        timeline=capture.timeline.title,
        timeline_href=capture.timeline.get_absolute_url(),
        submitted_by=capture.user.get_username() if capture.user else "",
        submitted_at=capture.created_at,
        document_title=document.title if document else "",
        document_href=document.get_absolute_url() if document else "",
        changes_href=reverse("document-changes", args=[document.address]) if document and is_version else "",
        compare_href=reverse("capture-compare", args=[capture.uid]) if is_asking and nearest else "",
        parent=parent.name if parent else "",
        parent_href=parent.get_absolute_url() if parent else "",
        nearest=_nearest(nearest, capture.likeness) if nearest else None,
        is_asking=is_asking,
        can_be_retried=gone is None and _can_be_retried(capture),
        restore_href=_restore_href(capture, gone, user) if gone else "",
        waiting_count=capture.waiting_count if is_reviewer else 0,
        review_href=f"{reverse('timeline-review', args=[capture.timeline.slug])}?document={capture.document_id}",
    )


def _may_choose(capture: Capture, user: User | AnonymousUser) -> bool:
    """Return whether a person is asked: a proposal waits for who publishes."""
    needed = Capability.PUBLISH if capture.state == CaptureState.PROPOSED else Capability.CAPTURE
    return capture.state in ASKED and capture.timeline.allows(user, needed)


def _message(capture: Any) -> str:
    """Return its outcome, unless the sentence names a document that this person may not read."""
    is_read = (capture.may_read_document or not capture.document_id) and (
        capture.may_read_nearest or not capture.nearest_id
    )
    return str(capture.message) if is_read else _("It names a document that you may not read.")


def _deletion(document: Document) -> str:
    """Return that what was stored is not there any more, and by whom."""
    deleted_on = day(document.deleted_at)
    if document.deleted_by is None:
        return _("Its document was deleted on %(day)s.") % {"day": deleted_on}
    return _("Its document was deleted on %(day)s by %(name)s.") % {
        "day": deleted_on, "name": document.deleted_by.get_username(),
    }  # fmt: skip


def _restore_href(capture: Capture, document: Document, user: User | AnonymousUser) -> str:
    is_allowed = capture.timeline.allows(user, Capability.PUBLISH)
    return reverse("document-restore", args=[document.address]) if is_allowed else ""


def _can_be_retried(capture: Capture) -> bool:
    """Return whether another attempt may end otherwise: a page may answer later, but a file stays what it is."""
    if capture.state == CaptureState.REFUSED:
        return bool(capture.url)
    return capture.state in {CaptureState.FAILED, CaptureState.SKIPPED} or is_left(capture)


def _nearest(document: Document, likeness: float | None) -> Nearest:
    return Nearest(
        title=document.title,
        href=document.get_absolute_url(),
        outlet=document.outlet.name,
        published=published_words(document),
        percent="" if likeness is None else _("%s %% the same") % int(likeness * 100),
    )


# What a person should see first stands first.
_ORDER = (
    CaptureState.ASKING, CaptureState.PROPOSED, CaptureState.FAILED, CaptureState.REFUSED, CaptureState.WORKING,
    CaptureState.WAITING, CaptureState.STORED, CaptureState.KNOWN, CaptureState.OPENED, CaptureState.SKIPPED,
)  # fmt: skip


def state_count_words(state: str, count: int) -> str:
    """Return a count with its state: 2 wait for your choice."""
    words: Mapping[str, str] = {
        CaptureState.WAITING: _("%s waiting"),
        CaptureState.WORKING: _("%s being read"),
        CaptureState.ASKING: ngettext("%s waits for your choice", "%s wait for your choice", count),
        CaptureState.PROPOSED: ngettext("%s waits for an editor", "%s wait for an editor", count),
        CaptureState.STORED: _("%s stored"),
        CaptureState.KNOWN: _("%s known already"),
        CaptureState.SKIPPED: _("%s skipped"),
        CaptureState.OPENED: _("%s opened"),
        CaptureState.REFUSED: _("%s refused"),
        CaptureState.FAILED: _("%s failed"),
    }
    return words[state] % count
