"""Links that open a page at a passage (https://wicg.github.io/scroll-to-text-fragment/)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote as percent_encode

from timeline.core.text.quotes import CONTEXT_LENGTH

if TYPE_CHECKING:
    from timeline.core.text.quotes import TextQuote

# Browsers look for a short quote inside one block of the page; a long one, or one that runs over
# several blocks, is named by its first and last words.
_LONGEST_WHOLE = 120
_WORDS_AT_END = 4
# A short quote may stand in several places, so its neighbours are named too.
_SHORTEST_ALONE = 40


def text_fragment(quote: TextQuote) -> str:
    """Return the directive `:~:text=…` that follows `#` in a URL, or nothing for an empty quote."""
    passage = _whole_words(quote)
    if not passage:
        return ""
    parts = [_encode(part) for part in _start_and_end(passage)]
    if len(passage) < _SHORTEST_ALONE:
        before, after = _words_before(quote), _words_after(quote)
        parts = [*([f"{_encode(before)}-"] if before else []), *parts, *([f"-{_encode(after)}"] if after else [])]
    return f":~:text={','.join(parts)}"


def _encode(text: str) -> str:
    # A hyphen marks prefix and suffix in the directive, so that it is encoded although URLs allow it.
    return percent_encode(" ".join(text.split()), safe="").replace("-", "%2D")


def _whole_words(quote: TextQuote) -> str:
    """The passage without a word that it cuts, since browsers match whole words only."""
    passage = quote.exact
    if quote.prefix[-1:].isalnum() and passage[:1].isalnum():
        passage = re.sub(r"\A\w+", "", passage)
    if quote.suffix[:1].isalnum() and passage[-1:].isalnum():
        passage = re.sub(r"\w+\Z", "", passage)
    return passage.strip() or quote.exact.strip()


def _start_and_end(passage: str) -> tuple[str, ...]:
    lines = passage.split("\n")
    first, last = lines[0].split(), lines[-1].split()
    if len(lines) == 1 and (len(passage) <= _LONGEST_WHOLE or len(first) < 2 * _WORDS_AT_END):
        return (passage,)
    start = " ".join(first[:_WORDS_AT_END])
    rest = " ".join(passage.split())[len(start) :].casefold()
    ends = [" ".join(last[-count:]) for count in range(_WORDS_AT_END, 3 * _WORDS_AT_END)]
    # The browser takes the first place of the end after the start, so the end must not come earlier.
    return start, next((end for end in ends if rest.find(end.casefold()) + len(end.casefold()) == len(rest)), ends[0])


def _words_before(quote: TextQuote) -> str:
    """The whole words of the prefix that stand in the same block as the passage."""
    block = quote.prefix.rpartition("\n")[2]
    is_cut = block == quote.prefix and len(quote.prefix) >= CONTEXT_LENGTH
    return (block.partition(" ")[2] if is_cut else block).strip()


def _words_after(quote: TextQuote) -> str:
    block = quote.suffix.partition("\n")[0]
    is_cut = block == quote.suffix and len(quote.suffix) >= CONTEXT_LENGTH
    return (block.rpartition(" ")[0] if is_cut else block).strip()
