"""Four eyes: whoever accepted or edited an event does not publish it, whichever way it is tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from tests.factories import (
    make_citation,
    make_claim,
    make_curator,
    make_document,
    make_event,
    make_member,
    make_timeline,
)
from timeline.models import Act, Claim, ClaimStatus, Event, EventStatus, ReviewAct, Role, Timeline
from timeline.selectors.object_history import latest_version, version_rows
from timeline.services.access.tokens import make_token
from timeline.services.curation.editing import edit_claim, edit_event
from timeline.services.curation.merging import merge_events
from timeline.services.curation.publication import accept_claims, publish_events, unpublish_events
from timeline.services.curation.restoring_versions import restore_version
from timeline.services.curation.review import Choice, decide
from timeline.services.curation.undoing import undo
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline(needs_second_person=True)


@pytest.fixture
def event(timeline: Timeline) -> Event:
    """A proposal with one claim."""
    return propose(timeline)


@pytest.fixture
def people(timeline: Timeline) -> tuple[User, User]:
    """Two editors."""
    one, other = (make_member(timeline, role=Role.EDITOR, username=name) for name in ("ada", "bo"))
    return one, other


def propose(timeline: Timeline, **kwargs: str) -> Event:
    document = timeline.documents.first() or make_document(timeline=timeline)
    event = make_event(timeline=timeline, status=EventStatus.PROPOSED, **kwargs)
    make_citation(claim=make_claim(event=event, status=ClaimStatus.PROPOSED), document=document)
    return event


def accept(event: Event, user: User) -> str:
    event.refresh_from_db()
    decide(seen={event.pk: event.revision}, choice=Choice(Act.ACCEPT), user=user)
    event.refresh_from_db()
    return str(event.status)


def test_the_first_accepts_and_the_second_publishes(event: Event, people: tuple[User, User]) -> None:
    first = accept(event, people[0])
    with pytest.raises(RefusedError, match="somebody else publishes it"):
        accept(event, people[0])
    second = accept(event, people[1])

    assert (first, second) == ("proposed", "published")
    assert Claim.objects.get().status == ClaimStatus.ACCEPTED


def test_what_nobody_accepted_is_not_published_by_one_alone(event: Event, people: tuple[User, User]) -> None:
    refused = publish_events(events=[event], user=people[0]).refused

    assert "Nobody has accepted a claim" in refused[0]
    assert Event.objects.get().status == EventStatus.PROPOSED


def test_who_edited_an_event_does_not_publish_it(event: Event, people: tuple[User, User]) -> None:
    accept(event, people[1])
    event.title = "Harbour opens"
    edit_event(event=event, user=people[0])

    refused = publish_events(events=[event], user=people[0]).refused

    assert refused == ["You accepted or edited “Harbour opens”; in this chronology somebody else publishes it."]


def test_a_merge_brings_nothing_of_one_s_own_before_readers(
    timeline: Timeline, event: Event, people: tuple[User, User]
) -> None:
    public, other = make_event(timeline=timeline, title="Public"), propose(timeline, title="Other")
    accept(event, people[0])

    with pytest.raises(RefusedError, match="somebody else publishes it"):
        merge_events(into=public, others=[event], user=people[0])
    merge_events(into=public, others=[other], user=people[0])

    assert Claim.objects.get(event=public).status == ClaimStatus.PROPOSED


def test_who_edited_a_claim_of_what_readers_see_does_not_accept_it(
    timeline: Timeline, people: tuple[User, User]
) -> None:
    claim = make_claim(event=make_event(timeline=timeline), status=ClaimStatus.PROPOSED)
    make_citation(claim=claim, document=make_document(timeline=timeline))
    claim.statement = "The harbour opened."
    edit_claim(claim=claim, user=people[0])

    with pytest.raises(RefusedError, match="somebody else accepts it"):
        accept_claims(claims=[claim], user=people[0])
    accept_claims(claims=[claim], user=people[1])

    claim.refresh_from_db()
    assert claim.status == ClaimStatus.ACCEPTED


def test_taking_a_rejection_back_publishes_nothing_of_one_s_own(event: Event, people: tuple[User, User]) -> None:
    accept(event, people[0])
    accept(event, people[1])
    unpublish_events(events=[event], why="Doubts.", user=people[0])
    event.refresh_from_db()
    decide(seen={event.pk: event.revision}, choice=Choice(Act.REJECT, "No."), user=people[0])
    version = latest_version("event", event.pk)
    public = version_rows("event").filter(pgh_obj_id=event.pk, status="published").last()

    undo(act=ReviewAct.objects.filter(user=people[0], kind=Act.REJECT).get(), user=people[0])
    restored = {"kind": "event", "key": event.pk, "version": public.pgh_id, "why": "It is right."}
    with pytest.raises(RefusedError, match="somebody else publishes it"):
        restore_version(**restored, seen=latest_version("event", event.pk), user=people[0])
    restore_version(**restored, seen=latest_version("event", event.pk), user=people[1])

    event.refresh_from_db()
    assert (event.status, version is None) == ("published", False)


def test_a_decision_taken_back_brings_nothing_of_one_s_own_before_readers(
    timeline: Timeline, people: tuple[User, User]
) -> None:
    public, other = make_event(timeline=timeline, title="Public"), make_event(timeline=timeline, title="Other")
    document = make_document(timeline=timeline)
    for one in (public, other):
        make_citation(claim=make_claim(event=one, statement=one.title), document=document)
        one.refresh_from_db()
    other.title = "Another"
    edit_event(event=other, user=people[0])
    seen = {other.pk: Event.objects.get(pk=other.pk).revision}
    (made,) = decide(seen=seen, choice=Choice(Act.ATTACH, other=public), user=people[0])

    with pytest.raises(RefusedError, match="somebody else publishes it"):
        undo(act=made, user=people[0])

    assert Event.objects.get(pk=other.pk).merged_into == public


def test_the_api_obeys(client: Client, event: Event, people: tuple[User, User]) -> None:
    def send(user: User) -> tuple[int, str]:
        secret = make_token(user=user, name="desk", role=Role.EDITOR)[1]
        asked = {"act": "publish", "revision": Event.objects.get().revision}
        answer = client.post(
            f"/api/v1/events/{event.uid}/decisions",
            asked,
            "application/json",
            headers={"Authorization": f"Bearer {secret}"},
        )
        return answer.status_code, Event.objects.get().status

    first, again, second = send(people[0]), send(people[0]), send(people[1])

    assert (first, again, second) == ((200, "proposed"), (422, "proposed"), (200, "published"))


def test_elsewhere_one_person_is_enough(event: Event, people: tuple[User, User]) -> None:
    Timeline.objects.update(needs_second_person=False)

    assert accept(event, people[0]) == "published"


def test_pages_say_why_a_button_is_missing_and_the_inbox_leaves_it_to_the_other(
    client: Client, event: Event, people: tuple[User, User]
) -> None:
    accept(event, people[0])
    client.force_login(people[0])
    mine, my_inbox = client.get(event.get_absolute_url()).content.decode(), client.get("/harbour/review/")
    client.force_login(people[1])
    theirs, their_inbox = client.get(event.get_absolute_url()).content.decode(), client.get("/harbour/review/")

    assert "in this chronology somebody else publishes it" in mine
    assert (">Publish<" in mine, ">Publish<" in theirs) == (False, True)
    assert [len(page.context["items"]) for page in (my_inbox, their_inbox)] == [0, 1]
    assert "A second person publishes it." in their_inbox.content.decode()


def test_the_admin_s_action_obeys(client: Client, event: Event) -> None:
    user = make_curator()
    accept(event, user)
    client.force_login(user)
    asked = {"action": "publish", "_selected_action": [event.pk]}

    answer = client.post(reverse("admin:timeline_event_changelist"), asked, follow=True)

    assert "somebody else publishes it" in answer.content.decode()
    assert Event.objects.get().status == EventStatus.PROPOSED


def test_an_owner_sets_it_with_the_chronology(client: Client, timeline: Timeline) -> None:
    client.force_login(make_member(timeline, role=Role.OWNER))

    assert 'name="needs_second_person"' in client.get("/harbour/settings/").content.decode()
    assert 'name="needs_second_person"' not in client.get("/new/").content.decode()
