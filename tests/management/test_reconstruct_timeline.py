"""manage.py reconstruct --timeline: proposals follow their documents, decisions stay."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tests.factories import make_curator, make_document, make_outlet, make_timeline
from timeline.models import Claim, Document, Event, EventStatus, PublishedKnown, Timeline
from timeline.services.curation.merging import merge_events
from timeline.services.curation.publication import reject_events
from timeline.services.proposals.proposals import propose_events

pytestmark = pytest.mark.django_db

SIGNED = "The two ports signed a pilotage treaty in Selim on Thursday. Dockers protested on Monday."
ALSO_SIGNED = "A pilotage treaty was signed by both ports in Selim on 15 August 2024."


@pytest.fixture
def timeline() -> Timeline:
    timeline = make_timeline(slug="ports")
    document = make_document(timeline=timeline, text=SIGNED, published="2024-08-15")
    propose_events(timeline=timeline, documents=[document])
    return timeline


def reconstruct(*arguments: str) -> str:
    out = StringIO()
    call_command("reconstruct", "--timeline=ports", *arguments, stdout=out)
    return out.getvalue()


def stored() -> list[tuple[str, str, str]]:
    events = Event.objects.in_order()
    return [(event.edtf, event.title, event.status) for event in events]


def republish(edtf: str) -> None:
    document = Document.objects.get()
    document.set_published(edtf, PublishedKnown.GIVEN)
    document.save()


@pytest.mark.usefixtures("timeline")
def test_a_second_run_changes_nothing() -> None:
    before = stored()

    said = reconstruct()

    assert stored() == before
    assert "Passages:  0 retracted\nClaims:    0 proposed\nEvents:    0 proposed, 0 refreshed" in said
    assert "2 single source" in said


@pytest.mark.usefixtures("timeline")
def test_a_document_that_is_dated_otherwise_is_proposed_again() -> None:
    republish("2024-08-22")

    said = reconstruct()

    assert [edtf for edtf, _title, _status in stored()] == ["2024-08-19", "2024-08-22"]
    assert "Passages:  2 retracted\nClaims:    2 proposed\nEvents:    2 proposed" in said


@pytest.mark.usefixtures("timeline")
def test_a_dry_run_says_so_and_stores_nothing() -> None:
    republish("2024-08-22")
    before = stored()

    said = reconstruct("--dry-run")

    assert stored() == before
    assert "2 retracted" in said
    assert "a dry run, nothing is stored" in said


def test_a_new_document_joins_the_event_and_refreshes_it(timeline: Timeline) -> None:
    make_document(timeline=timeline, text=ALSO_SIGNED, outlet=make_outlet(name="Courier"))

    said = reconstruct()

    assert len(stored()) == 2
    event = Event.objects.get(edtf="2024-08-15")
    alone = Event.objects.exclude(pk=event.pk).get()
    assert event.claims.count() == 2
    assert event.importance > alone.importance
    assert "1 corroborated, 1 single source" in said


@pytest.mark.usefixtures("timeline")
def test_what_a_person_decided_stays() -> None:
    signed, protest = Event.objects.order_by("-edtf")
    reject_events(events=[protest], why="Not part of it.", user=make_curator())
    republish("2024-08-22")

    reconstruct()

    assert Event.objects.get(pk=protest.pk).status == EventStatus.REJECTED
    assert Event.objects.get(pk=protest.pk).edtf == "2024-08-12"
    assert not Event.objects.filter(pk=signed.pk).exists()


@pytest.mark.usefixtures("timeline")
def test_a_merge_lasts() -> None:
    signed, protest = Event.objects.order_by("-edtf")
    merge_events(into=signed, others=[protest], user=make_curator())

    reconstruct()

    assert Claim.objects.filter(event=signed).count() == 2
    assert Event.objects.exclude(status=EventStatus.REJECTED).count() == 1


@pytest.mark.usefixtures("timeline")
def test_a_date_that_was_worked_out_otherwise_is_refreshed() -> None:
    Event.objects.filter(edtf="2024-08-15").update(importance=7)

    assert "Refreshed: The two ports signed a pilotage treaty in Selim (2024-08-15)" in reconstruct()


def test_an_unknown_timeline_is_refused() -> None:
    with pytest.raises(CommandError, match="There is no timeline 'ports'"):
        reconstruct()


def test_documents_need_a_place_for_the_result() -> None:
    with pytest.raises(CommandError, match="Say with --out where"):
        call_command("reconstruct", "--documents=documents.jsonl")


@pytest.mark.usefixtures("timeline")
def test_undated_documents_are_inferred_and_told_under_report() -> None:
    text = (
        "The ports published the pilotage treaty they signed in Selim last week.\n\n"
        "Dockers paraded with torches along the quay on Thursday, as 46 had on 3 May 2024.\n"
    )
    document = make_document(timeline=Timeline.objects.get(), text=text, published="", title="Torches")

    said = reconstruct("--report")
    again = reconstruct()

    days = "22, 23 or 24 August 2024"
    assert f"Undated: {document.pk} “Torches” (Harbour Gazette): {days}. “last week” speaks of" in said
    assert "Undated" not in again
    assert "Passages:  0 retracted\nClaims:    0 proposed" in again
    citations = {citation.timex_text: citation for citation in document.citations.all()}
    assert citations["last week"].edtf == "[2024-08-12..2024-08-18]"
    assert citations["last week"].explanation == (
        f"The document is undated; its text fits {days}, and “last week” is between 12 and 18 August 2024 for each."
    )
    assert citations["Thursday"].edtf == "2024-08-22"
    assert "22 August 2024" not in citations["3 May 2024"].explanation
