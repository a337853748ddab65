"""PowerPoint: the words of each slide, then its speaker's notes, in the order of the slides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ingest.captured_text import CaptureError
from timeline.ingest.contents import Reading
from timeline.ingest.formats.office_metadata import draft_with_metadata
from timeline.ingest.formats.zipped_xml import FAULTS, Package, damaged
from timeline.ingest.text_drafts import finish

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from timeline.ingest.contents import Content
    from timeline.ingest.limits import Limits

_SHOW = "ppt/presentation.xml"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLIDE = "{http://schemas.openxmlformats.org/presentationml/2006/main}sldId"
_PLACEHOLDER = "{http://schemas.openxmlformats.org/presentationml/2006/main}ph"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SHAPE = "{http://schemas.openxmlformats.org/presentationml/2006/main}sp"
# Numbers, dates and footers that each slide repeats.
_REPEATED = frozenset({"sldNum", "dt", "ftr", "hdr", "sldImg"})
_PARAGRAPH, _ROW, _CELL = f"{_DRAWING}p", f"{_DRAWING}tr", f"{_DRAWING}tc"


def read(original: Content, media_type: str, limits: Limits) -> Reading:
    """Return the words of a presentation; CaptureError for one that is damaged."""
    try:
        package = Package(original, limits)
        pages = ["\n".join(_page(package, slide)) for slide in _slides(package)]
        draft = draft_with_metadata(package, "\n\n".join(filter(None, pages)), library="lxml")
    except CaptureError:
        raise
    except FAULTS as error:
        raise damaged(original, "a presentation") from error
    return Reading(texts=(finish(draft, original, media_type, limits),))


def _slides(package: Package) -> Iterator[str]:
    targets = {identity: target for identity, _kind, target in package.relations(_SHOW)}
    for slide in package.xml(_SHOW).iter(_SLIDE):
        if (name := targets.get(slide.get(_ID), "")) in package.names:
            yield name


def _page(package: Package, slide: str) -> Iterator[str]:
    root = package.xml(slide)
    if root.get("show") == "0":
        return
    yield from _lines(root)
    notes = [target for _identity, kind, target in package.relations(slide) if kind.endswith("/notesSlide")]
    for name in notes:
        yield from _lines(package.xml(name))


def _lines(root: etree._Element) -> Iterator[str]:
    for element in root.iter(_PARAGRAPH, _ROW):
        if element.tag == _ROW:
            cells = (" ".join(map(_words, cell.iter(_PARAGRAPH))) for cell in element.iter(_CELL))
            line = " | ".join(filter(None, map(str.strip, cells)))
        else:
            line = "" if _is_elsewhere(element) else _words(element)
        if line.strip():
            yield line


def _is_elsewhere(paragraph: etree._Element) -> bool:
    """Whether a paragraph is read with its table, or repeated on each slide."""
    if next(paragraph.iterancestors(_CELL), None) is not None:
        return True
    shape = next(paragraph.iterancestors(_SHAPE), None)
    holder = shape.find(f".//{_PLACEHOLDER}") if shape is not None else None
    return holder is not None and holder.get("type") in _REPEATED


def _words(paragraph: etree._Element) -> str:
    runs = paragraph.iter(f"{_DRAWING}t", f"{_DRAWING}br", f"{_DRAWING}tab")
    parts = (child.text or "" if child.tag == f"{_DRAWING}t" else " " for child in runs)
    return " ".join("".join(parts).split())
