"""The statements that a timeline holds, as reconstruction sees them, and how many of them have each word."""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import Count, F, Max, Q

from timeline.core.frames import frame_from_values
from timeline.core.reconstruction import Modality, Statement, WordCounts, count_words
from timeline.core.temporal import parse_edtf
from timeline.core.text import Span
from timeline.models import Citation, ClaimStatus

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from django.db.models import QuerySet

    from timeline.core.frames import EventFrame
    from timeline.core.reconstruction import Reach
    from timeline.core.temporal import DayNumber, Edtf
    from timeline.models import Event, Timeline

_COLUMNS = (
    "uid", "document__uid", "document__outlet__name", "document__outlet__group", "document__language",
    "document__published_earliest", "document__published_latest", "exact", "start", "timex_start", "timex_end",
    "edtf", "claim__modality", "claim__attribution", "claim__event__uid", "claim__event",
    "document__copy_of__uid", "document__title", "claim__frame", "claim__statement",
)  # fmt: skip
_MOST_TIMELINES = 8


@dataclass(frozen=True, slots=True)
class Origin:
    """What a statement takes over from its document."""

    document: str
    outlet: str
    group: str = ""
    language: str = "en"
    published: DayNumber | None = None
    copy_of: str = ""
    title: str = ""


def build_statement(
    origin: Origin,
    *,
    key: str,
    text: str,
    position: int,
    date_words: Span,
    date: Edtf,
    modality: Modality = Modality.HAPPENED,
    attribution: str = "",
    clause: Span | None = None,
    frame: EventFrame | None = None,
) -> Statement:
    """Return the statement of a passage that begins at `position`; `date_words` and `clause` are document spans.

    Every statement is built here, whether a text was just read or its citations are stored.
    """
    return Statement(
        key=key,
        document=origin.document,
        outlet=origin.outlet,
        text=text,
        date_span=date_words.shifted(-position),
        date=date,
        clause=clause.shifted(-position) if clause else None,
        group=origin.group,
        published=origin.published,
        position=position,
        modality=modality,
        attribution=attribution,
        language=origin.language,
        copy_of=origin.copy_of,
        title=origin.title,
        frame=frame,
    )


def frame_in_passage(values: dict[str, Any], statement: str, passage: str) -> EventFrame | None:
    """Return the frame of a claim for a passage that says its statement word by word; other words say other things."""
    frame = frame_from_values(values)
    says_so = " ".join(passage.split()).endswith(statement)
    return frame if frame is not None and says_so and frame.clause.end <= len(passage) else None


def find_stored_statements(timeline: Timeline) -> dict[str, tuple[Statement, str]]:
    """Return the statement that each dated citation was made of, with its event, by the citation's identifier."""
    rows = _dated(Citation.objects.filter(claim__event__timeline=timeline))
    return {str(row["uid"]): (_statement(row), str(row["claim__event__uid"])) for row in rows}


def find_statements_within(timeline: Timeline, reach: Reach) -> dict[str, tuple[Statement, str]]:
    """Return likewise all statements of the events that have one within a reach."""
    near = Q(edtf__in=reach.dates)
    for first, last in reach.windows:
        near |= Q(earliest__lte=last, latest__gte=first)
    for first, last in reach.terms:
        near |= Q(claim__modality=Modality.PLANNED, latest__gte=first, latest__lte=last)
    citations = Citation.objects.filter(claim__event__timeline=timeline)
    events = list(citations.filter(near).order_by("claim__event").values_list("claim__event", flat=True).distinct())
    rows = _dated(Citation.objects.filter(claim__event__in=events))
    return {str(row["uid"]): (_statement(row), str(row["claim__event__uid"])) for row in rows}


def find_statements_after(timeline: Timeline, last: int) -> list[Statement]:
    """Return the statements of the citations that were stored after one."""
    return [_statement(row) for row in _dated(Citation.objects.filter(claim__event__timeline=timeline, pk__gt=last))]


