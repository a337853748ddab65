"""What the tests of the admin share: a curator who is signed in, and stories of any size."""

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
    make_outlet,
    make_place,
    make_timeline,
)
from timeline.models import ClaimStatus, Event, EventStatus

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.test import Client


@pytest.fixture
def curator(db: None) -> User:  # noqa: ARG001 - asks for the database
    return make_curator()


@pytest.fixture
def admin(client: Client, curator: User) -> Client:
    """A browser in which the curator is signed in."""
    client.force_login(curator)
    return client


def tell_story(number: int) -> Event:
    """Store an event with its timeline, outlet, document, actor, place, claim, citation: all told apart by number."""
    timeline = make_timeline(slug=f"harbour-{number}", title=f"Harbour {number}")
    event = make_event(
        timeline=timeline,
        title=f"Harbour {number} reopens",
        place=make_place(name=f"Port {number}"),
        status=EventStatus.PROPOSED,
    )
    event.actors.add(make_actor(name=f"Actor {number}"))
    add_claim(event, number)
    return event


def add_claim(event: Event, number: int) -> None:
    """Store a proposed claim with a citation of a document of its own."""
    claim = make_claim(event=event, statement=f"Claim {number}.", status=ClaimStatus.PROPOSED)
    document = make_document(
        timeline=event.timeline,
        title=f"Document {number}",
        text=f"The harbour reopened on Thursday. {event.pk} {number}",
        outlet=make_outlet(name=f"Outlet {number}"),
    )
    make_citation(claim=claim, document=document)
