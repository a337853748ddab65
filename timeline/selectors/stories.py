"""The stories of a timeline and the steps that readers see: those of published events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.models import Capability, EventStatus, StoryStep
from timeline.selectors.event_filters import Selection

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.contrib.auth.models import AnonymousUser, User
    from django.db.models import QuerySet

    from timeline.models import Event, Story, Timeline
    from timeline.models.event import EventQuerySet
    from timeline.models.story import StoryQuerySet

MOST_OFFERED = 20


@dataclass(frozen=True, slots=True)
class ToldStep:
    """A step with the event that readers see at it: its own, the one that this was merged into, or none."""

    step: StoryStep
    event: Event | None


def stories_for(timeline: Timeline, user: User | AnonymousUser) -> StoryQuerySet:
    """Return the published stories of a timeline; editors find the others too."""
    stories: StoryQuerySet = timeline.stories.select_related("timeline")
    return stories if timeline.allows(user, Capability.PUBLISH) else stories.published()


def tell_steps(story: Story) -> list[ToldStep]:
    """Return all steps of a story in order, in one query."""
    return _tell(story.steps.all())


def _tell(steps: QuerySet[StoryStep]) -> list[ToldStep]:
    columns = [
        f"event__{path}{name}"
        for path in ("", "merged_into__")
        for name in ("title", "status", "edtf", "earliest", "latest", "extent", "position", "merged_into")
        if (path, name) != ("merged_into__", "merged_into")
    ]
    loaded = steps.select_related("event__merged_into").only("uid", "sentence", "sequence", "story", *columns)
    return [ToldStep(step, _seen(step.event)) for step in loaded.order_by("sequence", "pk")]


def shown_steps(story: Story) -> list[ToldStep]:
    """Return the steps that readers see; an event stands at the first of its steps only."""
    return _shown(tell_steps(story))


def shown_steps_of(stories: Sequence[Story]) -> dict[int, list[ToldStep]]:
    """Return the same of several stories, by their keys, in one query."""
    told: dict[int, list[ToldStep]] = {story.pk: [] for story in stories}
    for one in _tell(StoryStep.objects.filter(story__in=stories)):
        told[one.step.story_id].append(one)
    return {key: _shown(steps) for key, steps in told.items()}


def _shown(steps: Iterable[ToldStep]) -> list[ToldStep]:
    told, seen = [], set()
    for one in steps:
        if one.event and one.event.pk not in seen:
            seen.add(one.event.pk)
            told.append(one)
    return told


def find_offered(story: Story, words: str) -> EventQuerySet:
    """Return published events that these words find and that are no step yet, the first twenty in time."""
    events: EventQuerySet = story.timeline.events.filter(status=EventStatus.PUBLISHED)
    found = Selection(words=words).apply(events).exclude(steps__story=story)
    return found.in_order().select_related("timeline").defer("search", "told")[:MOST_OFFERED]


def _seen(event: Event) -> Event | None:
    if event.status == EventStatus.PUBLISHED:
        return event
    into = event.merged_into
    return into if into is not None and into.status == EventStatus.PUBLISHED else None
