"""ImportRun: one file of events on its way into a timeline, and what became of each row."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from timeline.models.background_work import BackgroundWork
from timeline.models.single_line import SingleLineField
from timeline.models.timeline import Timeline


class ImportState(models.TextChoices):
    """How far it is."""

    DRAFT = "draft", _("waits for you")
    WAITING = "waiting", _("waiting")
    WORKING = "working", _("being imported")
    DONE = "done", _("imported")
    FAILED = "failed", _("failed")
    UNDOING = "undoing", _("being taken back")
    UNDONE = "undone", _("taken back")


class ImportRun(BackgroundWork):
    """A file, how it is read, and its outcome. Its uid is that of the batch, by which all of it is taken back."""

    UNDER_WAY = frozenset({ImportState.WAITING, ImportState.WORKING, ImportState.UNDOING})

    name = SingleLineField(max_length=300, help_text=_("Of the file."))
    content_sha256 = models.CharField(max_length=64, editable=False)
    columns = models.JSONField(default=dict, help_text=_("What is read, and from which column."))
    date_order = models.CharField(max_length=5, blank=True, help_text=_("How 03/04/2019 is meant."))
    language = models.CharField(max_length=10, default="en", help_text=_("Of dates in words."))
    state = models.CharField(max_length=10, choices=ImportState.choices, default=ImportState.DRAFT)
    message = models.TextField(blank=True, help_text=_("The outcome, in a sentence."))
    row_count = models.PositiveIntegerField(default=0)
    done_count = models.PositiveIntegerField(default=0)
    counts = models.JSONField(default=dict, help_text=_("How many rows came to which end."))
    report = models.TextField(blank=True, help_text=_("The outcome of each row, as CSV."))
    timeline = models.ForeignKey(Timeline, on_delete=models.CASCADE, related_name="import_runs")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="import_runs")

    class Meta:
        ordering = ("-made_at", "-pk")
        indexes = [
            # The page of imports, newest first.
            models.Index("timeline", models.F("made_at").desc(), name="import_newest_first"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Return the address of its page."""
        return reverse("import-run", args=[self.timeline.slug, self.uid])

    @property
    def step_count(self) -> int:
        """How many rows a worker goes through: all of the file, or those to be taken back."""
        is_taken_back = self.state == ImportState.UNDOING
        return int(self.counts.get("imported", 0)) if is_taken_back else self.row_count
