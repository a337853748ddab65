"""A chronology as it could be told on some day: where one is among the days on which documents appeared."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from timeline.core.temporal import edtf_from_day, parse_edtf
from timeline.selectors.date_words import say_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.web.filter_form import ChronologyForm


@dataclass(frozen=True, slots=True)
class KnownDay:
    """The day in force, the first and last on which documents appeared, and the ways to the ones beside it."""

    day: int
    words: str
    iso: str
    first: int
    last: int
    first_words: str
    last_words: str
    earlier: str
    later: str
    kept: tuple[tuple[str, str], ...]
    event_count: int
    later_count: int  # events that were first reported later


def present_known(
    form: ChronologyForm, published: Sequence[int], *, event_count: int, all_count: int
) -> KnownDay | None:
    """Return what to say of the day that is asked for; None where none is, or no document has a date."""
    day: int | None = form.cleaned_data.get("known")
    if day is None or not published:
        return None
    before, after = published[: bisect_left(published, day)], published[bisect_right(published, day) :]
    kept = tuple(pair for pair in parse_qsl(form.query_string()) if pair[0] != "known")
    return KnownDay(
        day=min(max(day, published[0]), published[-1]),
        words=_words(day),
        iso=edtf_from_day(day),
        first=published[0],
        last=published[-1],
        first_words=_words(published[0]),
        last_words=_words(published[-1]),
        earlier=form.query_string(known=edtf_from_day(before[-1])) if before else "",
        later=form.query_string(known=edtf_from_day(after[0])) if after else "",
        kept=kept,
        event_count=event_count,
        later_count=all_count - event_count,
    )


def _words(day: int) -> str:
    return say_date(parse_edtf(edtf_from_day(day)))
