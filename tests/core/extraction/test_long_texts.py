"""Long sentences and texts, whose reading takes steps in proportion to their length."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.core.growth import count_calls
from timeline.core.extraction import draft_claims
from timeline.core.extraction.predicates import forms_of

if TYPE_CHECKING:
    from collections.abc import Callable

_FEW, _MANY = 3, 120
_MOST = 2.3  # times as many steps for twice as long a text

SENTENCES: dict[str, Callable[[int], str]] = {
    "coordinated": lambda many: f"On 3 May the mayor resigned{' and the barge sank' * many}.",
    "listed": lambda many: f"On 3 May the mayor resigned{', the pilot quit and the barge sank' * many}.",
    "without an end": lambda many: f"On 3 May the mayor resigned{' with the barge near the pier' * many}.",
    "explained": lambda many: f"On 3 May he asked him to explain{' why the barge sank, and' * many} left.",
    "of verbs": lambda many: f"On 3 May the barge{' sank' * many}.",
}


@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
def test_a_sentence_twice_as_long_takes_about_twice_the_steps(sentence: Callable[[int], str]) -> None:
    def read(many: int) -> int:
        return count_calls(lambda: draft_claims(sentence(many), language="en", dct="2024-08-20"))

    read(_FEW)  # tables that are read once and kept

    assert read(2 * _MANY) <= _MOST * read(_MANY)


def test_a_date_covers_only_so_many_clauses_that_are_joined_to_its_own() -> None:
    events = (
        "the mayor resigned", "a barge sank", "police arrested Renn", "the yard burned", "a court convicted Witt",
        "the port bought a crane", "Berg won the race", "divers found a wreck", "the pier reopened", "dockers struck",
        "a storm hit Selim", "the board appointed Orla",
    )  # fmt: skip

    claims = draft_claims(f"On 3 May 2001 {' and '.join(events)}.", language="en", dct="2024-08-20")

    assert 1 < len(claims) <= 9


def test_a_word_is_looked_up_in_no_more_steps_than_the_longest_form_has_letters() -> None:
    forms_of("barge", "en")

    assert count_calls(lambda: forms_of("x" * 3000, "en")) < 100
