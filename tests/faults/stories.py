"""Texts of their own, and the passages that must be cited of each, once."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from timeline.core.temporal import day_number
from timeline.services.proposals.reading import SourceText, read_text

if TYPE_CHECKING:
    from collections.abc import Iterable

TOWNS = ("Selim", "Orhan", "Marsa", "Kandil", "Beyler")
PUBLISHED = "2024-08-22"


def story(number: int) -> str:
    """Return a text with two dates and one that counts from its publication."""
    town, words = TOWNS[number % 5], " ".join(f"berth {number % 90 + one}" for one in range(6))
    return (
        f"Ferry {number} was tied up in {town} on {number % 27 + 1} March {1950 + number % 60}, beside {words}. "
        f"Its master signed for {number % 97} barrels of oil on Thursday. "
        f"The pilots of {town} had gone on strike number {number} in {1900 + number % 50}."
    )


def expected_passages(numbers: Iterable[int]) -> list[tuple[object, ...]]:
    """Return what is cited of these stories when each is stored once, as `Machine.passages` has it."""
    found: list[tuple[object, ...]] = []
    for text in map(story, numbers):
        source = SourceText("", "Gazette", "", "en", day_number(2024, 8, 22), text)
        digest = hashlib.sha256(text.encode()).hexdigest()
        for one in read_text(source).statements:
            passage, words = one.draft.passage, one.draft.resolution.span
            found.append((digest, passage.start, passage.end, words.start, one.statement.date.text))
    return sorted(found)
