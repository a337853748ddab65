"""Pack: an evidence pack that takes long to make, made by a worker and kept a while for whom asked for it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from timeline.models.background_work import BackgroundWork
from timeline.models.timeline import Timeline


class PackState(models.TextChoices):
    """How far it is."""

    WAITING = "waiting", _("waiting")
    WORKING = "working", _("being made")
    DONE = "done", _("ready")
    FAILED = "failed", _("failed")


class Pack(BackgroundWork):
    """What was asked for, in which format and language, and how much of it is made."""

    UNDER_WAY = frozenset({PackState.WAITING, PackState.WORKING})

    format = models.SlugField(max_length=30)
    selection = models.JSONField(default=dict, help_text=_("Which events were asked for."))
    filters = models.JSONField(default=list, help_text=_("The same in words."))
    language = models.CharField(max_length=10, help_text=_("Of the headings in it."))
    site = models.CharField(max_length=300, help_text=_("Where its links lead."))
    with_proposals = models.BooleanField(help_text=_("Whether it holds what only reviewers see."))
    state = models.CharField(max_length=10, choices=PackState.choices, default=PackState.WAITING)
    message = models.TextField(blank=True, help_text=_("Why it failed, in a sentence."))
    event_count = models.PositiveIntegerField(default=0)
    step_count = models.PositiveIntegerField(default=0, help_text=_("How often an event is read, for all events."))
    done_count = models.PositiveIntegerField(default=0, help_text=_("How many of these steps are done."))
    byte_count = models.PositiveBigIntegerField(default=0)
    timeline = models.ForeignKey(Timeline, on_delete=models.CASCADE, related_name="packs")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="packs")

    class Meta:
        ordering = ("-made_at", "-pk")
        indexes = [
            # The page of downloads: one person's, newest first.
            models.Index("timeline", "user", models.F("made_at").desc(), name="pack_newest_first"),
        ]

    def __str__(self) -> str:
        return f"{self.format} {self.uid}"

    def get_absolute_url(self) -> str:
        """Return the address of its page."""
        return reverse("pack", args=[self.timeline.slug, self.uid])

    @property
    def file_name(self) -> str:
        """Where its file is kept."""
        return f"packs/{self.uid}"

    @property
    def percent(self) -> int:
        """How much of it is made."""
        return min(99, 100 * self.done_count // max(1, self.step_count))
