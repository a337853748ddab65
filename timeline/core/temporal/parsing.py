"""From text to Edtf: ISO 8601-2 levels 0 and 1, and of level 2 sets and qualified parts."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.core.temporal.bounds import Bounds
from timeline.core.temporal.complaints import complaint_about
from timeline.core.temporal.edtf import Edtf, EdtfError
from timeline.core.temporal.granularity import Extent
from timeline.core.temporal.simple_date import parse_simple_date

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 400
_TIME_OF_DAY = re.compile(
    r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?(?:Z|[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)?"
)
_CANONICAL = re.compile(r"[-0-9XYTZ?~%:+.,/\[\]]+")
_OTHER_LETTERS = re.compile(r"[^-0-9XYTZxytz?~%:+.,/\[\]]")
_SPACE_AROUND_SIGNS = re.compile(r"\s*(/|,|\.\.|\[|\])\s*")


def parse_edtf(text: str) -> Edtf:
    """The date that the EDTF text denotes; EdtfError with a sentence when it denotes none."""
    return _parse(text)


@lru_cache(maxsize=16_384)
def _parse(text: str) -> Edtf:
    canonical = _canonical(text)
    if canonical.startswith("["):
        return _parse_one_of(canonical)
    if "/" in canonical:
        return _parse_interval(canonical)
    if "T" in canonical:
        return _parse_moment(canonical)
    return parse_simple_date(canonical)


def _canonical(text: str) -> str:
    stripped = text.strip()
    if not stripped:
        raise EdtfError("The date is empty; write for instance 2019-03-12, 2019-03 or 2019.")
    if len(stripped) > _LONGEST:
        raise EdtfError(f"A date in EDTF has at most {_LONGEST} characters; this text has {len(stripped)}.")
    if stripped.startswith("{"):
        raise EdtfError(f"Sets in braces, such as {stripped}, are not read; [a,b] says one of several dates.")
    if _CANONICAL.fullmatch(stripped):
        return stripped
    compact = _SPACE_AROUND_SIGNS.sub(r"\1", stripped)
    return compact if _OTHER_LETTERS.search(compact) else compact.upper()


def _parse_moment(text: str) -> Edtf:
    date, _, time = text.partition("T")
    if re.fullmatch(r"-?[0-9]{4}-[0-9]{2}-[0-9]{2}", date) is None:
        raise EdtfError(f"{text} cannot be read: a time of day needs a whole date such as 2019-03-12T14:30:00Z.")
    if _TIME_OF_DAY.fullmatch(time) is None:
        raise EdtfError(f"“{time}” is not a time of day, such as 14:30:00, 14:30:00Z or 14:30:00+03:00.")
    day = parse_simple_date(date)
    return Edtf(text, day.bounds, day.granularity, Extent.WITHIN, False, False)


def _parse_interval(text: str) -> Edtf:
    if text.count("/") > 1:
        raise EdtfError(complaint_about(text))
    if "T" in text:
        raise EdtfError(f"The ends of an interval are dates without a time of day, so {text} cannot be read.")
    start, end = (_parse_end(side) for side in text.split("/"))
    if start is None and end is None:
        raise EdtfError(f"An interval needs at least one date, so {text} says nothing.")
    bounds = _hull(text, start.bounds.earliest if start else None, end.bounds.latest if end else None)
    return _joined(text, bounds, [side for side in (start, end) if side], extent=Extent.THROUGHOUT)


def _parse_end(text: str) -> Edtf | None:
    return None if text in ("", "..") else parse_simple_date(text)


def _parse_one_of(text: str) -> Edtf:
    if not text.endswith("]") or "/" in text:
        raise EdtfError(f"“{text}” is not a set such as [2019-03-11,2019-03-12] or [2019-03-11..2019-03-20].")
    members = text[1:-1].split(",")
    ranges = [
        _parse_range(member, is_first=index == 0, is_last=index == len(members) - 1)
        for index, member in enumerate(members)
    ]
    starts = [start.bounds.earliest if start else None for start, _ in ranges]
    ends = [end.bounds.latest if end else None for _, end in ranges]
    bounds = Bounds(
        None if None in starts else min(day for day in starts if day is not None),
        None if None in ends else max(day for day in ends if day is not None),
    )
    return _joined(text, bounds, [date for pair in ranges for date in pair if date], extent=Extent.WITHIN)


def _parse_range(text: str, *, is_first: bool, is_last: bool) -> tuple[Edtf | None, Edtf | None]:
    before, dots, after = text.partition("..")
    if not dots:
        date = parse_simple_date(text)
        return date, date
    if not before and not after:
        raise EdtfError("A set needs at least one date; [..] says nothing.")
    if (not before and not is_first) or (not after and not is_last):
        raise EdtfError("In a set only the first date may have dots before it and only the last one after it.")
    start = parse_simple_date(before) if before else None
    end = parse_simple_date(after) if after else None
    _hull(text, start.bounds.earliest if start else None, end.bounds.latest if end else None)
    return start, end


def _hull(text: str, earliest: int | None, latest: int | None) -> Bounds:
    if earliest is not None and latest is not None and earliest > latest:
        raise EdtfError(f"{text} ends before it starts.")
    return Bounds(earliest, latest)


def _joined(text: str, bounds: Bounds, dates: Iterable[Edtf], *, extent: Extent) -> Edtf:
    members = list(dates)
    return Edtf(
        text,
        bounds,
        max((date.granularity for date in members), key=lambda granularity: granularity.rank),
        extent,
        any(date.is_approximate for date in members),
        any(date.is_uncertain for date in members),
    )
