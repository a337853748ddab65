"""Every path by which something on a card changes gives its event the next revision."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import (
    make_actor,
    make_citation,
    make_claim,
    make_document,
    make_event,
    make_outlet,
    make_place,
    make_timeline,
)
from timeline.models import (
    Actor,
    Card,
    Citation,
    Claim,
    ClaimStatus,
    Document,
    Event,
    EventStatus,
    Modality,
    Outlet,
    Place,
    Stance,
    Timeline,
)

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.django_db


@pytest.fixture
def event() -> Event:
    """An event with all that a card shows, and an unrelated one beside it."""
    timeline = make_timeline()
    event = make_event(timeline=timeline, place=make_place())
    event.actors.add(make_actor())
    make_citation(claim=make_claim(event=event), document=make_document(timeline=timeline))
    make_claim(event=make_event(timeline=timeline, title="Another"))
    return event


def revisions() -> dict[str, int]:
    return dict(Event.objects.values_list("title", "revision"))


CHANGES: list[tuple[str, Callable[[Event], object]]] = [
    ("event", lambda event: Event.objects.filter(pk=event.pk).update(summary="Ferries run.")),
    ("claim edited", lambda event: event.claims.update(statement="It reopened at noon.")),
    ("claim added", lambda event: make_claim(event=event)),
    ("claims added", lambda event: Claim.objects.bulk_create(Claim(event=event, statement="So.") for _ in range(3))),
    ("claim removed", lambda event: event.claims.all().delete()),
    ("citation edited", lambda _event: Citation.objects.update(stance=Stance.CONTRADICTS)),
    ("citation removed", lambda _event: Citation.objects.all().delete()),
    ("actor added", lambda event: event.actors.add(make_actor(name="Bo Birk"))),
    ("actor removed", lambda event: event.actors.clear()),
    ("actor renamed", lambda _event: Actor.objects.update(name="Ada Marin-Holm")),
    ("place renamed", lambda _event: Place.objects.update(name="Selim")),
    ("outlet renamed", lambda _event: Outlet.objects.update(name="The Gazette")),
    ("document dated again", lambda _event: Document.objects.update(published_note="From the colophon.")),
]


@pytest.mark.parametrize(("change"), [change for _, change in CHANGES], ids=[name for name, _ in CHANGES])
def test_a_change_of_what_a_card_shows_is_a_revision_of_its_event_only(
    event: Event, change: Callable[[Event], object]
) -> None:
    before = revisions()

    change(event)

    after = revisions()
    assert after[event.title] > before[event.title]
    assert after["Another"] == before["Another"]


def test_a_citation_added_is_a_revision(event: Event) -> None:
    before = revisions()

    make_citation(claim=event.claims.get(), document=Document.objects.get(), exact="Two ferries", edtf="2024-08")

    assert revisions()[event.title] == before[event.title] + 1


def test_a_new_address_of_the_timeline_revises_all_its_events(event: Event) -> None:  # noqa: ARG001 - its timeline
    before = revisions()

    Timeline.objects.update(slug="port")

    assert revisions() == {title: revision + 1 for title, revision in before.items()}


def test_a_claim_that_moves_to_another_event_revises_both(event: Event) -> None:
    before = revisions()

    event.claims.update(event=Event.objects.get(title="Another"))

    assert revisions() == {title: revision + 1 for title, revision in before.items()}


def test_saving_an_event_that_was_loaded_earlier_does_not_turn_its_revision_back(event: Event) -> None:
    loaded = Event.objects.get(pk=event.pk)
    make_claim(event=event)
    make_outlet(name="Elsewhere")
    before = revisions()

    loaded.save()

    assert revisions()[event.title] == before[event.title] + 1


def test_a_card_is_current_until_its_event_changes(event: Event) -> None:
    event.refresh_from_db()
    card = Card.objects.create(event=event, language="en", html="<p>", design="1", revision=event.revision)

    assert list(Card.objects.current(language="en", design="1")) == [card]
    assert not Card.objects.current(language="tr", design="1").exists()
    assert not Card.objects.current(language="en", design="2").exists()

    make_claim(event=event)

    assert not Card.objects.current(language="en", design="1").exists()


def test_an_event_knows_how_many_independent_outlets_support_its_accepted_claims(event: Event) -> None:
    sister = make_document(
        outlet=make_outlet(name="Evening Gazette", group="Harbour Gazette"), text="The harbour reopened on Thursday. B"
    )
    other = make_document(outlet=make_outlet(name="Radio Selim"), text="The harbour reopened on Thursday. C")
    claim = event.claims.get()

    make_citation(claim=claim, document=sister)
    event.refresh_from_db()
    assert event.outlet_count == 1

    citation = make_citation(claim=claim, document=other)
    event.refresh_from_db()
    assert event.outlet_count == 2

    Citation.objects.filter(pk=citation.pk).update(stance=Stance.CONTRADICTS)
    event.refresh_from_db()
    assert (event.outlet_count, event.is_disputed) == (1, True)


def test_proposed_claims_count_only_where_the_event_is_proposed(event: Event) -> None:
    event.claims.update(status=ClaimStatus.PROPOSED, modality=Modality.PLANNED)
    event.refresh_from_db()
    assert (event.outlet_count, event.is_planned) == (0, False)

    Event.objects.filter(pk=event.pk).update(status=EventStatus.PROPOSED)
    event.refresh_from_db()
    assert (event.outlet_count, event.is_planned) == (1, True)


def test_a_denial_disputes_an_event(event: Event) -> None:
    make_claim(event=event, modality=Modality.DENIED)

    event.refresh_from_db()

    assert (event.is_disputed, event.is_planned) == (True, False)
