"""RTF: its words, and what it says of itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from striprtf.striprtf import rtf_to_text

from timeline.ingest.captured_text import CaptureError
from timeline.ingest.contents import Reading
from timeline.ingest.text_drafts import Draft, checked_length, finish
from timeline.ingest.timestamps import day_of_stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.ingest.contents import Content
    from timeline.ingest.limits import Limits

_CREATED = re.compile(r"\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")
_FIELD = r"\{\\%s\s((?:[^{}\\]|\\[^{}])*)\}"
_HEAD = 100_000
# Pictures are long runs of figures, over which the library would go sign by sign.
_PICTURE = re.compile(r"\{(?:\\\*)?\\(?:pict|objdata|shppict|nonshppict|themedata|datastore)\b[^{}]*\}")
_HIDDEN = re.compile(r"\{\\v(?!\d|[a-z])[^{}]*\}")
_CODE_PAGE = re.compile(r"\\ansicpg(\d{3,5})")
_NOTE = re.compile(r"\{(?:\\super)?\s?\\footnote\b")
_BRACE = re.compile(r"(?<!\\)[{}]")
_MADE = "This is the day on which the file was made; it may have been published on another."
_BROKEN = "{} is an RTF file that is damaged. Open it in its program and save it again."


def read(original: Content, media_type: str, limits: Limits) -> Reading:
    """Return the words of an RTF file; CaptureError for one that is damaged."""
    source = _HIDDEN.sub("", _PICTURE.sub("", original.data.decode("latin-1")))
    source, notes = _parted(source)
    try:
        texts = [rtf_words(one, _encoding(source)) for one in (source, *notes)]
    except (ValueError, LookupError, IndexError, RecursionError) as error:
        raise CaptureError(_BROKEN.format(original.origin)) from error
    text = "\n".join(_rows("\n".join(texts)))
    checked_length(text, original, limits)
    return Reading(texts=(finish(_draft(source, text), original, media_type, limits),))


def rtf_words(source: str, encoding: str = "cp1252") -> str:
    """Return the words of RTF; ValueError, LookupError or IndexError for what is broken."""
    return str(rtf_to_text(source, encoding=encoding, errors="replace"))  # type: ignore[no-untyped-call]


def _parted(source: str) -> tuple[str, list[str]]:
    """The text without its footnotes, which the library drops, and each of them as a text of its own."""
    kept, notes, place = [], [], 0
    for start in _NOTE.finditer(source):
        end = _end_of_group(source, start.start())
        if start.start() >= place and end:
            kept.append(source[place : start.start()])
            notes.append("{\\rtf1 " + source[start.end() : end])
            place = end
    return "".join((*kept, source[place:])), notes


def _end_of_group(source: str, start: int) -> int:
    depth = 0
    for brace in _BRACE.finditer(source, start):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return brace.end()
    return 0


def _rows(text: str) -> Iterator[str]:
    """The lines; the library ends each cell of a table with a bar."""
    for line in text.split("\n"):
        is_row = line.endswith("|")
        yield " | ".join(filter(None, map(str.strip, line.split("|")))) if is_row else line.strip()


def _encoding(source: str) -> str:
    found = _CODE_PAGE.search(source[:_HEAD])
    return f"cp{found[1]}" if found and found[1] != "65001" else "utf-8" if found else "cp1252"


def _draft(source: str, text: str) -> Draft:
    head = source[:_HEAD]
    found = _CREATED.search(head)
    created = day_of_stamp("-".join(part.zfill(2) for part in found.groups())) if found else ""
    return Draft(
        text=text,
        library="striprtf",
        title=_field("title", head),
        authors=(_field("author", head),),
        published=created,
        published_known="metadata" if created else "",
        published_note=_MADE if created else "",
    )


def _field(name: str, head: str) -> str:
    """A field of the file's own description, which may hold letters in the file's code page."""
    found = re.search(_FIELD % name, head)
    return rtf_words("{\\rtf1" + found[1] + "}", _encoding(head)) if found else ""
