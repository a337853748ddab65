"""Citing by pasting."""

from __future__ import annotations

import pytest

from tests.factories import make_claim, make_curator, make_document, make_event, make_timeline
from timeline.models import Citation, Claim, Decision, Document, Verb
from timeline.services.curation.citing import cite_passage
from timeline.services.errors import RefusedError

pytestmark = pytest.mark.django_db

TEXT = (
    "The harbour reopened on Thursday, the ministry said. Two ferries had left in mid-August.\n\n"
    "Repairs began on 3 May 2024 and ended on 1 August 2024.\n\n"
    "The ministry said nothing more. The mayor agreed."
)


@pytest.fixture
def claim() -> Claim:
    return make_claim(event=make_event(timeline=make_timeline(), edtf=""))


@pytest.fixture
def document(claim: Claim) -> Document:
    return make_document(timeline=claim.event.timeline, text=TEXT)


def test_a_pasted_passage_is_found_dated_and_recorded(claim: Claim, document: Document) -> None:
    user = make_curator()

    citation = cite_passage(
        claim=claim, document=document, pasted_text="The harbour  reopened\non Thursday", user=user
    )

    citation.refresh_from_db()
    assert document.text[citation.start : citation.end] == citation.exact == "The harbour reopened on Thursday"
    assert (citation.prefix, citation.suffix) == ("", ", the ministry said. Two ferries")
    assert document.text[citation.timex_start : citation.timex_end] == citation.timex_text
    assert "Thursday" in citation.timex_text
    assert (citation.edtf, citation.rule != "") == ("2024-08-22", True)
    assert "22 August 2024" in citation.explanation
    claim.event.refresh_from_db()
    assert claim.event.edtf == "2024-08-22"
    made = Decision.objects.get()
    assert (made.verb, made.user, made.claim, made.before) == (Verb.CITE, user, claim, {})
    assert made.after["exact"] == "The harbour reopened on Thursday"


def test_a_passage_without_date_words_takes_those_of_its_sentence(claim: Claim, document: Document) -> None:
    citation = cite_passage(claim=claim, document=document, pasted_text="Two ferries", user=None)

    assert (citation.timex_text, citation.edtf) == ("mid-August", "[2024-08-11..2024-08-20]")
    assert Decision.objects.count() == 0


def test_a_passage_with_several_dates_chooses_none_and_says_so(claim: Claim, document: Document) -> None:
    citation = cite_passage(
        claim=claim, document=document, pasted_text="began on 3 May 2024 and ended on 1 August 2024", user=None
    )

    assert citation.edtf == ""
    assert citation.explanation == "The passage has several dates (“3 May 2024”, “1 August 2024”); none was chosen."


def test_the_curator_chooses_among_the_dates_of_the_passage(claim: Claim, document: Document) -> None:
    citation = cite_passage(
        claim=claim,
        document=document,
        pasted_text="began on 3 May 2024 and ended on 1 August 2024",
        date_words="1 august 2024",
        user=None,
    )

    assert (citation.timex_text, citation.edtf) == ("1 August 2024", "2024-08-01")


def test_the_curators_own_words_date_a_passage_without_pointing_into_the_text(
    claim: Claim, document: Document
) -> None:
    citation = cite_passage(
        claim=claim, document=document, pasted_text="The mayor agreed", date_words="20 August 2024", user=None
    )

    assert (citation.edtf, citation.timex_text, citation.timex_start, citation.rule) == (
        "2024-08-20",
        "",
        None,
        "by hand",
    )
    assert citation.explanation == "A curator dated the passage “20 August 2024”."


def test_a_passage_without_a_date_is_cited_undated(claim: Claim, document: Document) -> None:
    citation = cite_passage(claim=claim, document=document, pasted_text="The mayor agreed", user=None)

    assert (citation.edtf, citation.explanation) == ("", "The passage has no words that give a date.")


def test_a_document_in_a_language_without_grammar_can_be_cited(claim: Claim) -> None:
    document = make_document(timeline=claim.event.timeline, text="La porta on reapri 2024.", language="xx")

    assert cite_passage(claim=claim, document=document, pasted_text="La porta", user=None).edtf == ""


def test_without_a_day_of_publication_relative_words_give_no_invented_date(claim: Claim) -> None:
    document = make_document(timeline=claim.event.timeline, text=TEXT, published="2024-08")

    citation = cite_passage(claim=claim, document=document, pasted_text="reopened on Thursday", user=None)

    assert citation.bounds.width != 1


@pytest.mark.parametrize(
    ("pasted", "reason"),
    [
        ("  ", "Paste the passage that you cite."),
        ("The harbour closed", "“The harbour closed” do not stand in this text"),
        ("The ministry said", "stand 3 times in this text; quote more words around them"),
    ],
)
def test_what_is_absent_or_not_unique_is_refused(claim: Claim, document: Document, pasted: str, reason: str) -> None:
    text = document.text + "\nThe ministry said so. The ministry said no."
    twice = make_document(timeline=claim.event.timeline, text=text, title="Twice")

    with pytest.raises(RefusedError, match=reason):
        cite_passage(claim=claim, document=twice, pasted_text=pasted, user=make_curator())

    assert Citation.objects.count() == 0
    assert Decision.objects.count() == 0


def test_a_passage_is_cited_once_a_claim(claim: Claim, document: Document) -> None:
    cite_passage(claim=claim, document=document, pasted_text="The mayor agreed", user=None)

    with pytest.raises(RefusedError, match="cites that passage already"):
        cite_passage(claim=claim, document=document, pasted_text="The mayor agreed", user=None)


def test_only_documents_of_the_timeline_are_cited(claim: Claim) -> None:
    foreign = make_document(title="Elsewhere", text=TEXT)

    with pytest.raises(
        RefusedError, match="“Elsewhere” is not a document of the chronology “The harbour”; add it there"
    ):
        cite_passage(claim=claim, document=foreign, pasted_text="The mayor agreed", user=None)


def test_impossible_date_words_are_refused_with_the_reason(claim: Claim, document: Document) -> None:
    with pytest.raises(RefusedError, match="31 February 2024"):
        cite_passage(
            claim=claim, document=document, pasted_text="The mayor agreed", date_words="31 February 2024", user=None
        )


def test_every_reading_of_ambiguous_date_words_is_kept(claim: Claim) -> None:
    document = make_document(timeline=claim.event.timeline, text="The harbour reopened on 03/04/2024.", published="")

    citation = cite_passage(claim=claim, document=document, pasted_text="reopened on 03/04/2024", user=None)

    assert {reading["edtf"] for reading in citation.readings} == {"2024-03-04", "2024-04-03"}
    assert citation.edtf in {"2024-03-04", "2024-04-03"}
