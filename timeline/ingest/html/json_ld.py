"""What a page says of its article in JSON-LD (schema.org)."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_ARTICLE = re.compile(r"Article\Z|Posting\Z|\AReport\Z|\AReview\Z|\AScholarly|\ABlogPost")
_PAGE = re.compile(r"\A(?:Web|Item|About|Medical\w*|FAQ|QA)Page\Z|\A(?:CreativeWork|VideoObject|Recipe|Dataset)\Z")
_WRAPPING = re.compile(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|/\*.*?\*/|<!\[CDATA\[)\s*|\s*(?:-->|//\s*\]\]>|\]\]>);?\s*\Z", re.DOTALL
)
_DATE = re.compile(r'"datePublished"\s*:\s*"?\s*(\d{4}-\d\d-\d\d[^",}\s]{0,30})')
_DEEPEST = 12
_TAG = re.compile(r"<[^<>]{1,200}>")


@dataclass(frozen=True, slots=True)
class ArticleData:
    """What is said of one article; empty where nothing is said."""

    kind: str = ""
    headline: str = ""
    name: str = ""
    published: str = ""
    page_published: str = ""  # what is said of the page, and not of an article
    modified: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    body: str = ""
    language: str = ""
    url: str = ""
    is_free: bool = True


def find_article(tree: HtmlElement, title: str = "") -> ArticleData:
    """Return what is said of the page's own article: the one with its title, or else the first."""
    scripts = [script.text or "" for script in tree.iter("script") if _is_data(script)]
    nodes = [node for script in scripts for node in _nodes(_parsed(script))]
    found = [_article(node) for node in nodes if _ARTICLE.search(_kind(node))]
    pages = [_words(node.get("datePublished")) for node in nodes if _PAGE.search(_kind(node))]
    page = next(filter(None, (*pages, *map(_broken_date, scripts))), "")
    wanted = _key(title)
    own = [article for article in found if wanted and any(key in wanted for key in _keys(article))]
    return replace(next(iter(own or found), ArticleData()), page_published=page)


def _broken_date(words: str) -> str:
    """The date in a script that is no JSON: many sites leave out a quotation mark or a comma."""
    found = _DATE.search(words) if _parsed(words) is None else None
    return found[1] if found else ""


def _is_data(script: HtmlElement) -> bool:
    return "ld+json" in script.get("type", "").lower()


def _nodes(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The articles and pages in a value, in whatever lists and graphs; not those that others only mention."""
    if isinstance(value, list):
        for item in value[:100]:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict) and depth < _DEEPEST:
        kind = _kind(value)
        if _ARTICLE.search(kind) or _PAGE.search(kind):
            yield value
        if not _ARTICLE.search(kind):
            for name in ("@graph", "mainEntity", "mainEntityOfPage"):
                yield from _nodes(value.get(name), depth + 1)


def _parsed(words: str) -> Any:
    """The value of a script, which many sites wrap or break; None of one that is beyond reading."""
    stripped = _WRAPPING.sub("", words)
    try:
        return json.loads(stripped, strict=False)
    except (ValueError, RecursionError):
        return None


def _article(node: dict[str, Any]) -> ArticleData:
    return ArticleData(
        kind=_kind(node),
        headline=_words(node.get("headline")),
        name=_words(node.get("name")),
        published=_words(node.get("datePublished")),
        modified=_words(node.get("dateModified")),
        authors=tuple(_names(node.get("author"))),
        publisher=next(iter(_names(node.get("publisher"))), ""),
        body=_paragraphs(node.get("articleBody")),
        language=_words(node.get("inLanguage")),
        url=_words(node.get("url")),
        is_free=str(node.get("isAccessibleForFree", True)).lower() != "false",
    )


def _kind(node: dict[str, Any]) -> str:
    kind = node.get("@type", "")
    kinds = [str(one) for one in kind] if isinstance(kind, list) else [str(kind)]
    return next((one for one in kinds if _ARTICLE.search(one)), kinds[0] if kinds else "")


def _words(value: Any) -> str:
    if isinstance(value, list):
        return _words(value[0]) if value else ""
    if isinstance(value, dict):
        return _words(value.get("@value") or value.get("name"))
    return " ".join(_plain(value).split()) if isinstance(value, str) else ""


def _names(value: Any) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        name = _words(one)
        if name and not name.startswith(("http://", "https://")):
            yield name


def _paragraphs(value: Any) -> str:
    """The text of an article, of which many sites keep the markup and others no more than the words."""
    if not isinstance(value, str):
        return ""
    marked = re.sub(r"(?i)</?(?:p|br|div|li|h[1-6])\b[^<>]{0,200}>", "\n", _unescaped(value))
    lines = (" ".join(_TAG.sub("", line).split()) for line in marked.splitlines())
    return "\n".join(filter(None, lines))


def _plain(words: str) -> str:
    return _TAG.sub("", _unescaped(words))


def _unescaped(words: str) -> str:
    from html import unescape

    return unescape(words)


def _keys(article: ArticleData) -> list[str]:
    return [key for key in map(_key, (article.headline, article.name)) if key]


def _key(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))
