"""A citation as readers meet it."""

from __future__ import annotations

from uuid import UUID

import pytest

from timeline.models import Citation, Document, Outlet, PublishedKnown, Stance, TextKind
from timeline.web.cards.passages import kind_words, present_passage, published_words, reference_to

TEXT = "The harbour reopened on Thursday, the ministry said."


def make_document(**kwargs: object) -> Document:
    document = Document(
        **{
            "pk": 3,
            "address": UUID(int=3),
            "title": "Harbour reopens",
            "language": "en",
            "text": TEXT,
            "outlet": Outlet(name="Gazette"),
        }
        | kwargs
    )
    document.set_published("2024-08-22", PublishedKnown.INFERRED)
    return document


def make_citation(document: Document | None = None, **kwargs: object) -> Citation:
    exact = "reopened on Thursday"
    start = TEXT.index(exact)
    places = {"start": start, "end": start + len(exact), "exact": exact, "prefix": "The harbour ", "suffix": ", the"}
    return Citation(**{"pk": 7, "document": document or make_document()} | places | kwargs)


def test_a_passage_says_whose_it_is_and_where_it_stands() -> None:
    passage = present_passage(make_citation(explanation="It was a Thursday."), number=2)

    assert (passage.key, passage.number, passage.outlet, passage.title) == (7, 2, "Gazette", "Harbour reopens")
    assert (passage.published, passage.kind) == ("22 August 2024 (inferred)", "")
    assert (passage.explanation, passage.language, passage.direction) == ("It was a Thursday.", "en", "ltr")
    assert (passage.reader_href, passage.publisher_href) == ("/documents/00000000-0000-0000-0000-000000000003/#c7", "")
    assert not passage.is_contradiction


@pytest.mark.parametrize(
    ("start", "end", "words", "cut"),
    [
        (24, 32, "Thursday", ("reopened on ", "Thursday", "", "")),
        (12, 20, "reopened", ("", "reopened", " on Thursday", "")),
        (12, 32, "reopened on Thursday", ("", "reopened on Thursday", "", "")),
        (4, 11, "harbour", ("reopened on Thursday", "", "", "harbour")),  # elsewhere
        (24, 33, "Thursday,", ("reopened on Thursday", "", "", "Thursday,")),  # over the end
        (None, None, "", ("reopened on Thursday", "", "", "")),
    ],
)
def test_a_passage_is_cut_where_its_date_words_stand(
    start: int | None, end: int | None, words: str, cut: tuple[str, str, str, str]
) -> None:
    passage = present_passage(make_citation(timex_start=start, timex_end=end, timex_text=words), number=1)

    assert (passage.before, passage.date_words, passage.after, passage.date_elsewhere) == cut


def test_other_readings_are_all_but_the_best() -> None:
    readings = [{"explanation": f"Reading {number}."} for number in (1, 2, 3)]

    assert present_passage(make_citation(readings=readings), number=1).other_readings == ("Reading 2.", "Reading 3.")
    assert present_passage(make_citation(), number=1).other_readings == ()


def test_a_contradiction_and_an_arabic_text_are_told() -> None:
    passage = present_passage(make_citation(make_document(language="ar"), stance=Stance.CONTRADICTS), number=1)

    assert passage.is_contradiction
    assert passage.direction == "rtl"


@pytest.mark.parametrize(
    ("kind", "href", "words"),
    [
        (TextKind.FULL, "https://gazette.example/1#:~:text=", ""),
        (TextKind.EXCERPT, "https://gazette.example/1#:~:text=", "excerpt"),
        (TextKind.DIGEST, "https://gazette.example/1", "digest in our own words"),
    ],
)
def test_the_publisher_is_opened_at_the_passage_where_the_words_are_its_own(kind: str, href: str, words: str) -> None:
    document = make_document(url="https://gazette.example/1", text_kind=kind)

    publisher = present_passage(make_citation(document), number=1).publisher_href

    assert publisher.startswith(href)
    assert ("#" in publisher) == (kind != TextKind.DIGEST)
    assert kind_words(document) == words


def test_a_document_without_a_date_says_so() -> None:
    document = make_document()
    document.set_published("", PublishedKnown.UNKNOWN)

    assert published_words(document) == "date of publication unknown"
    assert reference_to(document) == "“Harbour reopens,” Gazette, n.d."


def test_a_reference_has_author_title_outlet_date_and_address() -> None:
    document = make_document(authors="A. Reporter", url="https://gazette.example/1")

    assert reference_to(document) == (
        "A. Reporter “Harbour reopens,” Gazette, 22 August 2024, https://gazette.example/1."
    )
    assert reference_to(make_document()) == "“Harbour reopens,” Gazette, 22 August 2024."


def test_a_passage_of_a_document_with_pages_is_cited_by_its_page() -> None:
    document = make_document(page_starts=[0, TEXT.index("reopened"), len(TEXT)])

    assert present_passage(make_citation(document), number=1).reference == (
        "“Harbour reopens,” Gazette, 22 August 2024, p. 2."
    )


def test_a_title_that_ends_a_sentence_is_cited_without_its_stop() -> None:
    assert reference_to(make_document(title="It reopens.")) == "“It reopens,” Gazette, 22 August 2024."