def find_statements_by_event(events: Iterable[Event]) -> dict[int, list[Statement]]:
    """Return the statements of several events by the events' keys; events without any are left out."""
    found: dict[int, list[Statement]] = defaultdict(list)
    citations = Citation.objects.filter(claim__event__in=[event.pk for event in events])
    for row in _dated(citations.exclude(claim__status=ClaimStatus.REJECTED).order_by("id")):
        found[row["claim__event"]].append(_statement(row))
    return dict(found)


def find_dated_statements(timelines: Collection[int], *, without: Collection[int] = ()) -> list[Statement]:
    """Return what the documents of known day in these timelines date, each statement once; `without` are documents."""
    citations = Citation.objects.filter(
        claim__event__timeline__in=timelines, document__published_earliest=F("document__published_latest")
    )
    rows = _dated(citations.exclude(document__in=without).exclude(claim__status=ClaimStatus.REJECTED).order_by("id"))
    statements = [(row["timex_start"], _statement(row)) for row in rows]
    return list({(one.document, place, one.position, one.clause): one for place, one in statements}.values())


def _dated(citations: QuerySet[Citation]) -> Iterator[dict[str, Any]]:
    """Yield the rows whose date words stand in the passage: a curator may date one from words before it."""
    rows = citations.filter(timex_start__isnull=False, timex_start__gte=F("start")).exclude(edtf="")
    yield from rows.values(*_COLUMNS).iterator()


def _statement(row: dict[str, Any]) -> Statement:
    earliest = row["document__published_earliest"]
    frame = frame_in_passage(row["claim__frame"], row["claim__statement"], row["exact"])
    origin = Origin(
        document=str(row["document__uid"]),
        outlet=row["document__outlet__name"],
        group=row["document__outlet__group"],
        language=row["document__language"],
        published=earliest if earliest == row["document__published_latest"] else None,
        copy_of=str(row["document__copy_of__uid"] or ""),
        title=row["document__title"],
    )
    return build_statement(
        origin,
        key=str(row["uid"]),
        text=row["exact"],
        position=row["start"],
        date_words=Span(row["timex_start"], row["timex_end"]),
        date=parse_edtf(row["edtf"]),
        modality=Modality(row["claim__modality"]),
        attribution=row["claim__attribution"],
        clause=frame.clause.shifted(row["start"]) if frame is not None else None,
        frame=frame,
    )


@dataclass(slots=True)
class _Counted:
    """What was counted so far: up to which citation, and how many there were."""

    last: int = 0
    citation_count: int = 0
    statement_count: int = 0
    words: Counter[str] = field(default_factory=Counter)


# Counting 50,000 statements takes seconds, so each process keeps what it counted and goes on from there.
_counted: OrderedDict[int, _Counted] = OrderedDict()


def counts_with(timeline: Timeline, fresh: Iterable[Statement]) -> WordCounts:
    """Return the counts of what a timeline holds and of statements to come; the timeline must be locked."""
    counted = _counted.pop(timeline.pk, _Counted())
    citations = Citation.objects.filter(claim__event__timeline=timeline)
    if citations.filter(pk__lte=counted.last).count() != counted.citation_count:
        counted = _Counted()  # some were retracted, or a transaction that stored some was undone
    _count_on(timeline, counted)
    _counted[timeline.pk] = counted
    while len(_counted) > _MOST_TIMELINES:
        _counted.popitem(last=False)
    new = count_words(fresh)
    return WordCounts(counted.statement_count + new.statement_count, Counter(counted.words) + Counter(new.counts))


def _count_on(timeline: Timeline, counted: _Counted) -> None:
    """Count what was stored since."""
    since = Citation.objects.filter(claim__event__timeline=timeline, pk__gt=counted.last)
    found = since.aggregate(last=Max("pk"), count=Count("pk"))
    if not found["count"]:
        return
    new = count_words(find_statements_after(timeline, counted.last))
    counted.words.update(new.counts)
    counted.statement_count += new.statement_count
    counted.last = found["last"]
    counted.citation_count += found["count"]
