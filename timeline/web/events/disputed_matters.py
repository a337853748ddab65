"""Where passages of one event differ, but for its date: what they disagree on, what changed, what is only denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from timeline.core.reconstruction import Kind, Modality
from timeline.core.reconstruction.grouping.contradictions import AGAINST
from timeline.models import Stance
from timeline.selectors.event_evidence import counted_claims
from timeline.web.events.date_evidence import Verdict
from timeline.web.events.disagreement import Disagreement, Saying, denial_words, present_disagreements
from timeline.web.isolated_words import isolated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from timeline.models import Claim, Event
    from timeline.services.events.corroboration import EventCorroboration
    from timeline.web.cards.passages import PassageView


def disputed_matters(
    event: Event, found: EventCorroboration, passages: Mapping[str, PassageView]
) -> tuple[Disagreement, ...]:
    """Return the matters of an event that is loaded `with_evidence`; `passages` are by the uid of their citation."""
    compared = present_disagreements(found.statements, passages, found.contradictions)
    return (*compared, *_lone_denials(event, found, passages))


def _lone_denials(
    event: Event, found: EventCorroboration, passages: Mapping[str, PassageView]
) -> Iterator[Disagreement]:
    """Yield each claim that passages deny or contradict and that no passage of the event affirms."""
    answered = {
        side.key
        for finding in found.conflicts
        if finding.kind is not Kind.DATE
        for side in (finding.one, finding.other)
    }
    modalities = {statement.key: statement.modality for statement in found.statements}
    for claim in counted_claims(event):
        rows = [
            _row(passages[uid], claim, modalities[uid])
            for uid in _denying(claim)
            if uid in passages and uid not in answered
        ]
        if rows:
            words = _("No passage was found here that affirms “%(claim)s”.") % {
                "claim": isolated(claim.statement.rstrip("."))
            }
            title = _("On whether it is so: conflict")
            yield Disagreement(Kind.DENIAL.value, title, words, tuple(rows), f"{Kind.DENIAL.value}/{claim.uid}")


def _denying(claim: Claim) -> list[str]:
    """Return the uids of the citations that deny a claim which none affirms, or that support one that denies."""
    citations = list(claim.citations.all())
    if claim.modality == Modality.DENIED:
        return [str(citation.uid) for citation in citations if citation.stance == Stance.SUPPORTS]
    is_affirmed = any(citation.stance == Stance.SUPPORTS for citation in citations)
    return [] if is_affirmed else [str(citation.uid) for citation in citations]


def _row(passage: PassageView, claim: Claim, modality: Modality) -> Saying:
    says = denial_words(Modality.DENIED.value if modality is Modality.DENIED else AGAINST)
    verdict = Verdict("conflict", _("against the claim"))
    text = passage.before + passage.date_words + passage.after
    return Saying(passage, claim.attribution, says, text, "", "", verdict)
