"""BackgroundWork: what pages and their imports and packs share of work that a worker does for a person."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models
from django.db.models.functions import Now


class BackgroundWork(models.Model):
    """Work that a worker does for a person while pages show how far it is. Subclasses have `state` and `message`."""

    UNDER_WAY: ClassVar[frozenset[str]]  # the states in which a worker has it, or is about to

    uid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    made_at = models.DateTimeField(db_default=Now(), editable=False)
    finished_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        abstract = True

    @property
    def is_under_way(self) -> bool:
        """Whether a worker has it, or is about to."""
        return self.state in self.UNDER_WAY  # type: ignore[attr-defined]
