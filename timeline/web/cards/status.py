"""The status of an event in words, with the names of those who deny it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.models import Dispute, Modality, Stance
from timeline.selectors.event_evidence import counted_claims
from timeline.web.lists_in_words import in_a_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.models import Claim, Event

_MOST_NAMES = 2
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Status:
    """What is to be said of an event: the words, and the class that draws their mark.

    The classes planned, disputed, one and many are those that the chronology's filter finds the event by.
    """

    kind: str
    words: str


def present_status(event: Event) -> tuple[Status, ...]:
    """Return how an event stands; its claims must be loaded with their citations, documents and outlets."""
    claims = counted_claims(event)
    statuses = []
    if event.is_planned:
        statuses.append(_planned(claims))
    if set(event.disputes) - {Dispute.DENIAL}:
        statuses.append(_disagreement(event, claims))
    if Dispute.DENIAL in event.disputes:
        statuses.append(_denial(claims))
    return (*statuses, _corroboration(event.outlet_count))


def _planned(claims: Sequence[Claim]) -> Status:
    is_announced = any(claim.modality == Modality.PLANNED for claim in claims)
    return Status("planned", _("announced only") if is_announced else _("conditional"))


def _disagreement(event: Event, claims: Sequence[Claim]) -> Status:
    about = {
        Dispute.DATE: _("the date"),
        Dispute.NUMBER: _("the number"),
        Dispute.PLACE: _("the place"),
        Dispute.ACTOR: _("who took part"),
    }
    named = [words for dispute, words in about.items() if dispute in event.disputes]
    matters = _("%(first)s and %(last)s") % {"first": in_a_row(named[:-1]), "last": named[-1]}
    outlets = {one.document.outlet_id for claim in claims for one in claim.citations.all()}
    words = _("outlets disagree on %(matters)s") if len(outlets) > 1 else _("passages disagree on %(matters)s")
    return Status("disputed", words % {"matters": matters if len(named) > 1 else named[0]})


def _denial(claims: Sequence[Claim]) -> Status:
    names = list(dict.fromkeys(_deniers(claims)))
    if not names:
        return Status("disputed", _("denied"))
    shown = in_a_row(names[:_MOST_NAMES]) + (" …" if len(names) > _MOST_NAMES else "")
    return Status("disputed", _("denied by %(names)s") % {"names": shown})


def _deniers(claims: Sequence[Claim]) -> Iterator[str]:
    """Yield who denies: whom the passage names, else its outlet."""
    for claim in claims:
        for citation in claim.citations.all():
            if citation.stance == Stance.CONTRADICTS:
                yield citation.document.outlet.name
            elif claim.modality == Modality.DENIED:
                yield Truncator(claim.attribution).chars(_LONGEST_NAME) or citation.document.outlet.name


def _corroboration(number: int) -> Status:
    if number < 2:
        return Status("one", _("single source") if number else _("no outlet in support"))
    words = ngettext("%(number)d independent outlet", "%(number)d independent outlets", number)
    return Status("many", words % {"number": number})
