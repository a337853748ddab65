"""Boxes that sites put around their articles, each with words of its own."""

from __future__ import annotations

import json
from typing import Any

MENU = (
    '<header class="site-header"><a href="/">The Marnholm Courier</a><nav><ul><li><a href="/news">News desk</a></li>'
    '<li><a href="/sport">Sport pages</a></li><li><a href="/weather">Weather map</a></li></ul></nav></header>'
)
FOOTER = (
    '<footer class="site-footer"><p>Imprint and masthead of the publishing house. All rights reserved © 2012–2024 '
    'Courier Media.</p><a href="/privacy">Privacy notice</a></footer>'
)
COOKIES = (
    '<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" role="dialog" aria-label="Privacy"><p>We '
    "and our 841 "
    "partners store and access information on your device, such as unique identifiers in cookies, to process personal "
    "data.</p><button>Accept everything</button></div></div>"
)
COMMENTS = (
    '<section id="comments" class="comments-area"><h2>3 thoughts on the closed harbour</h2><ol class="comment-list">'
    '<li class="comment"><p>I remember the storm of 1953, and it was far worse than this one, believe me.</p></li>'
    '<li class="comment"><p>Why does nobody ask the mayor what became of last year\'s repair money?</p></li></ol>'
    '<form id="commentform"><p>Your address will not be published.</p></form></section>'
)
RELATED = (
    '<aside class="related"><h3>Read more on this</h3><ul><li><a href="/a1">Five storms that changed the coast for '
    'ever</a></li><li><a href="/a2">What a breakwater costs and who pays for it</a></li></ul></aside>'
)
NEWSLETTER = (
    '<div class="newsletter-signup"><h3>The Courier in your inbox</h3><p>Sign up for our morning briefing and never '
    'miss a story from the islands.</p><form><input type="email"><button>Subscribe</button></form></div>'
)
SHARE = '<div class="share-tools"><a href="#">Share on Chirper</a><a href="#">Send by post pigeon</a></div>'
FOREIGN = (
    "News desk", "Sport pages", "Imprint and masthead", "Privacy notice", "841 partners", "Accept everything",
    "storm of 1953", "repair money", "Five storms that", "What a breakwater costs", "morning briefing",
    "Share on Chirper", "post pigeon",
)  # fmt: skip


def paragraphs(texts: tuple[str, ...], tag: str = "p") -> str:
    """Return each text in an element of its own."""
    return "\n".join(f"<{tag}>{text}</{tag}>" for text in texts)


def json_ld(**fields: Any) -> str:
    """Return a script with structured data on an article."""
    data = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'


def page(body: str, *, head: str = "", title: str = "A page", language: str = "en") -> str:
    """Return a page around a body."""
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{body}</body></html>"
    )
