"""The date of an event, from the passages that its claims cite."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from timeline.models import Citation, ClaimStatus, Stance
from timeline.reconstruction import Statement, date_event
from timeline.temporal import describe, parse_edtf
from timeline.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.models import Event

DATE_FIELDS = ("edtf", "earliest", "latest", "extent", "date_explanation")


def redate_event(event: Event) -> bool:
    """Take over the date that the event's passages give, unless a person dated it; tell whether it changed.

    The event is not stored. Where no passage gives a date it stays as it is.
    """
    statements = [] if event.is_dated_by_hand else _statements(event)
    if not statements:
        return False
    refined = refinements_of_prevailing(statements)
    dated = date_event(refined)
    before = (event.edtf, event.date_explanation)
    event.set_date(dated.date.text)
    event.date_explanation = " ".join([dated.explanation, *_disagreement(event, statements)])
    return (event.edtf, event.date_explanation) != before


def refinements_of_prevailing(statements: Sequence[Statement]) -> list[Statement]:
    """Return the date that most statements leave room for, with the statements that do.

    Of several dates that exclude each other the most frequent prevails; of compatible ones, the narrowest.
    """
    return min(
        (_containing(one, statements) for one in sorted(statements, key=lambda statement: statement.rank)),
        key=lambda chain: (-len(chain), min(_width(one) for one in chain)),
    )


def _containing(one: Statement, statements: Sequence[Statement]) -> list[Statement]:
    return [other for other in statements if other.bounds.contains(one.bounds)]


def _width(statement: Statement) -> float:
    return math.inf if statement.bounds.width is None else statement.bounds.width


def _disagreement(event: Event, statements: Sequence[Statement]) -> list[str]:
    others = [one for one in statements if not one.bounds.overlaps(event.bounds)]
    said = sorted({f"{one.outlet}: {describe(one.date)}" for one in others})
    return [_("Passages that exclude it: %(said)s.") % {"said": "; ".join(said)}] if said else []


def _statements(event: Event) -> list[Statement]:
    citations = Citation.objects.filter(claim__event=event, stance=Stance.SUPPORTS).exclude(edtf="")
    standing = citations.exclude(claim__status=ClaimStatus.REJECTED).select_related("document__outlet")
    return [_statement(citation) for citation in standing.defer("document__text").order_by("id")]


def _statement(citation: Citation) -> Statement:
    date = parse_edtf(citation.edtf)
    words = citation.timex_text or describe(date)
    return Statement(
        key=str(citation.uid),
        document=citation.document.text_sha256,
        outlet=citation.document.outlet.name,
        text=words,  # dating looks at nothing else, and the words may stand outside the passage
        date_span=Span(0, len(words)),
        date=date,
    )
