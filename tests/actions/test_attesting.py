from __future__ import annotations

import pytest

from tests.factories import make_citation, make_claim, make_document, make_event, make_outlet, make_timeline
from timeline.actions.attesting import attest_event
from timeline.models import ClaimStatus, Event, EventStatus
from timeline.reconstruction import Standing

pytestmark = pytest.mark.django_db

BLAST = "A blast killed 27 people on Thursday."
WORSE = "On Thursday 45 people were killed in a blast."


def make_told(event: Event, text: str, outlet: str, status: ClaimStatus = ClaimStatus.ACCEPTED) -> None:
    document = make_document(text=text, outlet=make_outlet(name=outlet))
    claim = make_claim(event=event, statement=text, status=status)
    start = text.index("Thursday")
    make_citation(
        claim=claim, document=document, exact=text, timex_text="Thursday", timex_start=start, timex_end=start + 8
    )


@pytest.fixture
def event() -> Event:
    event = make_event(timeline=make_timeline())
    make_told(event, BLAST, "Gazette")
    make_told(event, WORSE, "Courier", ClaimStatus.PROPOSED)
    return event


def test_a_published_event_is_attested_by_what_was_accepted(event: Event) -> None:
    attestation = attest_event(event)

    assert attestation is not None
    assert (attestation.standing, attestation.corroboration.derivation) == (
        Standing.SINGLE_SOURCE,
        "1 outlet: Gazette.",
    )


def test_a_proposal_is_attested_by_all_that_stands(event: Event) -> None:
    event.status = EventStatus.PROPOSED

    attestation = attest_event(event)

    assert attestation is not None
    assert attestation.standing == Standing.DISPUTED
    assert [{finding.one_says, finding.other_says} for finding in attestation.conflicts] == [{"27", "45"}]


def test_an_event_without_dated_passages_is_not_judged() -> None:
    assert attest_event(make_event(timeline=make_timeline())) is None
