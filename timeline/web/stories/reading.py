"""A story as readers walk through it: its steps with the cards of their events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.models import Event, EventStatus
from timeline.selectors.date_words import say_date_if_known
from timeline.selectors.event_evidence import with_evidence
from timeline.selectors.event_spread import Spread, spread_by_timeline
from timeline.selectors.stories import shown_steps, shown_steps_of
from timeline.web.cards.event_card import present_event
from timeline.web.stories.story_axis import draw_strip

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from timeline.models import Story, Timeline
    from timeline.selectors.stories import ToldStep
    from timeline.web.cards.event_card import ClaimView, EventCard
    from timeline.web.stories.story_axis import Place, Strip

_MOST_PASSAGES = 3  # of one step; the event's page has the others


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step as the contents name it."""

    key: int
    number: int
    href: str
    title: str
    date_words: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class StepView:
    """A step with all that is drawn beside its sentence."""

    line: StepLine
    sentence: str
    card: EventCard
    claims: tuple[ClaimView, ...]
    left_out_count: int


@dataclass(frozen=True, slots=True)
class Walk:
    """The steps that readers see of a story, each with its place on the axis of the chronology."""

    lines: tuple[StepLine, ...]
    told: tuple[ToldStep, ...]
    strip: Strip | None


def find_walk(story: Story) -> Walk:
    """Return the steps of a story as its contents list them. Two queries."""
    told = tuple(shown_steps(story))
    events = [one.event for one in told if one.event]
    published = story.timeline.events.filter(status=EventStatus.PUBLISHED)
    spread = spread_by_timeline(published).get(story.timeline_id, Spread())
    strip = draw_strip(events, spread)
    places = strip.places if strip else (None,) * len(events)
    lines = [
        StepLine(
            one.step.pk, number, step_address(story, one.step.pk), event.title, say_date_if_known(event.date), place
        )
        for number, (one, event, place) in enumerate(zip(told, events, places, strict=True), 1)
    ]
    return Walk(tuple(lines), told, strip)


def step_address(story: Story, key: int) -> str:
    """Return the address of a step."""
    return f"{story.get_absolute_url()}{key}/"


def list_story_pages(timeline: Timeline) -> list[tuple[str, datetime]]:
    """Return the addresses of the published stories and of their steps, with when each story changed."""
    stories = list(timeline.stories.published().select_related("timeline"))
    shown = shown_steps_of(stories)
    return [
        (address, story.changed_at)
        for story in stories
        for address in (story.get_absolute_url(), *(step_address(story, one.step.pk) for one in shown[story.pk]))
    ]


def view_steps(walk: Walk, lines: Sequence[StepLine]) -> list[StepView]:
    """Return some steps whole, in a fixed number of queries."""
    keys = {one.step.pk: one for one in walk.told}
    wanted = [(line, keys[line.key]) for line in lines]
    events = with_evidence(Event.objects.filter(pk__in=[one.event.pk for _line, one in wanted if one.event]))
    found = {event.pk: event for event in events}
    return [
        _view(line, one.step.sentence, present_event(found[one.event.pk], with_proposals=False))
        for line, one in wanted
        if one.event and one.event.pk in found
    ]


def _view(line: StepLine, sentence: str, card: EventCard) -> StepView:
    claims, count = [], 0
    for claim in card.claims:
        if count < _MOST_PASSAGES:
            claims.append(claim)
        count += len(claim.passages)
    shown = sum(len(claim.passages) for claim in claims)
    return StepView(line, sentence, card, tuple(claims), count - shown)
