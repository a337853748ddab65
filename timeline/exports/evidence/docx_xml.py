"""WordprocessingML: the few elements that an evidence pack needs, as text."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from timeline.core.text import close_directions

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = f'xmlns:w="{MAIN}" xmlns:r="{_RELATIONS}"'
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PARTS = {"styles": "styles", "settings": "settings", "footnotes": "footnotes", "footer1": "footer"}

TYPES = (
    f'{XML}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in _PARTS.items()
    )
    + "</Types>"
)
RELATIONS = (
    f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>'
)
DOCUMENT_RELATIONS = (
    f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    + "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/{kind}" Target="{name}.xml"/>'
        for number, (name, kind) in enumerate(_PARTS.items(), 1)
    )
    + "</Relationships>"
)
SETTINGS = f'{XML}<w:settings {NAMESPACES}><w:updateFields w:val="true"/></w:settings>'
SECTION = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1247" w:right="1247" w:bottom="1247" w:left="1247" w:header="624" w:footer="624" w:gutter="0"/>'
    "</w:sectPr>"
)


def run(text: str, properties: str = "") -> str:
    """Return a run of text, its signs of direction closed; line breaks stay line breaks."""
    clean = escape(_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", close_directions(text)))
    parts = "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' for line in clean.split("\n"))
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{parts}</w:r>"


def paragraph(content: str, style: str, *, is_rtl: bool = False) -> str:
    """Return a paragraph of runs."""
    direction = "<w:bidi/>" if is_rtl else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{direction}</w:pPr>{content}</w:p>'


def bookmarked(content: str, name: str, number: int) -> str:
    """Return runs between the ends of a bookmark."""
    return f'<w:bookmarkStart w:id="{number}" w:name={quoteattr(name)}/>{content}<w:bookmarkEnd w:id="{number}"/>'


BETWEEN_MARKS = run(", ", '<w:vertAlign w:val="superscript"/>')


def field(instruction: str, shown: str) -> str:
    """Return a field with what it shows until a program computes it."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{escape(instruction)}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def note_mark(number: int) -> str:
    """Return the mark of a footnote; the numbers -1 and 0 belong to Word itself."""
    return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def footnote(number: int, text: str) -> str:
    """Return a footnote."""
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    return f'<w:footnote w:id="{number}">{paragraph(mark + run(f" {text}"), "FootnoteText")}</w:footnote>'


def facts_table(rows: tuple[tuple[str, str], ...]) -> str:
    """Return a table of two columns, and the empty paragraph that Word wants behind a table."""
    cells = "".join(
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_cell(label, 2200, '<w:b/>')}{_cell(value, 7200)}</w:tr>"
        for label, value in rows
    )
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:color="BBBBBB"/>' for side in ("top", "bottom", "insideH"))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="9400" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="2200"/><w:gridCol w:w="7200"/></w:tblGrid>'
        f"{cells}</w:tbl>{paragraph('', 'Small')}"
    )


def _cell(text: str, width: int, properties: str = "") -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph(run(text, properties), "Small")}</w:tc>'
    )
