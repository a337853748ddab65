"""Quotes that can be found again (W3C TextQuoteSelector)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.text.normalisation import normalise_text
from timeline.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTEXT_LENGTH = 32

# Signs that editors and word processors exchange for one another.
_VARIANTS = ("'‘’‚‛ʼ´`", '"“”„‟«»', "-‐‑‒–—−")
_ANY_VARIANT = {sign: f"[{re.escape(signs)}]" for signs in _VARIANTS for sign in signs}


class QuoteNotFound(ValueError):  # noqa: N818 -- reads as what happened, like Django's DoesNotExist
    """The words do not stand in the text."""


class QuoteNotUnique(ValueError):  # noqa: N818 -- see above
    """The words stand in the text more than once."""


@dataclass(frozen=True, slots=True)
class TextQuote:
    """A passage with the text before and after it."""

    exact: str
    prefix: str = ""
    suffix: str = ""


def quote_at(text: str, span: Span) -> TextQuote:
    """Return the passage at a span with 32 code points of context on either side."""
    before = text[max(0, span.start - CONTEXT_LENGTH) : span.start]
    return TextQuote(span.of(text), before, text[span.end : span.end + CONTEXT_LENGTH])


def find_quote(text: str, quote: TextQuote) -> list[Span]:
    """Return where the exact words stand: with both contexts if they do anywhere, else with one, else all."""
    spans = list(_occurrences(text, quote.exact))
    matched = [_context_count(text, span, quote) for span in spans]
    best = max(matched, default=0)
    return [span for span, count in zip(spans, matched, strict=True) if count == best]


def find_unique(text: str, exact: str) -> Span:
    """Return the one place of pasted words, whose white space and quotation marks may differ from the text's."""
    found = list(_occurrences(text, exact)) or _similar(text, exact)
    if not found:
        raise QuoteNotFound(f"The words “{_shorten(exact)}” do not stand in this text.")
    if len(found) > 1:
        raise QuoteNotUnique(
            f"The words “{_shorten(exact)}” stand {len(found)} times in this text; quote more words around them."
        )
    return _trimmed(text, found[0])


def _trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    words = span.of(text)
    return Span(span.end - len(words.lstrip()), span.start + len(words.rstrip()))


def _occurrences(text: str, exact: str) -> Iterator[Span]:
    if not exact.strip():
        return
    position = text.find(exact)
    while position >= 0:
        yield Span(position, position + len(exact))
        position = text.find(exact, position + 1)


def _context_count(text: str, span: Span, quote: TextQuote) -> int:
    is_after_prefix = text.endswith(quote.prefix, 0, span.start)
    return is_after_prefix + text.startswith(quote.suffix, span.end)


def _similar(text: str, exact: str) -> list[Span]:
    words = normalise_text(exact).split()
    if not words:
        return []
    pattern = r"\s+".join("".join(_ANY_VARIANT.get(sign) or re.escape(sign) for sign in word) for word in words)
    return [Span(*match.span()) for match in re.finditer(pattern, text)]


def _shorten(exact: str) -> str:
    words = " ".join(exact.split())
    return words if len(words) <= 60 else f"{words[:59]}…"
