"""What holds for every text, whatever it says."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.core.growth import count_calls
from timeline.core.extraction import LANGUAGES, find_timexes, read_claims
from timeline.core.temporal import parse_edtf

VOCABULARY = (
    "the last next this past early mid late end of in on by since until between and to from a few several two"
    " 3 31 99 1984 2024 1990s 15th 44 BC AD May March april Monday Friday day week weekend month quarter year"
    " decade century ago later earlier before after today yesterday now noon midnight 10:30 a.m. p.m. EST"
    " morning night spring summer first second half fiscal every per daily Easter Christmas 3/4/2019 \n"
    " 2024-02-30 99999 million about nearly more than less at least or so - – , . ' ( ) $ % will said met is"
)
WORDS = VOCABULARY.split(" ")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
DAYS = st.one_of(st.none(), st.dates().map(str))
GENRES = st.sampled_from(["news", "narrative"])


def check(text: str, language: str, dct: str | None, genre: str) -> None:
    last = 0
    for found in find_timexes(text, language=language, dct=dct, genre=genre):
        assert last <= found.span.start < found.span.end <= len(text)
        assert found.text == found.span.of(text)
        assert found.text == found.text.strip()
        assert found.readings
        assert found.explanation.endswith(".")
        last = found.span.end
        for reading in found.readings:
            if reading.edtf is not None:
                assert reading.bounds == parse_edtf(reading.edtf).bounds
            if reading.interval is not None:
                parse_edtf(reading.interval)


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, dct=DAYS, genre=GENRES)
def test_spans_lie_in_the_text_and_bounds_are_those_of_the_date(text: str, dct: str | None, genre: str) -> None:
    check(text, "en", dct, genre)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=30, deadline=None)
@given(text=st.text(max_size=200), dct=DAYS)
def test_no_text_raises(language: str, text: str, dct: str | None) -> None:
    check(text, language, dct, "news")
    read_claims(text, language=language, dct=dct)


@settings(max_examples=100, deadline=None)
@given(text=TEXTS, more=TEXTS, dct=DAYS)
@example(text="\n 1984", more="", dct=None)
@example(text="May -", more="the the the", dct="2024-01-01")
def test_what_follows_in_another_paragraph_changes_nothing(text: str, more: str, dct: str | None) -> None:
    alone = find_timexes(text, language="en", dct=dct)

    followed = find_timexes(f"{text}\n\n{more}", language="en", dct=dct)

    assert followed[: len(alone)] == alone


@pytest.mark.parametrize(
    "piece",
    [
        "on 3 May 1990 ",
        "the ",
        "two hundred ",
        "of the end of the year ",
        "1 ",
        "-",
        "'",
        "from May to June and ",
        "a.m.",
    ],
)
def test_work_grows_with_the_length_of_the_text(piece: str) -> None:
    def calls(count: int) -> int:
        return count_calls(lambda: read_claims(piece * count, language="en", dct="2024-08-15"))

    calls(100)

    # Ten times the text; a quadratic walk would take a hundred times as many.
    assert calls(800) < 20 * calls(80)
