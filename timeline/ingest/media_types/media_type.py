"""What kind of file bytes are: read from the bytes, since names and servers are often wrong."""

from __future__ import annotations

import codecs
import re
import zlib

from timeline.ingest.media_types.archive_names import central_names

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
ODF = "application/vnd.oasis.opendocument."
EPUB = "application/epub+zip"
RTF = "application/rtf"
LOCKED_OFFICE = "application/x-locked-office"
WACZ = "application/wacz"
MHTML = "multipart/related"
EMAIL = "message/rfc822"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# New Office files with a password are packed into the old container, under this name.
_LOCKED_STREAM = "EncryptedPackage".encode("utf-16-le")
_HEAD = 4096
_LONGEST_HEADERS = 65_536
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"8BPS", "image/vnd.adobe.photoshop"),
    (b"AT&TFORM", "image/vnd.djvu"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"fLaC", "audio/flac"),
    (b"#!AMR", "audio/amr"),
    (b"\x1aE\xdf\xa3", "video/webm"),
    (b"FLV\x01", "video/x-flv"),
    (b"wOFF", "font/woff"),
    (b"wOF2", "font/woff2"),
    (b"\x7fELF", "application/x-executable"),
    (b"\xcf\xfa\xed\xfe", "application/x-executable"),
    (b"\xca\xfe\xba\xbe", "application/x-executable"),
    (b"\0asm", "application/x-executable"),
    (b"{\\rtf", RTF),
    (b"%!PS", "application/postscript"),
    (_OLE, "application/msword"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\0", "application/x-xz"),
    (b"\x28\xb5\x2f\xfd", "application/zstd"),
    (b"SQLite format 3\0", "application/vnd.sqlite3"),
    (b"WARC/", "application/warc"),
    (b"filedesc:", "application/warc"),  # ARC, its predecessor, which the same reader knows
)
_OFFICE = (
    (re.compile(r"word/document\d*\.xml"), DOCX),
    (re.compile(r"xl/workbook\d*\.xml"), XLSX),
    (re.compile(r"ppt/presentation\.xml"), PPTX),
    (re.compile(r"META-INF/container\.xml"), EPUB),
)
_BOXES = {b"heic": "image/heic", b"mif1": "image/heic", b"avif": "image/avif", b"M4A ": "audio/mp4"}
_RIFFS = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

_XML_START = re.compile(r"(?:\s|<\?xml[^>]*>|<!--.*?-->)*+", re.DOTALL)
_HTML_START = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|base|frameset|iframe|h[1-6]|p|div|article|main"
    r"|section|header|nav|table|center|font|span|b|br|a|ul|ol)\b",
    re.IGNORECASE,
)
_XML_KIND = re.compile(r"<(?:!doctype\s+)?(?:[\w-]+:)?(\w+)", re.IGNORECASE)
_XML_KINDS = {"rss": "application/rss+xml", "feed": "application/rss+xml", "rdf": "application/rss+xml"}
_MBOX_LINE = re.compile(r"(?:From [^\n]*\n)?")
_HEADER = re.compile(r"([!-9;-~]+):[ \t]?[^\n]*\n(?:[ \t][^\n]*\n)*", re.IGNORECASE)
_MAIL_HEADERS = {
    "from", "to", "cc", "date", "subject", "message-id", "received", "return-path", "delivered-to", "mime-version",
    "x-mozilla-status", "content-type", "reply-to", "sender", "dkim-signature", "content-transfer-encoding",
    "snapshot-content-location",
}  # fmt: skip
_PDF_OBJECT = re.compile(rb"%PDF-\d\.\d\s.{0,200}?\d+ \d+ obj\b", re.DOTALL)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def sniff_type(content: bytes, name: str = "", declared: str = "") -> str:
    """Return the media type that the content shows; name and declared type only tell kinds of text apart."""
    return _by_magic(content) or _by_words(content, name.lower(), declared.partition(";")[0].strip().lower())


def _by_magic(content: bytes) -> str | None:
    head = content[:_HEAD]
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(content)
    if head.startswith(b"\x1f\x8b"):
        return "application/warc" if _starts_compressed(head, (b"WARC/", b"filedesc:")) else "application/gzip"
    if b"%PDF-" in head[:1024] and _looks_printed(head):
        return "application/pdf"
    if head.startswith(_OLE) and _LOCKED_STREAM in content:
        return LOCKED_OFFICE
    return _by_mark_within(head) or next((kind for magic, kind in _MAGIC if head.startswith(magic)), None)


