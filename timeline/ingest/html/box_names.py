"""What sites call the boxes around an article: names in classes and ids, each with how far it is believed."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Each name is whole between hyphens, underlines or capitals; or two in a row.
# What nobody calls an article: notices about cookies, and what readers wrote.
SURE = frozenset({
    "cookie", "cookies", "cookiebot", "cybotcookiebot", "cookieconsent", "cookiebanner", "consent", "gdpr", "ccpa",
    "onetrust", "didomi", "usercentrics", "cmpbox", "cmpwrapper", "cmp2", "cmp banner", "trustarc", "truste", "klaro",
    "osano", "iubenda", "borlabs", "cookieyes", "cky", "complianz", "cmplz", "tarteaucitron", "law info", "fc consent",
    "qc cmp2", "cc window", "cc banner", "sp message", "comment", "comments", "commentlist", "disqus", "respond",
    "livefyre", "outbrain", "taboola",
})  # fmt: skip
# Offers and other people's articles: they may hold a sentence or two of their own.
OFFERS = frozenset({
    "newsletter", "newsletters", "signup", "subscribe", "subscription", "mailchimp", "paywall", "regwall", "piano",
    "upsell", "related", "recirculation", "recirc", "recommended", "recommendations", "recommendation", "morestories",
    "addtoany", "addthis", "promo", "promotion", "promos", "advert", "advertisement", "advertisements",
    "adslot", "sponsor", "sponsored", "editsection", "tagcloud", "sidebar", "imprint", "relatedposts", "mostread",
    "trending", "sign up", "read also", "more stories", "most read", "post navigation", "author box", "author bio",
    "about author", "up next", "also like",
})  # fmt: skip
# Names that page builders give to any part of a page: only what holds no prose is a box.
LOOSE = frozenset({
    "widget", "teaser", "teasers", "ad", "ads", "share", "sharing", "sharebar", "sharetools", "social",
    "social media", "toc", "read more",
    "modal", "popup", "lightbox", "menu", "submenu", "breadcrumb", "breadcrumbs", "breadcrumbtrail", "pagination",
    "pager", "skiplink", "masthead", "navbar", "navigation", "nav links", "footer", "site header", "site footer",
    "copyright",
})  # fmt: skip
_NAMES = SURE | OFFERS | LOOSE
_PART = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z0-9]+(?![a-z])")


def find_box_name(element: HtmlElement) -> str | None:
    """Return the first name of a box in the class or id of an element."""
    return _find_name(f"{element.get('class', '')} {element.get('id', '')}")


@lru_cache(maxsize=8192)
def _find_name(names: str) -> str | None:
    found = [name for one in names.split() if (name := _name_in(one))]
    # A surer name beside a loose one counts: class="widget newsletter".
    return min(found, key=_looseness, default=None)


def _name_in(name: str) -> str | None:
    parts = parts_of(name)
    candidates = [name.lower(), *parts, *(f"{one} {two}" for one, two in pairwise(parts))]
    return min((one for one in candidates if one in _NAMES), key=_looseness, default=None)


def _looseness(name: str) -> int:
    return 0 if name in SURE else 1 if name in OFFERS else 2


@lru_cache(maxsize=8192)
def parts_of(names: str) -> tuple[str, ...]:
    """Return the words in a class or id: “relatedPosts-wide” are three."""
    return tuple(part.lower() for part in _PART.findall(names))
