"""Markup into a tree, without what no reader sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree, html

if TYPE_CHECKING:
    from collections.abc import Iterable

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")
_MANY_BREAKS = re.compile(r"(?:<br ?/?>\s*+){3,}", re.IGNORECASE)
_UNSEEN = (
    "script", "style", "template", "noscript", "noframes", "iframe", "object", "embed", "svg", "math", "canvas",
    "title", "meta", "link", "base", "button", "input", "select", "textarea", "dialog", "audio", "video", "map",
    "datalist",
)  # fmt: skip


def parse_tree(markup: str) -> html.HtmlElement | None:
    """Return the tree of a page however broken its markup is, or None of one without any element.

    MemoryError where the page is too large for what this process may use.
    """
    # Pages with pictures in them are long; what is too long for memory or time ends with its process.
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, collect_ids=False, huge_tree=True)
    try:
        return html.document_fromstring(_MANY_BREAKS.sub("<br><br>", _DECLARATION.sub("", markup)), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from error
        return None


def without_unseen(tree: html.HtmlElement) -> html.HtmlElement:
    """Return the tree without scripts, controls and other elements that hold no text of the page."""
    remove(tree.iter(*_UNSEEN))
    _give_body(tree)
    return tree


def _give_body(tree: html.HtmlElement) -> None:
    """The parser leaves what follows a title in the head, where a page writes neither head nor body."""
    head = tree.find("head")
    if head is not None and tree.find("body") is None:
        head.tag = "body"


def remove(elements: Iterable[html.HtmlElement]) -> None:
    """Take elements out of their tree; the words after each stay."""
    for element in list(elements):
        if element.getparent() is not None:
            element.drop_tree()


def words_of(element: html.HtmlElement) -> str:
    """Return the text inside an element on one line."""
    return " ".join(" ".join(element.itertext()).split())


def length_of(element: html.HtmlElement) -> int:
    """Return how many signs of text are inside, white space left aside."""
    return sum(len(part) - part.count(" ") for part in map(str.strip, element.itertext()) if part)
