"""Citations: cite a passage, decide about orphans, and check that every citation is still where it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.utils.translation import gettext as _

from timeline.core.text import QuoteNotFound, QuoteNotUnique, find_unique, quote_at
from timeline.models import Citation, Decision, Document, Stance, Verb
from timeline.models.orphans import waiting_orphans
from timeline.models.version_chain import live_version
from timeline.services.cards import refresh_cards_after_commit
from timeline.services.curation.decisions import decision, require_reason, state_of_citation
from timeline.services.curation.editing import retract_citations
from timeline.services.errors import RefusedError
from timeline.services.events.dates import DATE_FIELDS, find_passage_date, refresh_event_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.contrib.auth.models import User

    from timeline.core.text import Span
    from timeline.models import Claim, Timeline
    from timeline.services.events.dates import PassageDate

CHUNK = 16


@transaction.atomic
def cite_passage(
    *,
    claim: Claim,
    document: Document,
    pasted_text: str,
    date_words: str = "",
    stance: Stance = Stance.SUPPORTS,
    user: User | None,
) -> Citation:
    """Store a citation of the one place where the document has the pasted text.

    Its date is that of the only date words in the passage. `date_words` chooses among several, or gives the
    date in the curator's own words. RefusedError says what is wrong; then nothing is stored.
    """
    citation = draft_citation(
        claim=claim, document=document, pasted_text=pasted_text, date_words=date_words, stance=stance
    )
    citation.save()
    event = claim.event
    if user:
        after = state_of_citation(citation)
        decision(verb=Verb.CITE, user=user, event=event, claim=claim, before={}, after=after).save()
    refresh_event_date(event)
    event.save(update_fields=[*DATE_FIELDS, "changed_at"])
    refresh_cards_after_commit([event])
    return citation


def draft_citation(
    *,
    claim: Claim,
    document: Document,
    pasted_text: str,
    date_words: str = "",
    stance: Stance = Stance.SUPPORTS,
) -> Citation:
    """Return the citation that would be stored, or refuse with the reason. The claim may be new, too."""
    _refuse_foreign(claim, document)
    span = find_passage(document=document, pasted_text=pasted_text)
    date = find_passage_date(document=document, span=span, date_words=date_words)
    return draft_citation_at(claim=claim, document=document, span=span, date=date, stance=stance)


def draft_citation_at(
    *, claim: Claim, document: Document, span: Span, date: PassageDate, stance: Stance = Stance.SUPPORTS
) -> Citation:
    """Return the citation of a place that is known, with the date that it gives, not stored yet."""
    _refuse_foreign(claim, document)
    if claim.pk:
        _refuse_double(claim, document, span)
    quote = quote_at(document.text, span)
    citation = Citation(claim=claim, document=document, stance=stance)
    citation.start, citation.end = span.start, span.end
    citation.exact, citation.prefix, citation.suffix = quote.exact, quote.prefix, quote.suffix
    date.write_to(citation)
    return citation


def find_passage(*, document: Document, pasted_text: str) -> Span:
    """Return the one place where the document has these words, or refuse with the reason."""
    if not pasted_text.strip():
        raise RefusedError(_("Paste the passage that you cite."))
    try:
        return find_unique(document.text, pasted_text)
    except (QuoteNotFound, QuoteNotUnique) as error:
        raise RefusedError(str(error)) from error


def _refuse_foreign(claim: Claim, document: Document) -> None:
    """A passage is shown to whoever reads the event, so its document has to belong to the same timeline."""
    timeline = claim.event.timeline
    if not document.timelines.filter(pk=timeline.pk).exists():
        raise RefusedError(
            _("“%(document)s” is not a document of the chronology “%(timeline)s”; add it there first.")
            % {"document": document, "timeline": timeline}
        )


def _refuse_double(claim: Claim, document: Document, span: Span) -> None:
    if claim.citations.filter(document=document, start=span.start, end=span.end).exists():
        raise RefusedError(_("This claim cites that passage already."))


@transaction.atomic
def cite_again(*, citation: Citation, pasted_text: str, date_words: str = "", user: User) -> Citation:
    """Put a passage of the live version, pasted by a curator, in the place of one that is no longer there."""
    orphan = _locked(citation)
    fresh = cite_passage(
        claim=orphan.claim,
        document=live_version(orphan.document),
        pasted_text=pasted_text,
        date_words=date_words,
        stance=Stance(orphan.stance),
        user=user,
    )
    retract_citations(citations=[orphan], why=_("Its passage was cited again in the newer version."), user=user)
    return fresh


@transaction.atomic
def keep_orphan(*, citation: Citation, why: str, user: User) -> Decision:
    """Keep a citation with the version that has its passage: that it was once said is evidence, too."""
    require_reason(why)
    orphan = _locked(citation)
    state = state_of_citation(orphan)
    kept = decision(
        verb=Verb.KEEP, user=user, event=orphan.claim.event, claim=orphan.claim, before={}, after=state, why=why
    )
    kept.save()
    return kept


@transaction.atomic
def retract_orphan(*, citation: Citation, why: str, user: User) -> None:
    """Take a citation off its claim, for a stated reason."""
    retract_citations(citations=[_locked(citation)], why=why, user=user)


def _locked(citation: Citation) -> Citation:
    waiting = waiting_orphans().select_related("claim__event__timeline", "document").select_for_update(of=("self",))
    orphan = waiting.filter(pk=citation.pk).first()
    if orphan is None:
        raise RefusedError(_("Nothing is to be decided about this citation any more."))
    return orphan


@dataclass(frozen=True, slots=True)
class CitationCheck:
    """A citation with what is wrong with it; an empty problem means that it stands."""

    citation: Citation
    problem: str = ""


def verify_citations(*, timeline: Timeline | None = None) -> Iterator[CitationCheck]:
    """Yield a verdict on each citation, document by document, holding only a few texts at a time.

    Orphans are left out: they are known not to be found.
    """
    citations = Citation.objects.filter(is_orphaned=False).order_by("start", "id")
    if timeline:
        citations = citations.filter(claim__event__timeline=timeline)
    # A cursor inside a transaction streams; outside one PostgreSQL would copy the whole result first.
    with transaction.atomic():
        for document in _cited_documents(citations).iterator(chunk_size=CHUNK):
            for citation in document.citations.all():
                yield CitationCheck(citation, find_problem(citation, document.text))


def find_problem(citation: Citation, text: str) -> str:
    """Return a sentence about what of the citation is not in the text where it should be, or nothing."""
    if text[citation.start : citation.end] != citation.exact:
        return f"the text from {citation.start} to {citation.end} is not the passage."
    start, end = citation.timex_start, citation.timex_end
    if start is not None and text[start:end] != citation.timex_text:
        return f"the text from {start} to {end} is not the date words “{citation.timex_text}”."
    return ""


def _cited_documents(citations: QuerySet[Citation]) -> QuerySet[Document]:
    cited = Document.objects.filter(Exists(citations.filter(document=OuterRef("pk"))))
    fields = ("uid", "start", "end", "exact", "timex_text", "timex_start", "timex_end", "document_id")
    return cited.only("text").order_by("pk").prefetch_related(Prefetch("citations", citations.only(*fields)))
