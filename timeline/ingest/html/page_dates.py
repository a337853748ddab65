"""When a page was published: every place that says so, the most trustworthy first, and whether they agree."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from timeline.core.temporal import describe, parse_edtf
from timeline.ingest.html.date_names import is_published_name
from timeline.ingest.html.printed_dates import find_days_on_lines, find_labelled_days
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
_ADDRESS_SECTION = re.compile(r"/((?:19|20)\d\d)/[a-z_-]{3,30}/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])(?=/)")
_LONGEST_STAMP = 60
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


def find_stamped(article: ArticleData, tree: HtmlElement, url: str, language: str = "") -> Iterator[Evidence]:
    """Yield what structured data, metadata and address say."""
    stamps = (
        *((stamp, "json-ld", "JSON-LD says") for stamp in (article.published,)),
        *((stamp, "metadata", "its metadata say") for stamp in _published_metas(_metas(tree))),
        *((stamp, "json-ld", "JSON-LD says") for stamp in (article.page_published,)),
    )
    known = set()
    for stamp, how, who in stamps:
        if how not in known and (day := _day(stamp, language)):
            known.add(how)
            yield Evidence(day, how, who, is_universal_time(stamp))
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
    said = _metas(tree)
    stamps = (said[name] for name in _MODIFIED_METAS if said.get(name))
    return day_of_stamp(article.modified) or next(filter(None, map(day_of_stamp, stamps)), "")


def day_of_address(url: str) -> str:
    """Return the day or month in the path of an address, or nothing."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return ""
    found = _ADDRESS.search(path) or _ADDRESS_SECTION.search(path) or _ADDRESS_FIGURES.search(path)
    return day_of_stamp("-".join(part.zfill(2) for part in found.groups() if part)) if found else ""


def find_printed(tree: HtmlElement, said: Iterable[Evidence], language: str, footers: Iterable[str]) -> list[Evidence]:
    """Return the day that the page prints beside its article; what says “updated” is not it.

    Lines that nothing labels count only where neither structured data nor metadata say a day.
    """
    days = [find_labelled_days(tree, language)]
    if all(one.known == ADDRESS for one in said):
        teasers = find_labelled_days(tree, language, of_teasers=True)
        days += [find_days_on_lines(tree, language), iter(footers), teasers]
    day = next(chain.from_iterable(days), "")
    return [Evidence(day, PRINTED, "the page prints")] if day else []


def _metas(tree: HtmlElement) -> dict[str, str]:
    said: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        said.setdefault(name.strip().lower(), meta.get("content") or "")
    return said


def _published_metas(said: dict[str, str]) -> Iterator[str]:
    """What the metadata say of publication: under usual names, then under any that are like them."""
    usual = [name for name in _PUBLISHED_METAS if said.get(name)]
    yield from (said[name] for name in usual)
    yield from (content for name, content in said.items() if content and is_published_name(name))


def _day(stamp: str, language: str) -> str:
    return day_of_stamp(stamp) or (find_printed_day(stamp, language) if len(stamp) <= _LONGEST_STAMP else "")


def _agree(one: str, other: str) -> bool:
    """Whether two dates may be the same: a month agrees with its days."""
    return one.startswith(other) or other.startswith(one)


def _is_local_day(one: Evidence, first: Evidence) -> bool:
    """Whether the page prints the day before or after a stamp in universal time: the day where it was published."""
    if one.known != PRINTED or not first.is_universal or len(one.edtf) != len(first.edtf) != 10:
        return False
    days = [parse_edtf(edtf).bounds.earliest for edtf in (one.edtf, first.edtf)]
    return None not in days and abs(days[0] - days[1]) == 1  # type: ignore[operator]
