"""Documents without a day of publication: which days their text fits, and what is certain all the same."""

from __future__ import annotations

import pytest

from tests.factories import make_document, make_outlet, make_timeline
from timeline.core.temporal import day_number, edtf_from_day
from timeline.models import Document, PublishedKnown, Timeline
from timeline.services.documents.publication_date import set_publication_date
from timeline.services.proposals.proposals import propose_events
from timeline.services.proposals.publication_candidates import days_in_words, find_candidates
from timeline.services.proposals.reconstruction import reconstruct_timeline

pytestmark = pytest.mark.django_db

TREATY = "The two ports signed a pilotage treaty in Selim on 15 August 2024."
UNDATED = (
    "The ports published the pilotage treaty they signed in Selim last week.\n\n"
    "Nothing is dated in this paragraph.\n\n"
    "Dockers paraded with torches along the quay on Thursday.\n"
)


@pytest.fixture
def timeline() -> Timeline:
    timeline = make_timeline(slug="ports")
    known = make_document(timeline=timeline, text=TREATY, published="2024-08-20", outlet=make_outlet(name="Courier"))
    propose_events(timeline=timeline, documents=[known])
    return timeline


def candidates(document: Document) -> list[str]:
    guess = find_candidates(document)
    assert guess is not None
    return [edtf_from_day(day) for day in guess.candidates]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([(2024, 8, 22)], "22 August 2024"),
        ([(2024, 8, 22), (2024, 8, 23), (2024, 8, 24)], "22, 23 or 24 August 2024"),
        ([(2024, 8, 31), (2024, 9, 1)], "31 August 2024 or 1 September 2024"),
    ],
)
def test_days_are_said_as_one_says_them(days: list[tuple[int, int, int]], words: str) -> None:
    assert days_in_words([day_number(*day) for day in days]) == words


def test_a_dated_document_has_no_candidates(timeline: Timeline) -> None:
    assert find_candidates(timeline.documents.get()) is None


def test_what_the_timeline_learns_narrows_the_days(timeline: Timeline) -> None:
    document = make_document(timeline=timeline, text=UNDATED, published="")
    before = candidates(document)
    text = "Dockers paraded with torches along the quay on 22 August 2024."
    other = make_document(timeline=timeline, text=text, published="2024-08-28", outlet=make_outlet(name="Herald"))
    propose_events(timeline=timeline, documents=[other])

    after = candidates(document)

    assert before == ["2024-08-22", "2024-08-23", "2024-08-24"]
    assert set(after) <= {"2024-08-22", "2024-08-23", "2024-08-24", "2024-08-25"}


def test_a_month_that_is_known_leaves_only_its_days(timeline: Timeline) -> None:
    fits = make_document(timeline=timeline, text=UNDATED, published="2024-08")
    not_at_all = make_document(timeline=timeline, text=UNDATED + "Later.", published="2023-01")

    assert candidates(fits) == ["2024-08-22", "2024-08-23", "2024-08-24"]
    assert candidates(not_at_all) == []


def test_two_undated_documents_help_each_other(timeline: Timeline) -> None:
    first = make_document(timeline=timeline, text=UNDATED, published="")
    text = "Today (Thursday) dockers paraded with torches along the quay, and sang of the pilotage treaty.\n"
    second = make_document(timeline=timeline, text=text, published="", outlet=make_outlet(name="Herald"))

    found = candidates(second)

    assert candidates(first) == ["2024-08-22", "2024-08-23", "2024-08-24"]
    assert "2024-08-22" in found
    assert len(found) <= 3


def test_a_language_that_is_not_read_and_a_lonely_document_give_none(timeline: Timeline) -> None:
    unread = make_document(timeline=timeline, text="港は再開した。", published="", language="ja")
    lonely = make_document(text="The harbour reopened on Thursday.", published="")

    assert (candidates(unread), candidates(lonely)) == ([], [])
    told = set_publication_date(unread, edtf="2024-08-22", known=PublishedKnown.PRINTED, user=None)
    assert (told.passage_count, told.becomes) == (0, "2024-08-22")


def test_a_day_set_otherwise_takes_the_place_of_what_was_inferred(timeline: Timeline) -> None:
    document = make_document(timeline=timeline, text=UNDATED, published="")
    reconstruct_timeline(timeline=timeline)
    inferred = dict(document.citations.values_list("timex_text", "edtf"))

    told = set_publication_date(document, edtf="2024-08-22", known=PublishedKnown.PRINTED, user=None)
    explanations = dict(document.citations.values_list("timex_text", "explanation"))
    redated = set_publication_date(document, edtf="2024-08-29", known=PublishedKnown.PRINTED, user=None)
    cleared = set_publication_date(document, edtf="", known=PublishedKnown.UNKNOWN, user=None)

    assert inferred == {"last week": "[2024-08-12..2024-08-18]", "Thursday": "2024-08-22"}
    assert (told.passage_count, "The document is undated" in str(explanations)) == (0, False)
    assert [one.becomes for one in redated.changed] == ["[2024-08-19..2024-08-25]", "2024-08-29"]
    assert len(cleared.lost) == 2
    assert not document.citations.exists()


def test_a_long_text_is_read_as_far_as_needed(timeline: Timeline) -> None:
    filler = "".join(f"Crew {number} rowed past the quay on Monday.\n\n" for number in range(400))
    document = make_document(timeline=timeline, text=UNDATED + "\n" + filler, published="")

    assert set(candidates(document)) & {"2024-08-22", "2024-08-23", "2024-08-24"}
