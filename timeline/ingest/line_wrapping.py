"""Lines that were broken at a margin, made paragraphs again, since a sentence must not end where a line does."""

from __future__ import annotations

import re
from itertools import pairwise

_NARROWEST, _WIDEST = 45, 140  # signs in a full line of print, mail or typescript
_FULL = 0.72  # of the usual width: the last line of a paragraph is mostly shorter
_LEAST_LINES = 4
_LEAST_SHARE = 0.3  # of lines that are full and end within a sentence
_NEW_ITEM = re.compile(r"\s*(?:[-*•‣▪–—·>|#]\s|\d{1,3}[.)]\s|[a-z][.)]\s|\S+:\s*\Z|\s{4,}\S)")
_OPEN_END = re.compile(r"[^\s.!?…:;؟۔。|](?<![.!?]\")\Z")
_HYPHEN = re.compile(r"[^\W\d_]{2}[-\u00ad\u2010]\Z")


def unwrap(text: str) -> str:
    """Return the text with lines joined that only a margin parted; one that has no such lines comes back as it is."""
    lines = text.split("\n")
    width = _usual_width(lines)
    if not width:
        return text
    joined = [lines[0]]
    for before, line in pairwise(lines):
        if _goes_on(before, line, width):
            joined[-1] = _join(joined[-1], line.strip())
        else:
            joined.append(line)
    return "\n".join(joined)


def _usual_width(lines: list[str]) -> int:
    """How long a full line is, or 0 where lines do not end at a margin."""
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    if len(lengths) < _LEAST_LINES:
        return 0
    width = lengths[int(len(lengths) * 0.9)]
    if not _NARROWEST <= width <= _WIDEST or lengths[-1] > 2 * width:
        return 0
    broken = sum(_is_open(line, width) for line in lines)
    return width if broken >= max(2, len(lengths) * _LEAST_SHARE) else 0


def _is_open(line: str, width: int) -> bool:
    return len(line.rstrip()) >= width * _FULL and _OPEN_END.search(line.rstrip()) is not None


def _goes_on(before: str, line: str, width: int) -> bool:
    """Whether a line continues the one before: that is full, and this begins nothing new."""
    if not line.strip() or not before.strip() or _NEW_ITEM.match(line):
        return False
    if line.lstrip()[0].islower():
        return len(before.rstrip()) >= width / 2
    return len(before.rstrip()) >= width * _FULL


def _join(before: str, line: str) -> str:
    """Two lines as one, a word that a hyphen parts being made whole; a soft hyphen has no other use."""
    if _HYPHEN.search(before) and line[:1].islower():
        return before[:-1] + line
    return f"{before.rstrip()} {line}"
