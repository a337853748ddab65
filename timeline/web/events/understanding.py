"""How each claim of an event was understood: what its clause says happened, to whom, where and how many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from timeline.core.frames import frame_from_values
from timeline.web.lists_in_words import in_a_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.core.frames import EventFrame, Quantity
    from timeline.models import Claim


@dataclass(frozen=True, slots=True)
class Understanding:
    """What was read in one claim, as pairs of a name and its words."""

    statement: str
    confidence: str
    facts: tuple[tuple[str, str], ...]


def understand_claims(claims: Iterable[Claim]) -> list[Understanding]:
    """Return how the claims that have an event frame were understood."""
    read = ((claim, frame_from_values(claim.frame)) for claim in claims)
    return [
        Understanding(claim.statement, claim.get_confidence_display(), tuple(_facts(frame)))
        for claim, frame in read
        if frame is not None
    ]


def _facts(frame: EventFrame) -> Iterator[tuple[str, str]]:
    facts = (
        (_("What happened"), frame.event_type.replace("-", " ")),
        (_("Word in the text"), frame.predicate),
        (_("Who takes part"), in_a_row(one.name for one in frame.participants)),
        (_("Where"), frame.place),
        (_("How many"), "; ".join(_quantity(one) for one in frame.quantities)),
        (_("Negated"), _("yes") if frame.is_negated else ""),
    )
    yield from ((name, words) for name, words in facts if words)


def _quantity(one: Quantity) -> str:
    low, high = (_number(value) for value in (one.low, one.high))
    if one.high is None:
        number = _("at least %s") % low
    elif one.low == one.high:
        number = low
    else:
        number = _("%(low)s to %(high)s") % {"low": low, "high": high}
    return " ".join(part for part in (one.kind, number, one.unit) if part)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:,.10g}"
