"""How well its passages support an event: in full for its page, and stored with it for cards and filters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import connection, transaction
from django.db.models import Prefetch

from timeline.core.reconstruction import (
    Finding,
    Kind,
    Modality,
    Statement,
    corroborate,
    find_conflicts,
    is_denying,
    name_contradiction,
)
from timeline.core.temporal import parse_edtf
from timeline.core.text import Span
from timeline.models import Citation, Claim, Dispute, Event, Stance
from timeline.selectors.event_evidence import counted_claims
from timeline.services.batches import in_batches
from timeline.services.events.statements import Origin, build_statement, frame_in_passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.models.event import EventQuerySet

_BATCH = 500
_ANY_DAY = parse_edtf("[..9999-12-31]")  # what a passage without date words leaves room for
_NOT_CERTAIN = frozenset({Modality.PLANNED, Modality.CONDITIONAL})
_STORE = """
    UPDATE timeline_event SET
        attested_revision = timeline_event.revision + 1,
        outlet_count = found.outlet_count,
        disputes = string_to_array(found.disputes, ' '),
        is_disputed = found.disputes <> '',
        is_planned = found.is_planned
    FROM unnest(%s::bigint[], %s::int[], %s::text[], %s::bool[]) AS found (id, outlet_count, disputes, is_planned)
    WHERE timeline_event.id = found.id
