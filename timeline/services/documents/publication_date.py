"""A document's day of publication is set, changed or taken away, and what no person decided is resolved again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.core.reconstruction import date_event, title_event
from timeline.core.temporal import parse_edtf
from timeline.models import Citation, ClaimStatus, Document, Event, EventStatus, PublishedKnown
from timeline.models.event import event_address
from timeline.selectors.date_words import say_date
from timeline.selectors.undecided import undecided_events
from timeline.services.access.guards import require_document_allowed
from timeline.services.cards import refresh_cards_after_commit
from timeline.services.documents.publication_date_report import (
    EventState,
    PassageChange,
    PassageState,
    PublicationDateReport,
    Snapshot,
    compare_snapshots,
)
from timeline.services.errors import RefusedError
from timeline.services.events.corroboration import refresh_corroboration
from timeline.services.events.dates import DATE_FIELDS, find_passage_date
from timeline.services.events.statements import find_statements_by_event
from timeline.services.locks import lock_timeline
from timeline.services.proposals.entity_linking import name_proposals
from timeline.services.proposals.proposals import found_in, leave_out_retracted, propose_found, source_text
from timeline.services.proposals.reading import ProposalCounts, read_text
from timeline.services.proposals.reconstruction import (
    Finder,
    explain_anew,
    retract_outdated,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.contrib.auth.models import User
    from django.db.models import QuerySet

    from timeline.core.reconstruction import Statement
    from timeline.models import Timeline
    from timeline.services.proposals.reading import Found, ReadText
    from timeline.services.proposals.reconstruction import Retraction

_PUBLISHED = ("published_edtf", "published_earliest", "published_latest", "published_known", "published_note")


def preview_publication_date(document: Document, edtf: str) -> PublicationDateReport:
    """Return what would change if the document were published then (empty: unknown); nothing is stored.

    It is done and rolled back, so that the preview cannot differ from the result.
    """
    with transaction.atomic():
        known = PublishedKnown.GIVEN if edtf else PublishedKnown.UNKNOWN
        report = _change_publication_date(document, edtf, known, "", seen=None)
        transaction.set_rollback(True)
    return report


@transaction.atomic
def set_publication_date(
    document: Document,
    *,
    edtf: str,
    known: PublishedKnown,
    user: User | None,
    why: str = "",
    seen: str | None = None,
) -> PublicationDateReport:
    """Store when a document was published (empty: unknown) and resolve again all that no person decided.

    Who, when and why stand in the document's history, and the reason beside its date. `seen` is the `state_of_date`
    that the person saw; where another one is stored by now, nothing is changed.
    """
    require_document_allowed(user, document)
    with pghistory.context(user=user.pk if user else None, why=why.strip()):
        report = _change_publication_date(document, edtf, known, why.strip(), seen=seen)
        document.refresh_from_db(fields=_PUBLISHED)
        refresh_cards_after_commit(Event.objects.filter(claims__citations__document=document).distinct())
    return report


def state_of_date(document: Document) -> str:
    """Return what is stored of a document's date, for a form to say what it was opened with."""
    return f"{document.published_edtf} {document.published_known}"


def _change_publication_date(
    document: Document, edtf: str, known: PublishedKnown, note: str, *, seen: str | None
) -> PublicationDateReport:
    timelines = list(document.timelines.order_by("pk"))
    for timeline in timelines:
        lock_timeline(timeline)
    documents = Document.objects.select_related("outlet", "copy_of").select_for_update(of=("self",))
    locked = documents.get(pk=document.pk)
    if seen is not None and seen != state_of_date(locked):
        raise RefusedError(_seen_other(locked, seen))
    report = PublicationDateReport(was=locked.published_edtf, becomes="")
    _take_date(locked, edtf, known, note)
    report.becomes = locked.published_edtf
    locked.save(update_fields=_PUBLISHED)
    read = read_text(source_text(locked))
    for timeline in timelines:
        _resolve_anew(timeline, locked, report, read)
    return report


def _seen_other(document: Document, seen: str) -> str:
    if not seen:
        return _(
            "This form came without the date that it was opened with; nothing was stored. See what yours changes."
        )
    now = say_date(parse_edtf(document.published_edtf)) if document.published_edtf else _("unknown")
    sentence = _(
        "Somebody changed the date meanwhile: it is “%(now)s” now. See what yours would change, and confirm it."
    )
    return sentence % {"now": now}


