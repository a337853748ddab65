"""The headline of a page: what it calls itself in most of its places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ingest.html.trees import words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from timeline.ingest.html.json_ld import ArticleData

_TITLE = ".//head/title"


def find_title(tree: HtmlElement) -> str:
    """Return what stands in the title of the window."""
    return tree.findtext(_TITLE) or ""


def find_headline(tree: HtmlElement, article: ArticleData, title: str) -> str:
    """Return the headline: what the structured data say if the page shows it too, or its own heading, or the title.

    Some sites give a description as headline and the headline as name.
    """
    headings = [words_of(heading) for heading in tree.iter("h1")]
    shown = _key(" ".join((title, find_title(tree), *headings)))
    said = [words for words in (article.headline, article.name) if words]
    own = [words for words in said if _key(words) and _key(words) in shown]
    if own or not said:
        return own[0] if own else title
    window = _key(find_title(tree))
    return next((words for words in headings if _key(words) and _key(words) in window), said[0])


def _key(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))
