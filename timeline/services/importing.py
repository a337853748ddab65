"""Taking in what other programs know: every row becomes a proposal, all in one batch that can be taken back."""

from __future__ import annotations

import uuid
from collections import Counter
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from django.db import connection, transaction
from django.utils.translation import gettext as _

from timeline.core.text import QuoteNotFound, QuoteNotUnique, Span, find_unique, quote_at
from timeline.models import (
    Actor,
    ActorKind,
    Capability,
    Citation,
    Claim,
    Decision,
    Document,
    Event,
    Modality,
    Place,
    Stance,
    Verb,
)
from timeline.models.card import EventActor
from timeline.models.names import keeper_of_names
from timeline.services.access.guards import require_allowed
from timeline.services.batches import in_batches_ahead
from timeline.services.bulk_rows import copy_rows, give_keys
from timeline.services.curation.publication import reject_events
from timeline.services.errors import RefusedError
from timeline.services.events.claim_rows import copy_claims
from timeline.services.events.corroboration import corroborate_new

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from uuid import UUID

    from django.contrib.auth.models import User

    from timeline.models import Timeline

_NAMESPACE = uuid.UUID("2d9f7b0e-2c1c-5a51-9d1e-6a3f4a9a7c11")
_BATCH = 1000
_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class ImportedPassage:
    """A quotation, and by what its document may be known."""

    exact: str
    document: str = ""  # uid
    sha256: str = ""
    url: str = ""
    start: int | None = None
    stance: str = "supports"


@dataclass(frozen=True, slots=True)
class ImportedClaim:
    """An assertion with its quotations."""

    statement: str
    attribution: str = ""
    modality: str = "happened"
    passages: tuple[ImportedPassage, ...] = ()
    uid: UUID | None = None


@dataclass(frozen=True, slots=True)
class ImportedEvent:
    """An event as a file has it, with the words of its date and what they were read as."""

    row: int
    title: str
    date_words: str = ""
    edtf: str = ""
    summary: str = ""
    place: str = ""
    coordinates: tuple[float, float] | None = None
    people: tuple[str, ...] = ()
    claims: tuple[ImportedClaim, ...] = ()
    uid: UUID | None = None
    date_problem: str = ""
    problem: str = ""  # why it cannot be imported


@dataclass(frozen=True, slots=True)
class RowReport:
    """The outcome of a row."""

    row: int
    outcome: str  # imported, known, refused
    notes: str = ""


@dataclass(slots=True)
class ImportReport:
    """The outcome of a file, row by row."""

    batch: UUID
    rows: list[RowReport] = field(default_factory=list)

    @property
    def counts(self) -> Counter[str]:
        """How many rows came to which end."""
        return Counter(row.outcome for row in self.rows)


def import_events(
    *,
    timeline: Timeline,
    events: Iterable[ImportedEvent],
    source: str,
    user: User,
    batch: UUID | None = None,
    on_progress: Callable[[int], None] | None = None,
) -> ImportReport:
    """Propose all events of a file, or none where something fails; what was submitted before is known again.

    `on_progress` gets the number of rows done, now and then.
    """
    require_allowed(user, Capability.REVIEW, timeline)
    batch = batch or uuid.uuid4()
    importer = _Importer(timeline, source, user, batch)
    with transaction.atomic():
        _check_at_once()
        for some in in_batches_ahead(events, _BATCH):
            importer.store(some)
            if on_progress:
                on_progress(len(importer.rows))
    return ImportReport(batch, sorted(importer.rows, key=lambda row: row.row))


