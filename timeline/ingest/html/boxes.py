"""Boxes that stand around and between the paragraphs of an article: suggested by a name, judged by what they hold."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from timeline.ingest.html.blocks import find_blocks
from timeline.ingest.html.box_names import LOOSE, OFFERS, SURE, find_box_name
from timeline.ingest.html.inline import is_in_sentence
from timeline.ingest.html.trees import length_of, remove, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.html import HtmlElement

_TAGS = frozenset({
    "nav", "footer", "aside", "menu", "form", "amp-sidebar", "amp-consent", "amp-ad", "amp-list", "amp-social-share",
    "amp-lightbox", "amp-next-page", "amp-user-notification", "amp-story-bookend", "amp-story-auto-ads",
})  # fmt: skip
_ROLES = frozenset({
    "banner", "navigation", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar",
    "toolbar",
})  # fmt: skip
_SURE_TAGS = frozenset({"nav", "footer", "amp-consent", "amp-sidebar"})
_KEPT_TAGS = frozenset({"html", "body", "main"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# What holds more of the page than this is no box, whatever it is called.
_MOST = 0.4
_MOST_IF_SURE = 0.95
_PROSE = 80  # signs of a paragraph that says something
_FEW_LINKS = 0.3
_MOSTLY_LINKS = 0.7
_ARTICLE = 3  # paragraphs of prose: more than offers hold
_LEAST_OF_ARTICLE = 0.25  # of the page's prose


class _Page:
    """How much a page holds, and each element of it, against which a box is measured."""

    def __init__(self, tree: HtmlElement) -> None:
        self.length = length_of(tree)
        self._held: dict[HtmlElement, _Held] = {}
        for block in find_blocks(tree):
            if len(block.text) >= _PROSE and block.link_share <= _FEW_LINKS:
                self._add(block.owner, _Held(len(block.text), 1, 0))
            elif block.link_share >= _MOSTLY_LINKS:
                self._add(block.owner, _Held(0, 0, 1))
        self.prose = self.held_by(tree).prose

    def held_by(self, element: HtmlElement) -> _Held:
        """Return what an element holds."""
        return self._held.get(element, _NOTHING)

    def _add(self, owner: HtmlElement, more: _Held) -> None:
        for element in (owner, *owner.iterancestors()):
            self._held[element] = self.held_by(element) + more


class _Held(NamedTuple):
    """How much prose there is, in how many paragraphs, and how many lines that are links."""

    prose: int
    paragraphs: int
    links: int

    def __add__(self, other: _Held) -> _Held:  # type: ignore[override]
        return _Held(self.prose + other.prose, self.paragraphs + other.paragraphs, self.links + other.links)


_NOTHING = _Held(0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Box:
    """An element that is called a box, and what it holds."""

    element: HtmlElement
    name: str
    held: _Held


def drop_hidden(tree: HtmlElement) -> None:
    """Take out what is there and is not shown; a page that hides all until its scripts run is left whole."""
    most = length_of(tree) * _MOST
    _drop(tree, lambda element: _is_hidden(element) and length_of(element) <= most)


def drop_boxes(tree: HtmlElement) -> int:
    """Take out menus, banners, comments, offers and links to other articles.

    Return the length of the prose that was there, without comments and what is as surely no part of an article.
    """
    page = _Page(tree)
    boxes = list(_find_boxes(tree, page, frozenset()))
    if spared := _names_of_articles(boxes, page):
        boxes = list(_find_boxes(tree, page, spared))
    remove(box.element for box in boxes)
    return page.prose - sum(box.held.prose for box in boxes if _is_sure(box))


def drop_other_articles(tree: HtmlElement, title: str) -> None:
    """Take out the articles that scrolling on would show: each has a headline of its own."""
    articles = [one for one in tree.iter("article") if next(one.iterancestors("article"), None) is None]
    headed = [(one, _letters(words_of(heading))) for one in articles if (heading := one.find(".//h1")) is not None]
    if len(headed) < 2:
        return
    wanted = _letters(title)
    own = next((one for one, heading in headed if heading and heading in wanted), headed[0][0])
    remove(one for one, _ in headed if one is not own)


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))


def _drop(tree: HtmlElement, is_unwanted: Callable[[HtmlElement], bool]) -> None:
    """Take out the outermost elements that are unwanted; what is inside them is not looked at."""
    found = []
    walk = etree.iterwalk(tree, events=("start",))
    for _event, element in walk:
        if element.tag not in _KEPT_TAGS and is_unwanted(element):
            found.append(element)
            walk.skip_subtree()
    remove(found)


def _find_boxes(tree: HtmlElement, page: _Page, spared: frozenset[str]) -> Iterator[_Box]:
    """Yield the outermost boxes; names that are spared name none on this page."""
    walk = etree.iterwalk(tree, events=("start",))
    for _event, element in walk:
        if element.tag in _KEPT_TAGS or not (name := _name(element)) or name in spared:
            continue
        if (box := _judged(element, name, page)) is not None:
            yield box
            walk.skip_subtree()


def _name(element: HtmlElement) -> str | None:
    """What makes an element look like a box: its tag, its role, or a name in its class or id."""
    if element.get("itemprop") == "articleBody":
        return None
    if element.tag in _TAGS:
        return f"<{element.tag}>"
    role = element.get("role", "").lower()
    return role if role in _ROLES else find_box_name(element)


def _judged(element: HtmlElement, name: str, page: _Page) -> _Box | None:
    """The box, or None: not the article itself in a box's clothes, nor a word out of a sentence."""
    if next(element.iter("h1", "main"), None) is not None or element.find(".//*[@itemprop='articleBody']") is not None:
        return None
    if is_in_sentence(element):
        return None
    box = _Box(element, name, page.held_by(element))
    length = length_of(element)
    if _is_sure(box):
        return box if length <= page.length * _MOST_IF_SURE else None
    if length > page.length * _MOST or _is_heading_alone(element, name):
        return None
    is_article = (name in LOOSE and _is_prose(box)) or (name in OFFERS and _is_article(box, page))
    return None if is_article else box


def _is_sure(box: _Box) -> bool:
    return box.name in SURE or box.element.tag in _SURE_TAGS


def _is_heading_alone(element: HtmlElement, name: str) -> bool:
    """Whether a part holds nothing but a heading of the article, as page builders make them."""
    blocks = find_blocks(element) if name == "widget" else []
    return len(blocks) == 1 and blocks[0].is_heading and blocks[0].link_share <= _FEW_LINKS


def _is_prose(box: _Box) -> bool:
    """Whether what a page builder calls by any name holds sentences, not teasers or something to fill in."""
    return box.held.paragraphs > box.held.links and box.element.find(".//form") is None


def _is_article(box: _Box, page: _Page) -> bool:
    """Whether what is called an offer holds a part of the article: much of the prose, or several paragraphs."""
    if box.held.prose > page.prose * _LEAST_OF_ARTICLE:
        return box.held.links <= box.held.paragraphs
    return box.held.paragraphs >= _ARTICLE and box.held.links == 0


def _names_of_articles(boxes: list[_Box], page: _Page) -> frozenset[str]:
    """Names under which a page keeps a good part of its prose, so that they name no boxes there."""
    held = Counter[str]()
    for box in boxes:
        if not _is_sure(box):
            held[box.name] += box.held.prose
    return frozenset(name for name, prose in held.items() if prose > page.prose * _MOST)


def _is_hidden(element: HtmlElement) -> bool:
    attributes = element.attrib
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style")
    return style is not None and _HIDDEN_STYLE.search(style) is not None
