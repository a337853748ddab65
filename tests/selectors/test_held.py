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


def test_what_is_asked_for_again_outlasts_what_came_later() -> None:
    held: Held[str, int] = Held(most=2)
    held.hold({"a": 1, "b": 2})

    held.find({"first": "a"})
    held.hold({"c": 3})

    assert held.find({"first": "a", "second": "b", "third": "c"}) == {"first": 1, "third": 3}


def test_only_what_is_missing_is_made_and_then_held() -> None:
    held: Held[str, int] = Held(most=3)
    held.hold({"bb": 2})
    made = []

    def make(names: list[str]) -> dict[str, int]:
        made.append(names)
        return {name: len(name) for name in names}

    for _again in range(2):
        assert held.find_or_make(["a", "bb", "a", "ccc"], make) == {"a": 1, "bb": 2, "ccc": 3}
    assert made == [["a", "ccc"]]


def test_what_is_asked_for_together_stays_together() -> None:
    held: Held[int, int] = Held(most=2)
    held.hold({1: 1, 2: 2})

    held.find_or_make([1, 2, 3], lambda missing: {name: name for name in missing})

    assert held.find({1: 1, 2: 2, 3: 3}) == {1: 1, 2: 2, 3: 3}
