"""The blocks of a page: each paragraph, heading, list item or table row with its words on one line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "picture", "q", "rp", "rt", "ruby", "s", "samp", "small", "source", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "amp-img", "amp-anim",
})  # fmt: skip
_INSIDE_CELL = ("p", "div", "ul", "ol", "table", "section", "article", "h1", "h2", "h3", "h4", "br")
_SENTENCE_END = re.compile(r"[.!?…:؟۔。][\"'”’»«›)\]]*\Z")
_LINE_BREAK = "\x00"
CELL_MARK = " | "


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, and how much of it is links."""

    text: str
    owner: HtmlElement  # the element that holds the words
    link_share: float

    @property
    def tag(self) -> str:
        """What kind of element holds it."""
        return str(self.owner.tag)

    @property
    def parent(self) -> HtmlElement:
        """The element that holds it among others."""
        parent = self.owner.getparent()
        return self.owner if parent is None else parent

    @property
    def is_heading(self) -> bool:
        """Whether it stands over others."""
        return self.tag in HEADINGS


def find_blocks(tree: HtmlElement) -> list[Block]:
    """Return the blocks of a tree in order, none of them empty."""
    return list(_Walk(tree).blocks())


class _Walk:
    """One pass over a tree: words gather until a block begins or ends."""

    def __init__(self, tree: HtmlElement) -> None:
        self.tree = tree
        self.words: list[str] = []
        self.link_length = 0
        self.link_depth = 0
        self.pre_depth = 0
        self.row: list[str] | None = None

    def blocks(self) -> Iterator[Block]:
        for event, element in etree.iterwalk(self.tree, events=("start", "end")):
            if event == "start":
                yield from self._enter(element)
            else:
                yield from self._leave(element)
                if element is not self.tree:
                    self._take(element.tail)
        yield from self._flush(self.tree)

    def _enter(self, element: HtmlElement) -> Iterator[Block]:
        tag = element.tag
        if tag == "br":
            self.words.append(_LINE_BREAK)
        elif tag == "a":
            self.link_depth += 1
        elif tag == "tr" and _is_data(element):
            yield from self._flush(element.getparent())
            self.row = []
        elif tag not in INLINE and self.row is None:
            yield from self._flush(element.getparent())
            self.pre_depth += tag == "pre"
        self._take(element.text)

    def _leave(self, element: HtmlElement) -> Iterator[Block]:
        tag = element.tag
        if tag == "a":
            self.link_depth -= 1
        elif self.row is not None:
            if tag in {"td", "th"}:
                self.row.append(_one_line("".join(self.words).replace(_LINE_BREAK, " ")))
                self.words = []
            elif tag == "tr":
                self.words, self.row = [CELL_MARK.join(filter(None, self.row))], None
                yield from self._flush(element)
        elif tag not in INLINE and tag != "br":
            yield from self._flush(element)
            self.pre_depth -= tag == "pre"

    def _take(self, text: str | None) -> None:
        if text:
            self.words.append(text.replace("\n", _LINE_BREAK) if self.pre_depth else text)
            if self.link_depth:
                self.link_length += len("".join(text.split()))

    def _flush(self, element: HtmlElement | None) -> Iterator[Block]:
        raw, links = "".join(self.words), self.link_length
        self.words, self.link_length = [], 0
        length = len("".join(raw.split())) - raw.count(_LINE_BREAK)
        if element is None or not length:
            return
        for line in _lines(raw):
            yield Block(line, element, min(1.0, links / max(1, length)))


def _is_data(row: HtmlElement) -> bool:
    """Whether the cells of a row hold data, and not a part of the page's layout."""
    cells = [cell for cell in row if cell.tag in {"td", "th"}]
    return len(cells) > 1 and next(row.iter(*_INSIDE_CELL), None) is None


def _lines(raw: str) -> Iterator[str]:
    """The paragraphs in words with line breaks: two breaks end one; a single break does after a sentence."""
    gathered: list[str] = []
    for part in map(_one_line, raw.split(_LINE_BREAK)):
        if gathered and (not part or _SENTENCE_END.search(gathered[-1])):
            yield " ".join(gathered)
            gathered = []
        if part:
            gathered.append(part)
    if gathered:
        yield " ".join(gathered)


def _one_line(words: str) -> str:
    return " ".join(words.split())
