"""Two statements side by side: where they agree, leave room for each other, or exclude each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from timeline.core.frames import find_quantities
from timeline.core.frames.event_types import are_compatible
from timeline.core.reconstruction.corroboration.denials import dismisses_date, is_denied, is_denying
from timeline.core.reconstruction.corroboration.numbers import Count, find_counts
from timeline.core.reconstruction.grouping.other_names import find_other_name, find_other_winner
from timeline.core.reconstruction.polarity import is_contrary
from timeline.core.reconstruction.statements import ASSERTING, Modality
from timeline.core.reconstruction.wording import content_stems
from timeline.core.temporal import Extent, describe
from timeline.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.core.frames import Quantity as Measured
    from timeline.core.reconstruction.statements import Statement

_FEWEST_AROUND = 2  # words around two numbers of the same noun that must be the same
_MEASURED = ("magnitude", "money")
_MAY_FALL = frozenset({"missing"})  # who is found again is missing no more; of the dead, none returns
_MOST_COMPARED = 60  # statements of one event; more would only repeat them
_TOWN = re.compile(r"\b(?i:in|at|near|en|à|a|bei) ([A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?), ([A-ZÀ-Þ][\w’'-]+)")


class Kind(StrEnum):
    """What two statements speak about."""

    DATE = "date"
    NUMBER = "number"
    DENIAL = "denial"
    PLACE = "place"
    ACTOR = "actor"


_QUESTIONS = {
    Kind.DATE: "When", Kind.NUMBER: "How many", Kind.DENIAL: "Whether it happened", Kind.PLACE: "Where",
    Kind.ACTOR: "Who took part",
}  # fmt: skip
_MATTERS = {
    "killed": "How many were killed", "wounded": "How many were injured", "arrested": "How many were arrested",
    "missing": "How many are missing", "displaced": "How many were displaced", "found": "How many bodies were found",
    "magnitude": "How strong", "money": "How much",
}  # fmt: skip


class Verdict(StrEnum):
    """Whether both can be true."""

    AGREE = "agree"
    COMPATIBLE = "compatible at different granularity"
    UPDATE = "update"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Facets:
    """What of a statement can be compared."""

    statement: Statement
    quantities: tuple[Count, ...]
    towns: tuple[tuple[str, str], ...]  # each with what it lies in
    stems: frozenset[str]
    measures: tuple[Measured, ...] = ()
    event_type: str = ""
    is_dismissal: bool = False  # of its own date: “not in November”


@dataclass(frozen=True, slots=True)
class Finding:
    """One matter on which two statements can be compared, what each says of it, and the verdict."""

    kind: Kind
    verdict: Verdict
    one: Statement
    one_says: str
    other: Statement
    other_says: str
    matter: str = ""  # what of it a number gives, as “killed” or “magnitude”
    turn: str = ""  # of an update: “rose” or “fell”

    @property
    def question(self) -> str:
        """What the two statements speak to, as a question word or two."""
        return _MATTERS.get(self.matter, _QUESTIONS[self.kind])

    @property
    def explanation(self) -> str:
        """The finding in a sentence; of an update, `one` is the earlier report."""
        if self.verdict is Verdict.UPDATE:
            sides = f"“{self.one_says}” ({_who(self.one)}) to “{self.other_says}” ({_who(self.other)})"
            return f"{self.question}: {self.turn} from {sides}."
        sides = f"{_who(self.one)}: “{self.one_says}”; {_who(self.other)}: “{self.other_says}”"
        return f"{self.question}? {sides}: {self.verdict.value}."


def facets_of(statement: Statement) -> Facets:
    """Return what of a statement can be compared."""
    towns = tuple(dict.fromkeys((match[1], match[2]) for match in _TOWN.finditer(statement.text)))
    frame = statement.frame
    return Facets(
        statement,
        tuple(find_counts(statement)),
        towns,
        content_stems(statement.text),
        measures=_measures_of(statement),
        event_type=frame.event_type if frame else "",
        is_dismissal=statement.modality is Modality.DENIED and dismisses_date(statement),
    )


def _measures_of(statement: Statement) -> tuple[Measured, ...]:
    """Return what the frame measures; of a quake, the one magnitude of its passage where its own clause gives none."""
    frame = statement.frame
    if frame is None:
        return ()
    if frame.event_type != "quake" or any(one.kind == "magnitude" for one in frame.quantities):
        return frame.quantities
    around = [
        one for one in find_quantities(statement.text, statement.language.partition("-")[0]) if one.kind == "magnitude"
    ]
    return (*frame.quantities, *around) if len(around) == 1 else frame.quantities


def compare(one: Facets, other: Facets) -> list[Finding]:
    """Return the findings on two statements about one event."""
    found = [*_dates(one, other), *_numbers(one, other), *_denials(one, other), *_places(one, other)]
    return found if any(finding.kind is Kind.PLACE for finding in found) else [*found, *_names(one, other)]


def find_conflicts(statements: Iterable[Statement]) -> list[Finding]:
    """Return where statements about one event exclude each other, each pair of sayings once."""
    return _find(statements, Verdict.CONFLICT)


def find_updates(statements: Iterable[Statement]) -> list[Finding]:
    """Return where later reports about one event give other numbers than earlier ones, each pair of sayings once."""
    return _find(statements, Verdict.UPDATE)


def _find(statements: Iterable[Statement], verdict: Verdict) -> list[Finding]:
    ranked = sorted(statements, key=lambda one: one.rank)[:_MOST_COMPARED]
    facets = [facets_of(statement) for statement in ranked] if len(ranked) > 1 else []
    seen: dict[tuple[str, ...], Finding] = {}
    for index, other in enumerate(facets):
        for one in facets[:index]:
            for finding in compare(one, other):
                if finding.verdict is verdict:
                    sides = sorted((finding.one_says, finding.other_says))
                    seen.setdefault((finding.kind, finding.matter, *sides), finding)
    return list(seen.values())


def _dates(one: Facets, other: Facets) -> Iterator[Finding]:
    dates = one.statement.date, other.statement.date
    if one.statement.passage == other.statement.passage:
        return
    is_shared = one.statement.bounds.overlaps(other.statement.bounds)
    says = [describe(date) for date in dates]
    if one.is_dismissal is not other.is_dismissal:
        if is_shared:
            says = [
                f"not {words}" if side.is_dismissal else words for side, words in zip((one, other), says, strict=True)
            ]
            yield Finding(Kind.DATE, Verdict.CONFLICT, one.statement, says[0], other.statement, says[1])
        return
    if dates[0].text == dates[1].text:
        verdict = Verdict.AGREE
    elif is_shared:
        verdict = Verdict.COMPATIBLE
    elif Extent.THROUGHOUT in (dates[0].extent, dates[1].extent):
        return
    else:
        verdict = Verdict.CONFLICT
    yield Finding(Kind.DATE, verdict, one.statement, says[0], other.statement, says[1])


def _numbers(one: Facets, other: Facets) -> Iterator[Finding]:
    modalities = {one.statement.modality, other.statement.modality}
    if one.statement.document == other.statement.document or len(modalities) > 1 or _are_elsewhere(one, other):
        return
    yield from _measures(one, other)
    for quantity in one.quantities:
        same = [candidate for candidate in other.quantities if _counts_the_same(quantity, candidate)]
        # Where a text counts one thing twice, it is unclear which of the two numbers the other gives.
        if len(same) == 1 and sum(_counts_the_same(same[0], again) for again in one.quantities) == 1:
            verdict = _verdict(quantity, same[0])
            if verdict is not Verdict.CONFLICT:
                sides = one.statement, quantity.words, other.statement, same[0].words
                yield Finding(Kind.NUMBER, verdict, *sides, quantity.matter)
            elif _are_of_one_whole((one, quantity), (other, same[0])):
                yield _contradiction((one, quantity), (other, same[0]))


def _contradiction(one: tuple[Facets, Count], other: tuple[Facets, Count]) -> Finding:
    """Return the conflict of two numbers, or how a toll has changed from the earlier report to the later."""
    matter = one[1].matter
    days = one[0].statement.published, other[0].statement.published
    if None not in days and days[0] != days[1] and matter:
        before, after = sorted((one, other), key=lambda side: side[0].statement.published or 0)
        has_risen = before[1].low < after[1].low
        if has_risen or matter in _MAY_FALL:
            turn = "rose" if has_risen else "fell"
            sides = before[0].statement, before[1].words, after[0].statement, after[1].words
            return Finding(Kind.NUMBER, Verdict.UPDATE, *sides, matter, turn)
    sides = one[0].statement, one[1].words, other[0].statement, other[1].words
    return Finding(Kind.NUMBER, Verdict.CONFLICT, *sides, matter)


def _measures(one: Facets, other: Facets) -> Iterator[Finding]:
    """Compare what both measure once: a magnitude, or money in clauses of the same kind of event."""
    for kind in _MEASURED:
        ours, theirs = ([found for found in side.measures if found.kind == kind] for side in (one, other))
        if len(ours) != 1 or len(theirs) != 1 or ours[0].unit != theirs[0].unit:
            continue
        if kind == "money" and not (one.event_type and are_compatible(one.event_type, other.event_type)):
            continue
        verdict = Verdict.COMPATIBLE if ours[0].overlaps(theirs[0]) else Verdict.CONFLICT
        if (ours[0].low, ours[0].high) == (theirs[0].low, theirs[0].high):
            verdict = Verdict.AGREE
        yield Finding(Kind.NUMBER, verdict, one.statement, ours[0].words, other.statement, theirs[0].words, kind)


def _counts_the_same(one: Count, other: Count) -> bool:
    if one.thing != other.thing or (one.origins and other.origins and one.origins.isdisjoint(other.origins)):
        return False
    if not one.thing.startswith("of "):
        return True
    # Nothing but a noun says what is counted, so that the words around it must.
    return one.origins == other.origins and len(one.context & other.context) >= _FEWEST_AROUND


def _are_of_one_whole(one: tuple[Facets, Count], other: tuple[Facets, Count]) -> bool:
    """Whether two numbers count one whole: none is of a part, or of a place, that the other does not name."""
    if one[1].parts != other[1].parts:
        return False
    return _names_towns(one[1], other) and _names_towns(other[1], one)


def _names_towns(quantity: Count, other: tuple[Facets, Count]) -> bool:
    if quantity.towns and other[1].towns:
        return not quantity.towns.isdisjoint(other[1].towns)
    return not quantity.towns or any(town in fold(other[0].statement.text) for town in quantity.towns)


def _verdict(one: Count, other: Count) -> Verdict:
    if (one.low, one.high) == (other.low, other.high):
        return Verdict.AGREE
    return Verdict.COMPATIBLE if one.overlaps(other) else Verdict.CONFLICT


def _denials(one: Facets, other: Facets) -> Iterator[Finding]:
    modalities = {one.statement.modality, other.statement.modality}
    if Modality.DENIED not in modalities or modalities.isdisjoint(ASSERTING) or one.is_dismissal or other.is_dismissal:
        return
    denial, asserted = (one, other) if one.statement.modality is Modality.DENIED else (other, one)
    denying, asserting = denial.statement, asserted.statement
    is_opposed = is_denied(denying.text, denying.language, asserted.stems) or is_contrary(denying, asserting)
    if is_opposed and not is_denying(asserting.text, asserting.language):
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


def _names(one: Facets, other: Facets) -> Iterator[Finding]:
    """Compare whom or which place two passages name that say the same otherwise."""
    modalities = {one.statement.modality, other.statement.modality}
    found = find_other_name(one.statement, other.statement) or find_other_winner(one.statement, other.statement)
    if found is not None and len(modalities) == 1 and one.statement.document != other.statement.document:
        kind = Kind.PLACE if found.is_place else Kind.ACTOR
        yield Finding(kind, Verdict.CONFLICT, one.statement, found.one, other.statement, found.other)


def _are_elsewhere(one: Facets, other: Facets) -> bool:
    return any(finding.verdict is Verdict.CONFLICT for finding in _places(one, other))


def _who(statement: Statement) -> str:
    outlet = statement.outlet or "an outlet that is not named"
    return f"{outlet} ({statement.attribution})" if statement.attribution else outlet
