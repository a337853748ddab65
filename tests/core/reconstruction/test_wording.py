from __future__ import annotations

import pytest

from tests.core.reconstruction.telling import told
from timeline.core.reconstruction.wording import WordCounts, likeness, weigh


def test_rare_words_weigh_more_in_vectors_of_length_one() -> None:
    first, second, empty = weigh([{"port": 1.0, "treaty": 1.0}, {"port": 1.0}, {}])

    assert first["treaty"] > first["port"]
    assert likeness(first, first) == pytest.approx(1)
    assert likeness(first, second) == pytest.approx(first["port"])
    assert empty == {}


def test_names_of_a_sample_count_as_often_as_in_the_whole() -> None:
    sample = [told("a", "Divers found a wreck", actors=("ada",)), told("b", "Divers left", actors=("ada", "bo"))]

    counts = WordCounts(20, {"wreck": 5}).with_names(sample)

    assert counts.statement_count == 20
    assert sorted(counts.counts.values()) == [5, 10, 20]
