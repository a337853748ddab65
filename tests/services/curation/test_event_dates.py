"""Dating an event by its passages."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from tests.factories import make_citation, make_claim, make_document, make_event, make_outlet, make_timeline
from timeline.models import ClaimStatus, Event, Stance
from timeline.services.events.dates import refresh_event_date

pytestmark = pytest.mark.django_db


def event_with(*dates: str, **kwargs: object) -> Event:
    event = make_event(timeline=make_timeline(), edtf="", **kwargs)
    for number, edtf in enumerate(dates):
        claim = make_claim(event=event)
        outlet = make_outlet(name=f"Outlet {number}")
        document = make_document(text=f"The harbour reopened on Thursday. {number}", outlet=outlet)
        make_citation(claim=claim, document=document, edtf=edtf)
    return event


@pytest.mark.parametrize(
    ("dates", "edtf"),
    [
        (["2024-08-15"], "2024-08-15"),
        (["2024-08", "2024-08-15", "2024"], "2024-08-15"),
        (["[2024-08-11..2024-08-20]", "2024-08-15"], "2024-08-15"),
        (["2024-08-15", "2024-08-16", "2024-08-16"], "2024-08-16"),
        (["2024-08", "2024-08-15", "2024-08-16", "2024-08-16"], "2024-08-16"),
        (["2019/..", "2024"], "2024"),
    ],
)
def test_the_narrowest_date_that_most_passages_leave_room_for_prevails(dates: list[str], edtf: str) -> None:
    event = event_with(*dates)

    assert refresh_event_date(event) is True
    assert event.edtf == edtf


def test_passages_that_exclude_the_date_are_named() -> None:
    event = event_with("2024-08-15", "2024-08-16", "2024-08-16")

    refresh_event_date(event)

    assert event.date_explanation.endswith("Passages that exclude it: Outlet 0: 15 August 2024.")


def test_rejected_claims_contradictions_and_undated_passages_do_not_date() -> None:
    event = event_with("2024-08-15", "2024-08-15", "")
    rejected, contradicted, _undated = event.claims.all()
    rejected.status, rejected.rejected_why = ClaimStatus.REJECTED, "a slip"
    rejected.save()
    contradicted.citations.update(stance=Stance.CONTRADICTS)

    assert refresh_event_date(event) is False
    assert event.edtf == ""


def test_a_date_given_by_hand_is_left_alone() -> None:
    event = event_with("2024-08-15", is_dated_by_hand=True)

    assert refresh_event_date(event) is False


def test_dating_twice_changes_nothing() -> None:
    event = event_with("2024-08-15")

    assert [refresh_event_date(event), refresh_event_date(event)] == [True, False]


def test_what_is_stored_does_not_depend_on_the_language_of_who_decides() -> None:
    event = event_with("2024-08-15", "2024-08")
    refresh_event_date(event)
    stored = (event.edtf, event.date_explanation)

    with override("tr"):
        refresh_event_date(event)

    assert (event.edtf, event.date_explanation) == stored
