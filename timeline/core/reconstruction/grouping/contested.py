"""One event under dates that exclude each other: “11 March” says one outlet, “12 March” another.

Such statements never meet by their days. They are looked for where a slip is likely: a few days apart, the same day
of another year, day and month interchanged, or, of a death, another digit or month. Both dates must be written out,
and no document may mention both. What befalls somebody once, as a resignation or a grounding, needs the same type and
name; of what can happen again, as an attack, wording, names and numbers must agree, so that two attacks on two days
stay two.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.core.frames.event_types import are_compatible
from timeline.core.reconstruction.corroboration.numbers import find_counts
from timeline.core.reconstruction.entities.countries import is_state
from timeline.core.reconstruction.statements import Modality
from timeline.core.reconstruction.strictness import are_apart, strictness
from timeline.core.reconstruction.wording import likeness
from timeline.core.temporal import Extent, day_number, edtf_from_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.reconstruction.grouping.blocking import CandidateIndex
    from timeline.core.reconstruction.profiles import Profile
    from timeline.core.reconstruction.statements import Statement
    from timeline.core.temporal import DayNumber

_NEAR = 3  # days
_ALIKE = 0.4
_COUNTED_ALIKE = 0.3  # likewise of what is of one kind, at one place or with one name, with as many victims
_FEW = 3  # victims: so many, others may have as well
_ONCE_ALIKE = 0.2  # likewise of what befalls somebody once
_IN_THE_SAME_WORDS = 0.6  # likewise in letters without capitals, which show no names
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_FEWEST_NAMES = 2
_MONTHS = 12
_SURE_DAYS = 28  # of any month
_FOR_GOOD = frozenset({"die", "be-born", "sink", "demolish", "found", "independence", "dissolve", "collapse"})


def find_contested(
    statements: Sequence[Statement], index: CandidateIndex, profiles: Sequence[Profile]
) -> list[tuple[int, int]]:
    """Return pairs of statements of one event whose dates exclude each other, the most alike first."""
    explicit = {place: one.day for place, one in enumerate(statements) if one.day is not None and _is_written_out(one)}
    for place, day in explicit.items():
        index.add(place, [("written", day)])
    found = []
    for place, day in explicit.items():
        far = _far_slips(day)
        for other in index.find(place, [("written", slip) for slip in (*_slips(day), *sorted(far))]):
            close = likeness(index.vectors[place], index.vectors[other])
            both = profiles[place], profiles[other]
            if place > other or are_apart(*both):
                continue
            pair = statements[place], statements[other]
            if pair[1].day in far:
                if close >= _ALIKE and _befell_for_good(*pair, *both):
                    found.append((-round(close, 9), place, other))
                continue
            is_alike = (close >= _ALIKE and _tell_of_one(*pair)) or (
                close >= _COUNTED_ALIKE and _are_near(*pair) and _is_kin(*both) and _count_alike(*pair, *both, close)
            )
            needed = _ONCE_ALIKE * strictness(*both) if both[0].shares_names(both[1]) else _IN_THE_SAME_WORDS
            is_once = _are_near(*pair) and _befell_once(*both) and close >= needed
            if is_alike or is_once:
                found.append((-round(close, 9), place, other))
    return [(one, other) for _closeness, one, other in sorted(found)]


def _is_written_out(statement: Statement) -> bool:
    """Whether the words themselves give the one day as past and it is not that of the report."""
    is_past = statement.modality is Modality.HAPPENED and statement.date.extent is Extent.WITHIN
    if not is_past or statement.day == statement.published:
        return False
    _year, _month, day = _fields(statement.day or 0)
    return day in _numbers(statement.date_words)


def _numbers(words: str) -> set[int]:
    return {int(number) for number in re.findall(r"\d+", words)}


def _fields(day: DayNumber) -> tuple[int, int, int]:
    year, month, of_month = edtf_from_day(day).rsplit("-", 2)
    return int(year.lstrip("Y")), int(month), int(of_month)


def _slips(day: DayNumber) -> list[DayNumber]:
    """Return the days that a writer may have meant."""
    year, month, of_month = _fields(day)
    near = [day + distance for distance in range(-_NEAR, _NEAR + 1) if distance]
    of_other_years = [day_number(other, month, min(of_month, 28)) for other in (year - 1, year + 1)]
    interchanged = [day_number(year, of_month, month)] if of_month <= _MONTHS and of_month != month else []
    return [*near, *(of_other_years if of_month <= 28 else []), *interchanged]


def _far_slips(day: DayNumber) -> frozenset[DayNumber]:
    """Return the days of which another digit or month was written: 14 May or 4 June for 4 May."""
    year, month, of_month = _fields(day)
    digits = [
        other for other in (of_month - 20, of_month - 10, of_month + 10, of_month + 20) if 0 < other <= _SURE_DAYS
    ]
    months = [other for other in (month - 1, month + 1) if 0 < other <= _MONTHS and of_month <= _SURE_DAYS]
    days = {day_number(year, month, other) for other in digits} | {
        day_number(year, other, of_month) for other in months
    }
    return frozenset(days) - frozenset(_slips(day))


def _befell_for_good(one: Statement, other: Statement, ours: Profile, theirs: Profile) -> bool:
    """Whether it befell just the same of name and place, can hardly befall it again, and both give the year."""
    is_for_good = ours.event_type == theirs.event_type and ours.event_type in _FOR_GOOD
    named = ours.names - ours.places
    is_same = bool(named) and named == theirs.names - theirs.places and not ours.is_elsewhere(theirs)
    is_theirs = is_same and one.document != other.document
    return is_for_good and is_theirs and _gives_year(one) and _gives_year(other)


def _tell_of_one(one: Statement, other: Statement) -> bool:
    if one.document == other.document:
        return False
    if abs((one.day or 0) - (other.day or 0)) > _NEAR and not (_gives_year(one) and _gives_year(other)):
        return False
    towns, other_towns = _towns(one), _towns(other)
    if (towns and other_towns and towns.isdisjoint(other_towns)) or _count_differently(one, other):
        return False
    names = ({*one.actors} & {*other.actors}) | (towns & other_towns)
    return len(names) >= _FEWEST_NAMES or bool(names and _figures(one) & _figures(other))


def _befell_once(one: Profile, other: Profile) -> bool:
    """Whether both are about what befalls somebody once, in the same or another word for it, and name the same."""
    is_once = one.happens_once or other.happens_once
    return (
        is_once
        and _is_kin(one, other)
        and (one.shares_names(other) or (one.is_without_capitals and other.is_without_capitals))
    )


def _is_kin(one: Profile, other: Profile) -> bool:
    return one.has_own_type and other.has_own_type and are_compatible(one.event_type, other.event_type)


def _count_alike(one: Statement, other: Statement, ours: Profile, theirs: Profile, close: float) -> bool:
    """Whether both count as many victims, who are not few or of a special kind, and name the same or nobody."""
    counts, others = ({(count.low, count.matter): count for count in find_counts(each)} for each in (one, other))
    shared = [side[figure] for figure in counts.keys() & others.keys() for side in (counts, others)]
    is_telling = any(one.matter and (one.low >= _FEW or not one.thing.endswith(" people")) for one in shared)
    is_nameless = close >= _ALIKE and not (ours.words or theirs.words)
    return is_telling and (is_nameless or ours.shared_keys(theirs) > 0)


def _are_near(one: Statement, other: Statement) -> bool:
    return one.document != other.document and abs((one.day or 0) - (other.day or 0)) <= _NEAR


def _gives_year(statement: Statement) -> bool:
    return _fields(statement.day or 0)[0] in _numbers(statement.date_words)


def _towns(statement: Statement) -> set[str]:
    return {place for place in statement.places if not is_state(place)}


def _count_differently(one: Statement, other: Statement) -> bool:
    figures, others = _figures(one), _figures(other)
    return bool(figures and others) and figures.isdisjoint(others)


def _figures(statement: Statement) -> set[str]:
    """Return the numbers that a statement gives besides its date, and the words that count."""
    span = statement.date_span
    rest = f"{statement.text[: span.start]} {statement.text[span.end :]}"
    return {*_NUMBER.findall(rest), *(f"{quantity.low} {quantity.thing}" for quantity in find_counts(statement))}
