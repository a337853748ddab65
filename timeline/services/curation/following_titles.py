"""After a claim is accepted: the machine's title of an announcement gives way to what happened, on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.text import Truncator
from django.utils.timezone import now
from django.utils.translation import gettext as _

from timeline.models import Event, Stance, Verb
from timeline.selectors.event_evidence import counted_claims, with_evidence
from timeline.services.curation.decisions import decision
from timeline.services.events.corroboration import statement_of
from timeline.services.events.titles import follow_what_happened

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def follow_title(event: Event, *, user: User) -> None:
    """Store the title that an event has once a claim says that it happened; of a title by hand, nothing changes.

    `event` is as it was before, so that one that was not only announced costs no query.
    """
    if not event.is_planned:
        return
    stored = with_evidence(Event.objects.filter(pk=event.pk)).get()
    statements = [
        statement_of(citation, claim)
        for claim in counted_claims(stored)
        for citation in claim.citations.all()
        if citation.stance == Stance.SUPPORTS
    ]
    language = stored.timeline.main_language
    title = Truncator(follow_what_happened(stored.title, statements, language=language)).chars(200)
    if title == stored.title:
        return
    Event.objects.filter(pk=stored.pk).update(title=title, changed_at=now())
    why = _("A claim says that it happened, so its title does too.")
    decision(
        verb=Verb.EDIT, user=user, event=stored, before={"title": stored.title}, after={"title": title}, why=why
    ).save()  # fmt: skip
