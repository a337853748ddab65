"""Entries of a chronology under a date that stands alone on its line: "30 January", and below "The port closes"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.documents import is_heading

if TYPE_CHECKING:
    from timeline.core.extraction.documents import Document

_FEWEST = 2


def find_headings(document: Document) -> frozenset[int]:
    """Return the places of the dates that head entries: several lines, all of them before publication.

    A single date on a line of its own says when the text appeared, and not what it tells of.
    """
    published = document.published.index if document.published else None
    places = [
        place
        for place, one in enumerate(document.resolutions)
        if one.edtf is not None and is_heading(one.span, document.text)
    ]
    begins = [document.resolutions[place].bounds.earliest for place in places]
    is_past = all(day is not None and (published is None or day < published) for day in begins)
    return frozenset(places) if is_past and len(set(begins)) >= _FEWEST else frozenset()
