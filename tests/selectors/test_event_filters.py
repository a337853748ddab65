"""The words of a search."""

from __future__ import annotations

import pytest

from timeline.selectors.event_filters import search_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("harbour", ["harbour"]),
        ("  The harbour's gate, 2024! ", ["The", "harbour", "s", "gate", "2024"]),
        ("a & b | !c:* <-> (d)", ["a", "b", "c", "d"]),
        ("snake_case _ __", ["snake", "case"]),
        ("Erdoğan بغداد 安卡拉", ["Erdoğan", "بغداد", "安卡拉"]),
        ("1 2 3 4 5 6 7 8 9 10", ["1", "2", "3", "4", "5", "6", "7", "8"]),
    ],
)
def test_words_are_letters_and_digits_of_any_script(text: str, words: list[str]) -> None:
    assert search_words(text) == words
