"""Deletion with a way back: what is deleted is out of sight, and kept for a while; and what readers may read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.models import Capability, Citation, Document, Release, Timeline
from timeline.services.access.guards import require_allowed, require_document_allowed
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def delete_timeline(*, timeline: Timeline, user: User) -> None:
    """Take a timeline from everybody's sight; an owner can restore it until it is purged."""
    require_allowed(user, Capability.MANAGE, timeline)
    Timeline.objects.filter(pk=timeline.pk).update(deleted_at=timezone.now(), deleted_by=user)


@transaction.atomic
def restore_timeline(*, timeline: Timeline, user: User) -> None:
    """Give a deleted timeline back to its members, as it was."""
    stored = Timeline.objects.select_for_update().get(pk=timeline.pk)
    stored.deleted_at, stored.deleted_by = None, None
    require_allowed(user, Capability.MANAGE, stored)
    stored.save(update_fields=["deleted_at", "deleted_by"])


@transaction.atomic
def delete_document(*, document: Document, user: User) -> None:
    """Take a document from everybody's sight, unless a passage of it is cited."""
    require_document_allowed(user, document)
    stored = Document.objects.select_for_update().get(pk=document.pk)
    if Citation.objects.filter(document=stored).exists():
        raise RefusedError(_("Passages of “%s” are cited; retract them first.") % stored)
    if stored.superseded_by.filter(deleted_at=None).exists():
        raise RefusedError(_("“%s” has a later version, which would lose what it is compared with.") % stored)
    stored.deleted_at, stored.deleted_by = timezone.now(), user
    stored.save(update_fields=["deleted_at", "deleted_by"])


@transaction.atomic
def restore_document(*, document: Document, user: User) -> None:
    """Give a deleted document back."""
    require_document_allowed(user, document)
    Document.objects.filter(pk=document.pk).update(deleted_at=None, deleted_by=None)


@transaction.atomic
def release_document(*, document: Document, timeline: Timeline, user: User) -> None:
    """Let the readers of a timeline read a document."""
    require_allowed(user, Capability.PUBLISH, timeline)
    if not document.timelines.filter(pk=timeline.pk).exists():
        raise RefusedError(_("“%(document)s” is no document of it.") % {"document": document})
    Release.objects.get_or_create(document=document, timeline=timeline, defaults={"user": user})


@transaction.atomic
def withdraw_document(*, document: Document, timeline: Timeline, user: User) -> None:
    """Take a document from readers of a timeline again, unless a published event cites it."""
    require_allowed(user, Capability.PUBLISH, timeline)
    cited = Citation.objects.filter(document=document, claim__event__timeline=timeline)
    if cited.filter(claim__event__status="published", claim__status="accepted").exists():
        raise RefusedError(_("A published event cites “%s”, so readers keep it.") % document)
    Release.objects.filter(document=document, timeline=timeline).delete()
