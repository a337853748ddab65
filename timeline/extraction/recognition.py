"""Recognise: the tokens of a text to the times that stand in it, with what they say but not yet when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.extraction.meanings import is_open, kind_of
from timeline.extraction.patterns import Found, Match

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from timeline.extraction.grammar import CompiledGrammar, RuleSet
    from timeline.extraction.meanings import Meaning
    from timeline.extraction.patterns import CompiledRule
    from timeline.extraction.tokens import Entry, Token, Values, Vocabulary

_PASSES = 4
_REACH = 7


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
class Piece:
    """A stretch of tokens seen as one: a token that no rule took, or a timex."""

    first: int
    last: int
    entry: Entry
    timex: Timex | None = None


def recognise(tokens: Sequence[Token], grammar: CompiledGrammar) -> list[Timex]:
    """The temporal expressions in order, not overlapping."""
    pieces = [Piece(place, place + 1, token.entry) for place, token in enumerate(tokens)]
    pieces = _apply_rules(pieces, grammar)
    for _ in range(_PASSES):
        composed = _compose(pieces, grammar)
        if composed is pieces:
            break
        pieces = composed
    return [_related(piece.timex, tokens) for piece in pieces if piece.timex and not piece.timex.is_weak]


def _apply_rules(pieces: list[Piece], grammar: CompiledGrammar) -> list[Piece]:
    characters = "".join([piece.entry.character for piece in pieces])
    entries = [piece.entry for piece in pieces]
    result: list[Piece] = []
    done = 0
    for trigger in grammar.rules.trigger.finditer(characters):
        place = trigger.start()
        if place < done:
            continue
        for rule, match in _matches(grammar.rules, characters, place):
            timexes = _build(rule, match, entries, pieces)
            if timexes is not None:
                result += pieces[done:place]
                result += _replaced(pieces, place, match.end(), timexes, grammar.vocabulary)
                done = match.end()
                break
    return result + pieces[done:]


def _compose(pieces: list[Piece], grammar: CompiledGrammar) -> list[Piece]:
    characters = "".join([piece.entry.character for piece in pieces])
    entries = [piece.entry for piece in pieces]
    result: list[Piece] = []
    done = 0
    for place in [place for place, piece in enumerate(pieces) if piece.timex]:
        for start in range(max(done, place - _REACH), place + 1):
            found = _best(grammar.compositions, characters, start, entries, pieces, place)
            if found is not None:
                end, timexes = found
                result += pieces[done:start]
                result += _replaced(pieces, start, end, timexes, grammar.vocabulary)
                done = end
                break
    return result + pieces[done:] if done else pieces


def _best(
    rules: RuleSet, characters: str, start: int, entries: Sequence[Entry], pieces: Sequence[Piece], cover: int
) -> tuple[int, list[Timex]] | None:
    for rule, match in _matches(rules, characters, start):
        if match.end() > cover:
            timexes = _build(rule, match, entries, pieces)
            if timexes is not None:
                return match.end(), timexes
    return None


def _matches(rules: RuleSet, characters: str, place: int) -> Iterator[tuple[CompiledRule, re.Match[str]]]:
    candidates = rules.by_first.get(characters[place], ())
    found = [(rule, match) for rule in candidates if (match := rule.expression.match(characters, place))]
    # Sorting is stable: of matches of one length the rule that stands first is taken.
    found.sort(key=lambda pair: -pair[1].end())
    yield from found


def _build(
    compiled: CompiledRule, match: re.Match[str], entries: Sequence[Entry], pieces: Sequence[Piece]
) -> list[Timex] | None:
    built = compiled.rule.build(Match(match, entries))
    if built is None:
        return None
    found = built if isinstance(built, tuple) else (built if isinstance(built, Found) else Found(built),)
    return [_timex(one, compiled.rule.name, match, pieces) for one in found]


def _timex(found: Found, rule: str, match: re.Match[str], pieces: Sequence[Piece]) -> Timex:
    first = match.start() if found.first is None else found.first
    last = match.end() if found.last is None else found.last
    start, end = pieces[first].first, pieces[last - 1].last
    return Timex(start, end, rule, found.meaning, found.mod, found.relation, found.is_weak)


def _replaced(
    pieces: Sequence[Piece], start: int, end: int, timexes: Sequence[Timex], vocabulary: Vocabulary
) -> list[Piece]:
    result: list[Piece] = []
    rest = list(pieces[start:end])
    for timex in timexes:
        result += [piece for piece in rest if piece.last <= timex.first]
        result.append(Piece(timex.first, timex.last, vocabulary.entry_of(timex_classes(timex)), timex))
        rest = [piece for piece in rest if piece.first >= timex.last]
    # What a rule refuses, or leaves over, must not be taken up again by another.
    blank = vocabulary.other
    return result + [piece if piece.timex else Piece(piece.first, piece.last, blank) for piece in rest]


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
    relation = tokens[timex.first - 1].entry.values.get("RELATION")
    if not isinstance(relation, str):
        return timex
    return replace(timex, relation=relation)
