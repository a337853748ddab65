"""Where a document comes from: what was captured, when, from where, and how each thing is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf.locale import LANG_INFO
from django.utils.translation import get_language_info, ngettext
from django.utils.translation import gettext as _

from timeline.core.temporal import EdtfError, parse_edtf
from timeline.selectors.date_words import say_date
from timeline.web.cards.passages import published_words
from timeline.web.documents.fact_table import Fact, moment_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.models import Document


def present_provenance(document: Document) -> tuple[Fact, ...]:
    """Return the provenance table of a document; its outlet must be loaded with it."""
    facts = (*_who(document), *_where(document), *_when(document), *_what(document), *_hashes(document))
    return tuple(fact for fact in facts if fact.words)


def _who(document: Document) -> Iterator[Fact]:
    yield Fact(_("Title"), document.title)
    yield Fact(_("Authors"), document.authors)
    yield Fact(_("Outlet"), document.outlet.name, document.outlet.site)


def _where(document: Document) -> Iterator[Fact]:
    shown: set[str] = set()
    addresses = (
        (_("Address"), document.url),
        (_("Where redirects led"), document.final_url),
        (_("Its own address, as it says"), document.canonical_url),
    )
    for label, address in addresses:
        if address not in shown:
            yield Fact(label, address, address)
            shown.add(address)


def _when(document: Document) -> Iterator[Fact]:
    yield Fact(_("Published"), published_words(document))
    yield Fact(_("How that is known"), document.published_note)
    yield Fact(_("Modified, as it says"), _date_words(document.modified_edtf))
    yield Fact(_("Captured"), moment_words(document.captured_at))
    yield Fact(_("Last seen to be the same"), moment_words(document.checked_at))


def _what(document: Document) -> Iterator[Fact]:
    yield Fact(_("Answer of the server"), f"HTTP {document.http_status}" if document.http_status else "")
    for name, value in sorted(document.headers.items()):
        yield Fact(_("Header %s") % name, str(value), is_code=True)
    yield Fact(_("Kind, by its content"), document.media_type)
    yield Fact(_("Length"), _length(document.byte_length))
    pages = len(document.page_starts)
    yield Fact(_("Pages"), str(pages) if pages else "")
    yield Fact(_("Read by"), document.extractor)
    yield Fact(_("Language"), _language(document))


def _hashes(document: Document) -> Iterator[Fact]:
    yield Fact(_("SHA-256 of the bytes"), document.bytes_sha256, is_code=True)
    yield Fact(_("SHA-256 of the text"), document.text_sha256, is_code=True)


def _length(count: int | None) -> str:
    if count is None:
        return ""
    return ngettext("%s byte", "%s bytes", count) % f"{count:,}".replace(",", "\N{NO-BREAK SPACE}")


def _language(document: Document) -> str:
    code = document.language
    base = code.lower().split("-")[0]
    name = get_language_info(base)["name_translated"] if base in LANG_INFO else ""
    words = f"{name} ({code})" if name else code
    known = document.get_language_known_display()
    return f"{words}, {known}" if known else words


def _date_words(edtf: str) -> str:
    try:
        return say_date(parse_edtf(edtf)) if edtf else ""
    except EdtfError:
        return edtf
