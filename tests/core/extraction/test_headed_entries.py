"""Entries of a chronology whose date stands on a line above them."""

from __future__ import annotations

import pytest

from timeline.core.extraction import draft_claims

DAYS = (
    "How the crane fell\n\n2019\n\nThe crane is built in Selim.\n\n"
    "2021\n\n30 January\n\nThe mast bends. Nobody sees it."
)


def entries(text: str, language: str = "en", dct: str | None = "2022-11-10") -> list[tuple[str | None, str]]:
    return [(one.edtf, one.statement) for one in draft_claims(text, language=language, dct=dct)]


def test_a_line_with_a_date_dates_the_first_sentence_below_it() -> None:
    assert entries(DAYS) == [("2019", "The crane is built in Selim."), ("2021-01-30", "The mast bends.")]


def test_the_passage_holds_the_date_and_the_sentence() -> None:
    first, *_rest = draft_claims(DAYS, language="en", dct="2022-11-10")

    assert first.passage.of(DAYS) == "2019\n\nThe crane is built in Selim."


@pytest.mark.parametrize(
    "text",
    [
        # One date alone says when the text appeared, and what lies ahead heads no entry.
        "30 January 2021\n\nThe mast of the crane bends.",
        "30 January 2021\n\nThe mast of the crane bends.\n\n12 December 2022\n\nThe mast of the crane falls.",
        "30 January 2021\n\nThe mast of the crane bends.\n\n30 January 2021\n\nThe mast of the crane falls.",
    ],
)
def test_other_lines_with_a_date_head_no_entries(text: str) -> None:
    assert entries(text) == []


def test_without_publication_lines_with_dates_head_entries() -> None:
    assert len(entries(DAYS, dct=None)) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("tr", "Vincin öyküsü.\n\n2014\n\nHaziran – Vinç devrildi."),
        ("ar", "قصة الرافعة.\n\n2014\n\nيونيو – سقطت الرافعة."),
    ],
)
def test_a_bare_year_heads_months_in_every_language(language: str, text: str) -> None:
    assert [edtf for edtf, _statement in entries(text, language)] == ["2014-06"]


def test_numbers_under_a_month_are_its_days() -> None:
    text = "The crane\n\nMarch 2021\n\n4 – The mast bends.\n\n19 – The crane falls.\n\n31: The quay is cleared."

    assert [edtf for edtf, _statement in entries(text)] == ["2021-03-04", "2021-03-19", "2021-03-31"]


@pytest.mark.parametrize(
    "text",
    ["The crane\n\n4 – The mast bends.", "The crane\n\nApril 2021\n\n31 – The mast bends.",
     "The crane\n\n2021\n\n4 – The mast bends."],
)  # fmt: skip
def test_other_numbers_are_no_days(text: str) -> None:
    assert entries(text) == []
