"""DOCX evidence pack, written as it goes.

python-docx knows no footnotes and holds the whole document; the parts of a plain one are few enough to write.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from timeline.exports.evidence import docx_xml as word
from timeline.exports.evidence.blocks import Contents, Facts, Heading, NewPage, Paragraph, Quote
from timeline.exports.evidence.docx_styles import STYLES
from timeline.exports.evidence.pack import MOST_AT_ONCE, pack_blocks
from timeline.exports.format import Format
from timeline.exports.zip_stream import stream_zip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.exports.evidence.blocks import Block
    from timeline.exports.export import Export

_STYLES = {"title": "Title", "body": "Normal", "claim": "Claim", "small": "Small"}


def write_docx(export: Export) -> Iterator[bytes]:
    """Yield the document; the chronology is read once more for its footnotes, which are a part of their own."""
    parts = [
        ("[Content_Types].xml", word.TYPES),
        ("_rels/.rels", word.RELATIONS),
        ("word/_rels/document.xml.rels", word.DOCUMENT_RELATIONS),
        ("word/styles.xml", STYLES),
        ("word/settings.xml", word.SETTINGS),
        ("word/footer1.xml", _footer()),
    ]
    yield from stream_zip(
        [
            *((name, [content.encode()]) for name, content in parts),
            ("word/document.xml", _document(export)),
            ("word/footnotes.xml", _footnotes(export)),
        ]
    )


def _document(export: Export) -> Iterator[bytes]:
    numbers = count(1)
    yield f"{word.XML}<w:document {word.NAMESPACES}><w:body>".encode()
    for block in pack_blocks(export):
        yield _draw(block, numbers).encode()
    yield f"{word.SECTION}</w:body></w:document>".encode()


def _footnotes(export: Export) -> Iterator[bytes]:
    yield f"{word.XML}<w:footnotes {word.NAMESPACES}>".encode()
    for number, kind, mark in ((-1, "separator", "separator"), (0, "continuationSeparator", "continuationSeparator")):
        yield f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>'.encode()
    for block in pack_blocks(export):
        if isinstance(block, Heading) and block.anchor == "passages":
            break
        if isinstance(block, Paragraph):
            yield "".join(word.footnote(note.number, note.text) for note in block.notes).encode()
    yield b"</w:footnotes>"


def _draw(block: Block, numbers: Iterator[int]) -> str:
    match block:
        case Heading():
            content = word.run(block.text)
            bookmark = word.bookmarked(content, block.anchor, next(numbers)) if block.anchor else content
            return word.paragraph(bookmark, f"Heading{block.level}")
        case Paragraph():
            marks = word.BETWEEN_MARKS.join(word.note_mark(note.number) for note in block.notes)
            text = f"– {block.text}" if block.style == "claim" else block.text
            return word.paragraph(word.run(text) + marks, _STYLES[block.style], is_rtl=block.is_rtl)
        case Quote():
            return _quote(block)
        case Facts():
            return word.facts_table(block.rows)
        case Contents():
            return _contents(block)
        case NewPage():
            return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def _quote(quote: Quote) -> str:
    direction = "<w:rtl/>" if quote.is_rtl else ""
    runs = (
        word.run(quote.before, direction)
        + word.run(quote.exact, f"<w:b/><w:bCs/>{direction}")
        + word.run(quote.after, direction)
    )
    return word.paragraph(runs, "Quote", is_rtl=quote.is_rtl)


def _contents(contents: Contents) -> str:
    """Return the entries with fields for their pages, which programs compute when they open the document."""
    entries = [
        word.paragraph(
            f'<w:hyperlink w:anchor="{heading.anchor}">{word.run(heading.text)}<w:r><w:tab/></w:r>'
            f"{word.field(f' PAGEREF {heading.anchor} ', '…')}</w:hyperlink>",
            f"TOC{heading.level}",
        )
        for heading in contents.headings
    ]
    title = word.paragraph(word.run(gettext("Contents")), "TOCHeading")
    return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + title + "".join(entries)


def _footer() -> str:
    numbers = word.field(" PAGE ", "1") + word.run(" / ") + word.field(" NUMPAGES ", "1")
    return f"{word.XML}<w:ftr {word.NAMESPACES}>{word.paragraph(numbers, 'Footer')}</w:ftr>"


DOCX = Format(
    key="docx",
    label=_("Word evidence pack"),
    use=_("the chronology with footnotes, and each passage with all that proves it, to edit"),
    loses=_("texts of documents beyond the passages and their context"),
    extension="docx",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write=write_docx,
    read_count=3,
    most_at_once=MOST_AT_ONCE,
)
