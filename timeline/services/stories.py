"""Telling a story: begin it, put events into it, order them, publish it. Each act is kept with who did it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from timeline.models import Capability, Event, EventStatus, Story, StoryDecision, StoryStep, StoryVerb
from timeline.selectors.second_person import why_story_waits_for_another
from timeline.selectors.stories import shown_steps
from timeline.services.access.guards import require_allowed
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.contrib.auth.models import User

    from timeline.models import Timeline

MOST_STEPS = 100
State = dict[str, Any]


@transaction.atomic
def begin_story(*, timeline: Timeline, title: str, opening: str, user: User) -> Story:
    """Store a story without steps, which readers do not see yet."""
    require_allowed(user, Capability.PUBLISH, timeline)
    story = Story.objects.create(timeline=timeline, title=title.strip(), opening=opening.strip())
    _record(StoryVerb.BEGIN, story, user, {}, _head(story))
    return story


@transaction.atomic
def edit_story(*, story: Story, title: str, opening: str, user: User) -> Story:
    """Change the title and the opening, whatever its revision: the form compares what it was opened with."""
    stored = _locked(story)
    with _change(stored, user):
        before = _head(stored)
        stored.title, stored.opening = title.strip(), opening.strip()
        if before != _head(stored):
            _record(StoryVerb.EDIT, stored, user, before, _head(stored))
    return stored


@transaction.atomic
def add_step(*, story: Story, event: Event, sentence: str, user: User, revision: int | None = None) -> StoryStep:
    """Put a published event at the end of a story. Without a revision it does not matter what else is in it."""
    stored = _locked(story, revision)
    with _change(stored, user):
        # Locked, so that nobody unpublishes it between the question and the answer.
        event = Event.objects.select_for_update(of=("self",)).get(pk=event.pk)
        if event.status != EventStatus.PUBLISHED or event.timeline_id != stored.timeline_id:
            raise RefusedError(
                _("“%(event)s” is not published, and a story is made of published events.") % {"event": event}
            )
        steps = list(stored.steps.all())
        if any(step.event_id == event.pk for step in steps):
            raise RefusedError(_("“%(event)s” is a step of this story already.") % {"event": event})
        if len(steps) >= MOST_STEPS:
            raise RefusedError(_("A story has %(most)d steps at most.") % {"most": MOST_STEPS})
        last = max((step.sequence for step in steps), default=-1)
        step = StoryStep.objects.create(story=stored, event=event, sentence=_sentence(sentence), sequence=last + 1)
        _record(StoryVerb.ADD, stored, user, {}, _state(step))
    return step


@transaction.atomic
def say_step(*, step: StoryStep, sentence: str, user: User, revision: int) -> None:
    """Change the sentence of a step."""
    story, step = _step(step, revision)
    with _change(story, user):
        before = _state(step)
        step.sentence = _sentence(sentence)
        step.save(update_fields=["sentence"])
        _record(StoryVerb.SAY, story, user, before, _state(step))


@transaction.atomic
def move_step(*, step: StoryStep, by: int, user: User, revision: int) -> None:
    """Put a step before (-1) or after (+1) its neighbour."""
    story, step = _step(step, revision)
    with _change(story, user):
        steps = list(story.steps.order_by("sequence", "pk"))
        place = steps.index(step)
        if not 0 <= place + by < len(steps):
            raise RefusedError(_("It stands there already."))
        steps.insert(place + by, steps.pop(place))
        _number(steps)
        _record(
            StoryVerb.MOVE,
            story,
            user,
            _state(step) | {"number": place + 1},
            _state(step) | {"number": place + by + 1},
        )


@transaction.atomic
def remove_step(*, step: StoryStep, user: User, revision: int) -> None:
    """Take a step out of its story; the event stays as it is."""
    story, step = _step(step, revision)
    with _change(story, user):
        _record(StoryVerb.REMOVE, story, user, _state(step), {})
        step.delete()
        _number(list(story.steps.order_by("sequence", "pk")))


@transaction.atomic
def publish_story(*, story: Story, user: User, revision: int) -> None:
    """Show a story to the readers of its chronology."""
    stored = _locked(story, revision)
    with _change(stored, user):
        if not shown_steps(stored):
            raise RefusedError(_("Readers would see nothing: put a published event into the story first."))
        if why := why_story_waits_for_another(stored, user):
            raise RefusedError(why)
        _show(stored, user, StoryVerb.PUBLISH, is_published=True)


@transaction.atomic
def unpublish_story(*, story: Story, user: User, revision: int) -> None:
    """Take a story from readers."""
    stored = _locked(story, revision)
    with _change(stored, user):
        _show(stored, user, StoryVerb.UNPUBLISH, is_published=False)


def _show(story: Story, user: User, verb: StoryVerb, *, is_published: bool) -> None:
    if story.is_published is is_published:
        raise RefusedError(_("It is published already.") if is_published else _("It is not published."))
    story.is_published = is_published
    _record(verb, story, user, {"is_published": not is_published}, {"is_published": is_published})


def _locked(story: Story, revision: int | None = None) -> Story:
    """Return the story as stored, held until the transaction ends; refuse another revision than the person saw."""
    stored = Story.objects.select_related("timeline").select_for_update(of=("self",)).get(pk=story.pk)
    if revision is not None and stored.revision != revision:
        raise RefusedError(
            _("Somebody changed “%(story)s” while you looked at it. Here is how it stands now; decide again.")
            % {"story": stored}
        )
    return stored


def _step(step: StoryStep, revision: int) -> tuple[Story, StoryStep]:
    story = _locked(step.story, revision)
    return story, StoryStep.objects.select_related("event").get(pk=step.pk)


@contextmanager
def _change(story: Story, user: User) -> Iterator[None]:
    """Refuse who may not publish; afterwards the story has its next revision."""
    require_allowed(user, Capability.PUBLISH, story.timeline)
    yield
    story.revision = F("revision") + 1
    story.save(update_fields=["title", "opening", "is_published", "revision", "changed_at"])
    story.refresh_from_db(fields=["revision"])


def _number(steps: list[StoryStep]) -> None:
    for number, step in enumerate(steps):
        step.sequence = number
    StoryStep.objects.bulk_update(steps, ["sequence"])


def _sentence(words: str) -> str:
    if not words.strip():
        raise RefusedError(_("Say something about the event, in a sentence."))
    return words.strip()


def _head(story: Story) -> State:
    return {"title": story.title, "opening": story.opening}


def _state(step: StoryStep) -> State:
    return {"step": str(step.uid), "event": str(step.event.uid), "title": step.event.title, "sentence": step.sentence}


def _record(verb: StoryVerb, story: Story, user: User, before: State, after: State) -> None:
    StoryDecision.objects.create(verb=verb, story=story, user=user, before=before, after=after)
