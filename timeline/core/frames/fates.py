"""What became of those who are counted: killed, injured, missing."""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.core.frames import number_words as words
from timeline.core.frames.measures import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

_BESIDE = 5  # words between a toll and what it counts
_LED = 3  # words before a number among which "to" stands: "to at least 19"


@lru_cache(maxsize=8192)
def fate_of(word: str) -> str:
    """Return what became of those whom a folded word speaks of, or ""."""
    word = word.removeprefix("و").removeprefix("ال")
    return next((KINDS[fate] for fate, beginnings in words.FATES.items() if word.startswith(beginnings)), "")


def toll_at(folded: Sequence[str], place: int, after: int) -> str:
    """Return whom a toll counts that is said to have reached a number: "the death toll rose from 12 to 19"."""
    led = folded[max(0, place - _LED) : place][::-1]
    is_led = any(word in words.REACHING for word in takewhile(lambda word: not word[0].isdigit(), led))
    if not is_led and tuple(folded[after : after + 2]) not in words.REACHING_BEHIND:
        return ""
    toll = next((at for at in range(place - 1, -1, -1) if folded[at] in words.TOLLS), None)
    near = () if toll is None else folded[max(0, toll - _BESIDE) : toll + 1 + _BESIDE]
    return next((fate for word in near if (fate := fate_of(word))), "")
