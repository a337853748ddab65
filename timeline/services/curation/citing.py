"""Cite a passage by pasting it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from timeline.core.text import QuoteNotFound, QuoteNotUnique, find_unique, quote_at
from timeline.models import Citation, Stance, Verb
from timeline.services.cards import refresh_cards_after_commit
from timeline.services.curation.decisions import decision, state_of_citation
from timeline.services.curation.event_dates import DATE_FIELDS, redate_event
from timeline.services.curation.passage_dates import find_passage_date
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from timeline.core.text import Span
    from timeline.models import Claim, Document


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
    redate_event(event)
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
    if claim.pk:
        _refuse_double(claim, document, span)
    quote = quote_at(document.text, span)
    citation = Citation(claim=claim, document=document, stance=stance)
    citation.start, citation.end = span.start, span.end
    citation.exact, citation.prefix, citation.suffix = quote.exact, quote.prefix, quote.suffix
    find_passage_date(document=document, span=span, date_words=date_words).write_to(citation)
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
            _("“%(document)s” is not a document of the timeline “%(timeline)s”; add it there first.")
            % {"document": document, "timeline": timeline}
        )


def _refuse_double(claim: Claim, document: Document, span: Span) -> None:
    if claim.citations.filter(document=document, start=span.start, end=span.end).exists():
        raise RefusedError(_("This claim cites that passage already."))
