"""The list of a chronology: cards under headings of month or year, with the long gaps between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from timeline.core.temporal import Granularity, civil_date, edtf_from_day, edtf_from_year, parse_edtf
from timeline.selectors.date_words import say_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from django.utils.safestring import SafeString

    from timeline.models import Event

_SHORTEST_GAP = 31  # days


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands between two cards: a gap in words, or how many events are left out, with where they are."""

    words: str
    query: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A card with what stands before it, and the heading where a new stretch begins."""

    gap: Gap | None
    heading: str
    card: SafeString


def present_list(
    events: Iterable[Event],
    cards: Mapping[int, SafeString],
    *,
    is_filtered: bool = False,
    left_out: Sequence[Gap | None] | None = None,
) -> tuple[Entry, ...]:
    """Return the entries of a page; the events must be in order. Filters may hide what happened between them.

    Where events are left out between those shown, `left_out` says so before each, and no gap is named.
    """
    entries, heading, covered_until = [], "", None
    for index, event in enumerate(events):
        gap = left_out[index] if left_out else _gap(covered_until, event, is_filtered=is_filtered)
        covered_until = _later(covered_until, event)
        previous, heading = heading, _heading(event)
        entries.append(Entry(gap, heading if heading != previous else "", cards[event.pk]))
    return tuple(entries)


def _heading(event: Event) -> str:
    """Return the month in which an event stands, or its year where it is known no better."""
    date = event.date
    if date is None or event.position is None:
        return _("Date unknown")
    if date.granularity.is_coarser_than(Granularity.SEASON):
        return say_date(parse_edtf(edtf_from_year(civil_date(event.position).year)))
    day = edtf_from_day(event.position)
    # A year of five digits (Y12000) has no months in EDTF.
    return say_date(parse_edtf(day if day.startswith("Y") else day[:-3]))


def _gap(covered_until: int | None, event: Event, *, is_filtered: bool) -> Gap | None:
    """Return how long nothing is recorded before an event, from a month on."""
    if covered_until is None or event.earliest is None or event.earliest - covered_until <= _SHORTEST_GAP:
        return None
    days = event.earliest - covered_until - 1
    recorded, chosen = _("%(number)s days with no recorded event"), _("%(number)s days without such an event")
    return Gap((chosen if is_filtered else recorded) % {"number": f"{days:,}".replace(",", " ")})


def _later(covered_until: int | None, event: Event) -> int | None:
    """Return the last day that is covered; a stretch of time counts by its beginning only."""
    days = [
        day for day in (covered_until, event.latest if event.extent == "within" else event.earliest) if day is not None
    ]
    return max(days, default=None)
