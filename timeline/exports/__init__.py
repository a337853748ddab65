"""Ways out: every format in which a chronology can be taken away, one a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.exports.annotations import ANNOTATIONS
from timeline.exports.archive.archive_file import ARCHIVE
from timeline.exports.atom_feed import ATOM
from timeline.exports.bibliography import BIBTEX, CSL_JSON, RIS
from timeline.exports.evidence.docx_file import DOCX
from timeline.exports.evidence.pdf_file import PDF
from timeline.exports.export import Export
from timeline.exports.format import Format
from timeline.exports.geojson import GEOJSON
from timeline.exports.icalendar_file import ICALENDAR
from timeline.exports.json_ld import JSON_LD
from timeline.exports.markdown import MARKDOWN
from timeline.exports.native_csv import NATIVE_CSV
from timeline.exports.native_json import NATIVE_JSON
from timeline.exports.pieces import in_pieces
from timeline.exports.site.static_site import SITE
from timeline.exports.timelinejs import TIMELINEJS_CSV, TIMELINEJS_JSON
from timeline.exports.xlsx import XLSX

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMATS: dict[str, Format] = {
    one.key: one
    for one in (
        DOCX, PDF, NATIVE_CSV, XLSX, NATIVE_JSON, MARKDOWN, ICALENDAR, GEOJSON, TIMELINEJS_JSON, TIMELINEJS_CSV,
        SITE, JSON_LD, ANNOTATIONS, CSL_JSON, BIBTEX, RIS, ATOM, ARCHIVE,
    )
}  # fmt: skip


def write_export(format_: Format, export: Export) -> Iterator[bytes]:
    """Yield a file in pieces of a size that servers like."""
    return in_pieces(format_.write(export))


__all__ = ["FORMATS", "Export", "Format", "write_export"]
