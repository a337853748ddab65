"""Recognise: the tokens of a text to the times that stand in it, with what they say but not yet when."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.core.extraction.meanings import is_open, kind_of
from timeline.core.extraction.patterns import Found, Match

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from timeline.core.extraction.grammar import CompiledGrammar, RuleSet
    from timeline.core.extraction.meanings import Meaning
    from timeline.core.extraction.patterns import CompiledRule
    from timeline.core.extraction.tokens import Entry, Token, Values, Vocabulary

_PASSES = 4
_NEAR = 24
"""Tokens around a change in which a composition may take it in."""
_REACH = 7
"""Pieces that a composition may hold before the first time in it."""


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression as recognised: half-open token range, the rule, and what the words say."""

    first: int
    last: int
    rule: str
    meaning: Meaning
    mod: str = ""
    relation: str = ""
    """The word before it that changes what it bounds: since, until, before, after, by."""
    is_weak: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A text as a row of pieces: tokens that no rule has taken, and timexes.

    Parallel lists instead of a list of pieces: most of a text holds no time, and is copied by slices.
    """

    characters: str
    entries: list[Entry]
    starts: list[int]
    """The first token of each piece, and one past the last token of all."""
    timexes: dict[int, Timex]


@dataclass(frozen=True, slots=True)
class Change:
    """Pieces of a row, half-open, and the timexes that take their place: none where a rule refuses."""

    start: int
    end: int
    timexes: tuple[Timex, ...]


def recognise(tokens: Sequence[Token], grammar: CompiledGrammar) -> list[Timex]:
    """The temporal expressions in order, not overlapping."""
    entries = [token.entry for token in tokens]
    row = Row("".join([entry.character for entry in entries]), entries, list(range(len(tokens) + 1)), {})
    row = _changed(row, _find_rules(row, grammar.rules), grammar.vocabulary)
    places = sorted(row.timexes)
    for _ in range(_PASSES):
        changes = _find_compositions(row, grammar.compositions, places)
        if not changes:
            break
        row = _changed(row, changes, grammar.vocabulary)
        places = _places_near(row, changes)
    return [_related(timex, tokens) for _, timex in sorted(row.timexes.items()) if not timex.is_weak]


def _find_rules(row: Row, rules: RuleSet) -> list[Change]:
    changes: list[Change] = []
    done = 0
    for trigger in rules.trigger.finditer(row.characters):
        place = trigger.start()
        if place >= done and (change := _change_at(row, rules, place, place)):
            changes.append(change)
            done = change.end
    return changes


def _places_near(row: Row, changes: list[Change]) -> list[int]:
    """The timexes near what has changed: nothing new can come of the others."""
    firsts = [timex.first for change in changes for timex in change.timexes]
    places = []
    for place in sorted(row.timexes):
        first = row.timexes[place].first
        at = bisect_left(firsts, first - _NEAR)
        if at < len(firsts) and firsts[at] <= first + _NEAR:
            places.append(place)
    return places


def _find_compositions(row: Row, rules: RuleSet, places: Sequence[int]) -> list[Change]:
    changes: list[Change] = []
    done = 0
    for place in places:
        for start in range(max(done, place - _REACH), place + 1):
            if change := _change_at(row, rules, start, place):
                changes.append(change)
                done = change.end
                break
    return changes


def _change_at(row: Row, rules: RuleSet, start: int, cover: int) -> Change | None:
    """What the longest rule makes of the pieces from the start on, if it reaches over the piece to cover."""
    for rule, match in _matches(rules, row.characters, start):
        if match.end() > cover:
            timexes = _build(rule, match, row)
            if timexes is not None and not _is_known(row, match, timexes):
                return Change(start, match.end(), timexes)
    return None


def _is_known(row: Row, match: re.Match[str], timexes: tuple[Timex, ...]) -> bool:
    """Whether the row has the expressions already, as a rule that joins two matches again what it has joined."""
    if not row.timexes or not timexes:
        return False
    known = [row.timexes[place] for place in range(*match.span()) if place in row.timexes]
    return len(known) == len(timexes) and all(
        one.last == other.last and (one.first, one.meaning, one.mod, one.relation) == _content(other)
        for one, other in zip(known, timexes, strict=True)
    )


def _content(timex: Timex) -> tuple[int, Meaning, str, str]:
    return timex.first, timex.meaning, timex.mod, timex.relation


def _matches(rules: RuleSet, characters: str, place: int) -> Iterator[tuple[CompiledRule, re.Match[str]]]:
    candidates = rules.by_first.get(characters[place], ())
    found = [(rule, match) for rule in candidates if (match := rule.match(characters, place))]
    # Sorting is stable: of matches of one length the rule that stands first is taken.
    found.sort(key=lambda pair: -pair[1].end())
    yield from found


def _build(compiled: CompiledRule, match: re.Match[str], row: Row) -> tuple[Timex, ...] | None:
    built = compiled.rule.build(Match(match, row.entries, compiled.groups))
    if built is None:
        return None
    found = built if isinstance(built, tuple) else (built if isinstance(built, Found) else Found(built),)
    return tuple(_timex(one, compiled.rule.name, match, row.starts) for one in found)


def _timex(found: Found, rule: str, match: re.Match[str], starts: Sequence[int]) -> Timex:
    first = match.start() if found.first is None else found.first
    last = match.end() if found.last is None else found.last
    return Timex(starts[first], starts[last], rule, found.meaning, found.mod, found.relation, found.is_weak)


def _changed(row: Row, changes: list[Change], vocabulary: Vocabulary) -> Row:
    characters: list[str] = []
    entries: list[Entry] = []
    starts: list[int] = []
    timexes: dict[int, Timex] = {}
    kept = deque(sorted(row.timexes))
    done = 0
    for change in [*changes, Change(len(row.entries), len(row.entries), ())]:
        shift = len(entries) - done
        while kept and kept[0] < change.end:
            if (place := kept.popleft()) < change.start:
                timexes[place + shift] = row.timexes[place]
        characters.append(row.characters[done : change.start])
        entries += row.entries[done : change.start]
        starts += row.starts[done : change.start]
        for start, timex in _pieces(row, change):
            entry = vocabulary.other if timex is None else vocabulary.entry_of(timex_classes(timex))
            if timex is not None:
                timexes[len(entries)] = timex
            characters.append(entry.character)
            entries.append(entry)
            starts.append(start)
        done = change.end
    return Row("".join(characters), entries, [*starts, row.starts[-1]], timexes)


def _pieces(row: Row, change: Change) -> Iterator[tuple[int, Timex | None]]:
    """The first token and the timex of each new piece; what a rule left over must not be taken up by another."""
    place = change.start
    for timex in change.timexes:
        while row.starts[place] < timex.first:
            yield row.starts[place], row.timexes.get(place)
            place += 1
        yield timex.first, timex
        while place < change.end and row.starts[place] < timex.last:
            place += 1
    for rest in range(place, change.end):
        yield row.starts[rest], row.timexes.get(rest)


def timex_classes(timex: Timex) -> Values:
    """The classes under which the patterns of compositions see the expression."""
    kind = kind_of(timex.meaning)
    values: Values = {kind: timex}
    if kind.startswith("DATE"):
        values["DATE"] = timex
    if is_open(timex.meaning):
        values["OPEN"] = timex
    return values


def _related(timex: Timex, tokens: Sequence[Token]) -> Timex:
    if timex.relation or not timex.first:
        return timex
    before = tokens[timex.first - 1].entry.values
    if "THE" in before and timex.first > 1:
        # "seit dem 1. Mai"
        before = tokens[timex.first - 2].entry.values
    relation = before.get("RELATION")
    return replace(timex, relation=relation) if isinstance(relation, str) else timex
