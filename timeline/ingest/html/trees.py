"""Markup into a tree, without what no reader sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree, html

if TYPE_CHECKING:
    from collections.abc import Iterable

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")
# The letters are spelled out: a pattern that ignores case has no beginning to look for, and takes as long as parsing.
_MANY_BREAKS = re.compile(r"<[bB][rR] ?/?>\s*+(?:<[bB][rR] ?/?>\s*+){2,}")
_UNSEEN = (
    "script", "style", "template", "iframe", "object", "embed", "svg", "math", "canvas",
    "title", "meta", "link", "base", "button", "input", "select", "textarea", "dialog", "audio", "video", "map",
    "datalist",
)  # fmt: skip
_INSTEAD = ("noscript", "noframes")
_LEAST_INSTEAD = 200  # signs: more than the request to switch scripts on


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
    """Return the tree without scripts, controls and other elements that hold no text of the page.

    What stands for browsers without scripts or frames stays where it is more than all else that the page holds.
    """
    remove(tree.iter(*_UNSEEN))
    _give_body(tree)
    instead = list(tree.iter(*_INSTEAD))
    for element in instead:
        _open(element)
    length = sum(map(length_of, instead))
    if length < _LEAST_INSTEAD or length < length_of(tree) - length:
        remove(instead)
    return tree


def _open(element: html.HtmlElement) -> None:
    """The parser takes markup for browsers without frames as words."""
    if "<" in (element.text or ""):
        markup, element.text = element.text, None
        element.append(html.fragment_fromstring(markup, create_parent="div"))


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
