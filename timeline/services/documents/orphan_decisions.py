"""What curators decide about citations that the live page no longer has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from timeline.models import Citation, Decision, Stance, Verb
from timeline.models.orphans import waiting_orphans
from timeline.models.version_chain import live_version
from timeline.services.curation.citing import cite_passage
from timeline.services.curation.decisions import decision, require_reason, state_of_citation
from timeline.services.curation.editing import withdraw_citations
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from django.contrib.auth.models import User


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
    withdraw_citations(citations=[orphan], why=_("Its passage was cited anew in the newer version."), user=user)
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
def withdraw_orphan(*, citation: Citation, why: str, user: User) -> None:
    """Take a citation off its claim, for a stated reason."""
    withdraw_citations(citations=[_locked(citation)], why=why, user=user)


def _locked(citation: Citation) -> Citation:
    waiting = waiting_orphans().select_related("claim__event", "document").select_for_update(of=("self",))
    orphan = waiting.filter(pk=citation.pk).first()
    if orphan is None:
        raise RefusedError(_("Nothing is to be decided about this citation any more."))
    return orphan
