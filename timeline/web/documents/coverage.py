"""How far a document is worked through: which of its date expressions stand in claims."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.core.frames import TimeUse
from timeline.models import ClaimStatus
from timeline.web.lists_in_words import in_a_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.core.extraction import Resolution
    from timeline.core.text import Span
    from timeline.models import Citation


_KINDS = ("accepted", "pending", "undated", "unused", "other", "ignored")
UNREVIEWED = frozenset({"pending", "unused"})


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the meter, from 0 to 100."""

    kind: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many date expressions a text has, by outcome."""

    accepted: int
    pending: int
    undated: int  # no date follows from them, and no claim cites them
    unused: int
    other: int = 0  # no time of an event: comparisons, ages, captions
    ignored: int = 0  # by a rule that a curator gave

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(getattr(self, kind) for kind in _KINDS)

    @property
    def words(self) -> str:
        """The whole in a phrase: 14 date expressions: 9 accepted, 3 pending, 2 without a date."""
        whole = ngettext("%s date expression", "%s date expressions", self.count) % self.count
        parts = [
            (self.accepted, _("%s accepted")),
            (self.pending, _("%s pending")),
            (self.undated, _("%s without a date")),
            (self.unused, ngettext("%s in no claim", "%s in no claim", self.unused)),
            (self.other, _("%s not the time of an event")),
            (self.ignored, _("%s ignored")),
        ]
        counts = in_a_row(words % count for count, words in parts if count)
        return f"{whole}: {counts}" if counts else whole

    @property
    def parts(self) -> tuple[Part, ...]:
        """The meter, drawn from the beginning."""
        counts = {kind: getattr(self, kind) for kind in _KINDS}
        drawn, x = [], 0.0
        for kind, count in counts.items():
            width = 100 * count / self.count if self.count else 0.0
            drawn.append(Part(kind, round(x, 2), round(width, 2)))
            x += width
        return tuple(part for part in drawn if part.width)


def measure_coverage(kinds: Iterable[str]) -> Coverage:
    """Return how many date expressions have each outcome."""
    counts = Counter(kinds)
    return Coverage(*(counts[kind] for kind in _KINDS))


def kind_of(span: Span, resolution: Resolution, citations: Sequence[Citation], *, is_ignored: bool = False) -> str:
    """Return the best outcome of a date expression: it counts once, whatever cites it."""
    claims = [citation.claim for citation in citations if cites(citation, span)]
    if any(claim.status == ClaimStatus.ACCEPTED for claim in claims):
        return "accepted"
    if claims:
        return "pending"
    if is_ignored:
        return "ignored"
    if not resolution.is_resolved:
        return "undated"
    return "unused" if resolution.use is TimeUse.EVENT else "other"


def cites(citation: Citation, span: Span) -> bool:
    """Return whether a citation takes its date from here or, where it names no words for it, has them inside."""
    if citation.timex_start is not None and citation.timex_end is not None:
        return citation.timex_start < span.end and span.start < citation.timex_end
    return citation.span.overlaps(span)
