"""The review inbox: what waits for a person's decision, tab by tab, by document or by event."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Count, Exists, F, Max, OuterRef, Q, Subquery, Value
from django.db.models.fields.tuple_lookups import Tuple, TupleGreaterThan
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from timeline.models import (
    Capability,
    Citation,
    Claim,
    ClaimStatus,
    Distinction,
    Event,
    EventStatus,
    PossibleDuplicate,
    Timeline,
)
from timeline.models.access import access_of
from timeline.models.citation import IS_AMBIGUOUS
from timeline.models.orphans import waiting_orphans
from timeline.selectors.event_filters import Selection
from timeline.selectors.review_items import with_review
from timeline.selectors.second_person import is_handled_by

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django.contrib.auth.models import User
    from django.db.models import QuerySet

    from timeline.models.event import EventQuerySet

PAGE_SIZE = 20
_LAST = 2**31 - 1  # stands after every day
_CURSOR = re.compile(r"(-?\d{1,10})\.(-?\d{1,10})\.(\d{1,18})")


class Tab(models.TextChoices):
    """The tabs of the inbox, in their order."""

    NEW = "new", _("New")
    DATE = "date", _("Needs date")
    DUPLICATE = "duplicate", _("Possible duplicate")
    CONFLICT = "conflict", _("Conflict")
    ORPHANED = "orphaned", _("Orphaned citation")
    ASSIGNED = "assigned", _("Assigned to me")
    DONE = "done", _("Done")


class Order(models.TextChoices):
    """By what the proposals are grouped."""

    DOCUMENT = "document", _("by document")
    EVENT = "event", _("by date")


@dataclass(frozen=True, slots=True)
class QueuePage:
    """Some proposals with their evidence, and the cursor of the next page or nothing."""

    events: Sequence[Event]
    after: str


def reviewed_timelines(user: User) -> QuerySet[Timeline]:
    """Return the timelines in which a person reviews."""
    return Timeline.objects.standing().where_may(user, Capability.REVIEW)


def waiting_events(timelines: Sequence[Timeline], user: User) -> EventQuerySet:
    """Return the events that wait: those with proposed claims, and for who publishes all that are not published."""
    access = access_of(user)
    publishing = [one.pk for one in timelines if access.may(Capability.PUBLISH, one.pk)]
    claims = Claim.objects.filter(status=ClaimStatus.PROPOSED, event__timeline__in=timelines)
    events = Event.objects.filter(timeline__in=timelines).exclude(status=EventStatus.REJECTED)
    waits = Q(pk__in=claims.values("event"))
    if publishing:
        own = Q(is_handled_by(user), timeline__needs_second_person=True)  # waits for somebody else
        waits |= Q(status=EventStatus.PROPOSED, timeline__in=publishing) & ~own
    return events.filter(waits)


def count_tabs(waiting: EventQuerySet, timelines: Sequence[Timeline], user: User) -> Mapping[Tab, int]:
    """Return how many wait in each tab; what is done is not counted. One query, two where nothing waits."""
    columns = {str(tab): Count("pk", filter=condition) for tab, condition in conditions(user).items()}
    orphans = waiting_orphans().filter(claim__event__timeline__in=timelines)
    one_row = orphans.order_by().values(all=Value(1)).annotate(count=Count("pk")).values("count")
    counts = waiting.aggregate(**columns, orphans=Max(Coalesce(Subquery(one_row), 0)))
    if counts["orphans"] is None:  # nothing waits, so no row carried the number
        counts["orphans"] = orphans.count()
    return {tab: counts[str(tab)] for tab in conditions(user)} | {Tab.ORPHANED: counts["orphans"]}


def conditions(user: User) -> dict[Tab, Q]:
    """Return what puts a waiting event into each tab of events."""
    return {
        Tab.NEW: Q(pk__isnull=False),
        Tab.DATE: needs_date(),
        Tab.DUPLICATE: Q(Exists(_alike())),
        Tab.CONFLICT: Q(disputes__len__gt=0),
        Tab.ASSIGNED: Q(assignment__user=user),
    }


def needs_date() -> Q:
    """Return the condition that an event has no date, or a passage that can be read in several ways."""
    passages = Citation.objects.filter(IS_AMBIGUOUS, claim__event=OuterRef("pk"))
    return Q(edtf="") | Q(Exists(passages.exclude(claim__status=ClaimStatus.REJECTED)))


def read_queue(events: EventQuerySet, *, order: Order, words: str = "", after: str = "") -> QueuePage:
    """Return a page of proposals that tell these words, after a cursor; ValueError if it is none."""
    found = Selection(words=words, with_proposals=True).apply(events)
    ordered = _ordered(found, order)
    if after:
        ordered = ordered.filter(TupleGreaterThan(Tuple(F("first"), F("second"), F("pk")), _values(after)))
    rows: list[Any] = list(with_review(ordered.order_by("first", "second", "pk"))[: PAGE_SIZE + 1])
    page = rows[:PAGE_SIZE]
    last = page[-1] if len(rows) > PAGE_SIZE else None
    return QueuePage(page, f"{last.first}.{last.second}.{last.pk}" if last else "")


def _ordered(events: EventQuerySet, order: Order) -> Any:
    if order is Order.EVENT:
        return events.annotate(first=Coalesce("position", Value(_LAST)), second=F("sequence"))
    passages = Citation.objects.filter(claim__event=OuterRef("pk")).exclude(claim__status=ClaimStatus.REJECTED)
    earliest = passages.order_by("document", "start")
    return events.annotate(
        first=Coalesce(Subquery(earliest.values("document")[:1]), Value(_LAST), output_field=models.BigIntegerField()),
        second=Coalesce(Subquery(earliest.values("start")[:1]), Value(0), output_field=models.BigIntegerField()),
    )


def _alike() -> QuerySet[PossibleDuplicate]:
    """Return that others which still stand may be the same, by the last comparison (services/comparing.py)."""
    apart = Distinction.objects.filter(
        Q(one=OuterRef("event"), other=OuterRef("other")) | Q(other=OuterRef("event"), one=OuterRef("other"))
    )
    standing = PossibleDuplicate.objects.filter(event=OuterRef("pk")).exclude(other__status=EventStatus.REJECTED)
    return standing.exclude(Exists(apart))


def _values(after: str) -> tuple[int, int, int]:
    match = _CURSOR.fullmatch(after)
    if match is None:
        raise ValueError(f"“{after}” is no place in the inbox.")
    first, second, key = (int(group) for group in match.groups())
    return min(max(first, -_LAST), _LAST), min(max(second, -_LAST), _LAST), min(key, 2**63 - 1)