"""


@dataclass(frozen=True, slots=True)
class EventCorroboration:
    """Who reports an event independently of each other, where they contradict each other, and all that they say."""

    outlet_count: int
    derivation: str
    disputes: tuple[Dispute, ...]
    is_planned: bool
    conflicts: tuple[Finding, ...]
    contradictions: tuple[Finding, ...]  # those of the conflicts that a curator found
    statements: tuple[Statement, ...]  # by citation, whose uid is the key


def corroborate_event(event: Event) -> EventCorroboration:
    """Return how an event stands; where its claims, citations, documents and outlets are loaded, without a query.

    Of a published event the accepted claims count, of a proposed one all that nobody rejected.
    """
    return _corroborate([(claim, list(claim.citations.all())) for claim in counted_claims(event)])


def corroborate_new(event: Event, claims: Sequence[tuple[Claim, Sequence[Citation]]]) -> None:
    """Keep with a new event how it stands by its claims, before any of them is stored."""
    found = _corroborate(claims)
    event.outlet_count, event.disputes, event.is_planned = found.outlet_count, list(found.disputes), found.is_planned
    event.is_disputed = bool(found.disputes)
    event.attested_revision = event.revision


def _corroborate(counted: Sequence[tuple[Claim, Sequence[Citation]]]) -> EventCorroboration:
    claims = [claim for claim, _citations in counted]
    cited = [(citation, statement_of(citation, claim)) for claim, citations in counted for citation in citations]
    supporting = [statement for citation, statement in cited if citation.stance == Stance.SUPPORTS]
    statements = tuple(statement for _citation, statement in cited)
    against = frozenset(statement.key for citation, statement in cited if citation.stance == Stance.CONTRADICTS)
    contradictions = tuple(_contradictions(cited))
    conflicts = (*find_conflicts(supporting), *contradictions)
    corroboration = corroborate(supporting) if supporting else None
    return EventCorroboration(
        outlet_count=corroboration.count if corroboration else 0,
        derivation=corroboration.derivation if corroboration else "",
        disputes=_disputes(claims, statements, conflicts, against),
        is_planned=bool(claims) and all(claim.modality in _NOT_CERTAIN for claim in claims),
        conflicts=conflicts,
        contradictions=contradictions,
        statements=statements,
    )


def _contradictions(cited: Sequence[tuple[Citation, Statement]]) -> Iterator[Finding]:
    """Yield what a curator found: passages that contradict a claim, beside those that support it."""
    for against, denial in cited:
        for citation, statement in cited if against.stance == Stance.CONTRADICTS else ():
            if citation.claim_id == against.claim_id and citation.stance == Stance.SUPPORTS:
                yield name_contradiction(denial, statement)


def corroborate_statements(event: Event, statements: Sequence[Statement]) -> None:
    """Keep with a new proposal how it stands, from all the statements that it is made of."""
    event.outlet_count = corroborate(statements).count if len(statements) > 1 else 1
    event.disputes = list(_disputes((), statements, find_conflicts(statements) if len(statements) > 1 else ()))
    event.is_disputed = bool(event.disputes)
    event.is_planned = all(statement.modality in _NOT_CERTAIN for statement in statements)
    event.attested_revision = event.revision


def refresh_corroboration(events: Iterable[Event]) -> int:
    """Keep with events how they stand, where something changed since that was last done; return how many were.

    A handful of queries for each five hundred events, in a transaction of their own where there is none around. The
    events in memory do not change.
    """
    keys = sorted({event.pk for event in events})
    return sum(_refresh_batch(Event.objects.filter(pk__in=batch)) for batch in in_batches(keys, _BATCH))


def keep_corroboration(held: Iterable[Event]) -> None:
    """Keep how events stand that the caller holds locked, loaded `with_evidence` and changed in memory as stored."""
    found = [(event.pk, corroborate_event(event)) for event in held]
    if found:
        _store(found)


@transaction.atomic(savepoint=False)
def _refresh_batch(events: EventQuerySet) -> int:
    """Corroborate the outdated ones; they are locked, so that nothing about them changes meanwhile."""
    locked = events.with_outdated_corroboration().select_for_update(no_key=True).order_by("pk").only("status")
    citations = Citation.objects.select_related("document__outlet").defer(
        "document__text", "search", "prefix", "suffix", "explanation", "readings", "document__bands"
    )
    claims = Claim.objects.standing().only("event", "status", "modality", "attribution", "statement", "frame")
    found = [
        (event.pk, corroborate_event(event))
        for event in locked.prefetch_related(Prefetch("claims", claims), Prefetch("claims__citations", citations))
    ]
    if found:
        _store(found)
    return len(found)


def _store(found: Sequence[tuple[int, EventCorroboration]]) -> None:
    columns: list[Any] = [
        [key for key, _one in found],
        [one.outlet_count for _key, one in found],
        [" ".join(one.disputes) for _key, one in found],
        [one.is_planned for _key, one in found],
    ]
    with connection.cursor() as cursor:
        cursor.execute(_STORE, columns)


def _disputes(
    claims: Iterable[Claim],
    statements: Iterable[Statement],
    conflicts: Iterable[Finding],
    against: frozenset[str] = frozenset(),
) -> tuple[Dispute, ...]:
    """Return what is disputed; a denial is one even where no passage says the contrary in the same words.

    A passage that a curator set against a claim disputes what it differs in, which need not be all; `against` are the
    keys of such passages.
    """
    found = list(conflicts)
    kinds = {finding.kind.value for finding in found}
    named = {finding.one.key for finding in found if finding.kind is not Kind.DENIAL}
    denied = [
        *(claim.modality for claim in claims),
        *(statement.modality for statement in statements if statement.key not in named),
    ]
    if Modality.DENIED in denied or against - named:
        kinds.add(Dispute.DENIAL.value)
    return tuple(dispute for dispute in Dispute if dispute.value in kinds)


def statement_of(citation: Citation, claim: Claim) -> Statement:
    """Return a citation as reconstruction sees it.

    A passage set against a claim is a denial only where a verb of its own denies: it may name another day or number.
    """
    document, start = citation.document, citation.start
    first, last = citation.timex_start, citation.timex_end
    words = Span(start, start)  # where they stand outside the passage
    if first is not None and last is not None and start <= first < citation.end:
        words = Span(first, last)
    origin = Origin(
        document=str(document.pk),
        outlet=document.outlet.name,
        group=document.outlet.group,
        language=document.language,
        published=document.published_day,
        copy_of=str(document.copy_of_id or ""),
        title=document.title,
    )
    frame = frame_in_passage(claim.frame, claim.statement, citation.exact)
    is_denial = citation.stance == Stance.CONTRADICTS and is_denying(citation.exact, document.language)
    return build_statement(
        origin,
        key=str(citation.uid),
        text=citation.exact,
        position=start,
        date_words=words,
        date=citation.date or _ANY_DAY,
        modality=Modality.DENIED if is_denial else Modality(claim.modality),
        attribution=claim.attribution,
        clause=frame.clause.shifted(start) if frame is not None else None,
        frame=frame,
    )
