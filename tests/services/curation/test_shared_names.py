"""Rules about outlets and names: made, obeyed by later runs, revoked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import (
    make_actor,
    make_citation,
    make_claim,
    make_curator,
    make_document,
    make_event,
    make_member,
    make_outlet,
    make_timeline,
)
from timeline.models import Actor, Decision, Event, Outlet, Role, Visibility
from timeline.services.curation.shared_names import group_outlet, join_names, revoke
from timeline.services.errors import RefusedError
from timeline.services.proposals.reconstruction import reconstruct_timeline

if TYPE_CHECKING:
    from timeline.models import Timeline

pytestmark = pytest.mark.django_db
TEXT = "The harbour reopened on 22 August 2024, {} said.\n"


@pytest.fixture
def timeline() -> Timeline:
    """A timeline in which two outlets report one event."""
    timeline = make_timeline()
    event = make_event(timeline=timeline)
    for name, who in (("Gazette", "the port office"), ("Courier", "a pilot who had waited outside for days")):
        text = TEXT.format(who)
        document = make_document(timeline=timeline, title=name, text=text, outlet=make_outlet(name=name))
        make_citation(claim=make_claim(event=event, statement=text), document=document, exact=text.strip())
    return timeline


def outlets_of_event() -> int:
    return Event.objects.get(title="Harbour reopens").outlet_count


def test_outlets_of_one_group_count_once_until_the_rule_is_revoked(timeline: Timeline) -> None:
    user = make_curator()
    rules = [
        group_outlet(timeline=timeline, outlet=outlet, group="Quay Press", why="One owner.", user=user)
        for outlet in Outlet.objects.all()
    ]
    grouped = outlets_of_event()
    reconstruct_timeline(timeline=timeline)
    after_a_run = outlets_of_event()

    revoke(rule=rules[0], why="Sold.", user=user)

    assert (grouped, after_a_run, outlets_of_event()) == (1, 1, 2)
    assert sorted(Outlet.objects.values_list("group", flat=True)) == ["", "Quay Press"]


def test_two_names_become_one_actor_and_two_again(timeline: Timeline) -> None:
    user = make_curator()
    kept = make_actor(name="Ada Marin")
    twin = make_actor(name="A. Marin", aliases=["Marin of the port"])
    event = Event.objects.get()
    event.actors.set([twin])

    rule = join_names(timeline=timeline, actor=kept, other="A. Marin", why="Signed both ways.", user=user)

    kept.refresh_from_db()
    assert kept.aliases == ["A. Marin", "Marin of the port"]
    assert list(event.actors.all()) == [kept]
    assert Decision.objects.get(event=event).why == "Signed both ways."
    assert not Actor.objects.filter(name="A. Marin").exists()

    revoke(rule=rule, why="Mother and daughter.", user=user)

    kept.refresh_from_db()
    assert kept.aliases == []
    assert [actor.name for actor in event.actors.all()] == ["A. Marin"]


def test_later_runs_find_an_actor_by_the_other_name(timeline: Timeline) -> None:
    kept = make_actor(name="Ada Marin")
    join_names(timeline=timeline, actor=kept, other="the Harbour Mistress", why="Her title.", user=make_curator())
    make_document(
        timeline=timeline, title="Later", outlet=make_outlet(name="Radio"),
        text="On 3 May 2025 the Harbour Mistress opened a bridge in Tarn.\n",
    )  # fmt: skip

    reconstruct_timeline(timeline=timeline)

    assert list(Event.objects.get(edtf="2025-05-03").actors.all()) == [kept]


def test_what_other_timelines_use_takes_an_editor_of_all(timeline: Timeline) -> None:
    outlet = Outlet.objects.get(name="Gazette")
    other = make_timeline(slug="other", title="Other")
    make_document(timeline=other, title="Elsewhere", text="Elsewhere it rained.\n", outlet=outlet)
    editor = make_member(timeline, role=Role.EDITOR)

    with pytest.raises(RefusedError, match="editor of all of them"):
        group_outlet(timeline=timeline, outlet=outlet, group="Quay Press", why="One owner.", user=editor)
    with pytest.raises(RefusedError, match="Name the group"):
        group_outlet(timeline=timeline, outlet=outlet, group=" ", why="One owner.", user=editor)
    with pytest.raises(RefusedError, match="Write the other name"):
        join_names(timeline=timeline, actor=make_actor(), other="Ada  Marin", why="x", user=editor)


def test_a_closed_timeline_that_has_the_name_too_is_neither_touched_nor_acknowledged(timeline: Timeline) -> None:
    closed = make_timeline(slug="closed", title="Closed", visibility=Visibility.PRIVATE)
    secret = make_actor(name="The Source", timeline=closed)
    make_event(timeline=closed).actors.add(secret)
    kept = make_actor(name="Ada Marin")
    editor = make_member(timeline, role=Role.EDITOR)

    rule = join_names(timeline=timeline, actor=kept, other="The Source", why="Signed both ways.", user=editor)
    revoke(rule=rule, why="Two people.", user=editor)

    assert (rule.undo, Actor.objects.filter(name="The Source").get()) == ({"aliases": ["The Source"]}, secret)
    assert list(closed.events.get().actors.all()) == [secret]


@pytest.mark.usefixtures("timeline")
def test_a_rule_of_a_closed_timeline_changes_no_shared_name() -> None:
    closed = make_timeline(slug="closed", title="Closed", visibility=Visibility.PRIVATE)
    shared, twin = make_actor(name="Ada Marin"), make_actor(name="A. Marin")
    public = Event.objects.get()
    public.actors.set([shared, twin])
    first, second = make_event(timeline=closed), make_event(timeline=closed, edtf="2024-08-23")
    first.actors.set([shared])
    second.actors.set([twin])
    editor = make_member(closed, role=Role.EDITOR)

    rule = join_names(timeline=closed, actor=shared, other="A. Marin", why="Signed both ways.", user=editor)

    own = Actor.objects.get(timeline=closed)
    assert (own.name, own.aliases, Actor.objects.get(pk=shared.pk).aliases) == ("Ada Marin", ["A. Marin"], [])
    assert [list(event.actors.all()) for event in (first, second)] == [[own], [own]]
    assert set(public.actors.all()) == {shared, twin}

    revoke(rule=rule, why="Mother and daughter.", user=editor)

    assert [[one.name for one in event.actors.all()] for event in (first, second)] == [["Ada Marin"], ["A. Marin"]]
    assert set(public.actors.all()) == {shared, twin}
