"""What each passage says of an event's date, and whether that agrees with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from timeline.core.temporal import Extent
from timeline.selectors.date_words import say_date

if TYPE_CHECKING:
    from timeline.core.temporal import Edtf
    from timeline.models import Citation, Event
    from timeline.web.cards.event_card import EventCard
    from timeline.web.cards.passages import PassageView


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether what a passage says can be true beside the rest: the words, and the class that draws their mark."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class DateRow:
    """When one passage says that it happened."""

    passage: PassageView
    attribution: str
    said: str
    read_as: str
    verdict: Verdict


def present_dates(event: Event, card: EventCard) -> tuple[DateRow, ...]:
    """Return a row for each passage of the event's card that gives a date."""
    citations = {citation.pk: citation for claim in event.claims.all() for citation in claim.citations.all()}
    return tuple(
        _row(event, citations[passage.key], passage, claim.attribution)
        for claim in card.claims
        for passage in claim.passages
        if citations[passage.key].edtf
    )


def passages_by_uid(event: Event, card: EventCard) -> dict[str, PassageView]:
    """Return the passages of a card by their citations' stable identifiers, by which corroboration knows them."""
    uids = {citation.pk: str(citation.uid) for claim in event.claims.all() for citation in claim.citations.all()}
    return {uids[passage.key]: passage for claim in card.claims for passage in claim.passages}


def _row(event: Event, citation: Citation, passage: PassageView, attribution: str) -> DateRow:
    date = citation.date
    assert date is not None  # noqa: S101 - for the type checker
    return DateRow(
        passage=passage,
        attribution=attribution,
        said=passage.date_words or passage.date_elsewhere,
        read_as=say_date(date),
        verdict=_verdict(date, event.date),
    )


def _verdict(date: Edtf, of_event: Edtf | None) -> Verdict:
    if of_event is None:
        return Verdict("none", _("the event has no date"))
    if date.text == of_event.text:
        return Verdict("agree", _("agrees"))
    if date.bounds.overlaps(of_event.bounds):
        is_coarser = date.bounds.contains(of_event.bounds)
        return Verdict("compatible", _("compatible: leaves more room") if is_coarser else _("compatible: overlaps"))
    if Extent.THROUGHOUT in (date.extent, of_event.extent):
        return Verdict("none", _("speaks of other days"))
    return Verdict("conflict", _("conflict: excludes it"))
