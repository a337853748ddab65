"""The evidence pack as blocks: title, contents, chronology, passages, corrections, method."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.core.temporal import civil_date, edtf_from_year, parse_edtf
from timeline.core.text import close_directions
from timeline.exports.dates import date_words
from timeline.exports.evidence.blocks import Contents, Heading, NewPage, Note, Paragraph
from timeline.exports.evidence.corrections import corrections_of
from timeline.exports.evidence.passages import passages_of
from timeline.exports.references import short_reference
from timeline.selectors.date_words import say_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.exports.evidence.blocks import Block
    from timeline.exports.export import Export
    from timeline.models import Citation, Claim, Event

MOST_AT_ONCE = 1000  # events: some ten seconds of work
_LONGEST_QUOTE = 280


def pack_blocks(export: Export) -> Iterator[Block]:
    """Yield the pack from its title to its method; events are read twice, so that none is held."""
    yield from _title(export)
    yield Contents(tuple(_headings(export)))
    yield NewPage()
    yield from _chronology(export)
    yield NewPage()
    yield _section("passages")
    yield from passages_of(export)
    yield NewPage()
    yield _section("corrections")
    yield from corrections_of(export)
    yield _section("method")
    yield from _method(export)


def _section(name: str) -> Heading:
    titles = {
        "chronology": _("Chronology"),
        "passages": _("Appendix A: the passages"),
        "corrections": _("Appendix B: corrections"),
        "method": _("Appendix C: method"),
    }
    return Heading(1, titles[name], name)


def _headings(export: Export) -> Iterator[Heading]:
    """Yield the headings of the contents: the sections, and in the chronology the years."""
    yield _section("chronology")
    positions = export.events.order_by("position").values_list("position", flat=True).distinct()
    years = dict.fromkeys(_year(position) for position in positions.iterator())
    yield from (_year_heading(year) for year in years)
    yield from (_section(name) for name in ("passages", "corrections", "method"))


def _year(position: int | None) -> int | None:
    return None if position is None else civil_date(position).year


def _year_heading(year: int | None) -> Heading:
    if year is None:
        return Heading(2, _("Date unknown"), "undated")
    return Heading(2, say_date(parse_edtf(edtf_from_year(year))), f"year{year}".replace("-", "_"))


def _title(export: Export) -> Iterator[Block]:
    timeline = export.timeline
    yield Paragraph(timeline.title, "title")
    if timeline.standfirst:
        yield Paragraph(timeline.standfirst)
    events = export.events.count()
    documents = export.documents.count()
    counted = ngettext("%d event", "%d events", events) % events
    cited = ngettext("%d document", "%d documents", documents) % documents
    moment = export.made_at.strftime("%Y-%m-%d %H:%M UTC")
    yield Paragraph(_("Evidence pack: %(events)s, %(documents)s.") % {"events": counted, "documents": cited})
    yield Paragraph(_("Made on %(moment)s from %(address)s") % {"moment": moment, "address": export.address}, "small")
    for label, value in export.filters:
        yield Paragraph(_("Filtered by %(label)s: %(value)s") % {"label": label, "value": value}, "small")


def _chronology(export: Export) -> Iterator[Block]:
    yield _section("chronology")
    numbers = count(1)
    heading: Heading | None = None
    for event in export.stream():
        year = _year_heading(_year(event.position))
        if year != heading:
            heading = year
            yield year
        yield from _event(export, event, numbers)


def _event(export: Export, event: Event, numbers: Iterator[int]) -> Iterator[Block]:
    yield Heading(3, f"{date_words(event)}: {event.title}")
    if event.summary:
        yield Paragraph(event.summary)
    for claim in export.claims(event):
        notes = tuple(Note(next(numbers), _note(citation)) for citation in claim.citations.all())
        yield Paragraph(_claim(claim), "claim", notes)
    if how := _how_dated(event):
        yield Paragraph(how, "small")


def _claim(claim: Claim) -> str:
    said = f" ({claim.attribution})" if claim.attribution else ""
    modality = "" if claim.modality == "happened" else f" [{claim.get_modality_display()}]"
    proposed = f" [{claim.get_status_display()}]" if claim.status == "proposed" else ""
    uncited = "" if claim.citations.all() else " " + _("[no passage is cited]")
    return f"{claim.statement}{said}{modality}{proposed}{uncited}"


def _how_dated(event: Event) -> str:
    """Return how the date follows, in a sentence."""
    if event.is_dated_by_hand:
        return _("Dated by a curator: %s") % event.dated_why
    return event.date_explanation


def _note(citation: Citation) -> str:
    quote = " ".join(citation.exact.split())
    short = quote if len(quote) <= _LONGEST_QUOTE else f"{quote[: _LONGEST_QUOTE - 1]}…"
    against = _("Against: ") if citation.stance == "contradicts" else ""
    return f"{against}{short_reference(citation.document)}: “{close_directions(short)}”"


def _method(export: Export) -> Iterator[Block]:
    if export.timeline.method:
        yield from (Paragraph(part) for part in export.timeline.method.split("\n") if part.strip())
    for sentence in (
        _("Every document is kept as it was captured; its text never changes, and its hash proves so."),
        _("Each claim cites the exact words of a document. The place of a passage is counted in Unicode code points "
          "of the captured text, from 0; the end is exclusive."),
        _("Dates are read by rules, without guessing: each passage says which words give its date, what they were "
          "counted from, and by which rule. A date is never made finer than the words are."),
        _("Outlets of one owner, copies of one text and reports that repeat one agency count as one voice."),
        _("To check a hash: save the captured text as UTF-8 and compute its SHA-256."),
    ):  # fmt: skip
        yield Paragraph(sentence)
