"""The direction of texts."""

from __future__ import annotations

import pytest

from timeline.core.text import direction_of


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
