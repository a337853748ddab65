"""The date of a passage, from its words or a curator, and the date of an event, from its passages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from timeline.core.extraction import LANGUAGES, find_timexes
from timeline.core.reconstruction import Statement, date_event
from timeline.core.temporal import describe, edtf_from_day, parse_edtf
from timeline.core.text import Span, split_paragraphs, split_sentences
from timeline.models import Citation, ClaimStatus, Stance
from timeline.models.citation import BY_HAND
from timeline.selectors.date_words import read_typed_date
from timeline.services.errors import RefusedError
from timeline.services.events.statements import Origin, build_statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.core.extraction import Reading, Resolution
    from timeline.core.temporal import Edtf
    from timeline.models import Document, Event

DATE_FIELDS = ("edtf", "earliest", "latest", "extent", "date_explanation")


@dataclass(frozen=True, slots=True)
class PassageDate:
    """A date, the words of the text that give it (if any), and how it was worked out."""

    edtf: str = ""
    words: str = ""
    span: Span | None = None
    rule: str = ""
    anchor: str = ""
    explanation: str = ""
    readings: Sequence[dict[str, Any]] = ()

    def write_to(self, citation: Citation) -> None:
        """Set the citation's date and where it comes from; the citation is not stored."""
        citation.set_date(self.edtf)
        citation.timex_text = self.words
        citation.timex_start = self.span.start if self.span else None
        citation.timex_end = self.span.end if self.span else None
        citation.rule, citation.anchor, citation.explanation = self.rule, self.anchor, self.explanation
        citation.readings = list(self.readings)


def find_passage_date(*, document: Document, span: Span, date_words: str = "") -> PassageDate:
    """Return the date that the passage gives: by its only date words, or by those that the curator names.

    Without date words in the passage, its sentences are searched. Several, or none, give no date but say so.
    """
    found = _timexes_around(document, span)
    if date_words.strip():
        return _chosen(document, found, date_words.strip())
    dated = _dated(found, span) or _dated(found, _sentences_around(document.text, span))
    if not dated:
        return PassageDate(explanation=_("The passage has no words that give a date."))
    if len(dated) > 1:
        words = _listed(dated)
        return PassageDate(explanation=_("The passage has several dates (%(words)s); none was chosen.") % words)
    return _from_resolution(dated[0])


def find_dates_near(*, document: Document, span: Span) -> list[PassageDate]:
    """Return the dates of the paragraphs that a passage touches: those inside it first, then the nearest before it."""
    found = [one for one in _timexes_around(document, span) if one.is_resolved]
    return [_from_resolution(one) for one in sorted(found, key=lambda one: _distance(one.span, span))]


def date_by_hand(*, words: str, document: Document) -> PassageDate:
    """Return the date that a curator's own words name, or refuse words that name none."""
    return _chosen(document, [], words.strip())


def _distance(date: Span, passage: Span) -> tuple[int, int]:
    """Order dates by how far they are from a passage; what comes after it counts as farther."""
    if date.overlaps(passage):
        return 0, date.start
    return (1, passage.start - date.end) if date.end <= passage.start else (2, date.start - passage.end)


def reckoning_of(resolution: Resolution) -> dict[str, Any]:
    """Return how a date was worked out, as columns of a citation: readings only where several stand."""
    return {
        "rule": resolution.rule,
        "anchor": resolution.anchor or "",
        "explanation": resolution.explanation,
        "readings": [_as_json(one) for one in resolution.readings if len(resolution.readings) > 1],
    }


def publication_day(document: Document) -> str | None:
    """Return the day of publication as relative words count from it, or None unless it is one known day."""
    day = document.published_day
    return None if day is None else edtf_from_day(day)


def _timexes_around(document: Document, span: Span) -> list[Resolution]:
    """Read the paragraphs that the passage touches; the resolutions' spans are those of the whole text."""
    language = document.language.split("-")[0]
    if language not in LANGUAGES:
        return []
    paragraphs = [paragraph for paragraph in split_paragraphs(document.text) if paragraph.overlaps(span)]
    around = Span(paragraphs[0].start, paragraphs[-1].end)
    day = publication_day(document)
    country = document.outlet.country
    found = find_timexes(around.of(document.text), language=language, dct=day, country=country)
    return [_moved(resolution, around.start) for resolution in found]


def _moved(resolution: Resolution, distance: int) -> Resolution:
    return replace(resolution, span=resolution.span.shifted(distance))


def _sentences_around(text: str, span: Span) -> Span:
    sentences = [sentence for sentence in split_sentences(text) if sentence.overlaps(span)]
    starts, ends = [s.start for s in sentences], [s.end for s in sentences]
    return Span(min([span.start, *starts]), max([span.end, *ends]))


def _dated(found: list[Resolution], span: Span) -> list[Resolution]:
    return [resolution for resolution in found if resolution.is_resolved and span.contains(resolution.span)]


def _chosen(document: Document, found: list[Resolution], words: str) -> PassageDate:
    """The date words of the text that the curator named, or else the curator's own words for the date."""
    named = [one for one in found if one.is_resolved and one.text.casefold() == words.casefold()]
    if len(named) == 1:
        return _from_resolution(named[0])
    try:
        reading = read_typed_date(words, dct=publication_day(document))
    except ValueError as error:
        raise RefusedError(str(error)) from error
    return PassageDate(
        edtf=reading.edtf or "",
        rule=BY_HAND,
        explanation=_("A curator dated the passage “%(words)s”.") % {"words": words},
    )


def _from_resolution(resolution: Resolution) -> PassageDate:
    return PassageDate(
        edtf=resolution.edtf or "", words=resolution.text, span=resolution.span, **reckoning_of(resolution)
    )


def _as_json(reading: Reading) -> dict[str, Any]:
    return {"edtf": reading.edtf, "value": reading.value, "explanation": reading.explanation}


def _listed(found: list[Resolution]) -> dict[str, str]:
    return {"words": ", ".join(f"“{resolution.text}”" for resolution in found)}


def refresh_event_date(event: Event) -> bool:
    """Take over the date that the event's passages give, unless a person dated it; return whether it changed.

    The event is not stored. Where no passage gives a date it stays as it is.
    """
    statements = [] if event.is_dated_by_hand else _statements(event)
    if not statements:
        return False
    dated = date_event(statements)
    before = (event.edtf, event.date_explanation)
    event.set_date(dated.date.text)
    event.date_explanation = dated.explanation
    return (event.edtf, event.date_explanation) != before


def date_told_by(citations: Iterable[Citation]) -> Edtf | None:
    """Return the date that passages give together; None where none in support gives one."""
    dated = [_statement(one) for one in citations if one.edtf and one.stance == Stance.SUPPORTS]
    return date_event(dated).date if dated else None


def _statements(event: Event) -> list[Statement]:
    citations = Citation.objects.filter(claim__event=event, stance=Stance.SUPPORTS).exclude(edtf="")
    standing = citations.exclude(claim__status=ClaimStatus.REJECTED).select_related("document__outlet")
    return [_statement(citation) for citation in standing.defer("document__text").order_by("id")]


def _statement(citation: Citation) -> Statement:
    date = parse_edtf(citation.edtf)
    words = citation.timex_text or describe(date)
    outlet = citation.document.outlet
    return build_statement(
        Origin(document=str(citation.document.uid), outlet=outlet.name, group=outlet.group),
        key=str(citation.uid),
        text=words,  # dating looks at nothing else, and the words may stand outside the passage
        position=0,
        date_words=Span(0, len(words)),
        date=date,
    )
