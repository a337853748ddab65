"""Events beside outlets: who reports what, when, and who does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from timeline.models import Modality, Stance
from timeline.selectors.date_words import say_date, say_date_if_known
from timeline.web.cards.event_card import visible_claims

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timeline.models import Citation, Claim, Event

_MOST_REPORTS = 3  # of one outlet about one event; more would only repeat them


@dataclass(frozen=True, slots=True)
class Report:
    """A passage in which an outlet reports an event; `conflict` says in words how it differs."""

    href: str
    says_when: str
    published: str
    quote: str
    conflict: str
    is_first: bool
    outlet: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What one outlet reports of one event; empty where it reports nothing."""

    reports: tuple[Report, ...]
    left_out_count: int


@dataclass(frozen=True, slots=True)
class Row:
    """An event with a cell for each outlet, and one for all others."""

    href: str
    title: str
    when: str
    is_disputed: bool
    cells: tuple[Cell, ...]


def present_comparison(
    events: Iterable[Event], outlets: Mapping[int, str], *, with_proposals: bool
) -> tuple[tuple[Row, ...], bool]:
    """Return the rows, and whether other outlets than these report anything; events must have their evidence."""
    rows = tuple(_row(event, outlets, with_proposals=with_proposals) for event in events)
    has_others = any(row.cells[-1].reports for row in rows)
    return rows, has_others


def _row(event: Event, outlets: Mapping[int, str], *, with_proposals: bool) -> Row:
    found = [
        (citation, claim)
        for claim in visible_claims(event, with_proposals=with_proposals)
        for citation in claim.citations.all()
    ]
    first = min((day for citation, _claim in found if (day := _day(citation)) is not None), default=None)
    date = event.date
    return Row(
        href=event.get_absolute_url(),
        title=event.title,
        when=say_date_if_known(date),
        is_disputed=event.is_disputed,
        cells=tuple(_cell(event, _of(found, outlet, outlets), first) for outlet in (*outlets, None)),
    )


def _of(
    found: Sequence[tuple[Citation, Claim]], outlet: int | None, outlets: Mapping[int, str]
) -> list[tuple[Citation, Claim]]:
    """Return the passages of an outlet, or for None of all that have no column."""
    if outlet is None:
        return [one for one in found if one[0].document.outlet_id not in outlets]
    return [one for one in found if one[0].document.outlet_id == outlet]


def _cell(event: Event, found: Sequence[tuple[Citation, Claim]], first: int | None) -> Cell:
    reports = tuple(_report(event, citation, claim, first) for citation, claim in found[:_MOST_REPORTS])
    return Cell(reports, max(0, len(found) - _MOST_REPORTS))


def _report(event: Event, citation: Citation, claim: Claim, first: int | None) -> Report:
    document, date, day = citation.document, citation.date, _day(citation)
    return Report(
        href=citation.get_absolute_url(),
        says_when=say_date(date) if date else _("no date"),
        published=say_date(document.published) if document.published else _("day unknown"),
        quote=citation.exact,
        conflict=_conflict(event, citation, claim),
        is_first=day is not None and day == first,
        outlet=document.outlet.name,
    )


def _conflict(event: Event, citation: Citation, claim: Claim) -> str:
    """Return in words how a passage differs from the event; nothing where it can be true beside it."""
    if citation.stance == Stance.CONTRADICTS:
        return _("contradicts")
    if claim.modality == Modality.DENIED:
        return _("denies")
    if citation.edtf and event.edtf and not citation.bounds.overlaps(event.bounds):
        return _("another date")
    return ""


def _day(citation: Citation) -> int | None:
    """Return the first day on which a document may have come out."""
    published = citation.document.published
    return published.bounds.earliest if published else None
