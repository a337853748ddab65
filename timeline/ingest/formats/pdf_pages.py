"""Pages of print into one text: without running heads, with sentences that go over the page kept whole."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from timeline.core.text import normalise_text

_NUMBER_ONLY = re.compile(
    r"[\s\-–—|/\[\]()]*(?:page|seite|sayfa|p\.|s\.)?\s*\d{1,4}(?:\s*(?:/|of|von)\s*\d{1,4})?[\s\-–—|/\[\]()]*",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d+")
_SENTENCE_END = re.compile(r"[.!?…:؟۔。][\"'”’»)\]]*\Z")
_HYPHEN = re.compile(r"[^\W\d_]{2}[-\u00ad\u2010]\Z")
# A line that ends within a sentence: on a letter, a comma or a dash, and not on a colon, as before a list.
_OPEN_END = re.compile(r"[^\s.!?…:;؟۔。|](?<![.!?]\")\Z")
_NEW_ITEM = re.compile(r"\s*(?:[-*•‣▪–—·>|#]\s|\d{1,3}[.)]\s|[a-z][.)]\s|\S+:\s*\Z|\s{4,}\S)")
_LEADERS = re.compile(r"(?:\.\s?){4}")
_FULL = 0.8  # of the usual width
_FULL_LINES = 0.75  # of lines in order of length: those at its end are full
_NARROWEST_COLUMN = 18
_FEWEST_PAGES = 3
_DEEPEST_HEAD = 3  # lines at the top or foot of a page among which running heads are looked for


def join_pages(pages: list[str]) -> tuple[str, tuple[int, ...]]:
    """Return the text of the pages and where in it each begins, in code points."""
    bare = _without_heads([normalise_text(page).strip("\n").split("\n") for page in pages])
    text, starts = "", []
    for lines in bare:
        page = "\n".join(_joined(lines)).strip()
        link = _link(text, page)
        starts.append(len(text) + len(link))
        text += link + page
    return text, tuple(min(start, max(0, len(text) - 1)) for start in starts)


def _joined(lines: list[str]) -> list[str]:
    """The lines with words and sentences whole that a margin cut."""
    width = _usual_width(lines)
    joined = lines[:1]
    for before, line in pairwise(lines):
        if _is_cut_word(before, line):
            joined[-1] = joined[-1].rstrip()[:-1] + line.strip()
        elif _is_cut_name(before, line):
            joined[-1] = joined[-1].rstrip() + line.strip()
        elif _goes_on(before.rstrip(), line, width):
            joined[-1] = f"{joined[-1].rstrip()} {line.strip()}"
        else:
            joined.append(line)
    return joined


def _usual_width(lines: list[str]) -> int:
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    return lengths[int(len(lengths) * _FULL_LINES)] if lengths else 0


def _is_cut_word(before: str, line: str) -> bool:
    return line.strip()[:1].islower() and _HYPHEN.search(before.rstrip()) is not None


def _is_cut_name(before: str, line: str) -> bool:
    """Whether a hyphen between two names ends a line: Anglo-Norman."""
    return line.strip()[:1].isupper() and _HYPHEN.search(before.rstrip()) is not None


def _goes_on(before: str, line: str, width: int) -> bool:
    """Whether a line continues the one before: that ends within a sentence, and this begins small or that is full."""
    if not line.strip() or _NEW_ITEM.match(line) or _LEADERS.search(before) or not _OPEN_END.search(before):
        return False
    return line.strip()[0].islower() or len(before) >= max(_NARROWEST_COLUMN, width * _FULL)


def _link(before: str, page: str) -> str:
    """What stands between two pages: nothing more than a space where a sentence goes on."""
    if not before or not page:
        return ""
    goes_on = page[0].islower() and _SENTENCE_END.search(before) is None
    return " " if goes_on else "\n\n"


def _without_heads(pages: list[list[str]]) -> list[list[str]]:
    """The pages without numbers, and without first and last lines that most pages share."""
    edges = [_edges(lines) for lines in pages]
    repeated = _repeated(edges)
    return [_trimmed(lines, repeated) for lines in pages]


def _edges(lines: list[str]) -> set[str]:
    """The first and last lines of a page, their numbers left aside."""
    printed = [line for line in lines if line.strip()]
    return set(map(_shape, (*printed[:_DEEPEST_HEAD], *printed[-_DEEPEST_HEAD:])))


def _repeated(edges: list[set[str]]) -> frozenset[str]:
    """Lines at the edges of at least a third of the pages: left and right pages may have heads of their own."""
    counts = Counter(shape for edge in edges for shape in edge)
    least = max(_FEWEST_PAGES, len(edges) / 3)
    return frozenset(shape for shape, count in counts.items() if count >= least)


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
