from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.core.text import QuoteNotFound, QuoteNotUnique, Span, TextQuote, find_quote, find_unique, quote_at

TEXT = (
    "The ministers signed a memorandum on “August 15” in Ankara.\n"
    "It was signed in\u00a0Ankara, the ministry’s envoy said \u2013 and signed again."
)


def test_a_quote_carries_its_neighbours() -> None:
    start = TEXT.index("memorandum")

    assert quote_at(TEXT, Span(start, start + 10)) == TextQuote(
        "memorandum", "The ministers signed a ", " on “August 15” in Ankara.\nIt wa"
    )


def test_context_tells_places_apart() -> None:
    places = find_quote(TEXT, TextQuote("signed"))

    assert len(places) == 3
    assert [find_quote(TEXT, quote_at(TEXT, place)) for place in places] == [[place] for place in places]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        (TextQuote("signed", "It was ", " elsewhere"), ["signed"]),
        (TextQuote("signed", "nowhere", "nowhere"), ["signed", "signed", "signed"]),
        (TextQuote("cancelled", "It was "), []),
        (TextQuote(""), []),
    ],
)
def test_one_context_is_better_than_none(quote: TextQuote, expected: list[str]) -> None:
    assert [span.of(TEXT) for span in find_quote(TEXT, quote)] == expected


@pytest.mark.parametrize(
    ("pasted", "stored"),
    [
        ("memorandum", "memorandum"),
        ("  memorandum on\n", "memorandum on"),
        ('on "August 15" in', "on “August 15” in"),
        ("signed in Ankara", "signed in\u00a0Ankara"),
        ("Ankara. It was", "Ankara.\nIt was"),
        ("the ministry's envoy said - and", "the ministry’s envoy said \u2013 and"),
    ],
)
def test_pasted_words_are_found_though_quotes_and_spaces_differ(pasted: str, stored: str) -> None:
    assert find_unique(TEXT, pasted).of(TEXT) == stored


@pytest.mark.parametrize(
    ("pasted", "complaint"),
    [
        ("cancelled", "The words “cancelled” do not stand in this text."),
        (" \n", "The words “” do not stand in this text."),
        ("word " * 20, f"The words “{('word ' * 20)[:59]}…” do not stand in this text."),
    ],
)
def test_missing_words_are_refused(pasted: str, complaint: str) -> None:
    with pytest.raises(QuoteNotFound) as refusal:
        find_unique(TEXT, pasted)

    assert str(refusal.value) == complaint


def test_words_that_stand_often_are_refused() -> None:
    with pytest.raises(QuoteNotUnique) as refusal:
        find_unique(TEXT, "signed")

    assert str(refusal.value) == ("The words “signed” stand 3 times in this text; quote more words around them.")


SMALL = st.text("ab \n'’", max_size=30)


def occurrences(text: str, exact: str) -> int:
    return sum(text.startswith(exact, start) for start in range(len(text)))


@given(SMALL, st.data())
def test_what_is_unique_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    exact = text[start : data.draw(st.integers(start, len(text)))]

    if not exact.strip():
        with pytest.raises(QuoteNotFound):
            find_unique(text, exact)
    elif occurrences(text, exact) > 1:
        with pytest.raises(QuoteNotUnique):
            find_unique(text, exact)
    else:
        found = find_unique(text, exact)
        assert found.of(text) == exact.strip()
        assert start <= found.start <= found.end <= start + len(exact)


@given(SMALL, st.data())
def test_a_quote_is_found_again_in_the_text_it_was_taken_from(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    quote = quote_at(text, span)

    assert (span in find_quote(text, quote)) is bool(quote.exact.strip())
    assert all(found.of(text) == quote.exact for found in find_quote(text, quote))
