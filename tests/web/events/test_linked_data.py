"""Events as schema.org data."""

from __future__ import annotations

import json

import pytest

from tests.factories import (
    make_actor,
    make_citation,
    make_claim,
    make_document,
    make_event,
    make_place,
    make_timeline,
)
from timeline.models import Event, Stance
from timeline.web.cards.event_card import present_event
from timeline.web.events.linked_data import embed_json_ld, event_json_ld

URL = "https://example.org/harbour/events/1/"


def describe_event(event: Event) -> dict[str, object]:
    return event_json_ld(event, present_event(event, with_proposals=False), URL)


@pytest.mark.django_db
def test_an_event_has_its_date_place_names_and_claims_with_where_they_appear() -> None:
    timeline = make_timeline()
    event = make_event(timeline=timeline, place=make_place(), summary="After nine weeks.")
    event.actors.add(make_actor())
    claim = make_claim(event=event)
    make_citation(claim=claim, document=make_document(timeline=timeline))
    contradiction = make_document(timeline=timeline, text="It did not.")
    make_citation(claim=claim, document=contradiction, exact="It did not.", stance=Stance.CONTRADICTS)

    assert describe_event(event) == {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": URL,
        "url": URL,
        "name": "Harbour reopens",
        "description": "After nine weeks.",
        "temporalCoverage": "2024-08-22",
        "startDate": "2024-08-22",
        "location": {"@type": "Place", "name": "Port Selim"},
        "about": [{"@type": "Thing", "name": "Ada Marin"}],
        "subjectOf": [
            {
                "@type": "Claim",
                "text": "The harbour reopened.",
                "appearance": [
                    {
                        "@type": "CreativeWork",
                        "name": "Harbour reopens",
                        "publisher": "Harbour Gazette",
                        "text": "The harbour reopened on Thursday",
                    }
                ],
            }
        ],
    }


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("edtf", "given"), [("1984~", {"temporalCoverage"}), ("", set()), ("-0043", {"temporalCoverage"})]
)
def test_no_day_is_invented(edtf: str, given: set[str]) -> None:
    event = make_event(timeline=make_timeline(), edtf=edtf)
    make_claim(event=event)
    make_claim(event=event, statement="Ferries sail.")

    data = describe_event(event)

    assert {"temporalCoverage", "startDate", "location"} & set(data) == given
    assert data["description"] == "The harbour reopened. Ferries sail."


def test_nothing_in_the_data_can_end_their_element() -> None:
    data = {"name": "</script><!-- & <b> \u2028 بغداد"}

    embedded = embed_json_ld(data)

    assert not set("<>&") & set(embedded)
    assert json.loads(embedded) == data
