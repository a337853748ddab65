"""Claims that a merge makes identical: one of them stays, and the merge taken back gives the others back."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from timeline.models import Citation, Claim, ClaimStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.models import Event


def fold_claims(event: Event) -> list[dict[str, Any]]:
    """Reject the claims that say what an earlier one of a same document says; return what is needed to undo it.

    A passage that only the later one cites moves to the one that stays. Where both cite a passage and date it
    differently, it can be read in two ways from then on, and a curator chooses.
    """
    kept: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    folded = []
    claims = Claim.objects.standing().filter(event=event).prefetch_related("citations").order_by("sequence", "pk")
    for claim in sorted(claims, key=lambda one: (one.status != ClaimStatus.ACCEPTED, one.sequence, one.pk)):
        same = kept[_key(claim)]
        first = next((one for one in same if _share_a_document(one, claim)), None)
        if first is None:
            same.append(claim)
        else:
            folded.append(_fold(claim, first))
    return folded


def unfold_claims(folded: Iterable[dict[str, Any]]) -> None:
    """Give claims back the state and the passages that they had before they were folded."""
    for one in folded:
        Citation.objects.filter(pk__in=one["citations"], claim=one["into"]).update(claim=one["claim"])
        for key, readings in one.get("readings", {}).items():
            Citation.objects.filter(pk=key).update(readings=readings)
        Claim.objects.filter(pk=one["claim"], status=ClaimStatus.REJECTED).update(status=one["was"], rejected_why="")


def _key(claim: Claim) -> tuple[str, str, str]:
    """Return what makes two claims of a document the same: words, whose they are, and modality."""
    return " ".join(claim.statement.casefold().split()), claim.attribution, claim.modality


def _share_a_document(one: Claim, other: Claim) -> bool:
    """Return whether two claims stand in a same document, or both in none."""
    own, others = ({citation.document_id for citation in claim.citations.all()} for claim in (one, other))
    return bool(own & others) or own == others


def _fold(claim: Claim, into: Claim) -> dict[str, Any]:
    places = {(one.document_id, one.start, one.end): one for one in into.citations.all()}
    moved, readings = [], {}
    for one in claim.citations.all():
        kept = places.get((one.document_id, one.start, one.end))
        if kept is None:
            moved.append(one)
        elif one.edtf and one.edtf not in {kept.edtf, *(reading["edtf"] for reading in kept.readings)}:
            readings[str(kept.pk)] = kept.readings
            kept.readings = _with_reading(kept, one)
            kept.save(update_fields=["readings"])
    Citation.objects.filter(pk__in=[one.pk for one in moved]).update(claim=into)
    was = str(claim.status)
    claim.status, claim.rejected_why = ClaimStatus.REJECTED, _("Another claim of this event says the same.")
    claim.save(update_fields=["status", "rejected_why"])
    folded = {"claim": claim.pk, "into": into.pk, "was": was, "citations": [one.pk for one in moved]}
    return folded | ({"readings": readings} if readings else {})


def _with_reading(kept: Citation, other: Citation) -> list[dict[str, str]]:
    """Return the readings of a passage with the date that another claim gave it."""
    own = [_reading(kept)] if kept.edtf and not kept.readings else kept.readings
    return [*own, _reading(other)]


def _reading(citation: Citation) -> dict[str, str]:
    return {"edtf": citation.edtf, "value": "", "explanation": citation.explanation}
