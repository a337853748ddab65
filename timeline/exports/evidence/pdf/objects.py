"""The objects of a PDF file (ISO 32000-1, 7.5): each handed out as soon as it is whole, only its place is kept."""

from __future__ import annotations

import zlib
from array import array

HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class PdfObjects:
    """Numbers objects, and remembers where each begins."""

    def __init__(self) -> None:
        self._places = array("Q")
        self._size = len(HEAD)

    def reserve(self) -> int:
        """Return the number of an object to come."""
        self._places.append(0)
        return len(self._places)

    def write(self, number: int, content: str | bytes) -> bytes:
        """Return an object as it stands in the file."""
        body = content.encode("latin-1") if isinstance(content, str) else content
        written = b"%d 0 obj\n%s\nendobj\n" % (number, body)
        self._places[number - 1] = self._size
        self._size += len(written)
        return written

    def write_stream(self, number: int, content: bytes, entries: str = "") -> bytes:
        """Return a stream, compressed."""
        packed = zlib.compress(content)
        head = f"<</Length {len(packed)}/Filter/FlateDecode{entries}>>\nstream\n".encode()
        return self.write(number, head + packed + b"\nendstream")

    def end(self, *, root: int, info: int) -> bytes:
        """Return what ends the file: where every object stands, and with which to begin."""
        rows = b"".join(b"%010d 00000 n \n" % place for place in self._places)
        count = len(self._places) + 1
        trailer = f"trailer\n<</Size {count}/Root {root} 0 R/Info {info} 0 R>>\nstartxref\n{self._size}\n%%EOF\n"
        return b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (count, rows, trailer.encode())


def pdf_text(text: str) -> str:
    """Return text as a string of PDF."""
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"
