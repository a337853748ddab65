"""How the time of reading grows with the text: `python -m bench.growth`.

Each row is a piece repeated; printed is the time for ten times as many pieces as a multiple of the time before. Ten
is linear, a hundred quadratic.
"""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from timeline.core.extraction import read_claims
from timeline.core.text import split_sentences
from timeline.ingest.line_wrapping import unwrap

if TYPE_CHECKING:
    from collections.abc import Callable

PIECES = (
    "on 3 May 1990 ",
    "the ", "two hundred ", "of the end of the year ", "1 ", "-", "'", "from May to June and ", "a.m.",
    "2001-", "He came. ", '."', "A. ", "x\n", "a.b",
)  # fmt: skip
COUNT = 2_000


def main() -> None:
    functions: dict[str, Callable[[str], object]] = {
        "read_claims": partial(read_claims, language="en", dct="2024-08-15"),
        "split_sentences": split_sentences,
        "unwrap": unwrap,
    }
    print("piece".ljust(28), *(name.rjust(16) for name in functions))
    for piece in PIECES:
        print(repr(piece).ljust(28), *(f"{growth(function, piece):16.1f}" for function in functions.values()))


def growth(function: Callable[[str], object], piece: str) -> float:
    """Return the time for ten times the pieces as a multiple of the time for them."""
    function(piece * 100)
    # Each text is another one: what was read lately is kept, and would take no time.
    short = min(seconds(function, piece * (COUNT + turn)) for turn in range(3))
    return seconds(function, piece * COUNT * 10) / max(short, 1e-6)


def seconds(function: Callable[[str], object], text: str) -> float:
    started = time.process_time()
    function(text)
    return time.process_time() - started


if __name__ == "__main__":
    main()
