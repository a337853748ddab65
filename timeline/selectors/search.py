"""What a reader finds everywhere: events by all that they tell, and documents by their text."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from django.contrib.postgres.search import SearchQuery
from django.db import connection, transaction
from django.db.models import Count, Exists, F, OuterRef, Q, Value, Window
from django.db.models.functions import Left

from timeline.models import Capability, Citation, Claim, ClaimStatus, Document, Event, Release, Timeline
from timeline.models.searching import CONFIGURATIONS, folded_sql
from timeline.selectors.event_filters import Selection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.contrib.auth.models import AnonymousUser, User

    from timeline.core.temporal import Bounds
    from timeline.models import Actor, Outlet
    from timeline.models.document import DocumentQuerySet
    from timeline.models.event import EventQuerySet

SHOWN = 10  # of each kind
MOST_COUNTED = 200  # beyond that it is said that there are more, and the first of so many are the ones ranked
_READ = 100_000  # characters of a text in which its passage is looked for
_SWITCHED = ("enable_seqscan", "enable_indexscan", "enable_indexonlyscan", "jit")
_SWITCH = "SELECT " + ", ".join(f"set_config('{name}', %s, true)" for name in _SWITCHED)
_STEMS = f"""
    SELECT string_agg('(' || stem || ')', ' | ') FROM (
        SELECT DISTINCT plainto_tsquery(known.name::regconfig, typed.words)::text
        FROM (VALUES (%(words)s), ({folded_sql("%(words)s")})) AS typed(words),
            unnest(%(names)s::text[]) AS known(name)
    ) AS found(stem) WHERE stem <> ''
