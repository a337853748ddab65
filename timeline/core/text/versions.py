"""Passages that are found again in a later version of their text, or not: a look-alike is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.core.text.quotes import TextQuote, find_quote, quote_at

if TYPE_CHECKING:
    from timeline.core.text.spans import Span

_NEAR = 16  # code points beside a passage that have to be the same where it stands once
_FEWEST_WORDS = 5  # of a sentence that needs no context: “He resigned.” may be somebody else
_GOES_ON = re.compile(r"\w|[.,:’']\d")
_CAME_FROM = re.compile(r"(\w|\d[.,:’'])\Z")
_SENTENCE_BEFORE = re.compile(r"(\A|\n|[.!?…؟۔。][\"'”’»)\]]*[ \t])\s*\Z")
_SENTENCE_END = re.compile(r"[.!?…؟۔。][\"'”’»)\]]*\Z")
_WINDOW = 8


def find_again(span: Span, *, old: str, new: str) -> Span | None:
    """Return where the passage of an old text stands in a new one, or None where that is not certain.

    Its words have to be the same to the last sign. Where they stand once in both texts, something beside them has to
    be the same, too, unless they are a whole sentence; where they stand more often, all of their context.
    """
    quote = quote_at(old, span)
    words = TextQuote(quote.exact)
    found = [place for place in find_quote(new, words) if _is_cut(old, span) or not _is_cut(new, place)]
    if len(found) == 1 and len(find_quote(old, words)) == 1:
        return found[0] if _is_supported(quote, new, found[0]) else None
    same = [
        place
        for place in found
        if new.endswith(quote.prefix, 0, place.start) and new.startswith(quote.suffix, place.end)
    ]
    return same[0] if len(same) == 1 else None


def _is_cut(text: str, span: Span) -> bool:
    """Tell whether a word or a number goes on beyond the span: “12 people” in “112 people” is something else."""
    before = text[max(0, span.start - 2) : span.start]
    first, last = text[span.start], text[span.end - 1]
    is_cut_before = first.isalnum() and _CAME_FROM.search(before)
    is_cut_after = last.isalnum() and _GOES_ON.match(text, span.end)
    return bool(is_cut_before or is_cut_after)


def _is_supported(quote: TextQuote, text: str, span: Span) -> bool:
    before, after = quote.prefix[-_NEAR:], quote.suffix[:_NEAR]
    if before.strip() and text.endswith(before, 0, span.start):
        return True
    if after.strip() and text.startswith(after, span.end):
        return True
    return len(quote.exact.split()) >= _FEWEST_WORDS and _is_whole(text, span)


def _is_whole(text: str, span: Span) -> bool:
    """Tell whether the span begins and ends where sentences do."""
    begins = _SENTENCE_BEFORE.search(text[max(0, span.start - _WINDOW) : span.start]) is not None
    exact = span.of(text)
    ends_line = text[span.end : span.end + 1] in {"", "\n"}
    return begins and (ends_line or _SENTENCE_END.search(exact[-_WINDOW:]) is not None)
