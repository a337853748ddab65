"""When a document was published: the days offered, what a day would change, and setting it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from tests.factories import make_curator, make_document, make_member, make_outlet, make_timeline
from timeline.models import Citation, Document, Event, Role, Timeline, Visibility
from timeline.services.curation.publication import publish_events
from timeline.services.documents.publication_date import state_of_date
from timeline.services.proposals.proposals import propose_events

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

pytestmark = pytest.mark.django_db

TREATY = "The two ports signed a pilotage treaty in Selim on 15 August 2024."
UNDATED = (
    "The ports published the pilotage treaty they signed in Selim last week.\n\n"
    "Dockers paraded with torches along the quay on Thursday.\n"
)
SINGLE = "Today (Thursday) the two ports signed a pilotage treaty in Selim, and dockers sang.\n"


@pytest.fixture
def curator() -> User:
    return make_curator()


@pytest.fixture
def browser(client: Client, curator: User) -> Client:
    """A browser in which a curator is signed in."""
    client.force_login(curator)
    return client


@pytest.fixture
def timeline() -> Timeline:
    timeline = make_timeline(slug="ports")
    known = make_document(timeline=timeline, text=TREATY, published="2024-08-20", outlet=make_outlet(name="Courier"))
    propose_events(timeline=timeline, documents=[known])
    return timeline


def undated(timeline: Timeline, text: str = UNDATED, **kwargs: Any) -> Document:
    document = make_document(timeline=timeline, text=text, published="", **kwargs)
    propose_events(timeline=timeline, documents=[document])
    return document


def seen(document: Document) -> dict[str, str]:
    """Return what the form of an open page sends along: the date that it was opened with."""
    document.refresh_from_db()
    return {"seen": state_of_date(document)}


def path(document: Document) -> str:
    return f"/documents/{document.address}/date/"


def test_the_days_that_the_text_fits_are_offered_with_reasons(browser: Client, timeline: Timeline) -> None:
    response = browser.get(path(undated(timeline)))

    guess = response.context["guess"]
    assert guess.words == "22, 23 or 24 August 2024"
    assert [(one.weekday, one.day, one.month) for one in guess.candidates] == [
        ("Thursday", "22", "August 2024"), ("Friday", "23", "August 2024"), ("Saturday", "24", "August 2024"),
    ]  # fmt: skip
    assert any("last week" in reason for reason in guess.reasons)
    assert "Not dated. The text fits 22, 23 or 24 August 2024." in response.content.decode()


def test_one_click_leads_to_what_a_day_would_change_and_one_more_sets_it(browser: Client, timeline: Timeline) -> None:
    document = undated(timeline)
    first = browser.get(path(document)).context["guess"].candidates[0]

    preview = browser.get(first.href)
    confirm = preview.context["confirm"]
    before = Citation.objects.filter(document=document).count()
    response = browser.post(path(document), confirm | seen(document), follow=True)

    assert [one.words for one in preview.context["report"].dated] == ["last week", "Thursday"]
    assert before == 0
    assert sorted(Citation.objects.filter(document=document).values_list("edtf", flat=True)) == [
        "2024-08-22", "[2024-08-12..2024-08-18]",
    ]  # fmt: skip
    document.refresh_from_db()
    assert (document.published_edtf, document.published_known) == ("2024-08-22", "inferred")
    assert document.published_note.startswith("The text fits 22, 23 or 24 August 2024. “last week”")
    assert "Published 22 August 2024: 2 passages resolved again" in response.content.decode()


def test_a_single_candidate_can_be_confirmed_at_once(browser: Client, timeline: Timeline) -> None:
    document = undated(timeline, SINGLE)

    page = browser.get(path(document)).content.decode()
    browser.post(path(document), {"published": "2024-08-15", "known": "inferred"} | seen(document))

    assert "Date it 15 August 2024 at once" in page
    document.refresh_from_db()
    assert (document.published_edtf, document.published_known) == ("2024-08-15", "inferred")
    assert document.published_note.startswith("The text fits 15 August 2024.")


def test_where_nothing_can_be_compared_the_page_says_so(browser: Client) -> None:
    document = undated(make_timeline(slug="empty"))

    page = browser.get(path(document)).content.decode()

    assert "Not dated, and the text does not say enough." in page
    assert "No other document of its chronologies has both a date and a dated event." in page


def test_htmx_gets_the_candidates_alone(browser: Client, timeline: Timeline) -> None:
    response = browser.get(path(undated(timeline)), headers={"HX-Request": "true"})

    assert response.content.decode().strip().startswith('<section class="candidates sheet"')
    assert "<html" not in response.content.decode()


def test_another_day_is_given_in_words_of_the_documents_language(browser: Client, timeline: Timeline) -> None:
    document = undated(timeline, "Die Häfen unterzeichneten den Vertrag am Donnerstag.", language="de")

    response = browser.get(path(document), {"published": "23. August 2024", "known": "printed"})

    assert response.context["confirm"] == {"published": "2024-08-23", "known": "printed", "why": ""}
    assert [one.becomes for one in response.context["report"].dated] == ["2024-08-22"]


def test_a_preview_changes_nothing(browser: Client, timeline: Timeline) -> None:
    document = undated(timeline)

    response = browser.get(path(document), {"published": "2024-08-22"})

    assert response.context["report"].event_count > 0
    document.refresh_from_db()
    assert (document.published_edtf, Citation.objects.filter(document=document).count()) == ("", 0)
    assert Event.objects.count() == 1


def test_an_empty_box_makes_the_date_unknown(browser: Client, timeline: Timeline) -> None:
    document = make_document(timeline=timeline, text=UNDATED)
    propose_events(timeline=timeline, documents=[document])

    page = browser.get(path(document), {"published": ""}).content.decode()
    asked = {"published": "", "why": "The page shows another article's date."}
    browser.post(path(document), asked | seen(document))

    assert "If its date is unknown" in page
    assert "“Thursday” says no week, and the publication date is not known." in page
    document.refresh_from_db()
    assert (document.published_edtf, document.published_known) == ("", "unknown")
    assert not Citation.objects.filter(document=document).exists()


def test_what_a_person_decided_is_named(browser: Client, timeline: Timeline, curator: User) -> None:
    document = make_document(timeline=timeline, text=UNDATED)
    propose_events(timeline=timeline, documents=[document])
    event = Event.objects.get(edtf="2024-08-22")
    publish_events(events=[event], user=curator)

    page = browser.get(path(document), {"published": "2024-08-30"}).content.decode()

    assert "Stay, because a person decided" in page
    assert f'<a href="{event.get_absolute_url()}">' in page


@pytest.mark.parametrize(
    ("words", "complaint"),
    [("someday", "“someday” is not one date."), ("2999-01-01", "This date lies in the future")],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_bad_date_is_explained_beside_the_box(
    browser: Client, timeline: Timeline, method: str, words: str, complaint: str
) -> None:
    document = undated(timeline)

    response = getattr(browser, method)(path(document), {"published": words} | seen(document))

    assert response.status_code == 400
    assert complaint in response.content.decode()
    document.refresh_from_db()
    assert document.published_edtf == ""


def test_a_manner_of_knowing_that_is_none_is_refused(browser: Client, timeline: Timeline) -> None:
    response = browser.post(path(undated(timeline)), {"published": "2024-08-22", "known": "telepathy"})

    assert response.status_code == 400


def test_only_who_may_change_documents_comes_here(client: Client, timeline: Timeline) -> None:
    document = undated(timeline)

    stranger = client.get(path(document))
    client.force_login(make_member(role=Role.CONTRIBUTOR))
    answers = [client.get(path(document)), client.post(path(document), {"published": "2024-08-22"})]

    assert (stranger.status_code, "login" in stranger["Location"]) == (302, True)
    assert [one.status_code for one in answers] == [403, 403]
    document.refresh_from_db()
    assert document.published_edtf == ""


def test_a_document_that_is_none_and_other_methods(browser: Client, timeline: Timeline) -> None:
    assert browser.get(f"/documents/{uuid4()}/date/").status_code == 404
    assert browser.delete(path(undated(timeline))).status_code == 405


def test_a_private_timelines_document_is_not_there_for_who_may_not_read_it(client: Client) -> None:
    document = undated(make_timeline(slug="closed", visibility=Visibility.PRIVATE))
    client.force_login(make_member(make_timeline(slug="own"), role=Role.OWNER))

    assert client.get(path(document)).status_code == 404


def test_a_post_needs_the_token(timeline: Timeline, curator: User) -> None:
    from django.test import Client as PlainClient

    strict = PlainClient(enforce_csrf_checks=True)
    strict.force_login(curator)

    assert strict.post(path(undated(timeline)), {"published": "2024-08-22"}).status_code == 403


def test_who_said_what_before_is_listed(browser: Client, timeline: Timeline) -> None:
    document = undated(timeline)
    browser.post(path(document), {"published": "2024-08-22", "known": "printed", "why": "On page 1."} | seen(document))
    browser.post(path(document), {"published": ""} | seen(document))

    changes = browser.get(path(document)).context["changes"]

    assert [(one.published, one.known, one.who, one.why) for one in changes] == [
        ("", "unknown", "curator", ""), ("22 August 2024", "printed in the document", "curator", "On page 1."),
    ]  # fmt: skip


def test_the_page_asks_the_database_the_same_few_times(
    browser: Client, timeline: Timeline, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    few = undated(timeline)
    browser.get(path(few))  # the candidates are kept now

    with django_assert_num_queries(10):
        browser.get(path(few))


def test_a_preview_asks_no_query_a_passage(
    browser: Client, timeline: Timeline, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    many = "\n\n".join(f"On {day} crew {number} repaired hull {number}." for number, day in enumerate(days * 6))
    document = undated(timeline, many)

    with django_assert_max_num_queries(55):
        response = browser.get(path(document), {"published": "2024-08-22"})

    assert len(response.context["report"].dated) == 42


def test_what_a_program_suggests_is_offered_and_counts_only_once_confirmed(
    browser: Client, timeline: Timeline
) -> None:
    document = undated(timeline, suggested_edtf="2024-08-22")
    address = f"{document.get_absolute_url()}date/"

    offered = browser.get(address).content.decode()
    shown = browser.get(f"{address}?published=2024-08-22&known=suggested").content.decode()
    document.refresh_from_db()
    before = document.published_edtf
    browser.post(address, {"published": "2024-08-22", "known": "suggested"} | seen(document))
    document.refresh_from_db()

    assert "Suggested: 22 August 2024" in offered
    assert f"{address}?published=2024-08-22&amp;known=suggested" in offered
    assert "If it was published on 22 August 2024" in shown
    assert (before, document.published_edtf, document.published_known) == ("", "2024-08-22", "suggested")
    assert "Suggested:" not in browser.get(address).content.decode()


@pytest.mark.parametrize(
    ("sent", "complaint"),
    [
        ({"seen": " unknown"}, "Somebody changed the date meanwhile: it is “20 August 2024” now."),
        ({}, "This form came without the date that it was opened with; nothing was stored."),
    ],
)
def test_a_date_is_not_stored_over_one_that_was_not_seen(
    browser: Client, timeline: Timeline, sent: dict[str, str], complaint: str
) -> None:
    document = undated(timeline)
    browser.post(path(document), {"published": "2024-08-20", "known": "given"} | seen(document))

    answer = browser.post(path(document), {"published": "2024-08-22", "known": "given", "why": "Mine."} | sent)

    document.refresh_from_db()
    assert (answer.status_code, document.published_edtf) == (400, "2024-08-20")
    assert complaint in answer.content.decode()
    assert 'value="22 August 2024"' in answer.content.decode() or 'value="2024-08-22"' in answer.content.decode()