def _by_mark_within(head: bytes) -> str | None:
    """Kinds whose mark does not stand first, or is too common a pair of letters to be believed alone."""
    if head[4:8] == b"ftyp":
        return _BOXES.get(head[8:12], "video/mp4")
    if head.startswith(b"RIFF"):
        return _RIFFS.get(head[8:12])
    if head[257:262] == b"ustar":
        return "application/x-tar"
    if head.startswith(b"MZ") and b"\0" in head:
        return "application/x-executable"
    return "image/bmp" if head.startswith(b"BM") and b"\0" in head[:32] else None


def _looks_printed(head: bytes) -> bool:
    """Whether the mark of a PDF stands where one begins, and not in a text or page about PDF."""
    before = head[: head.index(b"%PDF-")]
    if not before.strip() or (b"<" not in before and not before.strip().isascii()):
        return True
    # Servers and mail programs may leave lines of their own in front; a page about PDF has no objects.
    return b"<" not in before and _PDF_OBJECT.search(head) is not None


def _starts_compressed(head: bytes, start: tuple[bytes, ...]) -> bool:
    try:
        return zlib.decompressobj(wbits=31).decompress(head, 64).startswith(start)
    except zlib.error:
        return False


def _kind_of_zip(content: bytes) -> str:
    names = central_names(content)
    if office := next((kind for part, kind in _OFFICE if any(map(part.fullmatch, names))), None):
        return office
    if "datapackage.json" in names and any(name.startswith("archive/") for name in names):
        return WACZ
    # OpenDocument names its type in the first member, which is stored as it is.
    first = re.match(rb"PK\x03\x04.{26}mimetype(application/vnd\.oasis\.[a-z.]+)", content, re.DOTALL)
    if first is None and {"content.xml", "META-INF/manifest.xml"} <= names:
        return f"{ODF}text"
    return first[1].decode() if first else "application/zip"


def _by_words(content: bytes, name: str, declared: str) -> str:
    text = _opening(content)
    if text is None:
        return "application/octet-stream"
    if _HEADER.match(text, _MBOX_LINE.match(text).end()) and (mail := _kind_of_mail(_headers(content))):  # type: ignore[union-attr]
        return mail
    start = _XML_START.match(text)
    rest = text[start.end() if start else 0 :]
    if rest.startswith("<"):
        return _kind_of_markup(text, rest, name, declared)
    if "html" in declared and re.search(r"<(?:p|div|br|html|body)\b", text, re.IGNORECASE):
        return "text/html"
    return _kind_of_text(name, declared)


def _opening(content: bytes) -> str | None:
    """The first characters, well enough read to know markup by them; None for what is no text."""
    head = content[:_HEAD]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head[: len(head) // 2 * 2].decode("utf-16", "replace")
    if _CONTROL.search(content[:8192]):
        return None
    return head.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace").replace("\r\n", "\n")


def _headers(content: bytes) -> str:
    """The beginning, long enough for the headers that servers put before those of the sender."""
    return content[:_LONGEST_HEADERS].decode("utf-8", "replace").replace("\r\n", "\n")


def _kind_of_mail(text: str) -> str | None:
    """E-mail and MHTML begin with headers, of which at least two are those of a message."""
    names, position = [], _MBOX_LINE.match(text).end()  # type: ignore[union-attr]  # it matches always
    while header := _HEADER.match(text, position):
        names.append(header[1].lower())
        position = header.end()
    if len(_MAIL_HEADERS.intersection(names)) < 2 or not {"mime-version", "from"}.intersection(names):
        return None
    is_saved = "multipart/related" in text[:position].lower() and not {"received", "to"}.intersection(names)
    return MHTML if is_saved else EMAIL


def _kind_of_markup(text: str, rest: str, name: str, declared: str) -> str:
    if _HTML_START.match(rest) or "html" in declared or re.search(r"<html[\s>]", text, re.IGNORECASE):
        return "text/html"
    kind = _XML_KIND.match(rest)
    word = kind[1].lower() if kind else ""
    if word == "svg":
        return "image/svg+xml"
    if word in _XML_KINDS or text.startswith("<?xml") or name.endswith(".xml"):
        return _XML_KINDS.get(word, "application/xml")
    return _kind_of_text(name, declared)


def _kind_of_text(name: str, declared: str) -> str:
    if name.endswith((".md", ".markdown")) or declared in {"text/markdown", "text/x-markdown"}:
        return "text/markdown"
    if name.endswith((".jsonl", ".ndjson")):
        return "application/x-ndjson"
    return "text/plain"
