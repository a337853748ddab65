"""What changed between a version and the one before, as a page shows it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.web.cards.passages import published_words
from timeline.web.documents.text_diff import (
    ADDED,
    REMOVED,
    SAME,
    Piece,
    Row,
    Stretch,
    compare_texts,
    compare_words,
    count_words,
    find_alike,
    fold,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.models import Citation, Document

_CUT_BEFORE = re.compile(r"\A\S*\s")
_CUT_AFTER = re.compile(r"\s\S*\Z")
_LONGEST = 4_000_000  # code points of both texts; beyond, comparing would hold the server up
_MOST_SHOWN = 200_000  # code points of unfolded text on one page


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What is said of a document, where two versions differ."""

    name: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """The differences of two versions."""

    stretches: tuple[Stretch, ...]
    fields: tuple[FieldChange, ...]
    summary: str
    is_too_long: bool = False
    is_cut: bool = False  # more changed than a page can show


@dataclass(frozen=True, slots=True)
class OrphanView:
    """A citation that the live page no longer has, with what stands in the place of its passage now."""

    citation: Citation
    version: int
    before: str  # the words beside the passage, none of them cut
    after: str
    rows: tuple[Row, ...]  # what became of its paragraph, nothing where there is nothing like it
    suggestion: str  # the sentence now that is most like it


def compare_versions(old: Document, new: Document) -> Changes:
    """Return what changed between two versions of a page."""
    fields = tuple(_fields(old, new))
    if len(old.text) + len(new.text) > _LONGEST:
        return Changes((), fields, _("The texts are too long to be compared on a page."), is_too_long=True)
    rows = _compared(old.text, new.text)
    stretches, is_cut = _cut(fold(rows))
    return Changes(tuple(stretches), fields, _summary(rows), is_cut=is_cut)


def present_orphan(citation: Citation, live: Document, *, version: int) -> OrphanView:
    """Return an orphan beside what the live version has in its place; its document must be loaded."""
    old = citation.document
    is_long = len(old.text) + len(live.text) > _LONGEST
    rows = () if is_long or old.pk == live.pk else _rows_with(citation.exact, old.text, live.text)
    now = " ".join("".join(piece.text for piece in row.pieces if piece.kind != REMOVED) for row in rows)
    suggestion = find_alike(citation.exact, now)
    before, after = citation.prefix, citation.suffix
    if citation.start > len(before):
        before = _CUT_BEFORE.sub("… ", before)
    if citation.end + len(after) < len(old.text):
        after = _CUT_AFTER.sub(" …", after)
    return OrphanView(citation, version, before, after, rows if now.strip() else (), suggestion)


@lru_cache(maxsize=16)
def _compared(old: str, new: str) -> tuple[Row, ...]:
    """Texts of documents never change, so that what they have in common is worked out once."""
    return tuple(compare_texts(old, new))


@lru_cache(maxsize=16)
def _earlier_side(old: str, new: str) -> tuple[str, list[int]]:
    """Return the earlier text as its rows have it, bare, and where each row begins in it."""
    sides = [_bare("".join(piece.text for piece in row.pieces if piece.kind != ADDED)) for row in _compared(old, new)]
    return "".join(sides), list(accumulate((len(side) for side in sides), initial=0))


def _rows_with(passage: str, old: str, new: str) -> tuple[Row, ...]:
    """Return the rows whose earlier side has the passage, which may run over several."""
    wanted, (side, starts) = _bare(passage), _earlier_side(old, new)
    place = side.find(wanted)
    if place < 0:
        return ()
    return _compared(old, new)[bisect_right(starts, place) - 1 : bisect_right(starts, place + len(wanted) - 1)]


def _bare(text: str) -> str:
    """The words without white space, which a comparison does not keep."""
    return "".join(text.split())


def _fields(old: Document, new: Document) -> list[FieldChange]:
    fields = [
        (_("Title"), old.title, new.title),
        (_("By"), old.authors, new.authors),
        (_("Published"), published_words(old), published_words(new)),
    ]
    return [FieldChange(name, compare_words(before, after)) for name, before, after in fields if before != after]


def _summary(rows: Sequence[Row]) -> str:
    changed = sum(row.kind != SAME for row in rows)
    if not changed:
        return _("The texts differ in white space only.")
    added, removed = count_words(rows, ADDED), count_words(rows, REMOVED)
    words = [
        ngettext("%d word added", "%d words added", added) % added,
        ngettext("%d word removed", "%d words removed", removed) % removed,
    ]
    places = ngettext("in %(changed)d paragraph of %(all)d", "in %(changed)d paragraphs of %(all)d", changed)
    return f"{', '.join(words)} {places % {'changed': changed, 'all': len(rows)}}"


def _cut(stretches: Sequence[Stretch]) -> tuple[list[Stretch], bool]:
    """Return as many stretches as a page can hold; folded ones that are too long are only counted."""
    shown: list[Stretch] = []
    room = _MOST_SHOWN
    for stretch in stretches:
        length = sum(len(piece.text) for row in stretch.rows for piece in row.pieces)
        if length > room and not stretch.is_folded:
            return shown, True
        if length > room:
            shown.append(replace(stretch, rows=()))
        else:
            room -= length
            shown.append(stretch)
    return shown, False
