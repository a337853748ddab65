"""Storing what a file says: all of it, or nothing."""

from __future__ import annotations

import uuid
from collections import Counter
from hashlib import blake2b
from itertools import chain
from typing import TYPE_CHECKING

import pgtrigger
from django.db import connection, transaction
from django.utils.translation import gettext as _
from psycopg.types.json import Jsonb

from timeline.core.text import without_directions
from timeline.models import Capability, Citation, Claim, Decision, Event, Modality, Stance, Verb
from timeline.models.card import EventActor
from timeline.services.access.guards import require_allowed
from timeline.services.batches import in_batches_ahead
from timeline.services.bulk_rows import copy_rows, copy_values, give_keys
from timeline.services.events.claim_rows import copy_claims
from timeline.services.events.corroboration import corroborate_new
from timeline.services.importing.imported_events import ImportReport, RowReport
from timeline.services.importing.names import Places, people_of, stored_name
from timeline.services.importing.passages import find_passages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from uuid import UUID

    from django.contrib.auth.models import User

    from timeline.models import Timeline
    from timeline.services.importing.imported_events import ImportedClaim, ImportedEvent, ImportedPassage
    from timeline.services.importing.passages import Found

_NAMESPACE = uuid.UUID("2d9f7b0e-2c1c-5a51-9d1e-6a3f4a9a7c11")
_BATCH = 1000
_LONGEST_TITLE = 200
_LONGEST_TEXT = 100_000  # characters; the words of an event must fit into a megabyte
_LONGEST_DATE = 120
_MOST_PEOPLE = 500
_LAST_IN_ORDER = 32_767
_MODALITIES, _STANCES = frozenset(Modality.values), frozenset(Stance.values)
# It would give each new event another revision, for the sake of cards that it cannot have yet.
_REVISING = "timeline.EventActor:revises_events_on_insert"


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
    source = source.encode("utf-8", "replace").decode()  # names of files may hold bytes that are no text
    importer = _Importer(timeline, source, user, batch)
    with transaction.atomic():
        check_at_once()
        for some in in_batches_ahead(events, _BATCH):
            importer.store(some)
            if on_progress:
                on_progress(len(importer.rows))
    return ImportReport(batch, sorted(importer.rows, key=lambda row: row.row))


