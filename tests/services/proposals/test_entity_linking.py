"""Actors and places that curators keep are found in proposals; names that nobody has are offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import make_actor, make_curator, make_document, make_outlet, make_place, make_timeline
from timeline.core.reconstruction.entities.discovery import DiscoveredName
from timeline.models import Actor, ActorKind, Event, Place, PublishedKnown, Timeline
from timeline.services.curation.publication import publish_events
from timeline.services.documents.publication_date import set_publication_date
from timeline.services.errors import RefusedError
from timeline.services.proposals.entity_linking import add_name, find_unknown_names, likely_kind, name_proposals
from timeline.services.proposals.proposals import propose_events
from timeline.services.proposals.reconstruction import reconstruct_timeline

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

pytestmark = pytest.mark.django_db

SIGNED = "Minister Yaşar Deniz signed a pilotage treaty in Port Selim on 15 August 2024. Deniz left on 17 August 2024."


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline(slug="ports")


def propose(timeline: Timeline, text: str, **kwargs: object) -> None:
    propose_events(timeline=timeline, documents=[make_document(timeline=timeline, text=text, **kwargs)])  # type: ignore[arg-type]


def named() -> dict[str, tuple[list[str], str]]:
    """Return the actors and the place of each event, by its date."""
    return {
        event.edtf: (sorted(actor.name for actor in event.actors.all()), event.place.name if event.place else "")
        for event in Event.objects.order_by("pk")
    }


def test_actors_and_the_one_place_are_found_in_other_spellings(timeline: Timeline) -> None:
    make_actor(name="Yashar Deniz")
    make_place(name="Port Selim")

    propose(timeline, SIGNED)

    assert named() == {"2024-08-15": (["Yashar Deniz"], "Port Selim"), "2024-08-17": (["Yashar Deniz"], "")}


def test_two_places_are_no_place(timeline: Timeline) -> None:
    make_place(name="Port Selim")
    make_place(name="Tarn")

    propose(timeline, "The ferry from Port Selim reached Tarn on 15 August 2024.")

    assert named() == {"2024-08-15": ([], "")}


def test_a_state_can_be_actor_and_place(timeline: Timeline) -> None:
    make_actor(name="Selimia", kind=ActorKind.STATE)
    make_place(name="Selimia")

    propose(timeline, "Selimia closed its ports on 15 August 2024.")

    assert named() == {"2024-08-15": (["Selimia"], "Selimia")}


def test_who_is_mentioned_in_passing_by_one_of_many_takes_no_part(timeline: Timeline) -> None:
    make_actor(name="Ada Marin")
    text = "The two ports signed a pilotage treaty in Selim on 15 August 2024"
    for number in range(4):
        end = ", Ada Marin recalled." if number == 3 else f" before {number + 2} guests."
        propose(timeline, f"{text}{end}", outlet=make_outlet(name=f"Outlet {number}"))

    assert named() == {"2024-08-15": ([], "")}


def test_what_a_person_decided_about_is_left_alone(timeline: Timeline) -> None:
    propose(timeline, SIGNED)
    publish_events(events=Event.objects.filter(edtf="2024-08-15"), user=make_curator())
    make_actor(name="Yashar Deniz")

    changed = name_proposals(timeline)

    assert changed == 1
    assert named() == {"2024-08-15": ([], ""), "2024-08-17": (["Yashar Deniz"], "")}


def test_other_spellings_take_effect_when_the_timeline_is_reconstructed(timeline: Timeline) -> None:
    actor = make_actor(name="The minister of ports")
    place = make_place(name="Selim harbour")
    propose(timeline, SIGNED)
    before = named()
    actor.aliases, place.aliases = ["Yaşar Deniz"], ["Port Selim"]
    actor.save()
    place.save()

    reconstruct_timeline(timeline=timeline)
    after = named()
    actor.aliases, place.aliases = [], []
    actor.save()
    place.save()
    reconstruct_timeline(timeline=timeline)

    assert before == {"2024-08-15": ([], ""), "2024-08-17": ([], "")}
    assert after["2024-08-15"] == (["The minister of ports"], "Selim harbour")
    assert named() == before


def test_names_follow_when_a_document_is_dated_otherwise(timeline: Timeline) -> None:
    make_actor(name="Ada Marin")
    make_actor(name="Bo Birk")
    propose(timeline, "Bo Birk said that two ports signed a pilotage treaty in Selim on 15 August 2024.")
    text = "Ada Marin said that two ports signed a pilotage treaty in Selim on Thursday."
    other = make_document(timeline=timeline, text=text, published="2024-08-16", outlet=make_outlet(name="Other"))
    propose_events(timeline=timeline, documents=[other])
    together = named()

    set_publication_date(other, edtf="2024-08-23", known=PublishedKnown.GIVEN, user=None)

    assert together == {"2024-08-15": (["Ada Marin", "Bo Birk"], "")}
    assert named() == {"2024-08-15": (["Bo Birk"], ""), "2024-08-22": (["Ada Marin"], "")}


def test_naming_asks_no_query_an_event(timeline: Timeline, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    make_place(name="Port Selim")
    text = "".join(
        f"Crew {number} rowed hull {number} to Port Selim on {number} May 2024.\n\n" for number in range(1, 29)
    )
    propose(timeline, text)
    make_actor(name="Crew")

    with django_assert_num_queries(9):
        changed = name_proposals(timeline)

    assert changed == Event.objects.count() > 20


def test_without_curated_names_nothing_is_read(
    timeline: Timeline, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    propose(timeline, SIGNED)

    with django_assert_num_queries(4):  # two of them savepoints
        assert name_proposals(timeline) == 0


def test_names_that_nobody_has_are_offered_with_their_spellings(timeline: Timeline) -> None:
    make_actor(name="Ada Marin")
    told = "On Monday the envoy {0} met Ada Marin in the town hall. Then {0} spoke to the Harbour Gazette at noon."
    propose(timeline, told.format("Fuad Husein"))
    propose(timeline, told.format("Fuad Hussein") + " Later Fuad Hussein left.", outlet=make_outlet(name="Courier"))

    names = find_unknown_names(timeline)

    assert [(name.spellings, len(name.documents)) for name in names] == [(("Fuad Hussein", "Fuad Husein"), 2)]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        (DiscoveredName(("Fuad Hussein",), ("a", "b")), "person"),
        (DiscoveredName(("Harbour Workers Union",), ("a", "b")), "organisation"),
        (DiscoveredName(("Tarnwater Utilities",), ("a", "b")), "organisation"),
        (DiscoveredName(("Stadtwerke Tarn",), ("a", "b")), "organisation"),
        (DiscoveredName(("Tarn",), ("a", "b"), is_place=True), "place"),
        (DiscoveredName(("Brackwater",), ("a", "b")), "unknown"),
    ],
)
def test_what_a_name_may_be_is_guessed(name: DiscoveredName, kind: str) -> None:
    assert likely_kind(name) == kind


def test_a_name_is_added_once_as_what_it_is(timeline: Timeline) -> None:
    actor = add_name(timeline=timeline, name="Fuad Hussein", aliases=["Fuad Husein", "Fuad Hussein"], kind="person")
    place = add_name(timeline=timeline, name="Tarn", aliases=[], kind="place")

    assert (actor.aliases, Actor.objects.get().kind) == (["Fuad Husein"], ActorKind.PERSON)
    assert Place.objects.get() == place
    with pytest.raises(RefusedError, match="“Tarn” exists already"):
        add_name(timeline=timeline, name="Tarn", aliases=[], kind="place")
