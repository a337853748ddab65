"""Storing what was grouped: events, claims and citations as proposals, in bulk."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from timeline.core.frames import frame_values
from timeline.core.text import quote_at
from timeline.models import Citation, Claim, Event, EventStatus
from timeline.services.bulk_rows import copy_rows
from timeline.services.events.claim_rows import copy_claims, corroborate_again
from timeline.services.events.corroboration import corroborate_statements
from timeline.services.events.dates import DATE_FIELDS, reckoning_of
from timeline.services.events.titles import follow_what_happened
from timeline.services.proposals.entity_linking import name_proposals
from timeline.services.proposals.reading import NAMESPACE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timeline.core.frames import EventFrame
    from timeline.core.reconstruction import ReconstructedEvent
    from timeline.models import Timeline
    from timeline.services.proposals.reading import Found, ProposalCounts


def store_proposals(
    timeline: Timeline, groups: Sequence[ReconstructedEvent], found: Mapping[str, Found], counts: ProposalCounts
) -> None:
    """Store the events of groups that are new, and what was found as their claims, in the transaction that is open."""
    known = _known_events(groups)
    fresh = _fresh_events(timeline, groups)
    events = [known[group.fixed_to] if group.fixed_to else fresh[group.statements[0].key] for group in groups]
    copy_rows(list(fresh.values()))
    claims, citations = _claims(zip(events, groups, strict=True), found)
    copy_claims(claims, citations)
    refresh_proposals(events=known.values(), groups=groups)
    corroborate_again([event.pk for event in known.values()])
    name_proposals(timeline, events)
    counts.event_count += len(fresh)
    counts.claim_count += len(claims)


def _known_events(groups: Iterable[ReconstructedEvent]) -> dict[str, Event]:
    uids = [group.fixed_to for group in groups if group.fixed_to]
    return {str(event.uid): event for event in Event.objects.filter(uid__in=uids)}


def _fresh_events(timeline: Timeline, groups: Sequence[ReconstructedEvent]) -> dict[str, Event]:
    """Return new events by the key of their first statement, described and corroborated."""
    new = [group for group in groups if not group.fixed_to]
    keys = [group.statements[0].key for group in new]
    taken = {str(uid) for uid in Event.objects.filter(uid__in=keys).values_list("uid", flat=True)}
    return {key: _fresh_event(timeline, group, is_taken=key in taken) for key, group in zip(keys, new, strict=True)}


def _fresh_event(timeline: Timeline, group: ReconstructedEvent, *, is_taken: bool) -> Event:
    key = group.statements[0].key
    # The event that a statement founded may stand without it, where the statement is dated otherwise now.
    uid = uuid.uuid5(NAMESPACE, f"event/{key}/{group.date.date.text}") if is_taken else uuid.UUID(key)
    event = Event(uid=uid, timeline=timeline)
    describe_event(event, group)
    corroborate_statements(event, group.statements)
    return event


def refresh_proposals(*, events: Iterable[Event], groups: Iterable[ReconstructedEvent]) -> list[Event]:
    """Date and weigh proposals again, and return those that changed; what a person decided about stays as it is."""
    group_of = {group.fixed_to: group for group in groups}
    undecided = Event.objects.filter(pk__in=[event.pk for event in events], decisions__isnull=True)
    changed = [
        event
        for event in undecided.select_related("timeline")
        .filter(status=EventStatus.PROPOSED, is_dated_by_hand=False)
        .order_by("pk")
        if str(event.uid) in group_of and describe_event(event, group_of[str(event.uid)])
    ]
    Event.objects.bulk_update(changed, [*DATE_FIELDS, "importance", "title"])
    return changed


def describe_event(event: Event, group: ReconstructedEvent) -> bool:
    """Set date, importance and the title that statements give, if there is none or it only announces what happened.

    Return whether something changed.
    """
    before = (event.edtf, event.date_explanation, event.importance, event.title)
    event.set_date(group.date.date.text)
    event.date_explanation = group.date.explanation
    event.importance = group.importance
    language = event.timeline.main_language
    event.title = follow_what_happened(event.title or group.title, group.statements, language=language)
    return before != (event.edtf, event.date_explanation, event.importance, event.title)


def _claims(
    groups: Iterable[tuple[Event, ReconstructedEvent]], found: Mapping[str, Found]
) -> tuple[list[Claim], list[Citation]]:
    """Return one claim for each clause that a document has of an event, and the citations of all its passages."""
    claims: dict[tuple[int, int, str, EventFrame], Claim] = {}
    citations = []
    for event, group in groups:
        members = [found[one.key] for one in group.statements if one.key in found]
        for one in sorted(members, key=_order):
            key = (event.pk, one.document.pk, one.draft.statement, one.draft.frame)
            claim = claims.setdefault(key, _claim(event, one, len(claims)))
            citations.append(_citation(claim, one))
    return list(claims.values()), citations


def _order(one: Found) -> tuple[int, uuid.UUID, int]:
    return (one.document.published_earliest or 0, one.document.uid, one.draft.passage.start)


def _claim(event: Event, one: Found, sequence: int) -> Claim:
    return Claim(
        uid=uuid.uuid5(NAMESPACE, f"claim/{one.statement.key}"),
        event=event,
        statement=one.draft.statement,
        attribution=one.draft.attribution[:300],
        modality=one.draft.modality.value,
        frame=frame_values(one.draft.frame),
        confidence=one.draft.confidence.value,
        sequence=min(sequence, 32767),
    )


def _citation(claim: Claim, one: Found) -> Citation:
    resolution, span = one.draft.resolution, one.draft.passage
    quote = quote_at(one.document.text, span)
    citation = Citation(
        uid=uuid.UUID(one.statement.key),
        claim=claim,
        document=one.document,
        start=span.start,
        end=span.end,
        exact=quote.exact,
        prefix=quote.prefix,
        suffix=quote.suffix,
        timex_text=resolution.text,
        timex_start=resolution.span.start,
        timex_end=resolution.span.end,
        **reckoning_of(resolution),
    )
    citation.set_date(one.statement.date.text)
    return citation