def check_at_once() -> None:
    """Check foreign keys at each statement of this transaction instead of at its end.

    The trigger that keeps history leaves an exception behind at each row, and PostgreSQL looks through all checks that
    wait at each of them: the time would grow with the square of the rows.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class _Importer:
    def __init__(self, timeline: Timeline, source: str, user: User, batch: UUID) -> None:
        self.rows: list[RowReport] = []
        self._timeline, self._source, self._user, self._batch = timeline, source, user, batch
        self._seen: Counter[bytes] = Counter()
        self._people, self._places = people_of(timeline), Places(timeline)

    def store(self, rows: list[ImportedEvent]) -> None:
        """Store some events with their claims, passages and decisions."""
        fresh = self._fresh(rows)
        self._places.learn(one for one, _uid in fresh)
        self._people.learn(stored_name(name) for one, _uid in fresh for name in one.people)
        claims = [claim for one, _uid in fresh for claim in one.claims]
        passages = {passage: None for claim in claims for passage in claim.passages}
        batch = _Batch(_taken_claims(claims), find_passages(self._timeline, passages.keys()))
        events = [(one, self._event(one, uid, batch)) for one, uid in fresh]
        give_keys([event for _one, event in events])
        for one, event in events:
            batch.add_claims(one, event)
            self.rows.append(RowReport(one.row, "imported", " ".join(batch.notes.pop(one.row, ()))))
        copy_rows([event for _one, event in events])
        copy_claims(batch.claims, batch.citations)
        self._store_people(events)
        self._store_decisions([event for _one, event in events])

    def _fresh(self, rows: list[ImportedEvent]) -> list[tuple[ImportedEvent, UUID]]:
        """Return what is to be stored, with its identifiers; report of the others why it is not."""
        given = [(one, self._uid(one)) for one in rows]
        here = set(Event.objects.filter(uid__in=[uid for _one, uid in given]).values_list("uid", flat=True))
        fresh = []
        for one, uid in given:
            complaint = one.problem or _complaint(one)
            if complaint:
                self.rows.append(RowReport(one.row, "refused", complaint))
            elif uid in here:
                self.rows.append(RowReport(one.row, "known", _("It was imported before.")))
            else:
                here.add(uid)
                fresh.append((one, uid))
        return fresh

    def _uid(self, one: ImportedEvent) -> UUID:
        """Return an identifier that follows from what a row says, and from how often it was said before."""
        if one.uid:
            return one.uid
        row = repr((self._timeline.slug, one.title, one.date_words, one.summary, one.place, one.people))
        digest = blake2b(row.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        self._seen[digest] += 1
        return uuid.uuid5(_NAMESPACE, f"{row}{self._seen[digest]}")

    def _event(self, one: ImportedEvent, uid: UUID, batch: _Batch) -> Event:
        title = " ".join(one.title.split())
        short = title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
        summary = [one.summary, title if short != title else ""]
        event = Event(uid=uid, timeline=self._timeline, title=short, place_id=self._places[one.place])
        problem = one.date_problem or _set_date(event, one.edtf)
        if problem:
            summary.append(_("Date as imported: “%s”.") % one.date_words)
            batch.note(one, _("Its date is kept as words: %s") % problem)
        elif one.edtf:
            event.is_dated_by_hand = True
            names = {"source": self._source, "words": one.date_words or one.edtf}
            event.dated_why = _("%(source)s says “%(words)s”.") % names
        event.summary = "\n".join(part for part in summary if part)
        return event

    def _store_people(self, events: list[tuple[ImportedEvent, Event]]) -> None:
        parts = ((event.pk, name) for one, event in events for name in dict.fromkeys(map(stored_name, one.people)))
        keys = dict.fromkeys((event, self._people[name]) for event, name in parts if name)
        with pgtrigger.ignore(_REVISING):
            copy_values(EventActor, ("event", "actor"), keys)

    def _store_decisions(self, events: list[Event]) -> None:
        why, batch = _("Imported from %s.") % self._source, str(self._batch)
        nothing = Jsonb({})
        rows = (
            (Verb.EDIT.value, why, nothing, Jsonb({"batch": batch, "title": one.title, "date": one.edtf}),
             self._user.pk, one.pk)
            for one in events
        )  # fmt: skip
        copy_values(Decision, ("verb", "why", "before", "after", "user", "event"), rows)


class _Batch:
    """The claims and citations of some events, and what is to be reported of their rows."""

    def __init__(self, taken: set[UUID], found: dict[ImportedPassage, Found]) -> None:
        self.claims: list[Claim] = []
        self.citations: list[Citation] = []
        self.notes: dict[int, list[str]] = {}
        self._taken, self._found = taken, found

    def note(self, one: ImportedEvent, words: str) -> None:
        """Report something of a row."""
        self.notes.setdefault(one.row, []).append(words)

    def add_claims(self, one: ImportedEvent, event: Event) -> None:
        """Add the claims of an event with what they cite, and keep with it how it stands by them."""
        cited = []
        for order, imported in enumerate(one.claims):
            claim = self._claim(event, imported, order)
            cited.append((claim, self._citations(one, claim, imported)))
        corroborate_new(event, cited)
        self.claims += [claim for claim, _citations in cited]
        self.citations += chain.from_iterable(citations for _claim, citations in cited)

    def _claim(self, event: Event, imported: ImportedClaim, order: int) -> Claim:
        uid = imported.uid if imported.uid and imported.uid not in self._taken else None
        if uid:
            self._taken.add(uid)
        return Claim(
            uid=uid or uuid.uuid5(event.uid, str(order)), event=event, sequence=min(order, _LAST_IN_ORDER),
            statement=imported.statement if has_words(imported.statement) else event.title,
            attribution=imported.attribution[:300],
            modality=imported.modality if imported.modality in _MODALITIES else Modality.HAPPENED,
        )  # fmt: skip

    def _citations(self, one: ImportedEvent, claim: Claim, imported: ImportedClaim) -> list[Citation]:
        citations: dict[tuple[int, int, int], Citation] = {}
        for passage in imported.passages:
            found = self._found[passage]
            if isinstance(found, str):
                self.note(one, found)
                continue
            document, span, quote = found
            citations[document.pk, span.start, span.end] = Citation(
                claim=claim, document=document, start=span.start, end=span.end, exact=quote.exact,
                prefix=quote.prefix, suffix=quote.suffix,
                stance=passage.stance if passage.stance in _STANCES else Stance.SUPPORTS,
            )  # fmt: skip
        return list(citations.values())


def has_words(text: str) -> bool:
    """Return whether more is left of a text than space and signs of direction."""
    return bool(without_directions(text).strip())


def _complaint(one: ImportedEvent) -> str:
    """Return why a row cannot be stored."""
    if not has_words(one.title):
        return _("The row has no title.")
    if len(one.people) > _MOST_PEOPLE:
        return _("It names more than %d people.") % _MOST_PEOPLE
    texts = (one.title, one.summary, one.date_words, *(claim.statement for claim in one.claims))
    if any(len(text) > _LONGEST_TEXT for text in texts):
        return _("One of its texts is longer than %d characters.") % _LONGEST_TEXT
    return ""


def _set_date(event: Event, edtf: str) -> str:
    """Date an event, or return why that date cannot be stored."""
    try:
        event.set_date(edtf if len(edtf) <= _LONGEST_DATE else "")
    except ValueError as error:
        return str(error)
    return "" if len(edtf) <= _LONGEST_DATE else _("It is written with more than %d characters.") % _LONGEST_DATE


def _taken_claims(claims: Iterable[ImportedClaim]) -> set[UUID]:
    """Return the identifiers of claims that other claims have already."""
    given = [claim.uid for claim in claims if claim.uid]
    return set(Claim.objects.filter(uid__in=given).values_list("uid", flat=True)) if given else set()
