"""manage.py date_document: a document is found, dated, and what follows is told."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tests.factories import make_curator, make_document, make_outlet, make_timeline
from timeline.models import Document, Event, Timeline
from timeline.services.curation.publication import publish_events
from timeline.services.proposals.proposals import propose_events

pytestmark = pytest.mark.django_db

TREATY = "The two ports signed a pilotage treaty in Selim on 15 August 2024."
UNDATED = (
    "The ports published the pilotage treaty they signed in Selim last week.\n\n"
    "Dockers paraded with torches along the quay on Thursday.\n"
)
ADDRESS = "https://example.org/torches"


@pytest.fixture
def timeline() -> Timeline:
    timeline = make_timeline(slug="ports")
    known = make_document(timeline=timeline, text=TREATY, published="2024-08-20", outlet=make_outlet(name="Courier"))
    propose_events(timeline=timeline, documents=[known])
    return timeline


@pytest.fixture
def document(timeline: Timeline) -> Document:
    document = make_document(timeline=timeline, text=UNDATED, published="", title="Torches", url=ADDRESS)
    propose_events(timeline=timeline, documents=[document])
    return document


def date_document(*arguments: object) -> str:
    out = StringIO()
    call_command("date_document", *map(str, arguments), stdout=out)
    return out.getvalue()


def test_a_dry_run_tells_what_would_change_and_changes_nothing(document: Document) -> None:
    said = date_document(document.pk, "--published=22 August 2024", "--dry-run")

    assert "Dated:     “Thursday”: 22 August 2024, in “Dockers paraded" in said
    assert "Published: 22 August 2024, was unknown\nPassages:  2 dated, 0 dated otherwise" in said
    assert "a dry run, nothing is stored" in said
    document.refresh_from_db()
    assert document.published_edtf == ""


def test_it_is_dated_with_the_reason(document: Document) -> None:
    said = date_document(document.uid, "--published=2024-08-22", "--known=printed", "--why=On page 1.")

    document.refresh_from_db()
    assert (document.published_edtf, document.published_known) == ("2024-08-22", "printed")
    assert document.published_note == "On page 1."
    assert Event.objects.filter(edtf="2024-08-22").exists()
    assert "Events:    1 new, 0 dated otherwise, 0 removed\n" in said


def test_another_date_and_none_are_told(document: Document) -> None:
    date_document(ADDRESS, "--published=2024-08-22")
    event = Event.objects.get(edtf="2024-08-22")
    said_otherwise = date_document(ADDRESS, "--published=2024-08-30", "--dry-run")
    publish_events(events=[event], user=make_curator())
    said = date_document(ADDRESS, "--published=unknown")

    assert "Changed:   “Thursday”: 22 August 2024 → 29 August 2024, in" in said_otherwise
    assert f"Removed:   22 August 2024: {event.title}\n" in said_otherwise
    kept = f"Kept:      “Thursday” stays 22 August 2024 in “{event.title}”; it would read no date now."
    assert kept in said
    assert "Undated:   “last week” was between 12 and 18 August 2024. “last week” counts from" in said
    document.refresh_from_db()
    assert document.published_edtf == ""


def test_without_a_date_it_tells_the_days_that_the_text_fits(document: Document) -> None:
    said = date_document(document.pk)
    dated = date_document(Document.objects.get(text=TREATY).pk)

    assert said.startswith("“Torches” is undated; its text fits 22, 23 or 24 August 2024.\n  “last week” speaks of")
    assert dated == "“Harbour reopens” is dated: 2024-08-20.\n"


def test_words_are_read_in_the_documents_language(timeline: Timeline) -> None:
    document = make_document(timeline=timeline, text="Liman açıldı.", published="", language="tr")

    date_document(document.pk, "--published=22 Ağustos 2024")

    document.refresh_from_db()
    assert document.published_edtf == "2024-08-22"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["999999", "--published=2024"], "There is no document “999999”; name it by its number, its uid or its"),
        (["9" * 30], "There is no document"),
        (["https://example.org/none", "--timeline=ports"], "There is no document .* in the timeline “ports”"),
        ([ADDRESS, "--published=someday"], "“someday” is not one date."),
        ([ADDRESS, "--published=2999-01-01"], "This date lies in the future"),
    ],
)
@pytest.mark.usefixtures("document")
def test_what_is_not_understood_is_told_and_nothing_changes(arguments: list[str], sentence: str) -> None:
    with pytest.raises(CommandError, match=sentence):
        date_document(*arguments)

    assert Document.objects.get(url=ADDRESS).published_edtf == ""


def test_an_address_of_several_documents_is_no_name(document: Document, timeline: Timeline) -> None:
    other = make_document(timeline=timeline, text="Later.", url=ADDRESS, outlet=make_outlet(name="Courier"))

    with pytest.raises(CommandError) as error:
        date_document(ADDRESS, "--published=2024-08-22")

    assert str(error.value) == (
        f"Several documents have this address: {document.pk} (Harbour Gazette), {other.pk} (Courier). "
        "Name one by its number."
    )
