"""A page taken apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import trafilatura
from trafilatura.metadata import extract_metadata

from timeline.capture.html.pages import Page
from timeline.capture.html.trees import parse_tree

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def main_text(markup: str) -> str:
    """Return the main text of a page, one paragraph a line."""
    return read_page(markup).text


def read_page(markup: str, *, url: str = "") -> Page:
    """Return the main text of a page and what the page says of itself."""
    tree = parse_tree(markup)
    if tree is None:
        return Page("")
    metadata = extract_metadata(tree, url or None, {"extensive_search": False, "original_date": True}, extensive=False)
    return Page(
        text=_text(tree),
        title=metadata.title or "",
        authors=tuple(filter(None, (metadata.author or "").split("; "))),
        site_name=metadata.sitename or "",
        canonical_url=metadata.url or "",
        language=tree.get("lang") or "",
        published=metadata.date or "",
        published_known="metadata" if metadata.date else "",
    )


def _text(tree: HtmlElement) -> str:
    return trafilatura.extract(tree, include_comments=False, include_tables=True) or ""
