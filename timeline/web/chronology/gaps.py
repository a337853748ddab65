"""What a chronology does not know: events that hang on one source, plans never confirmed, long gaps, loose ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from django.db.models import Case, Exists, F, Max, OuterRef, RowRange, When, Window
from django.db.models.functions import Coalesce, Lag
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.core.temporal import edtf_from_day, parse_edtf
from timeline.models import Citation, Claim, ClaimStatus, Document, Event, ExtentChoices
from timeline.selectors.date_words import say_date, say_date_if_known
from timeline.selectors.event_filters import STATES, State
from timeline.selectors.gap_detection import LongGaps, Step, find_long_gaps
from timeline.web.cards.passages import published_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from django.db.models import QuerySet

    from timeline.core.temporal import DayNumber
    from timeline.models import Timeline
    from timeline.models.event import EventQuerySet

_Found = TypeVar("_Found", Claim, Document, Event)
MOST = 25  # rows of each kind on the page
_LAST_DAY = Case(When(extent=ExtentChoices.WITHIN, then=Coalesce("latest", "position")), default=F("position"))
_ORDER = [F("position"), F("sequence"), F("id")]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the page: when, what with its address, and what else is to be said."""

    when: str
    title: str
    href: str
    note: str = ""
    note_href: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """All of one kind: how many there are, and the first of them."""

    count: int
    rows: tuple[Row, ...]

    @property
    def left_out_count(self) -> int:
        """How many are not shown."""
        return self.count - len(self.rows)


@dataclass(frozen=True, slots=True)
class Gaps:
    """What is missing, by kind; long gaps are None where there are too few events to say what is usual."""

    single: Kind
    unconfirmed: Kind
    long_gaps: Kind | None
    gap_rule: str
    undated_events: Kind
    undated_claims: Kind
    unused_documents: Kind


def find_gaps(timeline: Timeline, events: EventQuerySet, *, with_proposals: bool, today: DayNumber) -> Gaps:
    """Return what is missing among the events that one may see, in a fixed number of queries."""
    statuses = [ClaimStatus.ACCEPTED, *([ClaimStatus.PROPOSED] if with_proposals else [])]
    claims = Claim.objects.filter(event__in=events.order_by().values("pk"), status__in=statuses)
    passed = events.filter(**STATES[State.PLANNED], latest__lt=today)
    long_gaps = find_long_gaps(_steps(events), most=MOST)
    return Gaps(
        single=_events(events.filter(**STATES[State.SINGLE]).order_by("-importance", "position", "id")),
        unconfirmed=_events(passed.order_by("position", "id")),
        long_gaps=_silent(long_gaps, timeline) if long_gaps else None,
        gap_rule=_rule(long_gaps),
        undated_events=_events(events.filter(position__isnull=True).order_by("-importance", "id")),
        undated_claims=_claims(claims),
        unused_documents=_documents(timeline, claims, with_proposals=with_proposals),
    )


def _events(events: EventQuerySet) -> Kind:
    shown = events.select_related("timeline").only("title", "edtf", "timeline__slug")
    return _kind(shown, lambda event: Row(_when(event), event.title, event.get_absolute_url()))


def _claims(claims: QuerySet[Claim]) -> Kind:
    """Return the claims of which no passage gives a date."""
    undated = claims.filter(~Exists(Citation.objects.filter(claim=OuterRef("pk")).exclude(edtf="")))
    return _kind(
        undated.select_related("event__timeline").order_by("event__position", "pk"),
        lambda claim: Row(_when(claim.event), claim.statement, claim.event.get_absolute_url(), claim.event.title),
    )


def _documents(timeline: Timeline, claims: QuerySet[Claim], *, with_proposals: bool) -> Kind:
    """Return the documents of which no claim cites a passage; to readers those that they may read."""
    cited = Citation.objects.filter(document=OuterRef("pk"), claim__in=claims.values("pk"))
    unused = timeline.documents.standing().filter(~Exists(cited))
    if not with_proposals:
        unused = unused.filter(releases__timeline=timeline)
    shown = unused.select_related("outlet").order_by("published_earliest", "pk")
    return _kind(
        shown.only("title", "address", "published_edtf", "published_known", "outlet__name"),
        lambda one: Row(published_words(one), one.title, one.get_absolute_url(), one.outlet.name),
    )


def _kind(found: QuerySet[_Found], row_of: Callable[[_Found], Row]) -> Kind:
    """Return how many there are and rows of the first; what is not there is not asked for a second time."""
    count = found.count()
    return Kind(count, tuple(row_of(one) for one in found[:MOST]) if count else ())


def _steps(events: EventQuerySet) -> list[Step]:
    """Return each step from what is covered so far to an event that begins later."""
    covered = Window(Max(_LAST_DAY), order_by=_ORDER, frame=RowRange(None, -1))
    steps = (
        events.filter(position__isnull=False)
        .annotate(covered_until=covered, before=Window(Lag("id"), order_by=_ORDER))
        .filter(position__gt=F("covered_until"))
        .order_by("position")
    )
    rows = steps.values_list("before", "id", "covered_until", "position")
    return [Step(before, after, covered_until, begins) for before, after, covered_until, begins in rows]


def _silent(long_gaps: LongGaps, timeline: Timeline) -> Kind:
    events = _by_key(timeline, (key for step in long_gaps.steps for key in (step.before, step.after)))
    rows = tuple(_long_gap(step, events[step.before], events[step.after]) for step in long_gaps.steps)
    return Kind(long_gaps.count, rows)


def _long_gap(step: Step, before: Event, after: Event) -> Row:
    return Row(_stretch(step), before.title, before.get_absolute_url(), after.title, after.get_absolute_url())


def _by_key(timeline: Timeline, keys: Iterable[int]) -> dict[int, Event]:
    found = Event.objects.filter(pk__in=set(keys)).only("title", "timeline_id")
    events = {event.pk: event for event in found}
    for event in events.values():
        event.timeline = timeline
    return events


def _rule(long_gaps: LongGaps | None) -> str:
    if long_gaps is None:
        return ""
    words = _(
        "Half of the neighbouring events lie at most %(usual)s apart; a gap is listed where it is more than "
        "%(threshold)s long: eight times that, and no less than a fortnight."
    )
    return words % {"usual": _days(round(long_gaps.usual)), "threshold": _days(round(long_gaps.threshold) - 1)}


def _stretch(step: Step) -> str:
    first, last = (say_date(parse_edtf(edtf_from_day(day))) for day in (step.covered_until + 1, step.begins - 1))
    return _("%(days)s: %(first)s to %(last)s") % {"days": _days(step.distance - 1), "first": first, "last": last}


def _days(number: int) -> str:
    return ngettext("%(number)s day", "%(number)s days", number) % {"number": f"{number:,}".replace(",", " ")}


def _when(event: Event) -> str:
    return say_date_if_known(event.date)
