"""What stands at the head of a chronology, and in the list of chronologies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from timeline.core.temporal import civil_date, edtf_from_year, parse_edtf
from timeline.selectors.date_words import say_date
from timeline.selectors.event_filters import State

if TYPE_CHECKING:
    from datetime import datetime

    from timeline.selectors.kept_numbers import Part, Sources


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts of what one may see, the years it spans, and when it last changed."""

    event_count: int
    corroborated_count: int
    single_count: int
    disputed_count: int
    planned_count: int
    proposed_count: int
    document_count: int
    outlet_count: int
    span: str
    changed_at: datetime | None

    @property
    def counts(self) -> dict[State, int]:
        """How many events are in each state, as the filter finds them."""
        return {
            State.CORROBORATED: self.corroborated_count,
            State.SINGLE: self.single_count,
            State.DISPUTED: self.disputed_count,
            State.PLANNED: self.planned_count,
            State.PROPOSED: self.proposed_count,
        }


def present_overview(part: Part, sources: Sources, *, proposed_count: int = 0) -> Overview:
    """Return the overview of the events that somebody sees, and of the documents of their timeline."""
    numbers = part.numbers
    return Overview(
        event_count=numbers.count,
        corroborated_count=int(np.count_nonzero(numbers.outlets >= 2)),
        single_count=int(np.count_nonzero(numbers.outlets == 1)),
        disputed_count=int(np.count_nonzero(numbers.disputed)),
        planned_count=int(np.count_nonzero(numbers.planned)),
        proposed_count=proposed_count,
        document_count=sources.document_count,
        outlet_count=sources.outlet_count,
        span=_span(*numbers.ends) if numbers.ends else "",
        changed_at=part.changed_at,
    )


def _span(first: int, last: int) -> str:
    """Return the years from the first day to the last: 1984–2024."""
    return say_date(parse_edtf(f"{_year(first)}/{_year(last)}"))


def _year(day: int) -> str:
    return edtf_from_year(civil_date(day).year)
