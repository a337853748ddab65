"""When a page was published: every place that says so, the most trustworthy first, and whether they agree."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from timeline.core.temporal import describe, parse_edtf
from timeline.ingest.html.inline import is_in_sentence
from timeline.ingest.html.trees import words_of
from timeline.ingest.html.written_dates import find_printed_day
from timeline.ingest.timestamps import day_of_stamp, is_universal_time

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from timeline.ingest.html.json_ld import ArticleData

_PUBLISHED_METAS = (
    "article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished",
    "citation_publication_date", "citation_online_date", "citation_date", "dcterms.issued", "dc.date.issued",
    "dcterms.available", "publish-date", "publish_date", "publishdate", "publication_date", "publicationdate",
    "pubdate", "pub_date", "parsely-pub-date", "sailthru.date", "originalpublicationdate", "article.published",
    "cxenseparse:recs:publishtime", "rnews:datepublished", "dcterms.created", "dc.date.created", "datecreated",
    "article:post_time", "dc.date", "dcterms.date", "date",
)  # fmt: skip
_MODIFIED_METAS = (
    "article:modified_time", "og:updated_time", "og:modified_time", "datemodified", "dcterms.modified",
    "dc.date.modified", "article:modified", "modified", "last-modified", "lastmod", "revised",
)  # fmt: skip
_ADDRESS = re.compile(r"[/_-]((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?(?=[/_.-]|\Z)")
_ADDRESS_FIGURES = re.compile(r"/((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|\Z)")
_HINT = re.compile(
    r"(?:^|[\s_-])(?:date|datum|fecha|data|tarih|published|publish|pubdate|posted|timestamp|dateline|byline|meta|time"
    r"|entry-date|datepublished|postdate|created)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"updat|modif|aktualis|stand:|güncel|guncel|تحديث|mis à jour|actualiz|aggiornat|changed|edited", re.IGNORECASE
)
_LONGEST_LINE = 120
ADDRESS = "address"
PRINTED = "printed"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A day, how it is known, and who says so."""

    edtf: str
    known: str
    who: str
    is_universal: bool = False

    @property
    def sentence(self) -> str:
        """Who says what."""
        return f"{self.who} {describe(parse_edtf(self.edtf))}"


def find_stamped(article: ArticleData, tree: HtmlElement, url: str) -> Iterator[Evidence]:
    """Yield what structured data, metadata and address say."""
    stamps = (
        (article.published, "json-ld", "JSON-LD says"),
        (_meta(tree, _PUBLISHED_METAS), "metadata", "its metadata say"),
    )
    for stamp, known, who in stamps:
        if day := day_of_stamp(stamp):
            yield Evidence(day, known, who, is_universal_time(stamp))
    if day := day_of_address(url):
        yield Evidence(day, ADDRESS, "its address says")


def settle(found: list[Evidence]) -> tuple[Evidence | None, str]:
    """Return the evidence to go by, and a sentence where others disagree with it; an address is trusted least."""
    if not found:
        return None, ""
    found = sorted(found, key=lambda one: one.known == ADDRESS)
    chosen = next((one for one in found if _is_local_day(one, found[0])), found[0])
    others = [one for one in found if not _agree(one.edtf, chosen.edtf)]
    if not others:
        return chosen, ""
    sentences = ", ".join(one.sentence for one in found if one is chosen or one in others)
    return chosen, f"{sentences[0].upper()}{sentences[1:]}."


def find_modified(article: ArticleData, tree: HtmlElement) -> str:
    """Return the day of the last change, as the page says it."""
    return day_of_stamp(article.modified) or day_of_stamp(_meta(tree, _MODIFIED_METAS))


def day_of_address(url: str) -> str:
    """Return the day or month in the path of an address, or nothing."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return ""
    found = _ADDRESS.search(path) or _ADDRESS_FIGURES.search(path)
    return day_of_stamp("-".join(part.zfill(2) for part in found.groups() if part)) if found else ""


def find_printed(tree: HtmlElement, language: str) -> tuple[Evidence, ...]:
    """Return the day that the page prints over its article; what says “updated” is not it."""
    for words in _lines_of_dates(tree):
        if not _CHANGED.search(words) and (day := day_of_stamp(words) or find_printed_day(words, language)):
            return (Evidence(day, PRINTED, "the page prints"),)
    return ()


def _lines_of_dates(tree: HtmlElement) -> Iterator[str]:
    """The words of elements that say they hold a date, in order; of a time element what it means."""
    for element in tree.iter("*"):
        names = f"{element.get('class', '')} {element.get('id', '')} {element.get('itemprop', '')}"
        is_time = element.tag == "time" and _CHANGED.search(names) is None
        if not (is_time or _HINT.search(names)) or is_in_sentence(element):
            continue
        words = words_of(element)
        if is_time:
            yield from filter(None, (element.get("datetime"), words))
        elif len(words) <= _LONGEST_LINE:
            yield words


def _meta(tree: HtmlElement, names: Iterable[str]) -> str:
    said: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        said.setdefault(name.strip().lower(), meta.get("content") or "")
    return next((said[name] for name in names if said.get(name)), "")


def _agree(one: str, other: str) -> bool:
    """Whether two dates may be the same: a month agrees with its days."""
    return one.startswith(other) or other.startswith(one)


def _is_local_day(one: Evidence, first: Evidence) -> bool:
    """Whether the page prints the day before or after a stamp in universal time: the day where it was published."""
    if one.known != PRINTED or not first.is_universal or len(one.edtf) != len(first.edtf) != 10:
        return False
    days = [parse_edtf(edtf).bounds.earliest for edtf in (one.edtf, first.edtf)]
    return None not in days and abs(days[0] - days[1]) == 1  # type: ignore[operator]
