"""How events stand: worked out from their passages, and kept with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.factories import (
    make_citation,
    make_claim,
    make_curator,
    make_document,
    make_event,
    make_outlet,
    make_timeline,
)
from timeline.core.reconstruction import Kind
from timeline.models import Citation, Claim, ClaimStatus, Document, Event, EventStatus, Modality, Outlet, Stance
from timeline.services.cards import refresh_cards
from timeline.services.curation.editing import edit_event
from timeline.services.curation.publication import accept_claims, publish_events
from timeline.services.events.corroboration import corroborate_event, refresh_corroboration

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_django import DjangoAssertNumQueries

pytestmark = pytest.mark.django_db

BLAST = "A blast killed 27 people on Thursday."
WORSE = "On Thursday 45 people were killed in a blast."
OTHER_WORDS = ("The ferry left the quay.", "Passengers sailed from Port Selim at noon.")
WIRE = "The old harbour in the north was opened to ships again on Thursday morning, the ministry said in a statement"


def make_told(
    event: Event, text: str, outlet: str, status: ClaimStatus = ClaimStatus.ACCEPTED, **kwargs: Any
) -> Claim:
    citation = {name: kwargs.pop(name) for name in ("stance",) if name in kwargs}
    document = make_document(text=text, outlet=make_outlet(name=outlet))
    claim = make_claim(event=event, statement=text, status=status, **kwargs)
    start = text.find("Thursday")
    if start >= 0:
        citation |= {"timex_text": "Thursday", "timex_start": start, "timex_end": start + 8}
    make_citation(claim=claim, document=document, exact=text, edtf="2024-08-22" if start >= 0 else "", **citation)
    return claim


@pytest.fixture
def event() -> Event:
    event = make_event(timeline=make_timeline())
    make_told(event, BLAST, "Gazette")
    make_told(event, WORSE, "Courier", ClaimStatus.PROPOSED)
    return event


def stored(event: Event) -> tuple[int, list[str], bool, bool]:
    """Return what is kept with an event, and whether it is what attestation found."""
    event.refresh_from_db()
    assert event.is_disputed == bool(event.disputes)
    return event.outlet_count, event.disputes, event.is_planned, event.attested_revision == event.revision


def test_a_published_event_is_attested_by_what_was_accepted(event: Event) -> None:
    attestation = corroborate_event(event)

    assert (attestation.outlet_count, attestation.disputes) == (1, ())
    assert attestation.derivation == "1 outlet: Gazette."


def test_a_proposal_is_attested_by_all_that_stands(event: Event) -> None:
    event.status = EventStatus.PROPOSED

    attestation = corroborate_event(event)

    assert (attestation.outlet_count, attestation.disputes) == (2, ("number",))
    assert [{finding.one_says, finding.other_says} for finding in attestation.conflicts] == [{"27", "45"}]


def test_an_event_without_passages_has_nobody_behind_it() -> None:
    attestation = corroborate_event(make_event(timeline=make_timeline()))

    assert (attestation.outlet_count, attestation.derivation, attestation.disputes) == (0, "", ())
    assert not attestation.is_planned


def test_copies_count_once_and_passages_without_a_date_count(event: Event) -> None:
    make_told(event, f"{WIRE}.", "Courier")
    make_told(event, f"{WIRE}, he added.", "Herald")
    make_told(event, "Nobody knows when the harbour opened.", "Radio Selim")

    refresh_corroboration([event])

    assert corroborate_event(event).outlet_count == 3
    assert stored(event) == (3, [], False, True)


def test_what_is_kept_is_the_triggers_own_until_it_is_attested(event: Event) -> None:
    make_told(event, f"{WIRE}.", "Courier")
    make_told(event, f"{WIRE}, he added.", "Herald")

    assert stored(event) == (3, [], False, False)
    assert refresh_corroboration([event]) == 1
    assert stored(event) == (2, [], False, True)
    assert refresh_corroboration([event]) == 0


@pytest.mark.parametrize(
    ("claims", "found"),
    [
        ([{"modality": Modality.PLANNED}], (1, [], True)),
        ([{"modality": Modality.PLANNED}, {"modality": Modality.CONDITIONAL}], (1, [], True)),
        ([{"modality": Modality.PLANNED}, {}], (1, [], False)),
        ([{"modality": Modality.DENIED}], (1, ["denial"], False)),
        ([{"modality": Modality.DENIED}, {}], (1, ["denial"], False)),
        ([{"stance": Stance.CONTRADICTS}], (0, ["denial"], False)),
        ([{"stance": Stance.CONTRADICTS}, {}], (1, ["denial"], False)),
        ([{"status": ClaimStatus.PROPOSED}], (0, [], False)),
    ],
)
def test_triggers_and_attestation_agree_where_there_are_no_copies(
    claims: list[dict[str, Any]], found: tuple[int, list[str], bool]
) -> None:
    event = make_event(timeline=make_timeline())
    for number, claim in enumerate(claims):
        make_told(event, OTHER_WORDS[number], f"Outlet {number}", **claim)

    by_triggers = stored(event)
    refresh_corroboration([event])

    assert by_triggers == (*found, False)
    assert stored(event) == (*found, True)


CHANGES: list[tuple[str, bool, Callable[[Event], object]]] = [
    ("title", True, lambda event: Event.objects.filter(pk=event.pk).update(title="Another")),
    ("saved whole", True, lambda event: Event.objects.get(pk=event.pk).save()),
    ("order of claims", True, lambda event: event.claims.update(sequence=3)),
    ("address of a document", True, lambda _event: Document.objects.update(url="https://example.org/")),
    ("explanation", True, lambda _event: Citation.objects.update(explanation="So.")),
    ("claim accepted", False, lambda event: event.claims.update(status=ClaimStatus.ACCEPTED)),
    ("modality", False, lambda event: event.claims.update(modality=Modality.PLANNED)),
    ("stance", False, lambda _event: Citation.objects.update(stance=Stance.CONTRADICTS)),
    ("passage gone", False, lambda _event: Citation.objects.all().delete()),
    ("group of outlets", False, lambda _event: Outlet.objects.update(group="One owner")),
    ("language", False, lambda _event: Document.objects.update(language="tr")),
    ("state", False, lambda event: Event.objects.filter(pk=event.pk).update(status=EventStatus.PROPOSED)),
]


@pytest.mark.parametrize(("stays", "change"), [row[1:] for row in CHANGES], ids=[row[0] for row in CHANGES])
def test_what_attests_an_event_makes_it_unattested_and_what_does_not_leaves_it(
    event: Event, stays: bool, change: Callable[[Event], object]
) -> None:
    refresh_corroboration([event])

    change(event)

    assert stored(event)[3] is stays


def test_a_program_that_loaded_an_event_earlier_cannot_turn_its_standing_back(event: Event) -> None:
    refresh_corroboration([event])
    loaded = Event.objects.get(pk=event.pk)
    make_told(event, f"{WIRE}.", "Courier")
    make_told(event, f"{WIRE}, he added.", "Herald")

    loaded.save()
    assert stored(event) == (3, [], False, False)

    refresh_corroboration([event])
    loaded.save()
    assert stored(event) == (2, [], False, True)


def test_many_events_cost_as_many_queries_as_few(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    timeline = make_timeline()
    for number in range(12):
        make_told(make_event(timeline=timeline, title=f"Event {number}"), f"Ferry {number:x} left.", f"O {number}")
    few, many = list(Event.objects.all()[:2]), list(Event.objects.all()[2:])

    with django_assert_num_queries(4):
        assert refresh_corroboration(few) == 2
    with django_assert_num_queries(4):
        assert refresh_corroboration(many) == 10
    with django_assert_num_queries(1):
        assert refresh_corroboration(many) == 0


def test_decisions_attest_what_they_change_at_once(event: Event) -> None:
    user = make_curator()
    accept_claims(claims=event.claims.all(), user=user)
    assert stored(event) == (2, ["number"], False, True)

    Event.objects.update(status=EventStatus.PROPOSED)
    publish_events(events=[event], user=user)
    assert stored(event) == (2, ["number"], False, True)

    event.title = "A blast in the harbour"
    edit_event(event=event, user=user)
    assert stored(event) == (2, ["number"], False, True)


def test_refreshing_cards_attests_what_is_not(event: Event) -> None:
    event.claims.update(status=ClaimStatus.ACCEPTED)

    sum(refresh_cards(Event.objects.all()))

    assert stored(event) == (2, ["number"], False, True)
    assert not Event.objects.all().with_outdated_corroboration().exists()


def test_document_known_as_a_copy_is_no_other_voice(event: Event) -> None:
    make_told(event, "On Thursday in the old town 27 people died.", "Herald")
    copy = Document.objects.get(outlet__name="Herald")
    copy.copy_of = Document.objects.get(outlet__name="Gazette")
    copy.save()

    refresh_corroboration([event])

    event.refresh_from_db()
    assert event.outlet_count == 1


def test_what_a_curator_marked_contradicts_its_own_claim_and_no_other(event: Event) -> None:
    claim = event.claims.get(statement=BLAST)
    other = make_claim(event=event, statement="The quay was shut.")
    document = make_document(text="The gas works closed; nobody was hurt.", outlet=make_outlet(name="Herald"))
    for told, stance in ((claim, Stance.CONTRADICTS), (other, Stance.SUPPORTS)):
        make_citation(claim=told, document=document, exact=document.text.strip(), edtf="", stance=stance)

    attestation = corroborate_event(event)

    (found,) = attestation.contradictions
    assert (found.one.outlet, found.one_says) == ("Herald", "contradicts")
    assert (found.other.outlet, found.other_says) == ("Gazette", "happened")
    assert [one for one in attestation.conflicts if one.kind is Kind.DENIAL] == [found]