"""  # noqa: S608 - constants


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What a reader asks for; None where nothing was asked. An empty tuple finds nothing."""

    words: tuple[str, ...] = ()
    outlets: tuple[Outlet, ...] | None = None
    actors: tuple[Actor, ...] | None = None
    bounds: Bounds | None = None
    timeline: Timeline | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The first of what was found, and how much there is, counted up to a limit."""

    events: list[Event]
    event_count: int
    citations: list[Citation]  # of these events, those of accepted claims
    documents: list[Document]
    document_count: int

    @property
    def is_empty(self) -> bool:
        """Return whether nothing was found."""
        return not self.events and not self.documents


def search(asked: SearchRequest, user: User | AnonymousUser) -> Found:
    """Return what this user finds among all that they may be shown, or in one timeline that they may open."""
    with by_bitmap():
        events = _find_ranked(asked, user)
        documents = _latest_documents(find_documents(asked, user))
        citations = _citations_of(events)
    return Found(
        events=events,
        event_count=_count(events),
        citations=citations,
        documents=documents,
        document_count=_count(documents),
    )


def is_found(asked: SearchRequest, user: User | AnonymousUser) -> bool:
    """Return whether a search would find anything."""
    with by_bitmap():
        return find_events(asked, user).exists() or find_documents(asked, user).exists()


@contextmanager
def by_bitmap() -> Iterator[None]:
    """Have PostgreSQL look words up in their indexes, which it can only do by bitmap.

    It cannot know how many rows have a word or a beginning of one. Where it takes them for many and few are wanted, it
    reads one row after the other, and of a word that stands nowhere that is all of them. What is switched off only
    looks dear, dear enough to be compiled (jit), which takes longer than the search.
    """
    is_within = connection.in_atomic_block
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_SWITCH, ["off"] * len(_SWITCHED))
        yield
        if is_within:  # or else all is as it was when the transaction ends
            cursor.execute(_SWITCH, ["on"] * len(_SWITCHED))


def _find_ranked(asked: SearchRequest, user: User | AnonymousUser) -> list[Event]:
    """Return the weightiest of what has the very words, or where these are few, of what has words that begin so.

    Looking up the beginning of a common word takes ten times as long as looking up the word.
    """
    exactly = _ranked_events(find_events(asked, user, by_beginning=False)) if asked.words else []
    return exactly if _count(exactly) > MOST_COUNTED else _ranked_events(find_events(asked, user))


def find_events(asked: SearchRequest, user: User | AnonymousUser, *, by_beginning: bool = True) -> EventQuerySet:
    """Return the events that were asked for."""
    selection = Selection(words=" ".join(asked.words), bounds=asked.bounds, by_beginning=by_beginning)
    events = selection.apply(searched_events(asked.timeline, user))
    if asked.outlets is not None:
        cited = Citation.objects.filter(claim__status=ClaimStatus.ACCEPTED, document__outlet__in=asked.outlets)
        events = events.filter(pk__in=cited.values("claim__event"))
    if asked.actors is not None:
        takes_part = Event.actors.through.objects.filter(actor__in=asked.actors)
        events = events.filter(pk__in=takes_part.values("event"))
    return events


def find_documents(asked: SearchRequest, user: User | AnonymousUser) -> DocumentQuerySet:
    """Return the documents with all these words in their text; an actor is one of an event that cites them."""
    documents = searched_documents(asked.timeline, user)
    if asked.words:
        documents = documents.filter(words__words=_in_every_language(" ".join(asked.words)))
    if asked.outlets is not None:
        documents = documents.filter(outlet__in=asked.outlets)
    if asked.actors is not None:
        involving = Event.actors.through.objects.filter(actor__in=asked.actors).values("event")
        shown = searched_events(asked.timeline, user).filter(pk__in=involving)
        claims = Claim.objects.filter(status=ClaimStatus.ACCEPTED, event__in=shown.order_by().values("pk"))
        documents = documents.filter(Exists(Citation.objects.filter(document=OuterRef("pk"), claim__in=claims)))
    if asked.bounds is not None:
        documents = documents.filter(_published_between(asked.bounds))
    return documents


def searched_events(timeline: Timeline | None, user: User | AnonymousUser) -> EventQuerySet:
    """Return the events of a timeline that the user opened, or of all that they may be shown."""
    visible = Event.objects.visible_to(user)
    return (
        visible.filter(timeline=timeline)
        if timeline
        else visible.filter(timeline__in=Timeline.objects.listed_for(user).order_by())
    )


def searched_documents(timeline: Timeline | None, user: User | AnonymousUser) -> DocumentQuerySet:
    """Return the documents of a timeline that the user reads there, or all that they may be shown."""
    if timeline is None:
        return Document.objects.listed_for(user)
    own = Document.objects.readable_by(user).filter(timelines=timeline)
    if timeline.allows(user, Capability.REVIEW):
        return own
    # That it belongs here is for readers to know only where it was released here.
    return own.filter(Exists(Release.objects.filter(document=OuterRef("pk"), timeline=timeline)))


def _in_every_language(words: str) -> SearchQuery:
    """Return the query for words, letters and digits only, as each language stems them and as they are written."""
    return SearchQuery(Value(_stems_of(words)), config="simple", search_type="raw")


@lru_cache(maxsize=1024)
def _stems_of(words: str) -> str:
    """Return that query as PostgreSQL writes it, each stem once: it has the same stems in most languages."""
    with connection.cursor() as cursor:
        cursor.execute(_STEMS, {"words": words, "names": ["simple", *CONFIGURATIONS.values()]})
        return str(cursor.fetchone()[0])


def _ranked_events(events: EventQuerySet) -> list[Event]:
    """Return the weightiest of the first so many that the index gives: of a common word, not all rows are read."""
    candidates = Event.objects.filter(pk__in=events.order_by().values("pk")[: MOST_COUNTED + 1])
    ranked = candidates.order_by("-importance", "position", "sequence", "id").annotate(found=Window(Count("*")))
    columns = ("title", "summary", "edtf", "earliest", "latest", "extent", "timeline__title", "timeline__slug")
    return list(ranked.select_related("timeline").only(*columns)[:SHOWN])


def _citations_of(events: list[Event]) -> list[Citation]:
    if not events:
        return []
    cited = Citation.objects.filter(claim__event__in=events, claim__status=ClaimStatus.ACCEPTED)
    columns = ("exact", "claim__event", "claim__statement", "document__language", "document__outlet__name")
    return list(cited.select_related("claim", "document__outlet").only(*columns).order_by("claim__sequence", "id"))


def _latest_documents(documents: DocumentQuerySet) -> list[Document]:
    candidates = Document.objects.filter(pk__in=documents.order_by().values("pk")[: MOST_COUNTED + 1])
    latest = candidates.order_by(F("published_earliest").desc(nulls_last=True), "title", "id")
    found = dict(latest.annotate(found=Window(Count("*"))).values_list("pk", "found")[:SHOWN])
    # Only now, so that the texts of those that are not shown are not read.
    columns = ("address", "title", "language", "published_edtf", "outlet__name")
    rows = Document.objects.filter(pk__in=found).select_related("outlet").only(*columns)
    read = rows.annotate(beginning=Left("text", _READ), found=Value(max(found.values(), default=0))).in_bulk()
    return [read[key] for key in found]


def _count(rows: list[Event] | list[Document]) -> int:
    return rows[0].found if rows else 0  # type: ignore[union-attr]


def _published_between(bounds: Bounds) -> Q:
    condition = ~Q(published_edtf="")
    if bounds.earliest is not None:
        condition &= Q(published_latest__gte=bounds.earliest)
    if bounds.latest is not None:
        condition &= Q(published_earliest__lte=bounds.latest)
    return condition
