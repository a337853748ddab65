"""Which words of a text are marked."""

from __future__ import annotations

import pytest

from timeline.templatetags.marked import marked
from timeline.web.search.highlights import Highlighter


@pytest.mark.parametrize(
    ("words", "html"),
    [
        (["ferries"], "The <mark>ferry</mark> of Île Rousse &amp; the <mark>ferries</mark>"),
        (["ile", "ferry"], "The <mark>ferry</mark> of <mark>Île</mark> Rousse &amp; the ferries"),
        (["ferries", "ferry"], "The <mark>ferry</mark> of Île Rousse &amp; the <mark>ferries</mark>"),
        ([], "The ferry of Île Rousse &amp; the ferries"),
    ],
)
def test_every_form_of_every_word_is_marked_once(words: list[str], html: str) -> None:
    assert marked(Highlighter.of(words).mark("The ferry of Île Rousse & the ferries")) == html


def test_a_snippet_begins_before_the_word_that_stands_first() -> None:
    text = "A long way off " * 40 + "the pier was closed and then the harbour was closed. " + "And so on " * 90

    pieces = Highlighter.of(["harbour", "pier"]).snippet(text, length=100)

    assert [piece.text for piece in pieces if piece.is_marked] == ["pier"]
    assert Highlighter.of(["harbour", "pier"]).first_place(text) == text.index("pier")
