"""PossibleDuplicate: that another event may be the same as one, kept so that the inbox can count such events."""

from __future__ import annotations

from django.db import models

from timeline.models.event import Event


class PossibleDuplicate(models.Model):
    """One event beside another that it may be the same as; each pair stands here from both sides."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="possible_duplicates")
    other = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint("event", "other", name="possible_duplicate_once")]

    def __str__(self) -> str:
        return f"{self.event_id} ~ {self.other_id}"


class ComparedRevision(models.Model):
    """In which revision an event was compared with those of its days."""

    event = models.OneToOneField(Event, on_delete=models.CASCADE, primary_key=True, related_name="compared_revision")
    revision = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.event_id} at {self.revision}"
