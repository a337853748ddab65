"""What the tests of the public pages share: a story with all that readers may and may not see."""

from __future__ import annotations

from dataclasses import dataclass
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
from timeline.models import (
    Actor,
    Citation,
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
    from django.test import Client


@dataclass(frozen=True)
class Story:
    """Four published events, a proposal, a rejected event, and the two documents that tell of them."""

    timeline: Timeline
    gazette: Document
    courier: Document
    reopening: Event  # 22 August 2024, two outlets, Ada Marin at Port Selim
    ferries: Event  # mid-August 2024, single outlet
    bridge: Event  # planned for 2025
    strike: Event  # 1984, denied
    proposal: Event  # July 2024, Bo Birk at Hidden Cove
    rejected: Event
    passage: Citation  # of the Gazette, for the reopening
    ada: Actor
    bo: Actor
    port: Place
    cove: Place

    @property
    def outlet(self) -> Outlet:
        """The Gazette's."""
        return self.gazette.outlet


COURIER = "Le port a rouvert jeudi. The bridge will open in 2025. There was no strike in 1984, the union says.\n"


@pytest.fixture
def story(db: None) -> Story:  # noqa: ARG001 - asks for the database
    timeline = make_timeline(standfirst="How the harbour reopened.", method="We read two papers.")
    gazette = make_document(timeline=timeline)
    courier = make_document(
        timeline=timeline, title="Le port", text=COURIER, outlet=make_outlet(name="Courier"), published="2024-08-23"
    )
    ada, bo, port, cove = make_actor(), make_actor(name="Bo Birk"), make_place(), make_place(name="Hidden Cove")
    reopening, passage = _tell_reopening(timeline, gazette, courier, port)
    reopening.actors.add(ada)
    proposal = _tell_proposal(timeline, gazette, cove)
    proposal.actors.add(bo)
    rejected = make_event(timeline=timeline, edtf="2024-06", title="Nonsense", status=EventStatus.REJECTED)
    return Story(
        timeline=timeline, gazette=gazette, courier=courier, passage=passage,
        reopening=reopening, ferries=_tell_ferries(timeline, gazette), bridge=_tell_bridge(timeline, courier),
        strike=_tell_strike(timeline, courier), proposal=proposal, rejected=rejected,
        ada=ada, bo=bo, port=port, cove=cove,
    )  # fmt: skip


def _tell_reopening(timeline: Timeline, gazette: Document, courier: Document, port: Place) -> tuple[Event, Citation]:
    event = make_event(timeline=timeline, place=port, summary="After nine weeks.")
    claim = make_claim(event=event, attribution="the ministry")
    passage = make_citation(
        claim=claim,
        document=gazette,
        timex_text="Thursday",
        timex_start=gazette.text.index("Thursday"),
        timex_end=gazette.text.index("Thursday") + 8,
        explanation="“Thursday” is read as 22 August 2024.",
    )
    make_citation(claim=claim, document=courier, exact="Le port a rouvert jeudi.")
    return event, passage


def _tell_ferries(timeline: Timeline, gazette: Document) -> Event:
    event = make_event(timeline=timeline, edtf="[2024-08-11..2024-08-20]", title="Ferries leave")
    accepted = make_claim(event=event, statement="Two ferries left.")
    make_citation(claim=accepted, document=gazette, exact="Two ferries had left in mid-August.")
    make_claim(event=event, statement="A third sank.", status=ClaimStatus.PROPOSED)
    make_claim(event=event, statement="A fourth flew.", status=ClaimStatus.REJECTED, rejected_why="Silly.")
    return event


def _tell_bridge(timeline: Timeline, courier: Document) -> Event:
    event = make_event(timeline=timeline, edtf="2025", title="The bridge is to open")
    claim = make_claim(event=event, statement="It opens.", modality=Modality.PLANNED)
    make_citation(claim=claim, document=courier, exact="The bridge will open in 2025.")
    return event


def _tell_strike(timeline: Timeline, courier: Document) -> Event:
    event = make_event(timeline=timeline, edtf="1984", title="A strike is denied")
    claim = make_claim(event=event, statement="There was a strike.", modality=Modality.DENIED)
    make_citation(claim=claim, document=courier, exact="There was no strike in 1984", stance=Stance.CONTRADICTS)
    return event


def _tell_proposal(timeline: Timeline, gazette: Document, cove: Place) -> Event:
    event = make_event(
        timeline=timeline, edtf="2024-07", title="Secret talks", status=EventStatus.PROPOSED, place=cove
    )
    claim = make_claim(event=event, statement="They talked in secret.", status=ClaimStatus.PROPOSED)
    make_citation(claim=claim, document=gazette, exact="the ministry said")
    return event


@pytest.fixture
def curator(client: Client, db: None) -> Client:  # noqa: ARG001 - asks for the database
    """A browser in which a curator is signed in."""
    client.force_login(make_curator())
    return client
