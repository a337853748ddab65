"""What each role may do in a timeline: the one table that everything else asks."""

from __future__ import annotations

from enum import Enum

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a member of a timeline is."""

    READER = "reader", _("reader: reads it")
    CONTRIBUTOR = "contributor", _("contributor: adds documents")
    CURATOR = "curator", _("curator: reviews what is proposed")
    EDITOR = "editor", _("editor: publishes and settles")
    OWNER = "owner", _("owner: members, visibility, deletion")


class Capability(Enum):
    """What can be allowed in a timeline."""

    READ = "read"  # open it, however it is visible
    CAPTURE = "capture"  # add documents, and follow what becomes of them
    REVIEW = "review"  # see and change what is not published, and all documents
    PUBLISH = "publish"  # change what readers see
    MANAGE = "manage"  # members, visibility, deletion


_READER = frozenset({Capability.READ})
_CONTRIBUTOR = _READER | {Capability.CAPTURE}
_CURATOR = _CONTRIBUTOR | {Capability.REVIEW}
_EDITOR = _CURATOR | {Capability.PUBLISH}
_OWNER = _EDITOR | {Capability.MANAGE}

CAPABILITIES: dict[Role, frozenset[Capability]] = {
    Role.READER: _READER,
    Role.CONTRIBUTOR: _CONTRIBUTOR,
    Role.CURATOR: _CURATOR,
    Role.EDITOR: _EDITOR,
    Role.OWNER: _OWNER,
}
