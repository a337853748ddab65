"""A page taken apart: first what it says of itself, then what it shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from trafilatura.metadata import examine_meta, extract_author, extract_sitename, extract_title

from timeline.ingest.html.blocks import find_blocks
from timeline.ingest.html.boxes import drop_boxes, drop_hidden, drop_other_articles
from timeline.ingest.html.bylines import drop_bylines, drop_captions
from timeline.ingest.html.headlines import find_headline, find_title
from timeline.ingest.html.json_ld import ArticleData, find_article
from timeline.ingest.html.main_text import text_of_page, text_of_tree
from timeline.ingest.html.page import Page
from timeline.ingest.html.page_dates import Evidence, find_modified, find_printed, find_stamped, settle
from timeline.ingest.html.printed_dates import find_days_in_footers
from timeline.ingest.html.suggested_dates import suggest_day
from timeline.ingest.html.trees import length_of, parse_tree, without_unseen

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LITTLE = 0.6  # of the page's prose: where less is taken, trafilatura is asked about the whole page
_FAR_MORE = 2  # how many times our text its own must hold to be taken instead
_MORE = 1.6  # how many times the shown text the structured data must hold to be taken instead
_LOCKED = "The site says that this article is for subscribers; only what the page shows is taken."
_FROM_DATA = "The text is taken from the page's structured data (JSON-LD), which hold more than the page shows."
_LONGEST_ADDRESS = 2_000
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def all_text(markup: str) -> str:
    """Return every paragraph that is shown, as for an e-mail, which has nothing around its words."""
    tree = parse_tree(markup)
    if tree is None:
        return ""
    drop_hidden(without_unseen(tree))
    return "\n".join(block.text for block in find_blocks(tree))


def read_page(markup: str, *, url: str = "", longest: int = 10_000_000) -> Page:
    """Return the main text of a page and what the page says of itself; OverflowError if it is longer than allowed."""
    tree = parse_tree(markup)
    if tree is None:
        return Page("")
    said = _said(tree, url)
    if length_of(without_unseen(tree)) > longest:
        raise OverflowError
    shown = _shown(tree, said, markup)
    text, notes = _fuller(shown.text, said.article)
    chosen, note = settle([*said.stamped, *shown.printed])
    return Page(
        text=text,
        title=said.title,
        authors=said.authors,
        site_name=said.site_name,
        canonical_url=said.canonical_url,
        language=said.language,
        published=chosen.edtf if chosen else "",
        published_known=chosen.known if chosen else "",
        published_note=note,
        suggested="" if chosen else suggest_day(markup, url),
        modified=said.modified,
        notes=notes,
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """What the head of a page, its structured data and its address say."""

    article: ArticleData
    title: str
    authors: tuple[str, ...]
    site_name: str
    canonical_url: str
    language: str
    modified: str
    stamped: tuple[Evidence, ...]


def _said(tree: HtmlElement, url: str) -> _Said:
    # In parts, since the whole of trafilatura's metadata asks htmldate, which makes up days.
    found = examine_meta(tree)
    title = found.title or extract_title(tree) or ""
    article = find_article(tree, f"{title} {find_title(tree)}")
    authors = article.authors or tuple((found.author or extract_author(tree) or "").split("; "))
    canonical = _canonical(tree, url)
    language = tree.get("lang") or tree.get(_XML_LANG) or article.language
    return _Said(
        article=article,
        title=find_headline(tree, article, title),
        authors=authors,
        site_name=article.publisher or found.sitename or extract_sitename(tree) or "",
        canonical_url=canonical,
        language=language,
        modified=find_modified(article, tree),
        stamped=tuple(find_stamped(article, tree, url or canonical, language)),
    )


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a reader of the page sees."""

    text: str
    printed: tuple[Evidence, ...]


def _shown(tree: HtmlElement, said: _Said, markup: str) -> _Shown:
    drop_hidden(tree)
    drop_other_articles(tree, said.title)
    footers = find_days_in_footers(tree, said.language)
    prose = drop_boxes(tree)
    printed = find_printed(tree, said.stamped, said.language, footers)
    drop_bylines(tree)
    drop_captions(tree)
    text = text_of_tree(tree)
    if len(text) <= prose * _LITTLE:
        whole = _with_boxes(markup)
        text = whole if len(whole) > _FAR_MORE * len(text) else text
    return _Shown(_without_title(text, said.title), tuple(printed))


def _with_boxes(markup: str) -> str:
    """The text that trafilatura finds in the page with all its boxes."""
    tree = parse_tree(markup)
    if tree is None:
        return ""
    drop_hidden(without_unseen(tree))
    return text_of_page(tree)


def _without_title(text: str, title: str) -> str:
    """The text without the headline over it, which is kept as the title."""
    first, _, rest = text.partition("\n")
    return rest if rest and _key(first) == _key(title) else text


def _key(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))


def _fuller(shown: str, article: ArticleData) -> tuple[str, tuple[str, ...]]:
    """The text that is shown, or that of the structured data where it is clearly more; with sentences about it."""
    if len(article.body) > max(len(shown), 1) * _MORE:
        return article.body, (_FROM_DATA,)
    return shown, () if article.is_free else (_LOCKED,)


def _canonical(tree: HtmlElement, url: str) -> str:
    """What the page calls its own address."""
    for link in tree.iter("link"):
        if "canonical" in link.get("rel", "").lower().split() and (found := _web_address(url, link.get("href"))):
            return found
    metas = (meta.get("content") for meta in tree.iter("meta") if meta.get("property") == "og:url")
    return next(filter(None, (_web_address(url, content) for content in metas)), "")


def _web_address(base: str, href: str | None) -> str:
    try:
        found = urljoin(base, (href or "").strip())
    except ValueError:
        return ""
    return found if found.startswith(("http://", "https://")) and len(found) <= _LONGEST_ADDRESS else ""
