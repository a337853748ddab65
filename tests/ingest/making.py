"""Files of every kind, made small for the tests."""

from __future__ import annotations

import gzip
import io
import zipfile
from typing import TYPE_CHECKING

import docx
import openpyxl  # type: ignore[import-untyped]
from pypdf import PdfReader, PdfWriter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docx.document import Document


def make_pdf(pages: Sequence[Sequence[str]], info: str = "") -> bytes:
    """Return a PDF with so many lines of print on each page; a page without lines shows a picture."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        words = "".join(f"({_escaped(line)}) Tj T* " for line in lines)
        stream = f"BT /F1 12 Tf 14 TL 50 780 Td {words}ET" if lines else "q 100 0 0 100 0 0 cm Q"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects.append(f"<< {info} >>")
    return _assembled(objects)


def _escaped(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _assembled(objects: Sequence[str]) -> bytes:
    content, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(content))
        content += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    rows = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    trailer = f"trailer\n<< /Size {size} /Root 1 0 R /Info {size - 1} 0 R >>\nstartxref\n{len(content)}\n%%EOF\n"
    return content + f"xref\n0 {size}\n0000000000 65535 f \n{rows}{trailer}".encode()


def make_glyph_pdf(lines: Sequence[tuple[int, int, str]], *, means: Mapping[str, str] | None = None) -> bytes:
    """Return a page with words at places, sign by sign from left to right, in a font that says what its signs mean.

    A sign means itself unless said otherwise. A line whose place is negative runs down the page.
    """
    signs = sorted({sign for _x, _y, words in lines for sign in words})
    codes = {sign: number for number, sign in enumerate(signs, 1)}
    pairs = ((codes[sign], (means or {}).get(sign, sign).encode("utf-16-be").hex()) for sign in signs)
    mapped = "".join(f"<{code:04x}> <{meaning}>\n" for code, meaning in pairs)
    unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def 1 begincodespacerange\n"
        f"<0000> <ffff>\nendcodespacerange {len(signs)} beginbfchar\n{mapped}endbfchar endcmap end end"
    )
    stream = "BT /F1 12 Tf "
    for x, y, words in lines:
        place = f"0 -1 1 0 {-x} {y}" if x < 0 else f"1 0 0 1 {x} {y}"
        stream += f"{place} Tm <{''.join(f'{codes[sign]:04x}' for sign in words)}> Tj "
    system = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    descendant = "/Subtype /CIDFontType2 /BaseFont /A /DW 600 /FontDescriptor 8 0 R /CIDToGIDMap /Identity"
    box = "/FontBBox [0 -200 600 800] /Ascent 800 /Descent -200 /CapHeight 700 /ItalicAngle 0 /StemV 80"
    page = "/Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >>"
    font = "/Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page {page} >>",
        f"<< /Length {len(stream) + 2} >>\nstream\n{stream}ET\nendstream",
        f"<< /Type /Font {font} >>",
        f"<< /Type /Font {descendant} {system} >>",
        f"<< /Length {len(unicode)} >>\nstream\n{unicode}\nendstream",
        f"<< /Type /FontDescriptor /FontName /A /Flags 4 {box} >>",
        "<< >>",
    ]
    return _assembled(objects)


def lock_pdf(content: bytes, *, user: str, owner: str) -> bytes:
    """Return a PDF locked with passwords."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    writer.encrypt(user, owner, algorithm="AES-256")
    locked = io.BytesIO()
    writer.write(locked)
    return locked.getvalue()


def save_docx(document: Document) -> bytes:
    """Return the bytes of a Word file."""
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def make_docx(*paragraphs: str) -> bytes:
    """Return a Word file with these paragraphs."""
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    return save_docx(document)


