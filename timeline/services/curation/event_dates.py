"""The date of an event, from the passages that its claims cite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.reconstruction import Statement, date_event
from timeline.core.temporal import describe, parse_edtf
from timeline.core.text import Span
from timeline.models import Citation, ClaimStatus, Stance

if TYPE_CHECKING:
    from timeline.models import Event

DATE_FIELDS = ("edtf", "earliest", "latest", "extent", "date_explanation")


def redate_event(event: Event) -> bool:
    """Take over the date that the event's passages give, unless a person dated it; tell whether it changed.

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


def _statements(event: Event) -> list[Statement]:
    citations = Citation.objects.filter(claim__event=event, stance=Stance.SUPPORTS).exclude(edtf="")
    standing = citations.exclude(claim__status=ClaimStatus.REJECTED).select_related("document__outlet")
    return [_statement(citation) for citation in standing.defer("document__text").order_by("id")]


def _statement(citation: Citation) -> Statement:
    date = parse_edtf(citation.edtf)
    words = citation.timex_text or describe(date)
    return Statement(
        key=str(citation.uid),
        document=str(citation.document.uid),
        outlet=citation.document.outlet.name,
        group=citation.document.outlet.group,
        text=words,  # dating looks at nothing else, and the words may stand outside the passage
        date_span=Span(0, len(words)),
        date=date,
    )
