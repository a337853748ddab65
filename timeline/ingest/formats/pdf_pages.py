"""Pages of print into one text: without running heads, with sentences that go over the page kept whole."""

from __future__ import annotations

import re
from collections import Counter

from timeline.core.text import normalise_text
from timeline.ingest.line_wrapping import unwrap

_NUMBER_ONLY = re.compile(
    r"[\s\-–—|/\[\]()]*(?:page|seite|sayfa|p\.|s\.)?\s*\d{1,4}(?:\s*(?:/|of|von)\s*\d{1,4})?[\s\-–—|/\[\]()]*",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d+")
_SENTENCE_END = re.compile(r"[.!?…:؟۔。][\"'”’»)\]]*\Z")
_FEWEST_PAGES = 3


def join_pages(pages: list[str]) -> tuple[str, tuple[int, ...]]:
    """Return the text of the pages and where in it each begins, in code points."""
    bare = _without_heads([normalise_text(page).strip("\n").split("\n") for page in pages])
    text, starts = "", []
    for lines in bare:
        page = unwrap("\n".join(lines)).strip()
        link = _link(text, page)
        starts.append(len(text) + len(link))
        text += link + page
    return text, tuple(min(start, max(0, len(text) - 1)) for start in starts)


def _link(before: str, page: str) -> str:
    """What stands between two pages: nothing more than a space where a sentence goes on."""
    if not before or not page:
        return ""
    goes_on = page[0].islower() and _SENTENCE_END.search(before) is None
    return " " if goes_on else "\n\n"


def _without_heads(pages: list[list[str]]) -> list[list[str]]:
    """The pages without numbers, and without first and last lines that most pages share."""
    heads = _repeated([lines[0] for lines in pages if lines])
    feet = _repeated([lines[-1] for lines in pages if lines])
    return [_trimmed(lines, heads | feet) for lines in pages]


def _repeated(lines: list[str]) -> frozenset[str]:
    """Lines that stand on at least half of the pages, their numbers left aside."""
    if len(lines) < _FEWEST_PAGES:
        return frozenset()
    counts = Counter(map(_shape, filter(str.strip, lines)))
    return frozenset(shape for shape, count in counts.items() if count >= max(_FEWEST_PAGES, len(lines) / 2))


def _shape(line: str) -> str:
    return _FIGURES.sub("#", " ".join(line.split()))


def _trimmed(lines: list[str], repeated: frozenset[str]) -> list[str]:
    kept = list(lines)
    while kept and (_shape(kept[0]) in repeated or not kept[0].strip()):
        del kept[0]
    while kept and (_shape(kept[-1]) in repeated or not kept[-1].strip() or _is_number(kept[-1])):
        del kept[-1]
    return kept[1:] if len(kept) > 1 and _is_number(kept[0]) else kept


def _is_number(line: str) -> bool:
    return _NUMBER_ONLY.fullmatch(line) is not None and any(map(str.isdigit, line))
