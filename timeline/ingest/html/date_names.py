"""What sites call the places of their dates, and the words beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.ingest.html.box_names import parts_of
from timeline.ingest.timestamps import is_universal_time

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PUBLISHED_NAME = re.compile(
    r"publi[sc]|posted|post[_-]?date|issued|pub[_-]?date|released?[_-]?date|veroeffentlicht|erschienen|erstellt"
    r"|fecha[_-]?publi|yayin|date[_-]?created|created[_-]?date|creation[_-]?date",
    re.IGNORECASE,
)
_DATE_PARTS = frozenset({
    "date", "dates", "datum", "fecha", "data", "tarih", "published", "publish", "pubdate", "posted", "timestamp",
    "dateline", "byline", "meta", "time", "postdate", "created", "datetime", "datestamp", "dtstamp", "info",
    "infos", "submitted", "postinfo", "entrydate", "erschienen", "veroeffentlicht", "zeit", "jour", "giorno", "day",
})  # fmt: skip
_DATE_END = re.compile(r"(?<!up)(?<!vali)(?<!candi)(?<!man)date\Z|datum\Z|tarihi?\Z|fecha\Z")
_CHANGED_NAME = re.compile(r"updat|modif|chang|edited|revis|expir|valid(?:ity|from|to|until)", re.IGNORECASE)
_CLOCKS = frozenset({"clock", "today", "now", "current", "currentdate", "headerdate", "heute", "bugun", "hoy", "oggi"})
_SITE_PARTS = frozenset({"header", "topbar", "masthead", "navbar", "topnav", "siteheader", "toolbar", "top"})
_ARTICLE_PARTS = frozenset({"entry", "article", "post", "story", "content", "news", "item", "single", "blog"})
_CHANGED = re.compile(
    r"updat|modif|aktualis|geändert|stand:|güncel|guncel|değiştir|تحديث|تعديل|mise? à jour|actualiz|aggiornat|changed"
    r"|edited|revised|abgerufen|retrieved|accessed",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"publish|posted|released|issued|veröffentlicht|erschienen|erstellt|eingestellt|publié|paru|mis en ligne|posté"
    r"|publicad|pubblicat|inserito|yayın|yayim|eklenme|نشر|نُشر|تاريخ النشر|submitted|written",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d{4}|\d{1,2}\.\s?\d{1,2}\.")
_PLACES = ("class", "id", "itemprop", "name", "property", "data-type", "data-name", "data-testid")


def names_of(element: HtmlElement) -> str:
    """Return what an element is called, in all the attributes that name it."""
    return " ".join(filter(None, map(element.attrib.get, _PLACES)))


def is_published_name(names: str) -> bool:
    """Whether names say that a day of publication stands there: itemPostDate, publishingdate."""
    return _PUBLISHED_NAME.search(names) is not None and not is_changed_name(names)


def published_values(element: HtmlElement) -> list[str]:
    """Return the values of attributes that are themselves called a day of publication.

    What is in universal time says less than the day that is printed beside it.
    """
    items = [(name, value) for name, value in element.attrib.items() if "dat" in name or "publ" in name]
    return [value for name, value in items if is_published_name(name) and not is_universal_time(value)]


def is_date_name(names: str) -> bool:
    """Whether names may be those of a date: post-meta, entry-date, datetime."""
    parts = parts_of(names)
    return not _DATE_PARTS.isdisjoint(parts) or any(map(_DATE_END.search, parts))


def is_changed_name(names: str) -> bool:
    """Whether names say that a day of the last change stands there."""
    return _CHANGED_NAME.search(names) is not None


def is_own_clock(element: HtmlElement) -> bool:
    """Whether a date is the site's own: of the day on which the page is looked at, over all its pages."""
    for place in (element, *element.iterancestors()):
        parts = parts_of(f"{place.get('class', '')} {place.get('id', '')}")
        if not _CLOCKS.isdisjoint(parts):
            return True
        if place.tag == "article" or not _ARTICLE_PARTS.isdisjoint(parts):
            return False
        if place.tag == "header" or not _SITE_PARTS.isdisjoint(parts):
            return next(place.iter("h1", "article"), None) is None
    return False


def of_publication(words: str) -> str:
    """Return words without what says when something was changed: “Published 3 May, updated 5 May” is of 3 May."""
    changed = _CHANGED.search(words)
    if changed is None:
        return words
    before, after = words[: changed.start()], words[changed.end() :]
    if published := _PUBLISHED.search(after):
        return after[published.start() :]
    # “3 May – updated 10:15”: the day before the word is that of the change, unless that has one of its own.
    return before if _PUBLISHED.search(before) or _FIGURES.search(after) else ""


def says_published(words: str) -> bool:
    """Whether words say that something was published."""
    return _PUBLISHED.search(words) is not None


def says_changed(words: str) -> bool:
    """Whether words say that something was changed."""
    return _CHANGED.search(words) is not None
