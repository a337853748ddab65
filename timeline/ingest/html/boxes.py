"""Boxes that stand around and between the paragraphs of an article: told by what their makers call them."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from lxml import etree

from timeline.ingest.html.blocks import INLINE
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
# Words in the class or id of an element, each whole between hyphens, underlines or capitals; or two in a row.
_SURE = frozenset({
    "cookie", "cookies", "cookiebot", "cybotcookiebot", "cookieconsent", "cookiebanner", "consent", "gdpr", "ccpa",
    "onetrust", "didomi", "usercentrics", "cmp", "cmp2", "trustarc", "truste", "klaro", "osano", "iubenda", "borlabs",
    "cookieyes", "cky", "complianz", "cmplz", "tarteaucitron", "law info", "fc consent", "qc cmp2", "cc window",
    "cc banner", "sp message", "comment", "comments", "commentlist", "disqus", "respond", "livefyre", "outbrain",
    "taboola",
})  # fmt: skip
_NAMES = frozenset({
    "newsletter", "newsletters", "signup", "subscribe", "subscription", "mailchimp", "paywall", "regwall", "piano",
    "upsell", "related", "recirculation", "recirc", "recommended", "recommendations", "recommendation", "teasers",
    "morestories", "share", "sharing", "sharebar", "sharetools", "addtoany", "addthis", "social", "promo", "promotion",
    "promos", "advert", "advertisement", "advertisements", "ad", "ads", "adslot", "sponsor", "sponsored", "breadcrumb",
    "breadcrumbs", "breadcrumbtrail", "toc", "editsection", "pagination", "pager", "tagcloud", "sidebar", "widget",
    "popup", "modal", "lightbox", "skiplink", "masthead", "navbar", "navigation", "menu", "submenu", "footer",
    "imprint", "copyright", "relatedposts", "mostread", "trending", "sign up", "read more", "read also",
    "more stories", "most read", "social media", "site header", "site footer", "post navigation", "nav links",
    "author box", "author bio", "about author", "up next", "also like",
})  # fmt: skip
_SURE_TAGS = frozenset({"nav", "footer", "amp-consent", "amp-sidebar"})
_BYLINES = frozenset({
    "byline", "author", "authors", "dateline", "date", "datum", "tarih", "fecha", "published", "publish", "posted",
    "timestamp", "pubdate", "meta", "editor", "readtime", "credit",
})  # fmt: skip
_LONGEST_BYLINE = 100
_KEPT_TAGS = frozenset({"html", "body", "main"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_PART = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z0-9]+(?![a-z])")
# What holds more of the page than this is no box, whatever it is called.
_MOST = 0.4
_MOST_IF_SURE = 0.95


def drop_hidden(tree: HtmlElement) -> None:
    """Take out what is there and is not shown; a page that hides all until its scripts run is left whole."""
    most = length_of(tree) * _MOST
    _drop(tree, lambda element: _is_hidden(element) and length_of(element) <= most)


def drop_boxes(tree: HtmlElement) -> None:
    """Take out menus, banners, comments, offers and links to other articles."""
    whole = length_of(tree)
    _drop(tree, lambda element: _is_box(element) and _may_go(element, whole))


def drop_bylines(tree: HtmlElement) -> None:
    """Take out who wrote it and when, which are kept apart from the text."""
    _drop(tree, lambda element: _is_byline(element) and not is_in_sentence(element))


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


def _may_go(element: HtmlElement, whole: int) -> bool:
    """Whether a box may be taken out: not the article itself in a box's clothes, nor a word out of a sentence."""
    if next(element.iter("h1", "main"), None) is not None or element.find(".//*[@itemprop='articleBody']") is not None:
        return False
    if is_in_sentence(element):
        return False
    length = length_of(element)
    return length <= whole * (_MOST_IF_SURE if _is_surely_box(element) else _MOST)


def is_in_sentence(element: HtmlElement) -> bool:
    """Whether words around it belong together with its own."""
    parent = element.getparent()
    if element.tag not in INLINE or parent is None:
        return False
    length = len((element.tail or "").strip())
    for part in (_run(element, is_before=False), _run(element, is_before=True)):
        for words in part:
            length += words
            if length > _LONGEST_BYLINE:
                return True
    return is_in_sentence(parent)


def _run(element: HtmlElement, *, is_before: bool) -> Iterator[int]:
    """How long the parts of the line are that stand before or after an element."""
    for sibling in element.itersiblings(preceding=is_before):
        if is_before:
            yield len((sibling.tail or "").strip())
        if sibling.tag not in INLINE:
            return
        yield length_of(sibling)
        if not is_before:
            yield len((sibling.tail or "").strip())
    if is_before:
        yield len((element.getparent().text or "").strip())


def _is_hidden(element: HtmlElement) -> bool:
    if "hidden" in element.attrib or element.get("aria-hidden") == "true":
        return True
    return _HIDDEN_STYLE.search(element.get("style", "")) is not None


def _is_box(element: HtmlElement) -> bool:
    if element.get("itemprop") == "articleBody":
        return False
    if element.tag in _TAGS or element.get("role", "").lower() in _ROLES:
        return True
    return _is_named_box(_names(element))


def _is_byline(element: HtmlElement) -> bool:
    if len(words_of(element)) > _LONGEST_BYLINE:
        return False
    names = (
        f"{element.get('class', '')} {element.get('id', '')} {element.get('itemprop', '')} {element.get('rel', '')}"
    )
    return element.tag == "time" or any(part.lower() in _BYLINES for part in _PART.findall(names))


def _names(element: HtmlElement) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"


def _is_surely_box(element: HtmlElement) -> bool:
    return element.tag in _SURE_TAGS or _has_name(_names(element), _SURE)


def _is_named_box(names: str) -> bool:
    return _has_name(names, _NAMES | _SURE)


@lru_cache(maxsize=8192)
def _has_name(names: str, wanted: frozenset[str]) -> bool:
    for name in names.split():
        parts = [part.lower() for part in _PART.findall(name)]
        if name.lower() in wanted or not wanted.isdisjoint(parts):
            return True
        if any(f"{one} {two}" in wanted for one, two in pairwise(parts)):
            return True
    return False
