"""Appendix A: each passage in its context, with where it comes from and how its date was reckoned."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from django.db.models import F
from django.db.models.functions import Greatest, Substr
from django.utils.translation import gettext as _

from timeline.core.temporal import parse_edtf
from timeline.core.text import direction_of
from timeline.exports.evidence.blocks import Facts, Heading, Paragraph, Quote
from timeline.exports.references import passage_address, published_on
from timeline.models import Citation, TextKind
from timeline.selectors.date_words import say_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.exports.evidence.blocks import Block
    from timeline.exports.export import Export
    from timeline.models import Claim, Event

_CONTEXT = 300  # code points on either side


def passages_of(export: Export) -> Iterator[Block]:
    """Yield every passage under the number of its footnote."""
    numbers = count(1)
    for event in export.stream():
        contexts = _contexts(export, event)
        for claim in export.claims(event):
            for citation in claim.citations.all():
                yield from _passage(export, next(numbers), claim, citation, contexts[citation.pk])


def _contexts(export: Export, event: Event) -> dict[int, str]:
    """Return the text around each passage: only that much of a document is loaded."""
    keys = [citation.pk for citation in export.citations(event)]
    around = Substr("document__text", Greatest(F("start") + 1 - _CONTEXT, 1), F("end") - F("start") + 2 * _CONTEXT)
    return dict(Citation.objects.filter(pk__in=keys).annotate(around=around).values_list("pk", "around"))


def _passage(export: Export, number: int, claim: Claim, citation: Citation, around: str) -> Iterator[Block]:
    yield Heading(3, _("Passage %d") % number, f"passage{number}")
    yield Paragraph(claim.statement, "claim")
    yield _quote(citation, around)
    yield Facts(tuple((label, value) for label, value in _facts(export, citation) if value))


def _quote(citation: Citation, around: str) -> Quote:
    first = min(citation.start, _CONTEXT)
    last = first + citation.end - citation.start
    before, after = around[:first], around[last : last + _CONTEXT]
    return Quote(
        ("…" if citation.start > _CONTEXT else "") + before,
        around[first:last],
        after + ("…" if len(after) == _CONTEXT else ""),
        direction_of(citation.document.language) == "rtl",
    )


def _facts(export: Export, citation: Citation) -> Iterator[tuple[str, str]]:
    document = citation.document
    yield _("Document"), document.title
    yield _("Outlet"), document.outlet.name
    yield _("Authors"), document.authors
    yield _("Published"), f"{published_on(document)} ({document.get_published_known_display()})"
    yield _("How that is known"), document.published_note
    yield _("Text"), "" if document.text_kind == TextKind.FULL else document.get_text_kind_display()
    yield _("Address"), document.url
    yield _("Captured"), document.captured_at.strftime("%Y-%m-%d %H:%M:%S UTC")
    yield _("Read here"), passage_address(export, citation)
    yield _("Place"), _("code points %(start)d to %(end)d") % {"start": citation.start, "end": citation.end}
    yield _("SHA-256 of the text"), document.text_sha256
    yield _("SHA-256 of the bytes"), document.bytes_sha256
    yield _("Stance"), citation.get_stance_display() if citation.stance == "contradicts" else ""
    yield _("Date words"), f"“{citation.timex_text}”" if citation.timex_text else ""
    yield _("Date"), _date(citation)
    yield _("How it was reckoned"), citation.explanation
    yield _("Other readings"), " ".join(str(reading["explanation"]) for reading in citation.readings[1:])
    yield _("Orphaned"), _("the live page no longer says so") if citation.is_orphaned else ""


def _date(citation: Citation) -> str:
    return f"{say_date(parse_edtf(citation.edtf))} (EDTF {citation.edtf})" if citation.edtf else ""
