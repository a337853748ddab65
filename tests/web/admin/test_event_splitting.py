"""Split events and tell them apart in the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.web.admin.conftest import add_claim, tell_story
from timeline.models import Claim, Decision, Distinction, Event

if TYPE_CHECKING:
    from django.test import Client

EVENTS, CLAIMS = "/admin/timeline/event/", "/admin/timeline/claim/"


def act(admin: Client, path: str, action: str, rows: list[Any], **data: Any) -> Any:
    chosen = [row.pk for row in rows]
    return admin.post(path, {"action": action, "_selected_action": chosen, **data}, follow=True)


def messages_of(response: Any) -> list[str]:
    return [str(message) for message in response.context["messages"]]


@pytest.fixture
def event(db: None) -> Event:  # noqa: ARG001 - asks for the database
    """A proposal of three claims."""
    event = tell_story(1)
    add_claim(event, 2)
    add_claim(event, 3)
    return event


def grouping() -> dict[str, list[str]]:
    claims = Claim.objects.order_by("pk").values_list("event__title", "statement")
    return {title: [one for of, one in claims if of == title] for title, _ in claims}


def test_splitting_an_event_asks_which_claims_then_moves_them(admin: Client, event: Event) -> None:
    page = act(admin, EVENTS, "split", [event]).content.decode()
    claims = list(event.claims.order_by("pk"))

    assert page.count('type="checkbox" name="claims"') == 3
    assert "Claim 2. (proposed)" in page
    assert len(grouping()) == 1

    response = act(
        admin, EVENTS, "split", [event], answered="1", claims=[claims[1].pk, claims[2].pk], title="Another", why="two"
    )

    new = Event.objects.get(title="Another")
    assert messages_of(response) == [f'The new event is <a href="/admin/timeline/event/{new.pk}/change/">Another</a>.']
    assert grouping() == {"Harbour 1 reopens": ["Claim 1."], "Another": ["Claim 2.", "Claim 3."]}
    assert set(Decision.objects.values_list("verb", "why")) == {("split", "two")}


def test_what_cannot_be_split_is_said_on_the_form(admin: Client, event: Event) -> None:
    claims = list(event.claims.values_list("pk", flat=True))

    none = act(admin, EVENTS, "split", [event], answered="1").content.decode()
    whole = act(admin, EVENTS, "split", [event], answered="1", claims=claims).content.decode()
    two = act(admin, EVENTS, "split", [event, tell_story(9)])

    assert "Choose the claims that are about another event." in none
    assert "leave it at least one" in whole
    assert messages_of(two) == ["Choose one event to split."]
    assert not Decision.objects.exists()


def test_the_page_of_an_event_leads_to_splitting_it(admin: Client, event: Event) -> None:
    page = admin.get(f"{EVENTS}{event.pk}/change/").content.decode()

    assert '<input type="hidden" name="action" value="split">' in page


def test_claims_move_from_their_own_list_too(admin: Client, event: Event) -> None:
    claims = list(event.claims.order_by("pk"))[:1]

    assert "Title of the new event" in act(admin, CLAIMS, "move_to_new_event", claims).content.decode()

    response = act(admin, CLAIMS, "move_to_new_event", claims, answered="1", title="Alone")

    assert grouping() == {"Alone": ["Claim 1."], "Harbour 1 reopens": ["Claim 2.", "Claim 3."]}
    assert "The new event is" in messages_of(response)[0]


def test_claims_of_several_events_do_not_move_together(admin: Client, event: Event) -> None:
    claims = [event.claims.first(), tell_story(9).claims.first()]

    page = act(admin, CLAIMS, "move_to_new_event", claims, answered="1").content.decode()

    assert "Choose claims of one event only; these belong to several." in page


def test_events_are_told_apart_once_asked_why(admin: Client, event: Event) -> None:
    other = tell_story(9)
    Event.objects.update(timeline=event.timeline)

    assert "Why?" in act(admin, EVENTS, "distinguish", [event, other]).content.decode()
    assert not Distinction.objects.exists()

    response = act(admin, EVENTS, "distinguish", [event, other], answered="1", why="other harbours")

    assert messages_of(response) == ["1 pair of events is marked as different."]
    assert Distinction.objects.get().decision.why == "other harbours"

    again = act(admin, EVENTS, "distinguish", [event, other], answered="1").content.decode()
    assert "These events are marked as different already." in again


def test_those_who_may_only_look_are_not_offered_any_of_it(admin: Client, event: Event) -> None:
    curator = admin.get(EVENTS).wsgi_request.user
    curator.user_permissions.set(curator.user_permissions.filter(codename__startswith="view_"))

    act(admin, EVENTS, "split", [event], answered="1", claims=[claim.pk for claim in event.claims.all()][:1])
    act(admin, EVENTS, "distinguish", [event, tell_story(9)], answered="1")
    act(admin, CLAIMS, "move_to_new_event", [event.claims.first()], answered="1")

    assert not Decision.objects.exists()
