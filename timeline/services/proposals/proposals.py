"""Proposing events: documents are read, their dated statements grouped, and all of it stored as proposals."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from timeline.core.frames import TimeUse
from timeline.core.reconstruction import name_statements, reach_of, reconstruct_events
from timeline.models import Citation, Decision, Document, Verb
from timeline.models.version_chain import live_versions
from timeline.selectors.ignored_words import ignored_words
from timeline.services.events.statements import counts_with, find_statements_within
from timeline.services.locks import lock_timeline
from timeline.services.proposals.entity_linking import find_curated_names
from timeline.services.proposals.reading import NAMESPACE, Found, ProposalCounts, ReadText, SourceText, read_text
from timeline.services.proposals.storage import store_proposals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from timeline.core.reconstruction import Statement
    from timeline.models import Timeline


@transaction.atomic
def propose_events(
    *,
    timeline: Timeline,
    documents: Sequence[Document],
    progress: Callable[[Sequence[Document]], Iterable[Document]] = iter,
) -> ProposalCounts:
    """Read documents and store what they date as proposals; what is stored already stays as it is.

    `progress` wraps the documents while they are read, to show how far the run is.
    """
    found, counts = read_documents(timeline=timeline, documents=documents, progress=progress)
    propose_found(timeline=timeline, found=found, counts=counts)
    return counts


@transaction.atomic
def propose_read(*, timeline: Timeline, read: Iterable[tuple[Document, ReadText]]) -> ProposalCounts:
    """Store what stored documents date as proposals, where they are read already."""
    counts = ProposalCounts()
    found = {
        one.statement.key: one
        for document, text in read
        for one in found_in(timeline, document, _ordered(document, text), counts)
    }
    propose_found(timeline=timeline, found=found, counts=counts)
    return counts


def _ordered(document: Document, read: ReadText) -> ReadText:
    """Return what was read, or read it again where the country of the outlet orders day and month."""
    is_open = bool(document.outlet.country) and any(len(one.readings) > 1 for one in read.resolutions)
    return read_text(source_text(document)) if is_open else read


def read_documents(
    *,
    timeline: Timeline,
    documents: Sequence[Document],
    progress: Callable[[Sequence[Document]], Iterable[Document]] = iter,
) -> tuple[dict[str, Found], ProposalCounts]:
    """Return what documents date, by the identifiers of the citations to come, and store nothing."""
    counts = ProposalCounts()
    found = {
        one.statement.key: one
        for document in progress(documents)
        for one in found_in(timeline, document, read_text(source_text(document)), counts)
    }
    return found, counts


@transaction.atomic
def propose_found(*, timeline: Timeline, found: dict[str, Found], counts: ProposalCounts) -> None:
    """Store as proposals what is not stored yet; stored statements keep their events, which draw the new ones.

    Of what is stored, only what lies within reach of the new statements is loaded.
    """
    lock_timeline(timeline)
    found = leave_out_decided(timeline, leave_out_versions(timeline, found))
    known = _stored_keys(found)
    found = {key: one for key, one in found.items() if key not in known}
    fresh = [one.statement for one in found.values()]
    stored = find_statements_within(timeline, reach_of(fresh))
    within = [*fresh, *(statement for statement, _event in stored.values())]
    named = name_statements(within, known=find_curated_names(timeline))
    groups = reconstruct_events(
        named,
        fixed={key: event for key, (_statement, event) in stored.items()},
        counts=counts_with(timeline, fresh).with_names(named),
        only_touched=True,
        language=timeline.main_language,
    )
    store_proposals(timeline, groups, found, counts)


def leave_out_versions(timeline: Timeline, found: Mapping[str, Found]) -> dict[str, Found]:
    """Return what was found, without what only earlier versions say, and without passages that are cited from there.

    Three queries, however many documents were read.
    """
    versions = Q(supersedes__isnull=False) | Exists(Document.objects.filter(supersedes=OuterRef("pk")))
    read = {one.document.pk for one in found.values()}
    documents = Document.objects.filter(versions, pk__in=read).values_list("pk", flat=True)
    live = live_versions(documents)
    if not live:
        return dict(found)
    past = {document for document, newest in live.items() if newest != document}
    cited = Citation.objects.filter(document__in=live, claim__event__timeline=timeline)
    places = set(cited.values_list("document", "start", "end", "timex_start"))
    return {key: one for key, one in found.items() if one.document.pk not in past and one.place not in places}


def leave_out_retracted(timeline: Timeline, found: Mapping[str, Found]) -> dict[str, Found]:
    """Return what was found, but for the passages that a person took off their claim for good."""
    decisions = Decision.objects.filter(event__timeline=timeline, verb=Verb.WITHDRAW)
    retracted = set(decisions.values_list("before__citation", flat=True))
    return {key: one for key, one in found.items() if key not in retracted}


def leave_out_decided(timeline: Timeline, found: Mapping[str, Found]) -> dict[str, Found]:
    """Return what was found, without passages that were retracted, and date words that curators ignore or cited.

    Three queries, however many documents were read.
    """
    found = leave_out_retracted(timeline, found)
    ignored = ignored_words(timeline)
    read = {one.document.pk for one in found.values()}
    cited = Citation.objects.filter(document__in=read, claim__event__timeline=timeline, timex_start__isnull=False)
    by_hand = set(cited.filter(claim__decisions__verb=Verb.CITE).values_list("document", "timex_start", "uid"))
    places = {(document, start): str(uid) for document, start, uid in by_hand}
    return {
        key: one
        for key, one in found.items()
        if not ignored.find(one.document, one.draft.resolution.span, one.draft.resolution.text)
        and places.get((one.document.pk, one.draft.resolution.span.start), key) == key
    }


def _stored_keys(found: Mapping[str, Found]) -> set[str]:
    uids = Citation.objects.filter(uid__in=list(found)).values_list("uid", flat=True)
    return set(map(str, uids))


def found_in(timeline: Timeline, document: Document, read: ReadText, counts: ProposalCounts) -> list[Found]:
    """Return what was read in a document, under the identifiers of the citations to come; count it."""
    counts.expression_count += len(read.resolutions)
    counts.resolved_count += sum(resolution.is_resolved for resolution in read.resolutions)
    counts.unresolved.update(one.unresolved_reason for one in read.resolutions if not one.is_resolved)
    counts.other_uses.update(
        one.use.value for one in read.resolutions if one.is_resolved and one.use is not TimeUse.EVENT
    )
    return [Found(one.draft, document, _named(timeline, document, one.statement)) for one in read.statements]


def _named(timeline: Timeline, document: Document, statement: Statement) -> Statement:
    """Return a statement that knows its document and outlet: what was read before it was stored did not."""
    place = statement.key.partition("/")[2]
    return replace(
        statement,
        key=statement_key(timeline, f"{document.uid}/{place}"),
        document=str(document.uid),
        outlet=document.outlet.name,
        group=document.outlet.group,
        copy_of=str(document.copy_of.uid) if document.copy_of else "",
    )


def source_text(document: Document) -> SourceText:
    """Return what reading needs to know of a stored document."""
    return SourceText(
        identity=str(document.uid),
        outlet=document.outlet.name,
        group=document.outlet.group,
        language=document.language,
        published=document.published_day,
        text=document.text,
        title=document.title,
        country=document.outlet.country,
    )


def statement_key(timeline: Timeline, place: str) -> str:
    """Return the identifier of the citation that a statement becomes, the same in every run."""
    return str(uuid.uuid5(NAMESPACE, f"{timeline.slug}/{place}"))
