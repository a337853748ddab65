"""The numbers of many events in columns: what counts, axes and openings are worked out from, without asking again."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

import numpy as np
from django.db.models.functions import Coalesce

from timeline.core.axis import Group

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from timeline.core.temporal import Bounds
    from timeline.models.event import EventQuerySet

UNKNOWN = -(2**40)  # stands for a day that is not known; no stored day comes near
# What each column is read from: the first of these that is known.
_COLUMNS: dict[str, tuple[str, ...]] = {
    "keys": ("id",), "positions": ("position",), "last_known": ("latest", "earliest"), "latest": ("latest",),
    "sequences": ("sequence",), "importance": ("importance",), "outlets": ("outlet_count",),
    "disputed": ("is_disputed",), "planned": ("is_planned",),
}  # fmt: skip
# Where PostgreSQL and NumPy both have months; a day outside stays a day.
_FIRST_WITH_MONTH, _LAST_WITH_MONTH = -1_700_000, 2_000_000_000
_DAYS_BEFORE_1970 = 719_163


@dataclass(frozen=True, slots=True, eq=False)
class EventNumbers:
    """The columns of some events, in any order; the n-th of each belong together."""

    keys: NDArray[np.int64]
    positions: NDArray[np.int64]
    last_known: NDArray[np.int64]
    latest: NDArray[np.int64]
    sequences: NDArray[np.int64]
    importance: NDArray[np.float64]
    outlets: NDArray[np.int64]
    disputed: NDArray[np.int64]
    planned: NDArray[np.int64]

    @property
    def count(self) -> int:
        """How many events there are."""
        return len(self.keys)

    @property
    def dated_count(self) -> int:
        """How many of them stand somewhere in time."""
        return int(np.count_nonzero(self.positions != UNKNOWN))

    def only(self, keys: Iterable[int]) -> EventNumbers:
        """Return the numbers of the events with these keys."""
        chosen = np.isin(self.keys, np.fromiter(keys, np.int64))
        return EventNumbers(*(getattr(self, one.name)[chosen] for one in fields(self)))

    def standing_in(self, bounds: Bounds | None) -> NDArray[np.bool_]:
        """Return which events are dated and stand between these days; of an open date only its known end does."""
        chosen: NDArray[np.bool_] = self.positions != UNKNOWN
        if bounds is not None and bounds.latest is not None:
            chosen &= self.positions <= bounds.latest
        if bounds is not None and bounds.earliest is not None:
            chosen &= self.last_known >= bounds.earliest
        return chosen

    @property
    def is_weighed(self) -> bool:
        """Return whether any dated event is more important than others."""
        return bool((self.importance[self.standing_in(None)] > 0).any())

    @property
    def ends(self) -> tuple[int, int] | None:
        """Return the first day on which an event stands, and the last that one reaches; None where none is dated."""
        dated = self.standing_in(None)
        if not dated.any():
            return None
        return int(self.positions[dated].min()), int(max(self.positions[dated].max(), self.latest.max()))


def numbers_of(events: EventQuerySet) -> EventNumbers:
    """Return the numbers of events, in one query."""
    columns = (Coalesce(*names) if len(names) > 1 else names[0] for names in _COLUMNS.values())
    return numbers_from(list(events.order_by().values_list(*columns)))


def columns_sql(table: str) -> str:
    """Return in SQL what `numbers_from` takes of an event, in that order, from a table of this name."""
    return ", ".join(f"COALESCE({', '.join(f'{table}.{name}' for name in names)})" for names in _COLUMNS.values())


def numbers_from(rows: Sequence[Sequence[Any]]) -> EventNumbers:
    """Return the numbers of events from the rows of their columns."""
    columns = list(zip(*rows, strict=True)) or [()] * len(_COLUMNS)
    return EventNumbers(**{name: _array(name, column) for name, column in zip(_COLUMNS, columns, strict=True)})


def joined_numbers(parts: Sequence[EventNumbers]) -> EventNumbers:
    """Return the numbers of all these events together."""
    nothing = {name: _array(name, ()) for name in _COLUMNS}
    return EventNumbers(
        **{name: np.concatenate([nothing[name], *(getattr(part, name) for part in parts)]) for name in _COLUMNS}
    )


def _array(name: str, column: Iterable[Any]) -> NDArray[Any]:
    known = [UNKNOWN if one is None else one for one in column]
    return np.array(known, np.float64 if name == "importance" else np.int64)


def count_groups(numbers: EventNumbers, bounds: Bounds | None, *, by_day: bool) -> tuple[Group, ...]:
    """Return how many events stand in each month or day; what began before the bounds stands at their start."""
    standing = numbers.standing_in(bounds)
    if not standing.any():
        return ()
    start = UNKNOWN if bounds is None or bounds.earliest is None else bounds.earliest
    days = np.maximum(numbers.positions[standing], start)
    order = np.argsort(days, kind="stable")
    days, disputed = days[order], numbers.disputed[standing][order]
    slots = days if by_day else _months(days)
    firsts = np.flatnonzero(np.concatenate([[True], slots[1:] != slots[:-1]]))
    lasts = np.concatenate([firsts[1:], [len(days)]]) - 1
    columns = (days[firsts], days[lasts], lasts - firsts + 1, np.add.reduceat(disputed, firsts))
    return tuple(Group(*row) for row in zip(*(column.tolist() for column in columns), strict=True))


def _months(days: NDArray[np.int64]) -> NDArray[np.int64]:
    has_month = (days >= _FIRST_WITH_MONTH) & (days <= _LAST_WITH_MONTH)
    since_1970 = np.where(has_month, days, 1) - _DAYS_BEFORE_1970
    months = since_1970.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return np.where(has_month, months, days)


def find_weightiest(numbers: EventNumbers, number: int, bounds: Bounds | None = None) -> list[int]:
    """Return the keys of the most important events that stand between these days, as many as asked or all.

    Where the last places fall to events of one importance, these are spread over their order in time.
    """
    standing = np.flatnonzero(numbers.standing_in(bounds))
    if len(standing) > number:
        standing = _spread(numbers, standing, number)
    return [int(key) for key in numbers.keys[standing]]


def _spread(numbers: EventNumbers, standing: NDArray[np.int64], number: int) -> NDArray[np.int64]:
    importance = numbers.importance[standing]
    least = np.partition(importance, len(standing) - number)[len(standing) - number]
    above, alike = standing[importance > least], standing[importance == least]
    order = np.lexsort((numbers.keys[alike], numbers.sequences[alike], numbers.positions[alike]))
    left = number - len(above)
    turns = np.arange(len(alike)) * left % len(alike) < left
    return np.concatenate([above, alike[order][turns]])


def count_between(numbers: EventNumbers, days: Sequence[int]) -> list[int]:
    """Return how many dated events stand before the first of these days, from each to the next, and from the last."""
    dated = numbers.positions[numbers.standing_in(None)]
    slots = np.searchsorted(np.array(days, np.int64), dated, side="right")
    return [int(one) for one in np.bincount(slots, minlength=len(days) + 1)]
