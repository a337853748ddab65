"""XLSX: the rows of the native CSV as a workbook, written as it goes.

openpyxl holds a workbook until its end; the few parts of a plain sheet are simple enough to write row by row.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from django.utils.translation import gettext_lazy as _

from timeline.core.text import close_directions, without_directions
from timeline.exports.format import Format
from timeline.exports.native_csv import COLUMNS, rows_of
from timeline.exports.zip_stream import stream_zip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.exports.export import Export

_LONGEST_CELL = 32_767
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WIDE = {"event_title": 40, "claim": 50, "quote": 60, "source_title": 40}

_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_RELATIONS}/styles" Target="styles.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}">'
        '<sheets><sheet name="Citations" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/styles.xml": (
        f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
        '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/>'
        '<xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    ),
}


def write_xlsx(export: Export) -> Iterator[bytes]:
    """Yield the workbook."""
    parts = [(name, [f"{_XML}{content}".encode()]) for name, content in _PARTS.items()]
    yield from stream_zip([*parts, ("xl/worksheets/sheet1.xml", _sheet(rows_of(export)))])


def _sheet(rows: Iterable[Sequence[object]]) -> Iterator[bytes]:
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{_WIDE.get(name, 14)}" customWidth="1"/>'
        for number, name in enumerate(COLUMNS, 1)
    )
    pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    views = f'<sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'
    yield f'{_XML}<worksheet xmlns="{_MAIN}">{views}<cols>{columns}</cols><sheetData>'.encode()
    yield _row(COLUMNS, style=1)
    for row in rows:
        yield _row(row, style=2)
    yield b"</sheetData></worksheet>"


def _row(cells: Sequence[object], *, style: int) -> bytes:
    """Return a row; words are kept as words, so a spreadsheet computes none of them."""
    return f"<row>{''.join(_cell(value, style) for value in cells)}</row>".encode()


def _cell(value: object, style: int) -> str:
    if isinstance(value, int):
        return f'<c s="{style}"><v>{value}</v></c>'
    text = escape(_shortened(_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", str(value))))
    return (
        f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
        if text
        else f'<c s="{style}"/>'
    )


def _shortened(text: str) -> str:
    """Return what a cell can hold, with its signs of direction closed; where they leave no room, without them."""
    closed = close_directions(text[:_LONGEST_CELL])
    return closed if len(closed) <= _LONGEST_CELL else without_directions(text)[:_LONGEST_CELL]


XLSX = Format(
    key="xlsx",
    label=_("Excel"),
    use=_("the rows of the CSV as a workbook, with letters as they are"),
    loses=_("what CSV cannot carry; of a quotation all beyond 32,767 characters"),
    extension="xlsx",
    media_type=f"{_TYPE}.sheet",
    write=write_xlsx,
)
