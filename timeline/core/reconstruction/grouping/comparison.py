"""Two statements side by side: where they agree, leave room for each other, or exclude each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from timeline.core.reconstruction.corroboration.denials import is_denied, is_denying
from timeline.core.reconstruction.corroboration.numbers import Quantity, find_quantities
from timeline.core.reconstruction.statements import ASSERTING, Modality
from timeline.core.reconstruction.wording import content_stems
from timeline.core.temporal import Extent, describe
from timeline.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.core.reconstruction.statements import Statement

_FEWEST_AROUND = 2  # words around two numbers of the same noun that must be the same
_MOST_COMPARED = 60  # statements of one event; more would only repeat them
_TOWN = re.compile(r"\b(?i:in|at|near|en|à|a|bei) ([A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?), ([A-ZÀ-Þ][\w’'-]+)")


class Kind(StrEnum):
    """What two statements speak about."""

    DATE = "date"
    NUMBER = "number"
    DENIAL = "denial"
    PLACE = "place"


class Verdict(StrEnum):
    """Whether both can be true."""

    AGREE = "agree"
    COMPATIBLE = "compatible at different granularity"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Facets:
    """What of a statement can be compared."""

    statement: Statement
    quantities: tuple[Quantity, ...]
    towns: tuple[tuple[str, str], ...]  # each with what it lies in
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Finding:
    """One matter on which two statements can be compared, what each says of it, and the verdict."""

    kind: Kind
    verdict: Verdict
    one: Statement
    one_says: str
    other: Statement
    other_says: str

    @property
    def explanation(self) -> str:
        """The finding in a sentence."""
        sides = f"{_who(self.one)}: “{self.one_says}”; {_who(self.other)}: “{self.other_says}”"
        return f"On the {self.kind.value}, {sides}: {self.verdict.value}."


def facets_of(statement: Statement) -> Facets:
    """Return what of a statement can be compared."""
    towns = tuple(dict.fromkeys((match[1], match[2]) for match in _TOWN.finditer(statement.text)))
    return Facets(statement, tuple(find_quantities(statement)), towns, content_stems(statement.text))


def compare(one: Facets, other: Facets) -> list[Finding]:
    """Return the findings on two statements about one event."""
    return [*_dates(one, other), *_numbers(one, other), *_denials(one, other), *_places(one, other)]


def find_conflicts(statements: Iterable[Statement]) -> list[Finding]:
    """Return where statements about one event exclude each other, each pair of sayings once."""
    told = sorted(statements, key=lambda one: one.rank)[:_MOST_COMPARED]
    facets = [facets_of(statement) for statement in told] if len(told) > 1 else []
    seen: dict[tuple[str, ...], Finding] = {}
    for index, other in enumerate(facets):
        for one in facets[:index]:
            for finding in compare(one, other):
                if finding.verdict is Verdict.CONFLICT:
                    seen.setdefault((finding.kind, *sorted((finding.one_says, finding.other_says))), finding)
    return list(seen.values())


def _dates(one: Facets, other: Facets) -> Iterator[Finding]:
    dates = one.statement.date, other.statement.date
    if one.statement.passage == other.statement.passage:
        return
    if dates[0].text == dates[1].text:
        verdict = Verdict.AGREE
    elif one.statement.bounds.overlaps(other.statement.bounds):
        verdict = Verdict.COMPATIBLE
    elif Extent.THROUGHOUT in (dates[0].extent, dates[1].extent):
        return
    else:
        verdict = Verdict.CONFLICT
    yield Finding(Kind.DATE, verdict, one.statement, describe(dates[0]), other.statement, describe(dates[1]))


def _numbers(one: Facets, other: Facets) -> Iterator[Finding]:
    told = {one.statement.modality, other.statement.modality}
    if one.statement.document == other.statement.document or len(told) > 1 or _are_elsewhere(one, other):
        return
    for quantity in one.quantities:
        same = [candidate for candidate in other.quantities if _counts_the_same(quantity, candidate)]
        # Where a text counts one thing twice, it is unclear which of the two numbers the other gives.
        if len(same) == 1 and sum(_counts_the_same(same[0], again) for again in one.quantities) == 1:
            verdict = _verdict(quantity, same[0])
            if verdict is Verdict.CONFLICT and _has_grown((one, quantity), (other, same[0])):
                verdict = Verdict.COMPATIBLE
            yield Finding(
                Kind.NUMBER, verdict, one.statement, quantity.words, other.statement, same[0].words
            )  # fmt: skip


def _counts_the_same(one: Quantity, other: Quantity) -> bool:
    if one.thing != other.thing or (one.origins and other.origins and one.origins.isdisjoint(other.origins)):
        return False
    if not one.thing.startswith("of "):
        return True
    # Nothing but a noun says what is counted, so that the words around it must.
    return one.origins == other.origins and len(one.context & other.context) >= _FEWEST_AROUND


def _verdict(one: Quantity, other: Quantity) -> Verdict:
    if (one.low, one.high) == (other.low, other.high):
        return Verdict.AGREE
    return Verdict.COMPATIBLE if one.overlaps(other) else Verdict.CONFLICT


def _has_grown(one: tuple[Facets, Quantity], other: tuple[Facets, Quantity]) -> bool:
    """Whether the later report tells of more of those whom events go on to add: the dead, the wounded, the held."""
    days = one[0].statement.published, other[0].statement.published
    if None in days or days[0] == days[1] or one[1].thing.startswith("of "):
        return False
    (_before, earlier), (_after, later) = sorted((one, other), key=lambda side: side[0].statement.published or 0)
    return earlier.low < later.low


def _denials(one: Facets, other: Facets) -> Iterator[Finding]:
    modalities = {one.statement.modality, other.statement.modality}
    if Modality.DENIED not in modalities or modalities.isdisjoint(ASSERTING):
        return
    denial, asserted = (one, other) if one.statement.modality is Modality.DENIED else (other, one)
    if is_denied(denial.statement.text, asserted.stems) and not is_denying(asserted.statement.text):
        yield Finding(
            Kind.DENIAL, Verdict.CONFLICT, one.statement, one.statement.modality.value, other.statement,
            other.statement.modality.value,
        )  # fmt: skip


def _places(one: Facets, other: Facets) -> Iterator[Finding]:
    """Compare towns only where both texts say that they lie in the same region: else one may lie in the other."""
    if len(one.towns) != 1 or len(other.towns) != 1:
        return
    (town, region), (other_town, other_region) = one.towns[0], other.towns[0]
    if fold(region) == fold(other_region):
        verdict = Verdict.AGREE if fold(town) == fold(other_town) else Verdict.CONFLICT
        yield Finding(Kind.PLACE, verdict, one.statement, town, other.statement, other_town)


def _are_elsewhere(one: Facets, other: Facets) -> bool:
    return any(finding.verdict is Verdict.CONFLICT for finding in _places(one, other))


def _who(statement: Statement) -> str:
    outlet = statement.outlet or "an outlet that is not named"
    return f"{outlet} ({statement.attribution})" if statement.attribution else outlet
