from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.core.text import fold, normalise_text

RAW = st.text(
    st.characters(codec=None) | st.sampled_from("\r\n\t \x00\x0b\x0c\x1f\x85\ufeff\u2028\u00a0e\u0301İı\ud800")
)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("page\x0cpage\u2028line\x85line", "page\npage\nline\nline"),
        ("\ufeffBOM and \x00NUL\x07 and \x1b[0m", "BOM and NUL and [0m"),
        ("cut  \t\nhere\u00a0", "cut\nhere"),
        ("  kept\tinside", "  kept\tinside"),
        ("Gu\u0308ler", "Güler"),
        ("half \ud800 a pair", "half \ufffd a pair"),
    ],
)
def test_text_is_made_the_same_once(raw: str, text: str) -> None:
    assert normalise_text(raw) == text


@given(RAW)
def test_normal_text_stays_as_it_is(raw: str) -> None:
    text = normalise_text(raw)

    assert normalise_text(text) == text
    assert text == unicodedata.normalize("NFC", text)
    assert not any(sign < " " and sign not in "\n\t" for sign in text)
    assert text.encode().decode() == text


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ankara", "ankara"),
        ("İSTANBUL Iğdır ılık", "istanbul igdir ilik"),
        ("Yaşar Güler", "yasar guler"),
        ("Łódź, Straße, Œuvre, Ærø", "lodz, strasse, oeuvre, aero"),
        ("أحمد إلى مُحَمَّد", "احمد الي محمد"),
        ("حكومـــة", "حكومه"),
        ("١٥ ۱۵", "15 15"),
        ("“it’s” – «so»", '"it\'s" - "so"'),
    ],
)
def test_folding_takes_away_case_accents_and_spelling_habits(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
