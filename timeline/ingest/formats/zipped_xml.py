"""Documents that are XML in a ZIP (Word, Excel, PowerPoint, OpenDocument, EPUB), read without trusting them."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from lxml import etree

from timeline.ingest.captured_text import CaptureError
from timeline.ingest.formats.members import Unpacking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.ingest.contents import Content
    from timeline.ingest.limits import Limits

FAULTS = (
    zipfile.BadZipFile, zlib.error, EOFError, struct.error, KeyError, ValueError, NotImplementedError, OSError,
    etree.LxmlError, RuntimeError, AttributeError, IndexError, TypeError,
)  # fmt: skip
DC = "{http://purl.org/dc/elements/1.1/}"
DCTERMS = "{http://purl.org/dc/terms/}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
LOCKED = "{} is locked with a password. Save it without one, then upload it again."


class Package:
    """The parts of a document, each read when it is asked for."""

    def __init__(self, original: Content, limits: Limits) -> None:
        """Open it; CaptureError for a bomb, BadZipFile for one that is damaged."""
        self._archive = zipfile.ZipFile(io.BytesIO(original.data))
        infos = self._archive.infolist()
        Unpacking(original, limits).count(sum(info.file_size for info in infos))
        self.names = frozenset(info.filename for info in infos)

    def read(self, name: str) -> bytes:
        """Return the bytes of a part; KeyError without it."""
        return self._archive.read(name)

    def xml(self, name: str) -> etree._Element:
        """Return the root of a part; KeyError without it, ValueError for one that is no XML."""
        return parse_xml(self.read(name))

    def find_xml(self, name: str) -> etree._Element | None:
        """Return the root of a part, or None without it."""
        return self.xml(name) if name in self.names else None

    def relations(self, name: str) -> Iterator[tuple[str, str, str]]:
        """Yield identity, type and target of what a part of an Office file refers to."""
        folder, file = posixpath.split(name)
        root = self.find_xml(posixpath.join(folder, "_rels", f"{file}.rels"))
        for relation in root.iter(_RELATION) if root is not None else ():
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
                yield relation.get("Id", ""), relation.get("Type", ""), target.removeprefix("/")


def parse_xml(content: bytes) -> etree._Element:
    """Return the root of XML, whose entities are left alone; ValueError for what is none."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(content, parser)
    if root is None:
        raise ValueError("no element")
    return root


def words_at(root: etree._Element | None, name: str) -> str:
    """Return the words of the first element of a name, or nothing."""
    found = root.find(f".//{name}") if root is not None else None
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def damaged(original: Content, kind: str) -> CaptureError:
    """Return what is said of a document that cannot be read."""
    return CaptureError(f"{original.origin} is {kind} that is damaged. Open it in its program and save it again.")
