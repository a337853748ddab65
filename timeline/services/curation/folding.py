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
    kept: dict[tuple[str, str, str], list[tuple[Claim, set[int]]]] = defaultdict(list)
    folded = []
    claims = Claim.objects.standing().filter(event=event).prefetch_related("citations").order_by("sequence", "pk")
    for claim in sorted(claims, key=lambda one: (one.status != ClaimStatus.ACCEPTED, one.sequence, one.pk)):
        same, documents = kept[_key(claim)], {citation.document_id for citation in claim.citations.all()}
        waits = event.timeline.needs_second_person and claim.status != ClaimStatus.ACCEPTED
        first = next((one for one in same if _is_said(documents, *one, waits=waits)), None)
        if first is None:
            same.append((claim, documents))
        else:
            folded.append(_fold(claim, first[0]))
            first[1].update(documents)
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


def _is_said(documents: set[int], claim: Claim, own: set[int], *, waits: bool) -> bool:
    """Return whether a claim stands in one of these documents, or both in none.

    What waits for a second person goes into an accepted claim only where it brings no other document with it.
    """
    if waits and claim.status == ClaimStatus.ACCEPTED:
        return documents <= own and bool(documents) == bool(own)
    return bool(own & documents) or own == documents


def _fold(claim: Claim, into: Claim) -> dict[str, Any]:
    places = {(one.document_id, one.start, one.end): one for one in Citation.objects.filter(claim=into)}
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
