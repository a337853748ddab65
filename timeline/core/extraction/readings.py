"""Explain: an outcome to a Reading, with its EDTF, its bounds and the sentence that says why."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, cast

from timeline.core.extraction.explanations import describe_edtf, say
from timeline.core.extraction.meanings import Absolute, InYear, Offset, Timed
from timeline.core.extraction.points import Point
from timeline.core.extraction.resolution import DAY_TOLD
from timeline.core.extraction.timex import Reading
from timeline.core.extraction.units import Unit
from timeline.core.temporal import Bounds, EdtfError, Extent, Granularity, parse_edtf, vague_part

if TYPE_CHECKING:
    from timeline.core.extraction.outcomes import Outcome
    from timeline.core.extraction.recognition import Timex

_PARTS = {"START": "early part", "MID": "middle", "END": "late part"}
# "Earlier this month" lies before publication; TIMEX3 knows no better word for it than the start.
_SIDES = {"EARLIER": "START", "LATER": "END"}
_MONTHS = 12
_CLOCK = re.compile(r"T\d")
_UNDATED = (Bounds(None, None), Granularity.DAY, Extent.WITHIN)


def reading_of(timex: Timex, words: str, outcome: Outcome, published: Point | None) -> Reading:
    """The reading that this outcome is, or an undated one when EDTF cannot hold it."""
    try:
        edtf, because = _edtf(timex, outcome, published)
        bounds, granularity, extent = _measures(edtf, outcome.point)
    except EdtfError as error:
        edtf, because, (bounds, granularity, extent) = None, f" {error}", _UNDATED
    return Reading(
        value=outcome.value,
        mod=_SIDES.get(timex.mod, timex.mod) or None,
        edtf=edtf,
        bounds=bounds,
        granularity=granularity,
        extent=extent,
        anchor=outcome.anchor.edtf if outcome.anchor else None,
        explanation=_sentence(words, outcome, edtf, because),
    )


def _sentence(words: str, outcome: Outcome, edtf: str | None, because: str) -> str:
    quoted = f"“{' '.join(words.split())}” {outcome.how}"
    if edtf is None:
        return f"{quoted}.{because}"
    is_plain = outcome.point is not None and edtf == outcome.point.edtf
    shown = say(outcome.point) if is_plain and outcome.point else describe_edtf(edtf)
    return f"{quoted}: {shown}.{because}"


@lru_cache(maxsize=4096)
def _measures(edtf: str | None, point: Point | None) -> tuple[Bounds, Granularity, Extent]:
    if edtf is None:
        return _UNDATED
    parsed = parse_edtf(edtf)
    granularity = point.unit.granularity if point and edtf == point.edtf else parsed.granularity
    return parsed.bounds, granularity, parsed.extent


def _edtf(timex: Timex, outcome: Outcome, published: Point | None) -> tuple[str | None, str]:
    if outcome.edtf is not None:
        return outcome.edtf, ""
    if outcome.point is None:
        return None, ""
    if _is_of_clock(timex, outcome):
        # "Around 7 p.m. Friday", "after 2 p.m.": it is the time of day that is rough, and not the day.
        return outcome.point.edtf, ""
    if (month := _month_a_year_ago(timex, outcome)) is not None:
        return f"{month.edtf}~", ""
    edtf, because = _with_mod(outcome.point, timex, published)
    # "vor" in "vor drei Tagen" counts back from publication; it does not bound the day that is counted.
    if timex.relation and not (isinstance(timex.meaning, Offset) and timex.meaning.keeps_length):
        edtf = _with_relation(edtf, timex, outcome.point)
    return edtf, because


def _is_of_clock(timex: Timex, outcome: Outcome) -> bool:
    """Whether what bounds or blurs an expression is said of its time of day: "by 7 a.m. Friday" may be before."""
    meaning = timex.meaning
    if not isinstance(meaning, Timed) or not _CLOCK.search(outcome.value):
        return False
    has_day = meaning.day is not None and meaning.day != DAY_TOLD
    return timex.relation not in (("since", "until", "by", "before") if has_day else ("since", "until"))


def _month_a_year_ago(timex: Timex, outcome: Outcome) -> Point | None:
    """Return the month that "a year ago" is about; of several years, and of "about a year", only the year is sure."""
    meaning = timex.meaning
    if not isinstance(meaning, Offset) or timex.mod or meaning.direction > 0 or meaning.duration.rest:
        return None
    is_year = meaning.duration.unit is Unit.YEAR and meaning.duration.amount == 1
    if not is_year or outcome.anchor is None or outcome.anchor.unit > Unit.MONTH:
        return None
    return outcome.anchor.at(Unit.MONTH).shifted(-_MONTHS)


def _with_mod(point: Point, timex: Timex, published: Point | None) -> tuple[str, str]:
    mod = timex.mod
    if mod in _SIDES and published and point.unit > Unit.DAY:
        return _side(point, mod, published)
    has_parts = point.unit in (Unit.MONTH, Unit.YEAR, Unit.DECADE, Unit.CENTURY) and point.edtf[0] not in "[Y"
    if mod in _PARTS and has_parts:
        part = vague_part(point.edtf, cast("Literal['START', 'MID', 'END']", mod))
        return part.text, f" By convention this is the {_PARTS[mod]} of {describe_edtf(point.edtf)}."
    if mod == "APPROX" and point.edtf[0] != "[":
        return f"{point.edtf}~", ""
    if isinstance(timex.meaning, (Absolute, InYear)) and timex.meaning.is_fiscal:
        return f"{point.edtf}~", " A fiscal year may begin in another month than the calendar's."
    return point.edtf, ""


def _side(point: Point, mod: str, published: Point) -> tuple[str, str]:
    """The part of the date up to publication, or from it on; all of it when publication lies outside."""
    if not point.first_day <= published.index <= point.last_day:
        return point.edtf, ""
    first, last = point.at(Unit.DAY).edtf, Point(Unit.DAY, point.last_day).edtf
    if mod == "EARLIER":
        return f"[{first}..{published.edtf}]", " Earlier means up to publication."
    return f"[{published.edtf}..{last}]", " Later means from publication on."


def _with_relation(edtf: str, timex: Timex, point: Point) -> str:
    earliest, latest = edtf[1:-1].split("..") if edtf[0] == "[" else (edtf, edtf)
    # "Before the end of the year" may be any day of the year: a part of a date is no sharp border.
    match timex.relation:
        case "since":
            return f"{earliest}/.."
        case "until":
            return f"../{latest}"
        case "by":
            return f"[..{latest}]"
        case "from":
            return f"[{earliest}..]"
        case "before":
            return f"[..{latest if timex.mod in _PARTS or isinstance(timex.meaning, Timed) else _beside(point, -1)}]"
        case "after":
            return f"[{earliest if timex.mod in _PARTS else _beside(point, 1)}..]"
    return edtf


def _beside(point: Point, step: int) -> str:
    """The date just before or after: in the same unit, or as a day where EDTF has no word for the unit."""
    beside = point.shifted(step)
    if beside.edtf[0] != "[":
        return beside.edtf
    return Point(Unit.DAY, beside.last_day if step < 0 else beside.first_day).edtf