def make_zip(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a ZIP of these files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def change_zip(content: bytes, name: str, change: Mapping[bytes, bytes]) -> bytes:
    """Return a ZIP (or DOCX) with words in one of its files exchanged."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = {one: archive.read(one) for one in archive.namelist()}
    for old, new in change.items():
        assert old in files[name]
        files[name] = files[name].replace(old, new)
    return make_zip(files)


def make_warc(*answers: tuple[str, str, str, bytes], is_packed: bool = True) -> bytes:
    """Return a web archive of answers: address, status, type and content."""
    records = [_record(*answer) for answer in answers]
    return b"".join(gzip.compress(record, mtime=0) if is_packed else record for record in records)


def _record(url: str, status: str, media_type: str, content: bytes) -> bytes:
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n\r\n".encode() + content
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2024-05-07T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def make_arc(*answers: tuple[str, str, bytes]) -> bytes:
    """Return a web archive of the older kind (ARC): address, type and content."""
    about = b"1 0 Example\nURL IP-address Archive-date Content-type Archive-length\n"
    records = [b"filedesc://a.arc 0.0.0.0 20080507100000 text/plain %d\n%b\n" % (len(about), about)]
    for url, media_type, content in answers:
        answer = f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\n\r\n".encode() + content
        records.append(f"{url} 192.0.2.1 20080507100000 {media_type} {len(answer)}\n".encode() + answer + b"\n")
    return b"".join(records)


_ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def make_odf(body: str, *, meta: str = "", kind: str = "text", manifest: str = "<manifest/>") -> bytes:
    """Return an OpenDocument file of a body and metadata, both in XML."""
    inside = f"<office:body><office:{kind}>{body}</office:{kind}></office:body>"
    files = {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": f"<office:document-content {_ODF}>{inside}</office:document-content>",
        "meta.xml": f"<office:document-meta {_ODF}><office:meta>{meta}</office:meta></office:document-meta>",
        "META-INF/manifest.xml": manifest,
    }
    return make_zip({name: content.encode() for name, content in files.items()}, zipfile.ZIP_STORED)


def make_epub(chapters: Mapping[str, str], *, meta: str = "", encryption: str = "") -> bytes:
    """Return an e-book of chapters, each the markup of a body; “nav” is its table of contents."""
    kind = 'media-type="application/xhtml+xml"'
    items = "".join(f'<item id="{name}" href="{name}.xhtml" properties="{name}" {kind}/>' for name in chapters)
    spine = "".join(f'<itemref idref="{name}"/>' for name in chapters)
    package = (
        f'<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{meta}'
        f"</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    )
    files = {"mimetype": b"application/epub+zip", "META-INF/container.xml": container.encode()}
    files["OEBPS/book.opf"] = package.encode()
    if encryption:
        files["META-INF/encryption.xml"] = encryption.encode()
    pages = {name: f"<html><head><title>x</title></head><body>{body}</body></html>" for name, body in chapters.items()}
    return make_zip(files | {f"OEBPS/{name}.xhtml": page.encode() for name, page in pages.items()})


def make_xlsx(sheets: Mapping[str, Sequence[Sequence[object]]], *, hidden: str = "") -> bytes:
    """Return an Excel workbook of sheets of rows."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        sheet.sheet_state = "hidden" if name == hidden else "visible"
        for row in rows:
            sheet.append(list(row))
    saved = io.BytesIO()
    workbook.save(saved)
    return saved.getvalue()


_DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_SHOW = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def make_pptx(slides: Sequence[str], *, notes: Mapping[int, str] | None = None, core: str = "") -> bytes:
    """Return a presentation of slides, each the markup of its shapes; notes by the number of their slide."""
    files = {}
    listed = "".join(f'<p:sldId id="{number}" r:id="r{number}"/>' for number in range(1, len(slides) + 1))
    show = f'<p:presentation {_SHOW} xmlns:r="{_RELATIONS}"><p:sldIdLst>{listed}</p:sldIdLst></p:presentation>'
    files["ppt/presentation.xml"] = show
    targets = {f"r{number}": ("slide", f"slides/s{number}.xml") for number in range(1, len(slides) + 1)}
    files["ppt/_rels/presentation.xml.rels"] = _related(targets)
    for number, shapes in enumerate(slides, 1):
        files[f"ppt/slides/s{number}.xml"] = f"<p:sld {_SHOW} {_DRAWING}><p:cSld>{shapes}</p:cSld></p:sld>"
    for number, shapes in (notes or {}).items():
        files[f"ppt/notes/n{number}.xml"] = f"<p:notes {_SHOW} {_DRAWING}>{shapes}</p:notes>"
        files[f"ppt/slides/_rels/s{number}.xml.rels"] = _related({"n": ("notesSlide", f"../notes/n{number}.xml")})
    if core:
        files["docProps/core.xml"] = core
    return make_zip({name: content.encode() for name, content in files.items()})


def make_shape(*paragraphs: str, kind: str = "") -> str:
    """Return the markup of a shape on a slide."""
    holder = f'<p:nvSpPr><p:nvPr><p:ph type="{kind}"/></p:nvPr></p:nvSpPr>' if kind else ""
    words = "".join(f"<a:p><a:r><a:t>{words}</a:t></a:r></a:p>" for words in paragraphs)
    return f"<p:sp>{holder}<p:txBody>{words}</p:txBody></p:sp>"


def _related(targets: Mapping[str, tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="{identity}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for identity, (kind, target) in targets.items()
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}</Relationships>'
    )
