"""Kinds of files that are not read: what each is called, and what its owner can do."""

from __future__ import annotations

from timeline.ingest.captured_text import CaptureError

_OCR = "Run text recognition (OCR) on it, then upload the text."
_SPEECH = "Upload a transcript of it."
_EXPORT = "Save it as PDF, DOCX or text, then upload that."
_UNPACK = "Unpack it and upload the documents, or a ZIP of them."

_REFUSED: dict[str, tuple[str, str]] = {
    "application/msword": (
        "an old Office file (.doc, .xls, .ppt or .msg)",
        "Save it as DOCX or PDF, then upload that.",
    ),
    "application/x-locked-office": (
        "an Office file that is locked with a password",
        "Save it without one, then upload it again.",
    ),
    "application/postscript": ("a PostScript file", "Save it as PDF, then upload that."),
    "application/x-7z-compressed": ("a 7-Zip archive", _UNPACK),
    "application/vnd.rar": ("a RAR archive", _UNPACK),
    "application/x-tar": ("a TAR archive", _UNPACK),
    "application/x-bzip2": ("a bzip2 archive", _UNPACK),
    "application/x-xz": ("an xz archive", _UNPACK),
    "application/zstd": ("a Zstandard archive", _UNPACK),
    "application/vnd.sqlite3": ("a database (SQLite)", _EXPORT),
    "application/x-executable": ("a program", "Only documents are read."),
    "application/rss+xml": ("a news feed", "Give the addresses of its articles."),
    "application/xml": ("an XML file", "Save what it says as text or HTML, then upload that."),
    "application/octet-stream": ("no kind of document that is known here", "Save it as PDF, DOCX, HTML or text."),
}
_FAMILIES = {
    "image": ("a picture", _OCR),
    "audio": ("a sound recording", _SPEECH),
    "video": ("a film", _SPEECH),
    "font": ("a font", "Only documents are read."),
}


def refusal_of(media_type: str, origin: str) -> CaptureError:
    """Return why a file of this type is not read, as a sentence that names the kind and what to do."""
    family = _FAMILIES.get(media_type.partition("/")[0])
    kind, advice = _REFUSED.get(media_type) or family or _REFUSED["application/octet-stream"]
    return CaptureError(f"{origin} is {kind}. {advice}")
