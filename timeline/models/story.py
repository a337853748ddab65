"""Story: published events in an order that an editor gave, each with a sentence of the editor's own."""

from __future__ import annotations

import uuid

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from timeline.models.event import Event
from timeline.models.single_line import PlainTextField, SingleLineField
from timeline.models.timeline import Timeline


class StoryQuerySet(models.QuerySet["Story"]):
    """Stories by who may read them."""

    def published(self) -> StoryQuerySet:
        """Return the stories that readers of their chronology see."""
        return self.filter(is_published=True)

    def get_by_natural_key(self, uid: str) -> Story:
        """Return the story that a fixture names."""
        return self.get(uid=uid)


class Story(models.Model):
    """A walk through one timeline, step by step. It is unpublished, never deleted."""

    uid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    title = SingleLineField(_("title"), max_length=200)
    opening = PlainTextField(
        _("opening"), blank=True, max_length=5000, help_text=_("A paragraph before the first step; may be empty.")
    )
    is_published = models.BooleanField(_("published"), default=False)
    revision = models.PositiveIntegerField(default=0, editable=False)
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    changed_at = models.DateTimeField(auto_now=True)

    timeline = models.ForeignKey(
        Timeline, verbose_name=_("chronology"), on_delete=models.CASCADE, related_name="stories"
    )

    objects = StoryQuerySet.as_manager()

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")
        ordering = ("title", "id")
        constraints = [
            models.CheckConstraint(
                name="story_title_not_empty",
                condition=Q(title__regex=r"\S"),
                violation_error_message=_("A story needs a title."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Return the address of the story's page. It names the timeline, so select that with the story."""
        return reverse("story", args=[self.timeline.slug, self.pk, slugify(self.title) or "story"])

    def natural_key(self) -> tuple[str]:
        """Return what a fixture calls it."""
        return (str(self.uid),)

    natural_key.dependencies = ["timeline.timeline"]  # type: ignore[attr-defined]


class StoryStepManager(models.Manager["StoryStep"]):
    """Steps as fixtures name them."""

    def get_by_natural_key(self, uid: str) -> StoryStep:
        """Return the step that a fixture names."""
        return self.get(uid=uid)


class StoryStep(models.Model):
    """One event of a story with the sentence that the editor says about it."""

    uid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    sentence = PlainTextField(_("sentence"), max_length=600)
    sequence = models.PositiveSmallIntegerField(default=0, editable=False)

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="steps")
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="steps")

    objects = StoryStepManager()

    class Meta:
        ordering = ("story", "sequence", "id")
        constraints = [
            models.UniqueConstraint(
                "story", "event",
                name="story_step_once",
                violation_error_message=_("This event is a step of the story already."),
            ),
            models.CheckConstraint(
                name="story_step_has_a_sentence",
                condition=Q(sentence__regex=r"\S"),
                violation_error_message=_("Say something about the event, in a sentence."),
            ),
        ]  # fmt: skip
        triggers = [
            pgtrigger.Trigger(
                name="step_is_of_its_timeline",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    IF NOT EXISTS (
                        SELECT FROM timeline_story s JOIN timeline_event e ON e.timeline_id = s.timeline_id
                        WHERE s.id = NEW.story_id AND e.id = NEW.event_id
                    ) THEN
                        RAISE EXCEPTION 'A story tells events of its own timeline.'
                            USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return self.sentence

    def natural_key(self) -> tuple[str]:
        """Return what a fixture calls it."""
        return (str(self.uid),)

    natural_key.dependencies = ["timeline.story", "timeline.event"]  # type: ignore[attr-defined]


class StoryVerb(models.TextChoices):
    """What can be done with a story."""

    BEGIN = "begin", _("began the story")
    EDIT = "edit", _("edited the title or the opening")
    ADD = "add", _("added a step")
    SAY = "say", _("changed a sentence")
    MOVE = "move", _("moved a step")
    REMOVE = "remove", _("took a step out")
    PUBLISH = "publish", _("published the story")
    UNPUBLISH = "unpublish", _("took the story from readers")


class StoryDecision(models.Model):
    """Who did what to a story and when, with what changed. Rows are only ever added."""

    verb = models.CharField(max_length=12, choices=StoryVerb.choices)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    decided_at = models.DateTimeField(db_default=Now(), editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="decisions")

    class Meta:
        ordering = ("-decided_at", "-id")
        triggers = [
            pgtrigger.Protect(name="story_decisions_are_only_added", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.get_verb_display()}: {self.story}"
