"""The direction of texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.core.text import close_directions, direction_of, without_directions


@pytest.mark.parametrize(
    ("language", "direction"),
    [
        ("ar", "rtl"),
        ("AR-iq", "rtl"),
        ("fa", "rtl"),
        ("ku-Arab", "rtl"),
        ("ku", "ltr"),
        ("en", "ltr"),
        ("tr-TR", "ltr"),
        ("", "ltr"),
    ],
)
def test_the_direction_follows_from_the_language_and_its_script(language: str, direction: str) -> None:
    assert direction_of(language) == direction


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("plain words", ""),
        ("\u202ereversed", "\u202c"),
        ("\u202ereversed\u202c", ""),
        ("\u2067right\u2069 and \u202bembedded", "\u202c"),
        ("\u2066isolated \u202eand reversed", "\u202c\u2069"),
        ("\u2066isolated \u202eand reversed\u2069", ""),
        ("\u202a\u2068first strong", "\u2069\u202c"),
        ("\u202a\u2066one \u2067two\u2069", "\u2069\u202c"),
        ("\u2066an isolate is not ended by this\u202c", "\u2069"),
        ("ends of nothing\u202c\u2069", ""),
        ("marks stay\u200e\u200f", ""),
    ],
)
def test_what_is_left_open_is_ended_behind_the_text(text: str, behind: str) -> None:
    assert close_directions(text) == text + behind


@given(st.text(alphabet="ab \u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", max_size=40))
def test_a_closed_text_has_nothing_left_to_close(text: str) -> None:
    closed = close_directions(text)

    assert closed.startswith(text)
    assert close_directions(closed) == closed


def test_words_without_signs_of_direction_are_the_same_words() -> None:
    assert without_directions("a\u202eb\u2066c\u2069\u202cd\u200f") == "abcd\u200f"
