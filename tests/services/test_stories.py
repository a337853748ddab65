"""Telling a story: who may, what is refused, what is kept of it, and what readers are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import IntegrityError, transaction

from tests.factories import make_event, make_member, make_story, make_timeline
from tests.web.conftest import story
from timeline.models import Event, EventStatus, Role, Story, StoryDecision, StoryStep, StoryVerb, Timeline
from timeline.selectors.stories import find_offered, shown_steps
from timeline.services.curation.merging import merge_events
from timeline.services.curation.publication import reject_events, unpublish_events
from timeline.services.errors import RefusedError
from timeline.services.stories import (
    MOST_STEPS,
    add_step,
    begin_story,
    edit_story,
    move_step,
    publish_story,
    remove_step,
    say_step,
    unpublish_story,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.contrib.auth.models import User

    from tests.web.conftest import Story as World

__all__ = ["story"]


@pytest.fixture
def editor(story: World) -> User:
    return make_member(story.timeline, role=Role.EDITOR)


@pytest.fixture
def told(story: World) -> Story:
    return make_story(story.ferries, story.reopening, story.bridge, timeline=story.timeline)


def titles(told: Story) -> list[str]:
    return [one.event.title for one in shown_steps(told) if one.event]


def step(told: Story, number: int) -> StoryStep:
    return told.steps.order_by("sequence")[number]


def revision(told: Story) -> int:
    return Story.objects.get(pk=told.pk).revision


def test_a_story_is_begun_filled_and_published_and_all_of_it_is_kept(story: World, editor: User) -> None:
    told = begin_story(timeline=story.timeline, title=" The harbour ", opening="", user=editor)
    add_step(story=told, event=story.reopening, sentence=" It opened. ", user=editor)
    publish_story(story=told, user=editor, revision=revision(told))

    told.refresh_from_db()
    assert (told.title, told.is_published, titles(told)) == ("The harbour", True, ["Harbour reopens"])
    assert step(told, 0).sentence == "It opened."
    kept = list(told.decisions.order_by("pk").values_list("verb", "user__username"))
    assert kept == [("begin", "editor"), ("add", "editor"), ("publish", "editor")]
    assert told.decisions.get(verb=StoryVerb.ADD).after == {
        "step": str(step(told, 0).uid), "event": str(story.reopening.uid),
        "title": "Harbour reopens", "sentence": "It opened.",
    }  # fmt: skip


@pytest.mark.parametrize("by", [(0, 1), (1, -1)])
def test_two_steps_change_places(told: Story, editor: User, by: tuple[int, int]) -> None:
    number, way = by

    move_step(step=step(told, number), by=way, user=editor, revision=told.revision)

    assert titles(told) == ["Harbour reopens", "Ferries leave", "The bridge is to open"]
    assert revision(told) == told.revision + 1


def test_a_step_is_taken_out_and_its_event_stays(told: Story, editor: User) -> None:
    gone = step(told, 0)

    remove_step(step=gone, user=editor, revision=told.revision)

    assert titles(told) == ["Harbour reopens", "The bridge is to open"]
    assert [one.sequence for one in told.steps.order_by("sequence")] == [0, 1]
    assert Event.objects.get(pk=gone.event_id).status == EventStatus.PUBLISHED


def test_a_sentence_changes_with_what_it_was(told: Story, editor: User) -> None:
    say_step(step=step(told, 0), sentence="They left.", user=editor, revision=told.revision)

    made = told.decisions.get()
    assert (made.before["sentence"], made.after["sentence"]) == ("Then: Ferries leave.", "They left.")


def test_a_title_that_stays_is_no_decision(told: Story, editor: User) -> None:
    edit_story(story=told, title=told.title, opening="", user=editor)
    assert not told.decisions.exists()

    edit_story(story=told, title="Ships", opening="Long ago.", user=editor)

    assert told.decisions.get().before == {"title": "How it reopened", "opening": ""}


REFUSED: dict[str, Callable[[World, Story, User], object]] = {
    "a proposal": lambda s, t, u: add_step(story=t, event=s.proposal, sentence="x", user=u),
    "twice": lambda s, t, u: add_step(story=t, event=s.bridge, sentence="x", user=u),
    "no sentence": lambda s, t, u: add_step(story=t, event=s.strike, sentence="  ", user=u),
    "a sentence taken away": lambda _s, t, u: say_step(step=step(t, 0), sentence=" ", user=u, revision=0),
    "above the first": lambda _s, t, u: move_step(step=step(t, 0), by=-1, user=u, revision=0),
    "below the last": lambda _s, t, u: move_step(step=step(t, 2), by=1, user=u, revision=0),
    "published already": lambda _s, t, u: publish_story(story=t, user=u, revision=0),
    "another revision": lambda _s, t, u: unpublish_story(story=t, user=u, revision=7),
    "a step of another revision": lambda _s, t, u: remove_step(step=step(t, 0), user=u, revision=7),
}


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_makes_no_sense_is_refused_and_changes_nothing(
    story: World, told: Story, editor: User, name: str
) -> None:
    with pytest.raises(RefusedError):
        REFUSED[name](story, told, editor)

    assert titles(told) == ["Ferries leave", "Harbour reopens", "The bridge is to open"]
    assert not StoryDecision.objects.exists()


def test_a_story_has_an_end(story: World, told: Story, editor: User) -> None:
    for number in range(MOST_STEPS - 3):
        event = make_event(timeline=story.timeline, title=f"Ship {number}")
        StoryStep.objects.create(story=told, event=event, sentence="x", sequence=3 + number)

    with pytest.raises(RefusedError, match="100 steps"):
        add_step(story=told, event=story.strike, sentence="x", user=editor)


def test_an_event_of_another_chronology_is_no_step(story: World, told: Story, editor: User) -> None:
    other = make_event(timeline=make_timeline(slug="other"))
    with pytest.raises(RefusedError):
        add_step(story=told, event=other, sentence="x", user=editor)

    with pytest.raises(IntegrityError, match="its own timeline"), transaction.atomic():
        StoryStep.objects.create(story=told, event=other, sentence="x")
    assert story.timeline != other.timeline


@pytest.mark.parametrize("role", [Role.READER, Role.CONTRIBUTOR, Role.CURATOR])
def test_only_editors_tell_stories(story: World, told: Story, role: Role) -> None:
    user = make_member(story.timeline, role=role)

    with pytest.raises(RefusedError, match="editor"):
        begin_story(timeline=story.timeline, title="x", opening="", user=user)
    with pytest.raises(RefusedError, match="editor"):
        publish_story(story=told, user=user, revision=0)


def test_a_story_without_a_published_event_is_not_published(story: World, editor: User) -> None:
    told = make_story(story.proposal, timeline=story.timeline, is_published=False)

    with pytest.raises(RefusedError, match="nothing"):
        publish_story(story=told, user=editor, revision=0)


def test_where_it_takes_two_persons_another_publishes_the_story(story: World, editor: User) -> None:
    Timeline.objects.update(needs_second_person=True)
    told = begin_story(timeline=Timeline.objects.get(), title="The harbour", opening="", user=editor)
    add_step(story=told, event=story.reopening, sentence="It opened.", user=editor)
    other = make_member(story.timeline, role=Role.EDITOR, username="other")

    with pytest.raises(RefusedError, match="somebody else publishes it"):
        publish_story(story=told, user=editor, revision=revision(told))
    publish_story(story=told, user=other, revision=revision(told))

    told.refresh_from_db()
    assert told.is_published


@pytest.mark.parametrize("verb", [StoryVerb.MOVE, StoryVerb.REMOVE])
def test_who_only_orders_or_cuts_a_story_does_not_publish_it_alone(told: Story, editor: User, verb: StoryVerb) -> None:
    Timeline.objects.update(needs_second_person=True)
    Story.objects.update(is_published=False)
    step = told.steps.order_by("sequence")[0]
    if verb == StoryVerb.MOVE:
        move_step(step=step, by=1, user=editor, revision=revision(told))
    else:
        remove_step(step=step, user=editor, revision=revision(told))

    with pytest.raises(RefusedError, match="somebody else publishes it"):
        publish_story(story=told, user=editor, revision=revision(told))


def test_what_leaves_the_chronology_leaves_the_story_and_comes_back_with_it(
    story: World, told: Story, editor: User
) -> None:
    unpublish_events(events=[story.ferries], why="Too early.", user=editor)
    reject_events(events=[story.bridge], why="Never.", user=editor)
    assert titles(told) == ["Harbour reopens"]

    Event.objects.filter(pk=story.ferries.pk).update(status=EventStatus.PUBLISHED)

    assert titles(told) == ["Ferries leave", "Harbour reopens"]


def test_a_merged_event_is_told_as_what_it_became_and_once(story: World, told: Story, editor: User) -> None:
    merge_events(into=story.strike, others=[story.ferries], user=editor)
    assert titles(told) == ["A strike is denied", "Harbour reopens", "The bridge is to open"]

    merge_events(into=story.bridge, others=[story.reopening], user=editor)

    assert titles(told) == ["A strike is denied", "The bridge is to open"]


def test_only_published_events_that_are_no_step_are_offered(story: World, told: Story) -> None:
    assert [event.title for event in find_offered(told, "strike")] == [story.strike.title]
    assert list(find_offered(told, "secret talks ferries nonsense harbour")) == []
    assert list(find_offered(told, "ferries")) == []


def test_decisions_about_stories_are_only_added(told: Story, editor: User) -> None:
    unpublish_story(story=told, user=editor, revision=0)

    with pytest.raises(Exception, match="Cannot update or delete"), transaction.atomic():
        told.decisions.all().delete()
