"""Publish, reject and merge from the list of events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.web.admin.conftest import tell_story
from timeline.models import Citation, Decision, Event, EventStatus

if TYPE_CHECKING:
    from django.test import Client

LIST = "/admin/timeline/event/"


def act(admin: Client, action: str, events: list[Event], **data: Any) -> Any:
    chosen = [event.pk for event in events]
    return admin.post(LIST, {"action": action, "_selected_action": chosen, **data}, follow=True)


def statuses() -> list[str]:
    return list(Event.objects.order_by("pk").values_list("status", flat=True))


def messages_of(response: Any) -> list[str]:
    return [str(message) for message in response.context["messages"]]


def same_timeline(*numbers: int) -> list[Event]:
    events = [tell_story(number) for number in numbers]
    for event in events:
        event.timeline = events[0].timeline
        event.save()
    return events


def test_publishing_says_what_was_done_and_what_was_refused(admin: Client) -> None:
    events = [tell_story(number) for number in range(3)]
    Citation.objects.filter(claim__event=events[2]).delete()

    response = act(admin, "publish", events)

    assert statuses() == ["published", "published", "proposed"]
    assert messages_of(response) == [
        "2 events published. 2 proposed claims accepted.",
        "“Harbour 2 reopens” has no claim that cites a passage, so it cannot be published yet.",
    ]


def test_many_refusals_are_counted(admin: Client) -> None:
    events = [tell_story(number) for number in range(7)]
    Citation.objects.all().delete()

    assert messages_of(act(admin, "publish", events))[-1] == "2 more were refused."


def test_rejecting_asks_why_first(admin: Client) -> None:
    events = [tell_story(number) for number in range(2)]

    page = act(admin, "reject", events)

    assert statuses() == ["proposed", "proposed"]
    assert "Why?" in page.content.decode()
    assert "Harbour 1 reopens" in page.content.decode()

    response = act(admin, "reject", events, answered="1", why="Two slips.")

    assert statuses() == ["rejected", "rejected"]
    assert messages_of(response) == ["2 events rejected."]
    assert set(Decision.objects.values_list("why", flat=True)) == {"Two slips."}


def test_rejecting_without_a_reason_asks_again(admin: Client) -> None:
    events = [tell_story(1)]

    page = act(admin, "reject", events, answered="1", why=" ")

    assert "This field is required." in page.content.decode()
    assert statuses() == ["proposed"]


def test_everything_that_the_filter_shows_can_be_rejected(admin: Client) -> None:
    for number in range(3):
        tell_story(number)
    Event.objects.filter(title="Harbour 0 reopens").update(status=EventStatus.PUBLISHED)
    first = Event.objects.get(title="Harbour 1 reopens")
    path = f"{LIST}?status__exact=proposed"
    sent = {"action": "reject", "_selected_action": first.pk, "select_across": "1"}

    page = admin.post(path, sent).content.decode()
    admin.post(path, sent | {"answered": "1", "why": "Noise."})

    assert page.count('name="_selected_action"') == 1
    assert 'name="select_across" value="1"' in page
    assert statuses() == ["published", "rejected", "rejected"]


def test_merging_asks_into_which(admin: Client) -> None:
    events = same_timeline(1, 2)

    page = act(admin, "merge", events).content.decode()

    assert "22 August 2024 · Harbour 1 reopens (proposed)" in page

    response = act(admin, "merge", events, answered="1", into=events[1].pk, why="One reopening.")

    assert messages_of(response) == ["Merged into “Harbour 2 reopens”."]
    assert statuses() == ["rejected", "proposed"]
    assert events[1].claims.count() == 2


def test_one_event_is_merged_into_any_other(admin: Client) -> None:
    first, second = same_timeline(1, 2)

    page = act(admin, "merge", [first]).content.decode()
    act(admin, "merge", [first], answered="1", into=second.pk)

    assert "admin-autocomplete" in page
    assert statuses() == ["rejected", "proposed"]


def test_what_cannot_be_merged_is_said_on_the_page(admin: Client) -> None:
    events = [tell_story(1), tell_story(2)]

    page = act(admin, "merge", events, answered="1", into=events[0].pk).content.decode()

    assert "“Harbour 2 reopens” and “Harbour 1 reopens” belong to different chronologies." in page
    assert statuses() == ["proposed", "proposed"]


def test_the_buttons_on_the_page_of_an_event_lead_to_the_same_questions(admin: Client) -> None:
    event = tell_story(1)

    page = admin.get(f"{LIST}{event.pk}/change/").content.decode()

    assert '<input type="hidden" name="action" value="reject">' in page
    assert f'<input type="hidden" name="_selected_action" value="{event.pk}">' in page
