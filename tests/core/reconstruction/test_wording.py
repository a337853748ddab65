from __future__ import annotations

import pytest

from timeline.core.reconstruction.wording import likeness, weigh


def test_rare_words_weigh_more_in_vectors_of_length_one() -> None:
    first, second, empty = weigh([{"port": 1.0, "treaty": 1.0}, {"port": 1.0}, {}])

    assert first["treaty"] > first["port"]
    assert likeness(first, first) == pytest.approx(1)
    assert likeness(first, second) == pytest.approx(first["port"])
    assert empty == {}
