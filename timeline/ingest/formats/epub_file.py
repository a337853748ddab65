"""EPUB: the chapters of a book in the order of its spine."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from timeline.ingest.captured_text import CaptureError
from timeline.ingest.charsets import decode_bytes
from timeline.ingest.contents import Reading
from timeline.ingest.formats.zipped_xml import DC, FAULTS, Package, damaged, words_at
from timeline.ingest.html import all_text
from timeline.ingest.text_drafts import Draft, finish
from timeline.ingest.timestamps import day_of_stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from timeline.ingest.contents import Content
    from timeline.ingest.limits import Limits

_OPF = "{http://www.idpf.org/2007/opf}"
_ROOT_FILE = "{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"
_CONTENTS = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})
_LOCKED = "{} is an e-book that is locked for its shop's programs (DRM). Get a copy without the lock."
# Fonts may be locked in a book that anyone can read.
_FONT_LOCKS = (b"http://www.idpf.org/2008/embedding", b"http://ns.adobe.com/pdf/enc#RC")


def read(original: Content, media_type: str, limits: Limits) -> Reading:
    """Return the text of an e-book; CaptureError for one that is locked or damaged."""
    try:
        package = Package(original, limits)
        _check_open(package, original)
        container = package.xml("META-INF/container.xml")
        root_file = next(container.iter(_ROOT_FILE)).get("full-path", "")
        book = package.xml(root_file)
        draft = _draft(book, "\n\n".join(_chapters(package, book, posixpath.dirname(root_file))))
    except CaptureError:
        raise
    except (*FAULTS, StopIteration) as error:
        raise damaged(original, "an e-book (EPUB)") from error
    return Reading(texts=(finish(draft, original, media_type, limits),))


def _check_open(package: Package, original: Content) -> None:
    name = "META-INF/encryption.xml"
    locks = package.read(name) if name in package.names else b""
    for font in _FONT_LOCKS:
        locks = locks.replace(b'EncryptionMethod Algorithm="' + font, b"")
    if b"EncryptionMethod Algorithm" in locks:
        raise CaptureError(_LOCKED.format(original.origin))


def _chapters(package: Package, book: etree._Element, folder: str) -> Iterator[str]:
    items = {item.get("id"): item for item in book.iter(f"{_OPF}item")}
    for reference in book.iter(f"{_OPF}itemref"):
        item = items.get(reference.get("idref"))
        if item is None or item.get("media-type") not in _CONTENTS or "nav" in (item.get("properties") or "").split():
            continue
        name = posixpath.normpath(posixpath.join(folder, unquote(item.get("href", "").partition("#")[0])))
        if name in package.names and (text := all_text(decode_bytes(package.read(name), is_markup=True).text)):
            yield text


def _draft(book: etree._Element, text: str) -> Draft:
    published = day_of_stamp(words_at(book, f"{DC}date"))
    return Draft(
        text=text,
        library="lxml",
        title=words_at(book, f"{DC}title"),
        authors=tuple(" ".join("".join(one.itertext()).split()) for one in book.iter(f"{DC}creator")),
        site_name=words_at(book, f"{DC}publisher"),
        published=published,
        published_known="metadata" if published else "",
        language=words_at(book, f"{DC}language"),
    )
