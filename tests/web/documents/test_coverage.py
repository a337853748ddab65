"""How far a document is worked through."""

from __future__ import annotations

import pytest

from tests.web.documents.test_reader import cite, make_document
from timeline.web.documents.coverage import Coverage, Part, measure_coverage
from timeline.web.documents.reader import read_document_page

TEXT = (
    "It opened on 3 May 2021. It closed on 4 May 2021. It burnt on 5 May 2021. It was built in 1902. It ends Monday."
)


def measure(*cited: tuple[str, str], published: str = "") -> Coverage:
    document = make_document(TEXT)
    document.set_published(published, "printed")
    citations = [cite(key, TEXT, exact, status=status) for key, (exact, status) in enumerate(cited, 1)]
    return read_document_page(document, citations).coverage


def test_each_expression_counts_once_by_the_best_that_became_of_it() -> None:
    coverage = measure(
        ("It opened on 3 May 2021", "accepted"), ("on 3 May 2021", "proposed"), ("closed on 4 May 2021", "proposed")
    )

    assert coverage == Coverage(accepted=1, pending=1, undated=1, unused=2)
    assert coverage.words == "5 date expressions: 1 accepted, 1 pending, 1 without a date, 2 in no claim"


def test_what_has_no_date_gets_one_when_the_day_of_publication_is_known() -> None:
    assert (measure().undated, measure(published="2021-05-06").undated) == (1, 0)


def test_a_citation_that_names_its_date_words_covers_no_others() -> None:
    citation = cite(1, TEXT, "It opened on 3 May 2021. It closed on 4 May 2021.")
    citation.timex_start = TEXT.index("4 May 2021")
    citation.timex_end = citation.timex_start + len("4 May 2021")

    assert read_document_page(make_document(TEXT), [citation]).coverage.accepted == 1


@pytest.mark.parametrize(
    ("coverage", "words", "parts"),
    [
        (Coverage(0, 0, 0, 0), "0 date expressions", ()),
        (Coverage(1, 0, 0, 0), "1 date expression: 1 accepted", (Part("accepted", 0.0, 100.0),)),
        (
            Coverage(0, 1, 0, 3),
            "4 date expressions: 1 pending, 3 in no claim",
            (Part("pending", 0.0, 25.0), Part("unused", 25.0, 75.0)),
        ),
    ],
)
def test_it_is_told_in_words_and_drawn(coverage: Coverage, words: str, parts: tuple[Part, ...]) -> None:
    assert (coverage.words, coverage.parts) == (words, parts)


def test_a_date_that_is_not_the_time_of_an_event_is_counted_apart() -> None:
    text = "The ferry sank on 3 May 2021, the worst accident since 1953."

    coverage = read_document_page(make_document(text), []).coverage

    assert coverage == Coverage(accepted=0, pending=0, undated=0, unused=1, other=1)
    assert coverage.words == "2 date expressions: 1 in no claim, 1 not the time of an event"


def test_what_a_rule_ignores_is_counted_apart() -> None:
    coverage = measure_coverage(["accepted", "ignored", "ignored"])

    assert coverage == Coverage(accepted=1, pending=0, undated=0, unused=0, ignored=2)
    assert coverage.words == "3 date expressions: 1 accepted, 2 ignored"
