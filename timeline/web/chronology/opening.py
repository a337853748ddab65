"""What a large chronology opens with: its most important events, with the number of others between them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.selectors.event_numbers import count_between, find_weightiest
from timeline.selectors.keyset_paging import cursor_of
from timeline.web.chronology.listing import Gap
from timeline.web.filter_form import Show

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from timeline.models import Event
    from timeline.models.event import EventQuerySet
    from timeline.selectors.event_numbers import EventNumbers
    from timeline.selectors.keyset_paging import EventPage


LIMITS = {Show.KEY: 30, Show.MORE: 150}
_FEWEST = 60  # a chronology up to this long is shown whole


@dataclass(frozen=True, slots=True)
class Level:
    """One way to show a chronology, as the switch names it."""

    words: str
    query: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Opening:
    """The events to show, and the switch between showing few and all; there is none where all fit."""

    events: EventQuerySet
    show: Show
    levels: tuple[Level, ...]

    @property
    def is_whole(self) -> bool:
        """Return whether no event is left out."""
        return self.show is Show.ALL


def choose_opening(
    events: EventQuerySet, numbers: EventNumbers, *, asked: Show | None, query_string: Callable[..., str]
) -> Opening:
    """Return the most important of these events, as many as asked, or all where they are few or none stands out."""
    dated_count = numbers.dated_count
    if dated_count <= _FEWEST or not numbers.is_weighed:
        return Opening(events, Show.ALL, ())
    show = asked or Show.KEY
    if show is not Show.ALL and dated_count <= LIMITS[show]:
        show = Show.ALL
    levels = tuple(
        Level(_words(one, dated_count), query_string(show=one.value), one is show)
        for one in Show
        if one is Show.ALL or LIMITS[one] < dated_count
    )
    return Opening(_shown(events, numbers, show), show, levels)


def _shown(events: EventQuerySet, numbers: EventNumbers, show: Show) -> EventQuerySet:
    return events if show is Show.ALL else events.filter(pk__in=find_weightiest(numbers, LIMITS[show]))


def count_left_out(numbers: EventNumbers, shown: Sequence[Event]) -> list[int]:
    """Return how many of the events stand before the first of those shown, after each, and so after the last.

    Shown events must be in order; other events of the very same day count as after it.
    """
    days = [event.position for event in shown]
    counts = count_between(numbers, days)
    last_of_day = {day: index for index, day in enumerate(days, 1)}  # where all events of the day are counted
    own = Counter(last_of_day[day] for day in days)
    return [count - own[index] for index, count in enumerate(counts)]


def tell_left_out(numbers: EventNumbers, page: EventPage, *, query_string: Callable[..., str]) -> list[Gap | None]:
    """Return what to say before each event of a page, and after the last, of those events that are not shown."""
    counts = count_left_out(numbers, page.events) if page.events else [0]
    if page.before or page.after:  # the first and the last number would count what other pages show
        counts = [0, *counts[1:-1], 0]
    places = [{}, *({"after": str(cursor_of(event))} for event in page.events)]
    return [
        Gap(_left_out_words(number), query_string(show=Show.ALL.value, **place)) if number else None
        for number, place in zip(counts, places, strict=True)
    ]


def _left_out_words(number: int) -> str:
    words = ngettext("%(number)s more event", "%(number)s more events", number)
    return words % {"number": f"{number:,}".replace(",", " ")}


def _words(show: Show, dated_count: int) -> str:
    if show is Show.ALL:
        return _("all %(number)s") % {"number": f"{dated_count:,}".replace(",", " ")}
    words = _("the %(number)s most important") if show is Show.KEY else _("the %(number)s")
    return words % {"number": LIMITS[show]}
