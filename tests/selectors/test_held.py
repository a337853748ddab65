"""What a process holds in its memory."""

from __future__ import annotations

from timeline.selectors.held import Held


def test_the_values_asked_for_last_are_held() -> None:
    held: Held[str, int] = Held(most=2)

    held.hold({"a": 1, "b": 2})
    held.hold({"a": 1})
    held.hold({"c": 3})

    assert held.find({"first": "a", "second": "b", "third": "c"}) == {"first": 1, "third": 3}


def test_all_that_one_page_needs_is_held_together() -> None:
    held: Held[int, int] = Held(most=2)

    held.hold({number: number for number in range(5)})

    assert len(held.find({number: number for number in range(5)})) == 5
