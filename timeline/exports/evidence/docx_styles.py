"""The styles of the evidence pack in Word."""

from __future__ import annotations

from timeline.exports.evidence.docx_xml import NAMESPACES, XML

_FONT = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/>'
_TAB = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9400"/></w:tabs>'


def _style(name: str, size: int, paragraph: str = "", character: str = "", *, title: str = "") -> str:
    """Return a paragraph style; sizes are half points."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title or name}"/><w:basedOn w:val="Normal"/>'
        f'<w:pPr>{paragraph}</w:pPr><w:rPr>{character}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )


def _heading(level: int, size: int, before: int) -> str:
    spacing = (
        f'<w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="60"/><w:outlineLvl w:val="{level - 1}"/>'
    )
    return _style(f"Heading{level}", size, spacing, "<w:b/>", title=f"heading {level}")


STYLES = (
    f"{XML}<w:styles {NAMESPACES}><w:docDefaults>"
    f"<w:rPrDefault><w:rPr>{_FONT}<w:sz w:val=\"21\"/></w:rPr></w:rPrDefault>"
    '<w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    + _heading(1, 34, 240) + _heading(2, 27, 280) + _heading(3, 22, 200)
    + _style("Title", 52, '<w:spacing w:before="1200" w:after="240"/>', "<w:b/>")
    + _style("Claim", 21, '<w:ind w:left="340" w:hanging="170"/>')
    + _style("Small", 17, '<w:spacing w:after="20"/>', '<w:color w:val="444444"/>')
    + _style("Quote", 20, '<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="999999"/></w:pBdr>'
             '<w:ind w:left="340" w:right="340"/>')
    + _style("TOCHeading", 34, '<w:spacing w:after="120"/>', "<w:b/>", title="TOC Heading")
    + _style("TOC1", 21, _TAB, "<w:b/>", title="toc 1")
    + _style("TOC2", 20, f'{_TAB}<w:ind w:left="240"/>', title="toc 2")
    + _style("FootnoteText", 17, '<w:spacing w:after="20" w:line="240" w:lineRule="auto"/>', title="footnote text")
    + _style("Footer", 17, '<w:jc w:val="center"/>', title="footer")
    + '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
      '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>'
)  # fmt: skip