def _check_at_once() -> None:
    """Check foreign keys at each statement of this transaction instead of at its end.

    The trigger that keeps history leaves an exception behind at each row, and PostgreSQL looks through all checks that
    wait at each of them: the time would grow with the square of the rows.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def undo_import(*, batch: str, user: User) -> int:
    """Reject the events of a batch about which nobody decided since; return how many."""
    mine = Event.objects.filter(decisions__verb=Verb.EDIT, decisions__after__batch=batch)
    if not mine.exists():
        raise RefusedError(_("There is no import “%s”.") % batch)
    of_batch = Decision.objects.filter(after__batch=batch).values("pk")
    touched = Decision.objects.filter(event__in=mine.values("pk")).exclude(pk__in=of_batch).values("event")
    left = list(mine.exclude(pk__in=touched).select_related("timeline"))
    if left:
        reject_events(events=left, why=_("The import was taken back."), user=user)
    return len(left)


class _Importer:
    def __init__(self, timeline: Timeline, source: str, user: User, batch: UUID) -> None:
        self.rows: list[RowReport] = []
        self._timeline, self._source, self._user, self._batch = timeline, source, user, batch
        self._seen: Counter[bytes] = Counter()
        self._keeper = keeper_of_names(timeline)
        self._actors: dict[str, Actor] = {}
        self._places: dict[str, Place] = {}
        self._documents: dict[tuple[str, str, str], Document | None] = {}

    def store(self, rows: list[ImportedEvent]) -> None:
        """Store some events with their claims, passages and decisions."""
        given = [(one, self._uid(one)) for one in rows]
        here = set(Event.objects.filter(uid__in=[uid for _one, uid in given]).values_list("uid", flat=True))
        events: list[tuple[ImportedEvent, Event]] = []
        for one, uid in given:
            complaint = one.problem or ("" if one.title.strip() else _("The row has no title."))
            if complaint:
                self.rows.append(RowReport(one.row, "refused", complaint))
            elif uid in here:
                self.rows.append(RowReport(one.row, "known", _("It was imported before.")))
            else:
                here.add(uid)
                events.append((one, self._event(one, uid)))
        give_keys([event for _one, event in events])
        self._store_parts(events)

    def _store_parts(self, events: list[tuple[ImportedEvent, Event]]) -> None:
        claims: list[Claim] = []
        citations: list[Citation] = []
        parts: list[EventActor] = []
        decisions: list[Decision] = []
        taken = _taken_claims(one for one, _event in events)
        for one, event in events:
            notes = [one.date_problem and _("Its date is kept as words: %s") % one.date_problem]
            parts += [EventActor(event=event, actor=self._actor(name)) for name in one.people]
            cited = []
            for order, imported in enumerate(one.claims):
                claim = _claim(event, imported, order, taken)
                found = [self._citation(claim, passage) for passage in imported.passages]
                cited.append((claim, _once([citation for citation in found if isinstance(citation, Citation)])))
                notes += [problem for problem in found if isinstance(problem, str)]
            corroborate_new(event, cited)
            claims += [claim for claim, _citations in cited]
            citations += [citation for _claim, found in cited for citation in found]
            decisions.append(self._decision(event))
            self.rows.append(RowReport(one.row, "imported", " ".join(note for note in notes if note)))
        copy_rows([event for _one, event in events])
        copy_claims(claims, citations)
        for rows in (parts, decisions):
            copy_rows(rows)

    def _uid(self, one: ImportedEvent) -> UUID:
        """Return an identifier that follows from what a row says, and from how often it was said before."""
        if one.uid:
            return one.uid
        row = repr((self._timeline.slug, one.title, one.date_words, one.summary, one.place, one.people))
        digest = blake2b(row.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        self._seen[digest] += 1
        return uuid.uuid5(_NAMESPACE, f"{row}{self._seen[digest]}")

    def _event(self, one: ImportedEvent, uid: UUID) -> Event:
        title = " ".join(one.title.split())
        short = title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
        summary = [one.summary, title if short != title else ""]
        if one.date_problem:
            summary.append(_("Date as imported: “%s”.") % one.date_words)
        event = Event(
            uid=uid, timeline=self._timeline, title=short, summary="\n".join(part for part in summary if part)
        )
        event.set_date(one.edtf)
        if one.edtf:
            event.is_dated_by_hand = True
            names = {"source": self._source, "words": one.date_words or one.edtf}
            event.dated_why = _("%(source)s says “%(words)s”.") % names
        event.place = self._place(one)
        return event

    def _place(self, one: ImportedEvent) -> Place | None:
        name = one.place.strip()
        if not name:
            return None
        if name not in self._places:
            known = Place.objects.find_known(self._timeline, name)
            self._places[name] = known or Place.objects.create(
                name=name, timeline=self._keeper, **_degrees(one.coordinates)
            )
        return self._places[name]

    def _actor(self, name: str) -> Actor:
        if name not in self._actors:
            known = Actor.objects.find_known(self._timeline, name)
            self._actors[name] = known or Actor.objects.create(name=name, kind=ActorKind.PERSON, timeline=self._keeper)
        return self._actors[name]

    def _citation(self, claim: Claim, passage: ImportedPassage) -> Citation | str:
        """Return the citation of a passage that stands in a document of the timeline, or why there is none."""
        document = self._document(passage)
        if document is None:
            return (
                _("No document of this chronology is the source of “%s”; the claim cites nothing.")
                % passage.exact[:60]
            )
        try:
            span = _find(document, passage)
        except (QuoteNotFound, QuoteNotUnique) as error:
            return str(error)
        quote = quote_at(document.text, span)
        stance = passage.stance if passage.stance in Stance.values else Stance.SUPPORTS
        return Citation(
            claim=claim, document=document, start=span.start, end=span.end, exact=quote.exact, prefix=quote.prefix,
            suffix=quote.suffix, stance=stance,
        )  # fmt: skip

    def _document(self, passage: ImportedPassage) -> Document | None:
        key = (passage.document, passage.sha256, passage.url)
        if key not in self._documents:
            self._documents[key] = next(self._candidates(*key), None)
        return self._documents[key]

    def _candidates(self, uid: str, sha256: str, url: str) -> Iterator[Document]:
        documents = self._timeline.documents.select_related("outlet").order_by("-captured_at", "-id")
        if uid and _is_uuid(uid):
            yield from documents.filter(uid=uid)
        if sha256:
            yield from documents.filter(text_sha256=sha256)
        if url:
            yield from documents.filter(url=url)

    def _decision(self, event: Event) -> Decision:
        after: dict[str, Any] = {"batch": str(self._batch), "title": event.title, "date": event.edtf}
        why = _("Imported from %s.") % self._source
        return Decision(verb=Verb.EDIT, user=self._user, event=event, before={}, after=after, why=why)


def _taken_claims(events: Iterable[ImportedEvent]) -> set[UUID]:
    """Return the identifiers of claims that other claims have already."""
    given = [claim.uid for one in events for claim in one.claims if claim.uid]
    return set(Claim.objects.filter(uid__in=given).values_list("uid", flat=True))


def _claim(event: Event, imported: ImportedClaim, order: int, taken: set[UUID]) -> Claim:
    uid = imported.uid if imported.uid and imported.uid not in taken else None
    if uid:
        taken.add(uid)
    return Claim(
        uid=uid or uuid.uuid5(event.uid, str(order)), event=event, statement=imported.statement or event.title,
        attribution=imported.attribution[:300], sequence=order,
        modality=imported.modality if imported.modality in Modality.values else Modality.HAPPENED,
    )  # fmt: skip


def _find(document: Document, passage: ImportedPassage) -> Span:
    start = passage.start
    if start is not None and document.text.startswith(passage.exact, start):
        return Span(start, start + len(passage.exact))
    return find_unique(document.text, passage.exact)


def _once(citations: list[Citation]) -> list[Citation]:
    return list({(one.document_id, one.start, one.end): one for one in citations}.values())


def _degrees(coordinates: tuple[float, float] | None) -> dict[str, float]:
    return {"latitude": coordinates[0], "longitude": coordinates[1]} if coordinates else {}


def _is_uuid(text: str) -> bool:
    try:
        uuid.UUID(text)
    except ValueError:
        return False
    return True
