"""A document as readers meet it: paragraphs, cut where cited passages and date words begin and end."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from timeline.core.extraction import LANGUAGES, read_claims
from timeline.core.temporal import edtf_from_day
from timeline.core.text import Span, split_paragraphs
from timeline.models import ClaimStatus
from timeline.web.documents.coverage import UNREVIEWED, Coverage, kind_of, measure_coverage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from timeline.core.extraction import Resolution
    from timeline.models import Citation, Document
    from timeline.selectors.ignored_words import IgnoredWords

PAGE_LENGTH = 60_000  # code points of text on one page of the reader
_LONGEST_PARAGRAPH = 9_000


@dataclass(frozen=True, slots=True)
class DateMark:
    """A date expression as curators review it; the anchor is where it begins."""

    start: int
    end: int
    kind: str
    is_first: bool  # the segment with which it begins

    @property
    def is_unreviewed(self) -> bool:
        """Whether somebody still has to decide about it."""
        return self.kind in UNREVIEWED

    @property
    def words(self) -> str:
        """What became of it, in a word or two."""
        return {
            "accepted": _("accepted"), "pending": _("pending"), "undated": _("without a date"),
            "unused": _("in no claim"), "other": _("not the time of an event"), "ignored": _("ignored"),
        }[self.kind]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters that the same passages and the same date words cover."""

    text: str
    anchors: tuple[int, ...]  # citations that begin here
    citations: tuple[int, ...]  # citations that cover it
    state: str  # accepted, proposed, or nothing where no passage covers it
    reading: str  # how the date words are read; at their last segment only
    is_date: bool
    page: int = 0  # the page of the original that begins here; 0 where none does
    date: DateMark | None = None  # for curators only


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph; the number is its place in the whole document, for pin citations."""

    number: int
    segments: tuple[Segment, ...]
    start: int = 0  # in code points, for curators only


@dataclass(frozen=True, slots=True)
class ReaderPage:
    """A stretch of a document, with the offsets of its neighbours (None: there is none)."""

    paragraphs: tuple[Paragraph, ...]
    coverage: Coverage
    previous: int | None
    next: int | None

    @property
    def first_unreviewed(self) -> DateMark | None:
        """The first date expression that nobody decided about."""
        marks = (segment.date for paragraph in self.paragraphs for segment in paragraph.segments)
        return next((mark for mark in marks if mark is not None and mark.is_unreviewed), None)

    @property
    def expression_count(self) -> int:
        """How many date expressions stand on the page."""
        return self.coverage.count


def read_document_page(
    document: Document,
    citations: Sequence[Citation],
    *,
    at: int = 0,
    ignored: Sequence[IgnoredWords] | None = None,
) -> ReaderPage:
    """Return the page of a document that holds an offset, its passages and its date words marked.

    `ignored` are the rules of the timelines that a curator reviews; with them the page says what is left to do.
    """
    pages = _paginate(document.text)
    index = next((index for index, page in enumerate(pages) if page[-1][1].end > at), len(pages) - 1)
    window = Span(pages[index][0][1].start, pages[index][-1][1].end)
    # What is an orphan of the live page stands in this version all the same.
    standing = [one for one in citations if one.span.overlaps(window) and one.span.of(document.text) == one.exact]
    timexes = read_timexes(document, window)
    kinds = [
        kind_of(span, found, standing, is_ignored=_is_ignored(ignored or (), document, found, span))
        for span, found in timexes
    ]
    marks = _Marks(
        standing, timexes, list(enumerate(document.page_starts, 1)) if len(document.page_starts) > 1 else [],
        {span: kind for (span, _found), kind in zip(timexes, kinds, strict=True)} if ignored is not None else {},
    )  # fmt: skip
    paragraphs = tuple(
        Paragraph(number, tuple(_segments(document.text, span, marks)), 0 if ignored is None else span.start)
        for number, span in pages[index]
    )
    return ReaderPage(
        paragraphs=paragraphs,
        coverage=measure_coverage(kinds),
        previous=pages[index - 1][0][1].start if index else None,
        next=pages[index + 1][0][1].start if index + 1 < len(pages) else None,
    )


def _paginate(text: str) -> list[list[tuple[int, Span]]]:
    """Return the numbered paragraphs of each page.

    Every page but the last is longer than 50,000 code points, so that `Citation.get_absolute_url` knows what stands
    on the first.
    """
    pages: list[list[tuple[int, Span]]] = [[]]
    for number, span in enumerate(_cut_paragraphs(text), 1):
        if pages[-1] and span.end - pages[-1][0][1].start > PAGE_LENGTH:
            pages.append([])
        pages[-1].append((number, span))
    return pages


def _cut_paragraphs(text: str) -> Iterator[Span]:
    """Yield the paragraphs; one that is too long for a page is cut between words, or anywhere if it has no spaces."""
    for paragraph in split_paragraphs(text):
        start = paragraph.start
        while paragraph.end - start > _LONGEST_PARAGRAPH:
            space = text.rfind(" ", start + 1, start + _LONGEST_PARAGRAPH)
            end = space if space > 0 else start + _LONGEST_PARAGRAPH
            yield Span(start, end)
            start = end
        yield Span(start, paragraph.end)


def _is_ignored(ignored: Sequence[IgnoredWords], document: Document, found: Resolution, span: Span) -> bool:
    return any(rules.find(document, span, found.text) for rules in ignored)


def read_timexes(document: Document, window: Span) -> list[tuple[Span, Resolution]]:
    """Return the date expressions of a stretch of a document, with their places in the whole text."""
    language = document.language.lower().split("-")[0]
    if language not in LANGUAGES:
        return []
    day = document.published_day
    dct = None if day is None else edtf_from_day(day)
    found, _claims = read_claims(window.of(document.text), language=language, dct=dct, country=document.outlet.country)
    return [(resolution.span.shifted(window.start), resolution) for resolution in found]


@dataclass(slots=True)
class _Marks:
    """What is marked in a text, and what of it was marked already: each anchor and each page begins once."""

    citations: Sequence[Citation]
    timexes: Sequence[tuple[Span, Resolution]]
    pages_to_come: list[tuple[int, int]]  # (number, where it begins)
    kinds: Mapping[Span, str] = field(default_factory=dict)  # what became of each date expression, for curators
    anchored: set[int] = field(default_factory=set)

    def date_of(self, span: Span, piece: Span) -> DateMark | None:
        """Return what a curator sees of a date expression at one of its segments."""
        kind = self.kinds.get(span)
        return DateMark(span.start, span.end, kind, is_first=piece.start == span.start) if kind else None

    def take_page(self, start: int) -> int:
        """Return the number of the page that begins at or before an offset and was not shown yet, or 0."""
        number = 0
        while self.pages_to_come and self.pages_to_come[0][1] <= start:
            number, _start = self.pages_to_come.pop(0)
        return number


def _segments(text: str, paragraph: Span, marks: _Marks) -> Iterator[Segment]:
    """Yield the segments of a paragraph."""
    cited = [citation for citation in marks.citations if citation.span.overlaps(paragraph)]
    dated = [(span, resolution) for span, resolution in marks.timexes if span.overlaps(paragraph)]
    begun = [Span(start, start) for _number, start in marks.pages_to_come if paragraph.start < start < paragraph.end]
    for piece in _pieces(
        paragraph, [*(citation.span for citation in cited), *(span for span, _found in dated), *begun]
    ):
        over = [citation for citation in cited if citation.span.contains(piece)]
        date = next((pair for pair in dated if pair[0].contains(piece)), None)
        yield Segment(
            text=piece.of(text),
            anchors=tuple(citation.pk for citation in over if citation.pk not in marks.anchored),
            citations=tuple(citation.pk for citation in over),
            state=_state(over),
            reading=_reading(date[1]) if date and date[0].end == piece.end else "",
            is_date=date is not None,
            page=marks.take_page(piece.start),
            date=marks.date_of(date[0], piece) if date else None,
        )
        marks.anchored.update(citation.pk for citation in over)


def _pieces(paragraph: Span, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the paragraph cut at every beginning and end of the spans."""
    cuts = {paragraph.start, paragraph.end}
    for span in spans:
        cuts |= {max(span.start, paragraph.start), min(span.end, paragraph.end)}
    ordered = sorted(cuts)
    return (Span(start, end) for start, end in pairwise(ordered))


def _state(citations: Sequence[Citation]) -> str:
    if not citations:
        return ""
    accepted = any(citation.claim.status == ClaimStatus.ACCEPTED for citation in citations)
    return "accepted" if accepted else "proposed"


def _reading(resolution: Resolution) -> str:
    return resolution.explanation if resolution.is_resolved else resolution.unresolved_reason
