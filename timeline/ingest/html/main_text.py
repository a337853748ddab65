"""The main text of a page: found by trafilatura, made whole from the page's own blocks.

The rule. Boxes (menus, banners, comments, offers) and what is hidden are taken out first. trafilatura then says which
blocks belong to the article. A block that it lost comes back if it is prose and stands between two that it kept, or
beside one in the same element; what is only a link goes, unless it is a sentence. If nothing comes of that, all prose
of the page is taken or, of a page without any, its few words. Where trafilatura finds far more in the whole page than
this leaves, it is believed; where the page's structured data hold clearly more than it shows, they are the text.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING

import trafilatura

from timeline.ingest.html.blocks import HEADINGS, find_blocks
from timeline.ingest.html.labels import is_credit, is_label, leads_elsewhere

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from timeline.ingest.html.blocks import Block

_SHORT = 25  # signs: a block of less is looked for as a whole line, since it may stand in a longer one
_PROSE = 40
_LONG = 140
_MOST_LINKS = 0.7
_FEW_LINKS = 0.3
_MOST_LEADS = 3
_LEAST_FOUND = 0.35  # of the page's prose; where trafilatura finds less, it looks again for more
_WITH_PROSE = frozenset({"p", "div", "blockquote", "section", "article", "body", "pre", "td", "main", "span"})
_WITH_ITEMS = frozenset({"li", "dd", "dt", "tr", "figcaption", "caption", *HEADINGS})
# What stands in texts unseen, of which trafilatura takes some out: soft hyphens, joiners, marks of direction.
_MARKS = re.compile(r"[\s|\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+|^- ", re.MULTILINE)
_SENTENCE_END = re.compile(r"[^.][.!:؟۔。][\"'”’»«›)\]]*\Z")


def text_of_tree(tree: HtmlElement) -> str:
    """Return the paragraphs of the main text, one a line, of a tree without boxes."""
    blocks = find_blocks(tree)
    kept = _kept(blocks, tree)
    has_found = any(is_kept and len(block.text) >= _SHORT for block, is_kept in zip(blocks, kept, strict=True))
    chosen = _made_whole(blocks, kept) if has_found else _all_prose(blocks)
    lines = [block for block, is_chosen in zip(blocks, chosen, strict=True) if is_chosen and not _is_foreign(block)]
    return "\n".join(block.text for block in _without_loose_headings(lines))


def text_of_page(tree: HtmlElement) -> str:
    """Return what trafilatura alone takes for the main text, as our blocks have it, of a tree with its boxes."""
    found = _Found(_extract(tree))
    lines = [block for block in find_blocks(tree) if found.has(block) and not _is_link(block)]
    return "\n".join(block.text for block in lines if not _is_foreign(block))


def _is_foreign(block: Block) -> bool:
    """Whether a line is the page's own and not the article's: who took a picture, where to read more."""
    return is_credit(block.text) or is_label(block.text) or leads_elsewhere(block.text)


def _kept(blocks: Sequence[Block], tree: HtmlElement) -> list[bool]:
    """Which blocks trafilatura takes for the article."""
    prose = sum(len(block.text) for block in blocks if _is_prose(block))
    found = _Found(_extract(tree))
    if found.length < prose * _LEAST_FOUND:
        more = _Found(_extract(tree, favor_recall=True))
        found = max(found, more, key=lambda one: one.length)
    return [found.has(block) and not _is_link(block) for block in blocks]


def _extract(tree: HtmlElement, *, favor_recall: bool = False) -> str:
    # Fast, since its other extractors cost twice its own and find nothing that the blocks do not give back.
    found = trafilatura.extract(deepcopy(tree), fast=True, include_comments=False, favor_recall=favor_recall)
    return found or ""


class _Found:
    """The words that trafilatura found, to look blocks up in."""

    def __init__(self, text: str) -> None:
        self.length = len(text)
        self.lines = frozenset(_MARKS.sub("", line) for line in text.split("\n"))
        self.whole = _MARKS.sub("", text)

    def has(self, block: Block) -> bool:
        key = _MARKS.sub("", block.text)
        return key in self.lines or (len(key) > _SHORT and key in self.whole)


def _all_prose(blocks: Sequence[Block]) -> list[bool]:
    """Which blocks are prose; on a page with a few words only, all that are not links."""
    prose = [_is_prose(block) for block in blocks]
    return prose if any(prose) else [not _is_link(block) for block in blocks]


def _is_prose(block: Block) -> bool:
    return block.tag in _WITH_PROSE and len(block.text) >= _PROSE and block.link_share <= _FEW_LINKS


def _is_link(block: Block) -> bool:
    """Whether it is only the way to another page; in lists and tables links are often the matter itself."""
    if block.link_share <= _MOST_LINKS or block.tag in _WITH_ITEMS:
        return False
    # Headlines of other articles end without a full stop; a paragraph of the article does not.
    return block.tag != "p" or len(block.text) < _PROSE or _SENTENCE_END.search(block.text) is None


def _made_whole(blocks: Sequence[Block], kept: Sequence[bool]) -> list[bool]:
    """Which blocks are the text: those kept, and lost ones between or beside them, or over them below the headline."""
    places = [place for place, is_kept in enumerate(kept) if is_kept and len(blocks[place].text) >= _SHORT]
    first, last = _standfirst(blocks, places[0]), places[-1]
    parents = {blocks[place].parent for place in places}
    grandparents = {parent.getparent() for parent in parents}
    return [
        is_kept
        or (_is_prose(block) and (first <= place < last or not parents.isdisjoint((block.parent, block.owner))))
        or (block.tag in _WITH_ITEMS and first < place < last and _is_near(block, parents | grandparents))
        for place, (block, is_kept) in enumerate(zip(blocks, kept, strict=True))
    ]


def _standfirst(blocks: Sequence[Block], first: int) -> int:
    """Where the text begins: at the lead that stands between the headline and the first block found."""
    headline = next((place for place in range(first, -1, -1) if blocks[place].tag == "h1"), first)
    leads = [place for place in range(headline, first) if _is_prose(blocks[place]) and _is_said(blocks[place].text)]
    return leads[0] if leads and len(leads) <= _MOST_LEADS else first


def _is_said(line: str) -> bool:
    """Whether a line is long or ends as a sentence does, which lines of names and times do not."""
    return len(line) >= _LONG or _SENTENCE_END.search(line) is not None


def _is_near(block: Block, parents: set[HtmlElement]) -> bool:
    """Whether a list, table or heading stands among kept paragraphs, and is more than links."""
    if block.link_share > _MOST_LINKS:
        return False
    ancestor = block.parent
    for _level in range(4):
        if ancestor in parents:
            return True
        ancestor = ancestor.getparent()
        if ancestor is None:
            return False
    return False


def _without_loose_headings(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without headings that nothing follows: they stood over a box. A page of headings keeps them."""
    chosen = list(blocks)
    while chosen and chosen[-1].is_heading:
        chosen.pop()
    return chosen or list(blocks)
