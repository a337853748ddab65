"""The cited documents for reference managers: CSL-JSON, BibTeX and RIS."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from timeline.core.temporal import civil_date
from timeline.core.text import close_directions
from timeline.exports.authors import authors_of
from timeline.exports.dates import iso_date
from timeline.exports.format import Format
from timeline.exports.json_pieces import stream_array

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.exports.export import Export
    from timeline.models import Document

_LOSES = _("events, claims and passages: it lists the cited documents")
_BIBTEX = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#",
           "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}  # fmt: skip
_BIBTEX_SIGNS = re.compile("[" + re.escape("".join(_BIBTEX)) + "]")


def write_csl_json(export: Export) -> Iterator[bytes]:
    """Yield the documents as an array of CSL items."""
    yield from stream_array(csl_item(export, document) for document in export.stream_documents())
    yield b"\n"


def csl_item(export: Export, document: Document) -> dict[str, Any]:
    """Return a document as CSL-JSON has it; its date has no more parts than are known."""
    captured = document.captured_at
    item: dict[str, Any] = {
        "id": _key(document),
        "type": "report" if document.media_type == "application/pdf" else "article-newspaper",
        "title": document.title,
        "container-title": document.outlet.name,
        "publisher": document.outlet.name,
        "language": document.language,
        "accessed": {"date-parts": [[captured.year, captured.month, captured.day]]},
        "archive": "Timeline",
        "archive_location": export.link(document.get_absolute_url()),
        "note": f"SHA-256 of the text: {document.text_sha256}",
    }
    if authors := authors_of(document.authors):
        item["author"] = [{"literal": author} for author in authors]
    if document.url:
        item["URL"] = document.url
    if parts := _date_parts(document):
        item["issued"] = {"date-parts": parts}
    elif document.published_edtf:
        item["issued"] = {"literal": document.published_edtf}
    return item


def _date_parts(document: Document) -> list[list[int]]:
    """Return the parts of the publication date, or its first and last days where it is no plain date."""
    if iso := iso_date(document.published):
        return [[int(part) for part in iso.split("-")]]
    first, last = document.published_earliest, document.published_latest
    if first is None or last is None or first < 1:
        return []
    return [list(civil_date(day)) for day in (first, last)]


def write_bibtex(export: Export) -> Iterator[bytes]:
    """Yield the documents as entries of BibTeX, in UTF-8."""
    for document in export.stream_documents():
        yield bibtex_entry(document).encode()


def bibtex_entry(document: Document) -> str:
    """Return a document as an entry of BibTeX."""
    year, month, _day = [*iso_date(document.published).split("-"), "", ""][:3]
    fields = {
        "author": " and ".join(f"{{{bibtex_text(author)}}}" for author in authors_of(document.authors)),
        "title": f"{{{bibtex_text(document.title)}}}",
        "journal": bibtex_text(document.outlet.name),
        "year": year,
        "month": month.lstrip("0"),
        "date": document.published_edtf,
        "url": document.url.replace("{", "%7B").replace("}", "%7D"),
        "urldate": document.captured_at.date().isoformat(),
        "langid": document.language,
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@article{{{_key(document)},\n{lines}}}\n\n"


def write_ris(export: Export) -> Iterator[bytes]:
    """Yield the documents as records of RIS."""
    for document in export.stream_documents():
        yield "".join(f"{tag}  - {value}\r\n" for tag, value in _ris_lines(export, document)).encode()


def _ris_lines(export: Export, document: Document) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    yield "ID", _key(document)
    for author in authors_of(document.authors):
        yield "AU", _one_line(author)
    yield "TI", _one_line(document.title)
    yield "T2", _one_line(document.outlet.name)
    if iso := iso_date(document.published):
        year, month, day = [*iso.split("-"), "", ""][:3]
        yield "PY", year
        yield "DA", f"{year}/{month}/{day}/"
    if document.url:
        yield "UR", document.url
    yield "Y2", document.captured_at.strftime("%Y/%m/%d/")
    yield "LA", document.language
    yield "L2", export.link(document.get_absolute_url())
    yield "ER", ""


def bibtex_text(text: str) -> str:
    """Return text in one line, with the signs escaped that BibTeX reads as its own."""
    return _BIBTEX_SIGNS.sub(lambda found: _BIBTEX[found[0]], _one_line(text))


def _one_line(text: str) -> str:
    return " ".join(close_directions(text).split())


def _key(document: Document) -> str:
    """Return a key that stays the same: outlet, year, and the beginning of the hash of the text."""
    folded = unicodedata.normalize("NFKD", document.outlet.name).encode("ascii", "ignore").decode()
    name = re.sub(r"[^A-Za-z0-9]", "", folded) or "document"
    year = document.published_edtf[:4] if document.published_edtf[:4].isdigit() else ""
    return f"{name}{year}-{document.text_sha256[:8]}"


CSL_JSON = Format(
    key="csl",
    label=_("CSL-JSON"),
    use=_("the cited documents for Zotero and other reference managers"),
    loses=_LOSES,
    extension="csl.json",
    media_type="application/vnd.citationstyles.csl+json",
    write=write_csl_json,
)
BIBTEX = Format(
    key="bibtex",
    label=_("BibTeX"),
    use=_("the cited documents for LaTeX"),
    loses=_LOSES,
    extension="bib",
    media_type="application/x-bibtex; charset=utf-8",
    write=write_bibtex,
)
RIS = Format(
    key="ris",
    label=_("RIS"),
    use=_("the cited documents for EndNote and others"),
    loses=_LOSES,
    extension="ris",
    media_type="application/x-research-info-systems; charset=utf-8",
    write=write_ris,
)
