"""The events of a chronology that an embed lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.selectors.date_words import say_date_if_known

if TYPE_CHECKING:
    from timeline.models.event import EventQuerySet

_MOST = 20


@dataclass(frozen=True, slots=True)
class EmbeddedRow:
    """An event in a line."""

    date_words: str
    title: str
    href: str


def embedded_rows(events: EventQuerySet) -> tuple[EmbeddedRow, ...]:
    """Return the weightiest events in order of time; undated ones come last."""
    weightiest = events.order_by("-importance", "position", "sequence", "id").values("pk")[:_MOST]
    shown = events.model._default_manager.filter(pk__in=list(weightiest.values_list("pk", flat=True)))
    rows = shown.in_order().select_related("timeline").defer("search", "told")
    return tuple(EmbeddedRow(say_date_if_known(one.date), one.title, one.get_absolute_url()) for one in rows)
