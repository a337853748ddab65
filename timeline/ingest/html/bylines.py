"""What stands beside the words of an article and is kept apart from them: bylines, captions, credits of pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ingest.html.box_names import parts_of
from timeline.ingest.html.inline import is_in_sentence
from timeline.ingest.html.trees import remove, words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BYLINES = frozenset({
    "byline", "author", "authors", "dateline", "date", "datum", "tarih", "fecha", "published", "publish", "posted",
    "timestamp", "pubdate", "meta", "editor", "readtime", "credit",
})  # fmt: skip
_LONGEST_BYLINE = 100
_CAPTIONS = frozenset({
    "caption", "captions", "captiontext", "imagecaption", "photocaption", "credit", "credits", "photocredit",
    "imagecredit", "bildunterschrift", "bildtext", "bildquelle", "bildnachweis", "bu", "legende", "legend",
    "leyenda", "piefoto", "didascalia", "resimalti", "fotoalti",
})  # fmt: skip
_LONGEST_CAPTION = 500
_PICTURES = ("img", "picture", "figure", "amp-img")
# A figure around one of these is no picture, and the words under it say what it is.
_MATTERS = ("blockquote", "table", "pre", "code", "ul", "ol")
_KEPT_TAGS = frozenset({"html", "body", "main", "article"})


def drop_bylines(tree: HtmlElement) -> None:
    """Take out who wrote it and when."""
    remove(element for element in tree.iter() if _is_byline(element) and not is_in_sentence(element))


def drop_captions(tree: HtmlElement) -> None:
    """Take out what stands under pictures."""
    remove(element for element in tree.iter() if is_caption(element))


def _names(element: HtmlElement) -> str:
    attributes = element.attrib
    return " ".join(filter(None, map(attributes.get, ("class", "id", "itemprop", "rel"))))


def _is_byline(element: HtmlElement) -> bool:
    names = _names(element)
    is_named = element.tag == "time" or (names and not _BYLINES.isdisjoint(parts_of(names)))
    return bool(is_named) and element.tag not in _KEPT_TAGS and len(words_of(element)) <= _LONGEST_BYLINE


def is_caption(element: HtmlElement) -> bool:
    """Whether an element holds what is said of a picture beside it."""
    if element.tag == "figcaption":
        figure = next(element.iterancestors("figure"), None)
        return figure is None or next(figure.iter(*_MATTERS), None) is None
    names = _names(element)
    if not names or element.tag in _KEPT_TAGS or _CAPTIONS.isdisjoint(parts_of(names)):
        return False
    return len(words_of(element)) <= _LONGEST_CAPTION and _is_beside_picture(element)


def _is_beside_picture(element: HtmlElement) -> bool:
    """Whether there is a picture in the box that it stands in."""
    parent = element.getparent()
    for _level in range(2):
        if parent is None or parent.tag in _KEPT_TAGS:
            return False
        if next(parent.iter(*_PICTURES), None) is not None:
            return not is_in_sentence(element)
        parent = parent.getparent()
    return False
