"""A document is dated otherwise: what the machine proposed follows, what people decided stays and is named."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.apps import apps

from tests.factories import make_curator, make_document, make_outlet, make_timeline
from timeline.models import Citation, Claim, Document, Event, EventStatus, PublishedKnown, Timeline
from timeline.selectors.date_history import find_date_changes
from timeline.services.curation.citing import cite_passage
from timeline.services.curation.editing import retract_citations
from timeline.services.curation.publication import accept_claims, publish_events, reject_events
from timeline.services.documents.publication_date import preview_publication_date, set_publication_date
from timeline.services.documents.publication_date_report import EventChange, PassageChange, PublicationDateReport
from timeline.services.errors import RefusedError
from timeline.services.proposals.proposals import propose_events

pytestmark = pytest.mark.django_db

SIGNED = "The two ports signed a pilotage treaty in Selim on Thursday. Dockers protested in Tarn on 12 August 2024."
ALSO_SIGNED = "A pilotage treaty was signed by both ports in Selim on 15 August 2024."
NO_WEEK = "“Thursday” says no week, and the publication date is not known."


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline(slug="ports")


@pytest.fixture
def report(timeline: Timeline) -> Document:
    """A report of Friday 16 August 2024 whose statements are proposed."""
    document = make_document(timeline=timeline, text=SIGNED, published="2024-08-16")
    propose_events(timeline=timeline, documents=[document])
    return document


def tell_also(timeline: Timeline) -> Document:
    other = make_document(
        timeline=timeline, text=ALSO_SIGNED, published="2024-09-01", outlet=make_outlet(name="Other")
    )
    propose_events(timeline=timeline, documents=[other])
    return other


def dates() -> dict[str, list[str]]:
    """Return the date of each event with the date words that its passages have."""
    return {
        event.edtf: sorted(event.claims.values_list("citations__timex_text", flat=True))
        for event in Event.objects.exclude(status=EventStatus.REJECTED).order_by("pk")
    }


def state() -> list[object]:
    """Return all that redating could change, row by row."""
    return [
        list(model.objects.order_by("pk").values())
        for model in (Document, Event, Claim, Citation)
    ]  # fmt: skip


def redate(document: Document, edtf: str, **kwargs: Any) -> PublicationDateReport:
    known = PublishedKnown.GIVEN if edtf else PublishedKnown.UNKNOWN
    return set_publication_date(document, edtf=edtf, **{"known": known, "user": None} | kwargs)


def test_what_counts_from_publication_moves_and_the_rest_stays(report: Document) -> None:
    stays = Citation.objects.get(timex_text="12 August 2024").pk

    told = redate(report, "2024-08-23")

    assert dates() == {"2024-08-12": ["12 August 2024"], "2024-08-22": ["Thursday"]}
    assert Citation.objects.get(timex_text="12 August 2024").pk == stays
    assert [(one.words, one.was, one.becomes) for one in told.changed] == [("Thursday", "2024-08-15", "2024-08-22")]
    assert (told.dated, told.lost, told.kept) == ([], [], [])
    assert (report.published_edtf, told.was, told.becomes) == ("2024-08-23", "2024-08-16", "2024-08-23")


def test_a_preview_says_what_would_come_and_stores_nothing(report: Document, timeline: Timeline) -> None:
    tell_also(timeline)
    before = state()

    told = preview_publication_date(report, "2024-08-23")

    assert state() == before
    sentence = "The two ports signed a pilotage treaty in Selim on Thursday."
    (change,) = told.changed
    assert (change.passage, change.href) == (sentence, "")
    assert told == redate(report, "2024-08-23")


def test_a_passage_leaves_its_event_to_the_others(report: Document, timeline: Timeline) -> None:
    tell_also(timeline)
    event = Event.objects.get(edtf="2024-08-15")

    told = redate(report, "2024-08-23")

    assert dates() == {"2024-08-15": ["15 August 2024"], "2024-08-12": ["12 August 2024"], "2024-08-22": ["Thursday"]}
    event.refresh_from_db()
    assert "Thursday" not in event.date_explanation
    assert event.claims.get().citations.get().document.text == ALSO_SIGNED
    assert [one.becomes for one in told.added] == ["2024-08-22"]
    assert (told.redated, told.removed) == ([], [])


def test_an_event_that_only_this_document_told_moves_with_it(report: Document) -> None:
    told = redate(report, "2024-08-23")

    assert [one.was for one in told.removed] == ["2024-08-15"]
    assert [one.becomes for one in told.added] == ["2024-08-22"]


def test_back_and_forth_ends_where_it_began(report: Document, timeline: Timeline) -> None:
    tell_also(timeline)
    before = dates()

    redate(report, "2024-08-23")
    redate(report, "2024-08-16")

    assert dates() == before


def test_an_unknown_date_leaves_relative_words_unresolved_with_the_reason(report: Document) -> None:
    told = redate(report, "")

    assert dates() == {"2024-08-12": ["12 August 2024"]}
    (lost,) = told.lost
    assert (lost.words, lost.was, lost.becomes, lost.reason) == ("Thursday", "2024-08-15", "", NO_WEEK)
    assert (report.published_edtf, report.published_known) == ("", "unknown")


def test_a_first_date_dates_what_had_none(timeline: Timeline) -> None:
    document = make_document(timeline=timeline, text=SIGNED, published="")
    propose_events(timeline=timeline, documents=[document])

    told = redate(document, "2024-08-23", known=PublishedKnown.INFERRED, why="The text fits no other day.")

    assert dates() == {"2024-08-12": ["12 August 2024"], "2024-08-22": ["Thursday"]}
    assert [(one.words, one.was, one.becomes) for one in told.dated] == [("Thursday", "", "2024-08-22")]
    assert (document.published_known, document.published_note) == ("inferred", "The text fits no other day.")


def test_published_events_and_accepted_claims_stay_and_are_named(report: Document) -> None:
    event = Event.objects.get(edtf="2024-08-15")
    publish_events(events=[event], user=make_curator())
    href = f"/ports/events/{event.pk}-"

    told = redate(report, "2024-08-23")

    assert dates() == {"2024-08-15": ["Thursday"], "2024-08-12": ["12 August 2024"]}
    (kept,) = told.kept
    assert (kept.words, kept.was, kept.becomes, kept.event) == ("Thursday", "2024-08-15", "2024-08-22", event.title)
    assert kept.href.startswith(href)
    assert (told.changed, told.passage_count, told.event_count) == ([], 0, 0)


def test_a_claim_accepted_in_a_proposal_stays(report: Document) -> None:
    accept_claims(claims=Claim.objects.filter(citations__timex_text="Thursday"), user=make_curator())

    told = redate(report, "2024-08-23")

    assert dates() == {"2024-08-15": ["Thursday"], "2024-08-12": ["12 August 2024"]}
    assert [one.words for one in told.kept] == ["Thursday"]


def test_what_is_rejected_stays_rejected_in_silence(report: Document) -> None:
    reject_events(events=Event.objects.filter(edtf="2024-08-15"), why="Not about this.", user=make_curator())

    told = redate(report, "2024-08-23")

    assert dates() == {"2024-08-12": ["12 August 2024"]}
    assert told.kept == []


@pytest.mark.usefixtures("report")
def test_a_proposal_added_to_a_published_event_is_read_again(timeline: Timeline) -> None:
    publish_events(events=Event.objects.filter(edtf="2024-08-15"), user=make_curator())
    other = make_document(
        timeline=timeline, published="2024-08-16", outlet=make_outlet(name="Other"),
        text="The two ports signed the pilotage treaty in Selim on Thursday, both said.",
    )  # fmt: skip
    propose_events(timeline=timeline, documents=[other])
    assert dates()["2024-08-15"] == ["Thursday", "Thursday"]

    redate(other, "2024-08-30")

    assert dates() == {"2024-08-15": ["Thursday"], "2024-08-12": ["12 August 2024"], "2024-08-29": ["Thursday"]}


def test_a_passage_that_a_person_cited_is_named_too(report: Document) -> None:
    claim = Claim.objects.get(citations__timex_text="12 August 2024")
    passage = "signed a pilotage treaty in Selim on Thursday"
    cite_passage(claim=claim, document=report, pasted_text=passage, user=make_curator())

    told = redate(report, "2024-08-23")

    assert [(one.passage, one.was, one.becomes) for one in told.kept] == [(passage, "2024-08-15", "2024-08-22")]


def test_a_passage_that_a_person_withdrew_does_not_come_back(report: Document) -> None:
    retract_citations(citations=Citation.objects.filter(timex_text="Thursday"), why="Hearsay.", user=make_curator())

    redate(report, "2024-08-23")

    assert not Citation.objects.filter(timex_text="Thursday").exists()


def test_the_reckoning_follows_where_the_date_stays(report: Document) -> None:
    publish_events(events=Event.objects.filter(edtf="2024-08-15"), user=make_curator())
    was = Citation.objects.get(timex_text="Thursday").explanation

    told = redate(report, "2024-08-17")

    explanation = Citation.objects.get(timex_text="Thursday").explanation
    assert "16 August 2024" in was
    assert "17 August 2024" in explanation
    assert (told.passage_count, told.kept) == (0, [])


def test_who_when_and_why_are_kept(report: Document) -> None:
    curator = make_curator()

    redate(report, "2024-08-23", user=curator, why="The masthead says so.")

    report.refresh_from_db()
    assert report.published_note == "The masthead says so."
    (change,) = find_date_changes(report)
    assert (change.published, change.known, change.who, change.why) == (
        "23 August 2024", "given with the document", "curator", "The masthead says so.",
    )  # fmt: skip
    row = apps.get_model("timeline", "DocumentEvent").objects.get()
    assert row.pgh_context.metadata == {"user": curator.pk, "why": "The masthead says so."}


def test_each_timeline_of_the_document_follows(report: Document) -> None:
    second = make_timeline(slug="treaties", title="Treaties")
    report.timelines.add(second)
    propose_events(timeline=second, documents=[report])

    told = redate(report, "2024-08-23")

    assert sorted(Event.objects.values_list("timeline__slug", "edtf")) == [
        ("ports", "2024-08-12"), ("ports", "2024-08-22"), ("treaties", "2024-08-12"), ("treaties", "2024-08-22"),
    ]  # fmt: skip
    assert len(told.changed) == 2


@pytest.mark.parametrize(
    ("edtf", "known", "sentence"),
    [
        (str(date.today() + timedelta(days=2)), "given", "This date lies in the future"),  # noqa: DTZ011 - as above
        ("2024-08-22", "unknown", "Say how the date is known."),
        ("next year", "given", "next year"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(
    report: Document, edtf: str, known: PublishedKnown, sentence: str
) -> None:
    before = state()

    with pytest.raises(RefusedError, match=sentence):
        redate(report, edtf, known=known)

    assert state() == before


def test_the_same_date_changes_nothing_but_how_it_is_known(report: Document) -> None:
    events = dates()

    told = redate(report, "2024-08-16", known=PublishedKnown.PRINTED, why="On the first page.")

    assert (told.passage_count, told.event_count, dates()) == (0, 0, events)
    assert report.published_note == "On the first page."


def test_events_are_compared_by_title_and_date(report: Document) -> None:
    title = Event.objects.get(edtf="2024-08-15").title

    told = preview_publication_date(report, "")

    assert told.removed == [EventChange(title, "2024-08-15", "")]
    assert told.lost == [PassageChange("Thursday", SIGNED[:60], "2024-08-15", "", title, reason=NO_WEEK)]
