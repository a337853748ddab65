"""The versions of a document's page, for a reader of one of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from timeline.models import Capability, Capture, CaptureState
from timeline.models.orphans import kept_orphans, orphans
from timeline.models.version_chain import has_live_page
from timeline.selectors.access import readable_versions, shown_timelines, visible_claims

if TYPE_CHECKING:
    from datetime import datetime

    from django.contrib.auth.models import AnonymousUser, User
    from django.db.models import QuerySet

    from timeline.models import Citation, Document


@dataclass(frozen=True, slots=True)
class VersionEntry:
    """One version in the list of them."""

    key: int
    number: int  # among those that this reader may read
    href: str
    captured_at: datetime
    seen_at: datetime | None  # when the live page was last seen to be the same
    is_shown: bool  # the one that this page is about
    is_live: bool


@dataclass(frozen=True, slots=True)
class Versions:
    """What a document's page says of its versions; nothing of them where there is only one."""

    entries: tuple[VersionEntry, ...]
    shown: VersionEntry
    orphan_count: int  # citations that this reader may see and the live page no longer has
    changes_href: str  # what changed in this version; nothing for the first
    orphans_href: str
    check_href: str  # where to have the live page looked at; nothing for who may not, or where there is none
    failed_at: datetime | None  # when the last check of the live page failed, after it was last seen
    failure: str

    @property
    def count(self) -> int:
        """How many versions there are."""
        return len(self.entries)


def read_versions(document: Document, user: User | AnonymousUser) -> Versions:
    """Return what a reader of a document sees of its versions."""
    entries = _entries(document, user)
    shown = next(entry for entry in entries if entry.is_shown)
    live = next(entry for entry in entries if entry.is_live)
    failure = _failure(document, user, after=live.seen_at or live.captured_at)
    may_check = any(one.allows(user, Capability.CAPTURE) for one in document.timelines.all())
    return Versions(
        entries=entries,
        shown=shown,
        orphan_count=visible_orphans(document, user).count() if len(entries) > 1 else 0,
        changes_href=reverse("document-changes", args=[document.address]) if shown.number > 1 else "",
        orphans_href=f"{entries[-1].href}changes/#orphans",
        check_href=reverse("document-check", args=[document.address]) if may_check and has_live_page(document) else "",
        failed_at=failure.created_at if failure else None,
        failure=failure.message if failure else "",
    )


def visible_orphans(document: Document, user: User | AnonymousUser) -> QuerySet[Citation]:
    """Return what is cited of any version, that the live page no longer has and that this user may see."""
    versions = readable_versions(document, user).order_by().values("pk")
    found = orphans().filter(visible_claims(user), document__in=versions)
    return found.filter(claim__event__timeline__in=shown_timelines(document, user))


def split_kept(citations: QuerySet[Citation]) -> tuple[list[Citation], list[Citation]]:
    """Return the orphans that wait for review, and those that a curator keeps."""
    loaded = citations.select_related("claim__event__timeline").prefetch_related("document")
    loaded = loaded.order_by("document", "start", "pk")  # prefetched, so that all of one text share it
    kept = set(kept_orphans().filter(pk__in=citations.order_by().values("pk")).values_list("pk", flat=True))
    return [one for one in loaded if one.pk not in kept], [one for one in loaded if one.pk in kept]


def _entries(document: Document, user: User | AnonymousUser) -> tuple[VersionEntry, ...]:
    rows = list(readable_versions(document, user).values_list("pk", "captured_at", "checked_at", "address"))
    live = max(rows, key=lambda row: (max(row[1], row[2] or row[1]), row[0]))[0]
    return tuple(
        VersionEntry(
            key=pk,
            number=number,
            href=reverse("document-detail", args=[address]),
            captured_at=captured_at,
            seen_at=checked_at,
            is_shown=pk == document.pk,
            is_live=pk == live,
        )
        for number, (pk, captured_at, checked_at, address) in enumerate(rows, start=1)
    )


def _failure(document: Document, user: User | AnonymousUser, *, after: datetime) -> Capture | None:
    versions = readable_versions(document, user).order_by().values("pk")
    tried = Capture.objects.filter(recapture_of__in=versions, created_at__gt=after)
    return tried.filter(state__in=[CaptureState.REFUSED, CaptureState.FAILED]).order_by("-created_at").first()
