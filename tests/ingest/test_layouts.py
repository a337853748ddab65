"""What is read from pages as sites build them: no paragraph lost, nothing foreign in, and no date made up."""

from __future__ import annotations

import pytest

from tests.ingest.layouts import LAYOUTS, Layout
from timeline.ingest import CapturedText, read_content

_EACH = pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)


def read(layout: Layout) -> CapturedText:
    (text,) = read_content(layout.content, name="page", declared_charset=layout.charset, url=layout.url).texts
    return text


@_EACH
def test_every_paragraph_is_a_line_in_order(layout: Layout) -> None:
    lines = read(layout).text.split("\n")

    assert [line for line in lines if line in layout.paragraphs] == list(layout.paragraphs)


@_EACH
def test_no_word_of_a_box_is_in_the_text(layout: Layout) -> None:
    text = read(layout).text

    assert [words for words in layout.foreign if words in text] == []


@_EACH
def test_title_language_and_date_are_what_the_page_says(layout: Layout) -> None:
    text = read(layout)

    said = (layout.title or text.title, layout.language, layout.published, layout.published_known)
    assert (text.title, text.language, text.published, text.published_known) == said


def test_a_page_says_how_it_was_read() -> None:
    layouts = {layout.name: read(layout) for layout in LAYOUTS}

    assert layouts["JSON-LD only"].notes == (
        "The text is taken from the page's structured data (JSON-LD), which hold more than the page shows.",
    )
    assert layouts["JSON-LD only"].authors == "Ada Brink"
    assert layouts["JSON-LD only"].site_name == "The Marnholm Courier"
    assert layouts["paywall teaser"].notes == (
        "The site says that this article is for subscribers; only what the page shows is taken.",
    )
    assert layouts["Kurdish (Kurmanji), declared Turkish"].notes == (
        "It calls its language tr, but its text is in another: ku.",
    )
    assert layouts["OpenGraph only"].canonical_url == "https://courier.example/harbour"
    assert layouts["news"].extractor.startswith("trafilatura ")
