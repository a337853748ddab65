"""Draft claims: each dated clause of a text, with its event, its modality and who says it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.core.extraction.attributions import attribution_of
from timeline.core.extraction.claim_draft import ClaimDraft
from timeline.core.extraction.confidence import Confidence, confidence_of
from timeline.core.extraction.dated_clauses import ClauseReader
from timeline.core.extraction.documents import read_document
from timeline.core.extraction.headed_entries import find_headings
from timeline.core.extraction.inherited_dates import follows_on
from timeline.core.extraction.modality import Modality, modality_of
from timeline.core.extraction.undated_mentions import find_undated
from timeline.core.frames import TimeUse
from timeline.core.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.core.extraction.dated_clauses import DatedClause
    from timeline.core.extraction.documents import Document
    from timeline.core.extraction.timex import Resolution
    from timeline.core.extraction.undated_mentions import UndatedMention

_MOST_DATES = 40  # in one sentence, before it is read in parts


def draft_claims(text: str, *, language: str, dct: str | None = None, country: str = "") -> list[ClaimDraft]:
    """A claim for each dated clause that describes an event; the ends of a stretch make one claim."""
    return read_claims(text, language=language, dct=dct, country=country)[1]


def read_claims(
    text: str, *, language: str, dct: str | None = None, country: str = ""
) -> tuple[list[Resolution], list[ClaimDraft]]:
    """All temporal expressions, each with its use, and all claims of a text, in one pass."""
    return _Drafter(read_document(text, language=language, dct=dct, country=country)).draft()


def read_story(
    text: str, *, language: str, dct: str | None = None, country: str = ""
) -> tuple[list[Resolution], list[ClaimDraft], list[UndatedMention]]:
    """Likewise, and the sentences that speak of an event without a date."""
    drafter = _Drafter(read_document(text, language=language, dct=dct, country=country))
    resolutions, claims = drafter.draft()
    return resolutions, claims, drafter.find_undated(claims)


class _Drafter:
    """Goes through one text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._reader = ClauseReader(document)
        self._resolutions = list(document.resolutions)
        self._headings = find_headings(document)

    def draft(self) -> tuple[list[Resolution], list[ClaimDraft]]:
        claims: list[ClaimDraft] = []
        place = 0
        heading: int | None = None
        before: list[tuple[int, ClaimDraft]] = []
        for number, sentence in enumerate(self._document.sentences):
            first = place
            while place < len(self._resolutions) and self._resolutions[place].span.start < sentence.end:
                place += 1
            places = range(first, place)
            dated = [one for part, within in self._parts(sentence, places) for one in self._claims_of(part, within)]
            claims += [draft for _place, draft in dated] or self._inherited(before, number, places)
            if heading is not None and not places:
                claims.append(self._headed(heading, number))
            heading = places[-1] if places and places[-1] in self._headings else None
            before = dated
        return self._resolutions, claims

    def find_undated(self, claims: Sequence[ClaimDraft]) -> list[UndatedMention]:
        """Return what the rest of the text speaks of."""
        found = find_undated(self._document, self._reader, [claim.passage for claim in claims])
        text, language = self._document.text, self._document.language
        return [replace(one, attribution=attribution_of(one.passage.of(text), language)) for one in found]

    def _parts(self, sentence: Span, places: range) -> Iterator[tuple[Span, range]]:
        """Yield a sentence with its dates; one with very many dates, as in tables, in parts that begin with a date.

        Reading clauses takes time for each date times the words of its sentence, so both must be bounded.
        """
        for first in places[::_MOST_DATES]:
            within = range(first, min(first + _MOST_DATES, places.stop))
            start = sentence.start if first == places.start else self._resolutions[first].span.start
            end = sentence.end if within.stop == places.stop else self._resolutions[within.stop].span.start
            yield Span(start, start + len(self._document.text[start:end].rstrip())), within

    def _claims_of(self, sentence: Span, places: range) -> Iterator[tuple[int, ClaimDraft]]:
        """Yield the claims of a sentence, each with the place of the expression that dates it."""
        statement = " ".join(sentence.of(self._document.text).split())
        attribution = attribution_of(statement, self._document.language)
        claimed: set[tuple[str, int]] = set()
        for found in self._reader.read(sentence, places):
            self._resolutions[found.place] = replace(self._resolutions[found.place], use=found.use)
            resolution = self._resolutions[found.place]
            date = resolution.interval or resolution.edtf
            if found.use is not TimeUse.EVENT or date is None or (date, found.clause.start) in claimed:
                continue
            claimed.add((date, found.clause.start))
            yield found.place, self._draft(sentence, statement, found, attribution)

    def _draft(self, sentence: Span, statement: str, found: DatedClause, attribution: str) -> ClaimDraft:
        return ClaimDraft(
            passage=sentence,
            statement=statement,
            resolution=self._resolutions[found.place],
            modality=modality_of(self._document, found, sentence),
            attribution=found.speaker or attribution,
            clause=found.clause,
            frame=found.frame,
            confidence=confidence_of(self._document, found.place, found.tense),
            is_further=found.is_further,
        )

    def _headed(self, heading: int, number: int) -> ClaimDraft:
        """Return the claim of a sentence that a date on the line above dates; its passage is both."""
        date, sentence = self._resolutions[heading], self._document.sentences[number]
        return self._continued(Span(date.span.start, sentence.end), date, number)

    def _inherited(self, before: list[tuple[int, ClaimDraft]], number: int, places: range) -> list[ClaimDraft]:
        """Return the claim of a sentence that continues what the one before dates; its passage is both."""
        sentence = self._document.sentences[number]
        if len({place for place, _claim in before}) != 1 or any(self._resolutions[place].edtf for place in places):
            return []
        place, previous = before[-1]
        if not follows_on(self._document, place, previous, sentence):
            return []
        return [self._continued(Span(previous.passage.start, sentence.end), previous.resolution, number)]

    def _continued(self, passage: Span, date: Resolution, number: int) -> ClaimDraft:
        """Return the claim of a sentence without a date, with a passage that begins before it and holds one."""
        sentence = self._document.sentences[number]
        statement = " ".join(sentence.of(self._document.text).split())
        frame = self._reader.read_undated(number, passage)
        attribution = attribution_of(statement, self._document.language)
        return ClaimDraft(
            passage, statement, date, Modality.HAPPENED, attribution, sentence, frame, Confidence.ASSUMED
        )
