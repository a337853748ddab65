"""What a reader finds everywhere: events by all that they tell, and documents by their text."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.search import SearchQuery
from django.db import connection, transaction
from django.db.models import Exists, OuterRef, Q, Value

from timeline.models import Capability, Citation, Claim, ClaimStatus, Document, Event, Release, Timeline
from timeline.selectors.event_filters import Selection, joined_words
from timeline.selectors.found_rows import read_documents, read_events, read_passages
from timeline.selectors.prepared import PreparedQuery
from timeline.selectors.word_stems import stems_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.contrib.auth.models import User
    from django.db.models import QuerySet

    from timeline.core.temporal import Bounds
    from timeline.models import Actor, Outlet
    from timeline.models.document import DocumentQuerySet
    from timeline.models.event import EventQuerySet
    from timeline.selectors.found_rows import FoundDocument, FoundEvent, FoundPassage

SHOWN = 10  # of each kind
MOST_COUNTED = 200  # beyond that it is said that there are more, and the first of so many are the ones ranked
_SWITCHED = ("enable_seqscan", "enable_indexscan", "enable_indexonlyscan", "jit")
_SWITCH = "SELECT " + ", ".join(f"set_config('{name}', %s, true)" for name in _SWITCHED)
_PLACEHOLDER = "placeholder"  # a word like any other


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What a reader asks for; None where nothing was asked. An empty tuple finds nothing."""

    words: tuple[str, ...] = ()
    outlets: tuple[Outlet, ...] | None = None
    actors: tuple[Actor, ...] | None = None
    bounds: Bounds | None = None
    timeline: Timeline | None = None

    @property
    def is_usual(self) -> bool:
        """Return whether only words are asked for."""
        return bool(self.words) and self.outlets is None and self.actors is None and self.bounds is None


@dataclass(frozen=True, slots=True)
class Found:
    """The first of what was found, and how much there is, counted up to a limit."""

    events: list[FoundEvent]
    event_count: int
    passages: list[FoundPassage]  # of these events
    documents: list[FoundDocument]
    document_count: int

    @property
    def is_empty(self) -> bool:
        """Return whether nothing was found."""
        return not self.events and not self.documents


def search(asked: SearchRequest, user: User | AnonymousUser) -> Found:
    """Return what this user finds among all that they may be shown, or in one timeline that they may open."""
    with by_bitmap():
        events, event_count = _find_ranked(asked, user)
        documents, document_count = _find_latest(asked, user)
        passages = read_passages(events)
    return Found(
        events=events,
        event_count=event_count,
        passages=passages,
        documents=documents,
        document_count=document_count,
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


def _find_ranked(asked: SearchRequest, user: User | AnonymousUser) -> tuple[list[FoundEvent], int]:
    """Return the weightiest of what has the very words, or where these are few, of what has words that begin so.

    Looking up the beginning of a common word takes ten times as long as looking up the word. The second value is how
    many there are.
    """
    found = _rank(asked, user, by_beginning=False) if asked.words else []
    if len(found) <= MOST_COUNTED:
        found = _rank(asked, user, by_beginning=True)
    return read_events(found[:SHOWN]), len(found)


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
    if timeline is None:
        return _listed_events(user) if user.is_authenticated else _public()[0]
    return Event.objects.visible_to(user).filter(timeline=timeline)


def searched_documents(timeline: Timeline | None, user: User | AnonymousUser) -> DocumentQuerySet:
    """Return the documents of a timeline that the user reads there, or all that they may be shown."""
    if timeline is None:
        return Document.objects.listed_for(user) if user.is_authenticated else _public()[1]
    own = Document.objects.readable_by(user).filter(timelines=timeline)
    if timeline.allows(user, Capability.REVIEW):
        return own
    # That it belongs here is for readers to know only where it was released here.
    return own.filter(Exists(Release.objects.filter(document=OuterRef("pk"), timeline=timeline)))


def _listed_events(user: User | AnonymousUser) -> EventQuerySet:
    listed = Timeline.objects.listed_for(user).order_by()
    return Event.objects.visible_to(user).filter(timeline__in=listed)


@cache
def _public() -> tuple[EventQuerySet, DocumentQuerySet]:
    """Return what anybody may be shown; to put these queries together takes longer than to ask them."""
    anybody = AnonymousUser()
    return _listed_events(anybody), Document.objects.listed_for(anybody)


def _in_every_language(words: str) -> SearchQuery:
    """Return the query for words, letters and digits only, as each language stems them and as they are written."""
    return SearchQuery(Value(stems_of(words)), config="simple", search_type="raw")


def _rank(asked: SearchRequest, user: User | AnonymousUser, *, by_beginning: bool) -> list[int]:
    """Return the keys of the first so many events that the index gives, the weightiest first, the undated last.

    Of a common word, not all rows are read.
    """
    if asked.is_usual and user.is_anonymous:
        rows = _usual_events(asked.timeline, by_beginning).read(joined_words(asked.words, by_beginning=by_beginning))
    else:
        rows = list(_placed(find_events(asked, user, by_beginning=by_beginning)))
    ranked = sorted(rows, key=lambda row: (-row[0], row[1] is None, row[1] or 0, *row[2:]))
    return [row[3] for row in ranked]


def _find_latest(asked: SearchRequest, user: User | AnonymousUser) -> tuple[list[FoundDocument], int]:
    """Return the latest of the first so many documents that the index gives, and how many these are."""
    if asked.is_usual and user.is_anonymous:
        first = _usual_documents(asked.timeline).read(stems_of(" ".join(asked.words)))
    else:
        first = list(_dated(find_documents(asked, user)))
    latest = sorted(first, key=lambda row: (row[0] is None, -(row[0] or 0), *row[1:]))
    # Only now, so that the texts of those that are not shown are not read.
    return read_documents([key for *_place, key in latest[:SHOWN]]), len(latest)


def _placed(events: EventQuerySet) -> QuerySet[Event, tuple[Any, ...]]:
    return events.order_by().values_list("importance", "position", "sequence", "pk")[: MOST_COUNTED + 1]


def _dated(documents: DocumentQuerySet) -> QuerySet[Document, tuple[Any, ...]]:
    return documents.order_by().values_list("published_earliest", "title", "pk")[: MOST_COUNTED + 1]


@lru_cache(maxsize=64)
def _usual_events(timeline: Timeline | None, by_beginning: bool) -> PreparedQuery:
    """Return what readers who are not signed in ask for by words alone."""
    asked = SearchRequest(words=(_PLACEHOLDER,), timeline=timeline)
    events = find_events(asked, AnonymousUser(), by_beginning=by_beginning)
    return PreparedQuery.of(_placed(events), joined_words(asked.words, by_beginning=by_beginning))


@lru_cache(maxsize=64)
def _usual_documents(timeline: Timeline | None) -> PreparedQuery:
    asked = SearchRequest(words=(_PLACEHOLDER,), timeline=timeline)
    return PreparedQuery.of(_dated(find_documents(asked, AnonymousUser())), stems_of(_PLACEHOLDER))


def _published_between(bounds: Bounds) -> Q:
    condition = ~Q(published_edtf="")
    if bounds.earliest is not None:
        condition &= Q(published_latest__gte=bounds.earliest)
    if bounds.latest is not None:
        condition &= Q(published_earliest__lte=bounds.latest)
    return condition