def _take_date(document: Document, edtf: str, known: PublishedKnown, note: str) -> None:
    """Set the date on the document, or refuse it with the reason."""
    try:
        earliest = parse_edtf(edtf).bounds.earliest if edtf else None
    except ValueError as error:
        raise RefusedError(str(error)) from error
    if earliest is not None and earliest > timezone.localdate().toordinal():
        raise RefusedError(_("This date lies in the future; a document is stored once it is out."))
    if edtf and known == PublishedKnown.UNKNOWN:
        raise RefusedError(_("Say how the date is known."))
    document.set_published(edtf, known, note)


def _resolve_anew(timeline: Timeline, document: Document, report: PublicationDateReport, read: ReadText) -> None:
    before, counts = _snapshot(timeline, document), ProposalCounts()
    told_now = {one.statement.key: one for one in found_in(timeline, document, read, counts)}
    found = leave_out_retracted(timeline, told_now)
    undecided = undecided_events(timeline).filter(claims__citations__document=document).distinct()
    members = find_statements_by_event(undecided)
    retraction = retract_outdated(timeline, [document], found)
    explain_anew(timeline, [document], found)
    _date_what_is_left(timeline, retraction, members)
    propose_found(timeline=timeline, found=found, counts=counts)
    reasons = {one.span.start: one.unresolved_reason for one in read.resolutions if not one.is_resolved}
    compare_snapshots(report, before, _snapshot(timeline, document), reasons)
    report.kept += _kept(timeline, document, found)


def _date_what_is_left(timeline: Timeline, retraction: Retraction, members: Mapping[int, list[Statement]]) -> None:
    """Date proposals by the passages that are left to them; one that has lost its title's passage gets a different.

    `members` are the statements that events had before.
    """
    language = timeline.main_language
    left = {event.pk: event for event in undecided_events(timeline).filter(pk__in=retraction.events)}
    for key, statements in find_statements_by_event(left.values()).items():
        dated, title = date_event(statements), title_event(statements, language=language)
        left[key].set_date(dated.date.text)
        left[key].date_explanation = dated.explanation
        if title != title_event(members[key], language=language):
            left[key].title = title
    Event.objects.bulk_update(left.values(), [*DATE_FIELDS, "title"])
    refresh_corroboration(left.values())
    name_proposals(timeline, left.values())


def _snapshot(timeline: Timeline, document: Document) -> Snapshot:
    passages = {str(citation.uid): _passage(citation) for citation in _citations(timeline, document)}
    rows = timeline.events.values_list("pk", "title", "edtf")
    events = {key: EventState(title, edtf, _href(timeline, key, title)) for key, title, edtf in rows.iterator()}
    return Snapshot(passages, events)


def _passage(citation: Citation) -> PassageState:
    place = citation.start if citation.timex_start is None else citation.timex_start
    return PassageState(citation.timex_text, citation.exact, citation.edtf, citation.claim.event_id, place)


def _href(timeline: Timeline, key: int, title: str) -> str:
    return event_address(timeline.slug, key, title)


def _citations(timeline: Timeline, document: Document) -> QuerySet[Citation]:
    citations = Citation.objects.filter(claim__event__timeline=timeline, document=document)
    return citations.select_related("claim__event").defer("search", "claim__search", "claim__event__search")


def _kept(timeline: Timeline, document: Document, found: Mapping[str, Found]) -> list[PassageChange]:
    """Return the passages whose words give another date now, and that keep the one that a person kept."""
    finder, kept = Finder(found), []
    dated = _citations(timeline, document).exclude(timex_start=None).exclude(claim__status=ClaimStatus.REJECTED)
    for citation in dated.exclude(claim__event__status=EventStatus.REJECTED).order_by("start", "pk"):
        reading = finder.date_of(citation) or _read_alone(document, citation)
        if reading != citation.edtf:
            event = citation.claim.event
            href = _href(timeline, event.pk, event.title)
            words, passage, was = citation.timex_text, citation.exact, citation.edtf
            kept.append(PassageChange(words, passage, was, reading, event.title, href))
    return kept


def _read_alone(document: Document, citation: Citation) -> str:
    """Return the date that the words of a passage give now, where a person cited it."""
    try:
        return find_passage_date(document=document, span=citation.span, date_words=citation.timex_text).edtf
    except RefusedError:
        return ""
