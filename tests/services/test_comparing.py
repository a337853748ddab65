"""Which events are kept as perhaps the same, for the inbox to count."""

from __future__ import annotations

import pytest

from tests.factories import make_actor, make_claim, make_event, make_timeline
from timeline.models import ClaimStatus, Event, EventStatus, PossibleDuplicate, Timeline
from timeline.selectors.similar_events import find_alike
from timeline.services.comparing import compare_waiting

pytestmark = pytest.mark.django_db
MANY = 1000


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline()


def propose(timeline: Timeline, title: str, statement: str = "", **kwargs: str) -> Event:
    event = make_event(timeline=timeline, title=title, status=EventStatus.PROPOSED, **kwargs)
    make_claim(event=event, statement=statement or f"{title}.", status=ClaimStatus.PROPOSED)
    return event


def pairs() -> set[tuple[str, str]]:
    return set(PossibleDuplicate.objects.values_list("event__title", "other__title"))


def test_a_pair_stands_from_both_sides(timeline: Timeline) -> None:
    propose(timeline, "Bank refuses to pay for the ferry")
    make_event(timeline=timeline, title="Bank refused to pay")
    make_event(timeline=timeline, title="Storm over the islands")

    assert compare_waiting(most=MANY) == 1
    assert pairs() == {
        ("Bank refuses to pay for the ferry", "Bank refused to pay"),
        ("Bank refused to pay", "Bank refuses to pay for the ferry"),
    }


def test_only_what_changed_is_compared_again(timeline: Timeline) -> None:
    event = propose(timeline, "Bank refuses to pay")
    propose(timeline, "Bank refused to pay for the ferry")

    first, second = compare_waiting(most=MANY), compare_waiting(most=MANY)
    event.title = "Storm over the islands"
    event.save()
    event.claims.update(statement="A storm raged over the islands.")
    third = compare_waiting(most=MANY)

    assert (first, second, third) == (2, 0, 1)
    assert pairs() == set()


def test_what_waited_is_compared_again_when_it_changes_later(timeline: Timeline) -> None:
    event = propose(timeline, "Bank refuses to pay")
    other = propose(timeline, "Bank refused to pay for the ferry")
    compare_waiting(most=MANY)
    event.status = EventStatus.PUBLISHED
    event.title = "Storm over the islands"
    event.save()
    event.claims.update(statement="A storm raged over the islands.", status=ClaimStatus.ACCEPTED)

    assert compare_waiting(most=MANY) == 1
    assert pairs() == set()
    assert other.possible_duplicates.count() == 0


def test_an_event_that_is_taken_away_meanwhile_is_passed_over(timeline: Timeline) -> None:
    event = propose(timeline, "Bank refuses to pay")
    Event.objects.filter(pk=event.pk).update(edtf="", earliest=None, latest=None)

    assert compare_waiting(most=MANY) == 0
    assert find_alike(event, Event.objects.all()) == ()


def test_published_events_are_compared_only_with_what_waits(timeline: Timeline) -> None:
    make_event(timeline=timeline, title="Bank refuses to pay")
    make_event(timeline=timeline, title="Bank refused to pay for the ferry")

    assert compare_waiting(most=MANY) == 0


def test_work_is_cut_where_it_is_asked_to_be_and_goes_on_later(timeline: Timeline) -> None:
    for number in range(3):
        propose(timeline, f"Storm number {number}")

    assert [compare_waiting([timeline], most=2) for _turn in range(3)] == [2, 1, 0]
    assert compare_waiting([make_timeline(slug="empty")], most=2) == 0


def test_events_without_a_date_and_of_other_days_and_timelines_are_not_alike(timeline: Timeline) -> None:
    propose(timeline, "Bank refuses to pay", edtf="")
    propose(timeline, "Bank refuses to pay", edtf="2020-01-01")
    propose(timeline, "Bank refuses to pay", edtf="2021-01-01")
    propose(make_timeline(slug="other"), "Bank refuses to pay", edtf="2020-01-01")

    assert compare_waiting(most=MANY) == 3
    assert pairs() == set()


def test_who_takes_part_counts_beside_the_words(timeline: Timeline) -> None:
    one = propose(timeline, "Resignation", "Ada Renn stepped down.")
    other = propose(timeline, "Rücktritt", "Renn legte ihr Amt nieder.")
    storm = propose(timeline, "Storm", "A storm raged over all the islands in the north.")
    renn = make_actor(name="Ada Renn")
    for event in (one, other):
        event.actors.add(renn)

    compare_waiting(most=MANY)

    assert ("Resignation", "Rücktritt") in pairs()
    assert storm.title not in {title for title, _other in pairs()}
