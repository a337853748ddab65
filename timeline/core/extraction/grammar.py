"""What a language is to the engine: words, shapes of numerals, rules and cues, all of them data."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.core.extraction.meanings import DATE_KINDS, OTHER_KINDS
from timeline.core.extraction.numerals import NUMERAL_SAMPLES
from timeline.core.extraction.patterns import (
    CompiledRule,
    Cue,
    PatternCompiler,
    Rule,
    is_class_name,
    literal_class,
    literals_of,
)
from timeline.core.extraction.patterns_first import first_characters
from timeline.core.extraction.tokens import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from timeline.core.extraction.patterns import Match
    from timeline.core.extraction.tokens import Values


def listed(text: str) -> list[str]:
    """The words of a table, which reads better as one line than as a list of quoted words."""
    return text.split()


def numbered(text: str, start: int = 1) -> dict[str, int]:
    """The words of a table, each with its place in it."""
    return {word: number for number, word in enumerate(text.split(), start)}


def alike(text: str, value: object = True) -> dict[str, object]:
    """The words of a table that all have one value."""
    return dict.fromkeys(text.split(), value)


def analyse_nothing(word: str) -> Values:  # noqa: ARG001 - the hook's signature
    """The analysis of a language whose words all stand in its tables."""
    return {}


@dataclass(frozen=True, slots=True)
class ClaimCues:
    """What in a dated sentence says that it did not happen, or only may have, and who says so; regular expressions."""

    denied: tuple[str, ...] = ()
    conditional: tuple[str, ...] = ()
    """What makes all that a sentence says depend on something: "if", "unless"."""
    possible: tuple[str, ...] = ()
    """What makes the plan in a clause no more than possible: "could"."""
    planned: tuple[str, ...] = ()
    """What makes a plan of what is dated, also of a day that is over: "was scheduled for", right before the date."""
    planned_behind: tuple[str, ...] = ()
    """Likewise right behind the date: German "für den 12. Mai geplant"."""
    continues: tuple[str, ...] = ()
    """What a sentence begins with that continues on the day that the one before gives: "The blast", "Later"."""
    attribution: tuple[str, ...] = ()
    """Each with a group `who`; the first that is found in the sentence counts."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language."""

    code: str
    words: Mapping[str, Mapping[str, object]]
    """Class → word → value. A word with capitals matches only so; all others match in any case."""
    rules: tuple[Rule, ...]
    """What stands for a time by itself; at each place the longest match wins, then the earlier rule."""
    compositions: tuple[Rule, ...]
    """What joins recognised times, and words around them, into one; applied until nothing changes."""
    cues: tuple[Cue, ...] = ()
    """Tenses that take several words to see; single words stand in the class TENSE."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """Names for pieces of patterns."""
    shapes: Mapping[str, str] = field(default_factory=dict)
    """Class → regular expression for a whole token, whose first group is the number that is its value."""
    claims: ClaimCues = ClaimCues()
    analyse: Callable[[str], Values] = analyse_nothing
    """Classes and values of a word that no table holds, by its form."""
    analyses: tuple[Values, ...] = ()
    """One example of each set of classes that `analyse` gives."""
    lower: Callable[[str], str] = str.lower
    prefixes: tuple[str, ...] = ()
    """What may be written in front of a word without a space, as Arabic "and": cut off where a known word remains."""
    is_verb_last: bool = False
    """Whether the verb of a date stands behind it, as in Turkish, so that the next cue counts before the last."""


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Compiled rules, found by the character of the token they begin with."""

    by_first: Mapping[str, tuple[CompiledRule, ...]]
    trigger: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class CompiledGrammar:
    """A grammar ready to run."""

    grammar: Grammar
    vocabulary: Vocabulary
    rules: RuleSet
    compositions: RuleSet
    cues: RuleSet


def compile_grammar(grammar: Grammar) -> CompiledGrammar:
    """The grammar's patterns as regular expressions; ValueError where a pattern names an unknown class."""
    vocabulary = _vocabulary(grammar)
    _check_classes(grammar)
    return CompiledGrammar(
        grammar,
        vocabulary,
        _rule_set(grammar.rules, vocabulary, grammar.parts),
        _rule_set(grammar.compositions, vocabulary, grammar.parts),
        _rule_set([Rule(cue.tense, cue.pattern, _build_nothing) for cue in grammar.cues], vocabulary, grammar.parts),
    )


def _build_nothing(match: Match) -> None:
    """A cue has a name and no meaning."""


def _rule_set(rules: Iterable[Rule], vocabulary: Vocabulary, parts: Mapping[str, str]) -> RuleSet:
    compiler = PatternCompiler(vocabulary, parts)
    by_first: dict[str, list[CompiledRule]] = {}
    for rule in rules:
        compiled = compiler.compile(rule)
        for character in sorted(first_characters(compiled.pattern)):
            by_first.setdefault(character, []).append(compiled)
    trigger = re.compile(f"[{''.join(by_first)}]") if by_first else re.compile("(?!)")
    return RuleSet({character: tuple(found) for character, found in by_first.items()}, trigger)


def _vocabulary(grammar: Grammar) -> Vocabulary:
    words: dict[str, Values] = {}
    for name, table in {**SIGNS, **grammar.words}.items():
        for word, value in table.items():
            words.setdefault(word, {})[name] = value
            if word.endswith(".") and len(word) > 1:
                words.setdefault(word[:-1], {}).update({name: value, "ABBREVIATION": True})
    for literal in literals_of(_patterns(grammar)):
        words.setdefault(literal, {})[literal_class(literal)] = True
    _complete_cased(words, grammar.lower)
    samples: list[Values] = [{name: 0} for name in grammar.shapes]
    samples += [*grammar.analyses, *item_samples()]
    analyse = _analyse_with(grammar)
    return Vocabulary(words, analyse=analyse, lower=grammar.lower, samples=samples, prefixes=grammar.prefixes)


def _analyse_with(grammar: Grammar) -> Callable[[str], Values]:
    shapes = {name: re.compile(shape) for name, shape in grammar.shapes.items()}

    def analyse(raw: str) -> Values:
        found: Values = {name: int(match[1]) for name, shape in shapes.items() if (match := shape.fullmatch(raw))}
        if found:
            return found
        values = grammar.analyse(grammar.lower(raw))
        if raw[:1].isupper():
            # Where nouns have capitals, a word with one is no verb.
            values.pop("PRETERITE", None)
        return values

    return analyse


def _complete_cased(words: dict[str, Values], lower: Callable[[str], str]) -> None:
    # "May" the month is also "may" the literal: what is found under the capital must know both.
    for word in [word for word in words if word != lower(word)]:
        words[word] = words.get(lower(word), {}) | words[word]


def _patterns(grammar: Grammar) -> list[str]:
    ruled: tuple[Rule | Cue, ...] = (*grammar.rules, *grammar.compositions, *grammar.cues)
    return [*(rule.pattern for rule in ruled), *grammar.parts.values()]


def item_samples() -> list[Values]:
    """The sets of classes that recognised times have in the patterns of compositions."""
    kinds = [(kind, "DATE") for kind in DATE_KINDS] + [(kind,) for kind in OTHER_KINDS]
    return [dict.fromkeys((*kind, *more)) for kind in kinds for more in ((), ("OPEN",))]


def _check_classes(grammar: Grammar) -> None:
    known = {*SIGNS, *grammar.words, *grammar.parts, *grammar.shapes, *DATE_KINDS, *OTHER_KINDS, *_NUMERAL_CLASSES}
    known |= {"NAME", "DATE", "OPEN", "ABBREVIATION", "BREAK"} | {
        name for values in grammar.analyses for name in values
    }
    used = {word for pattern in _patterns(grammar) for word in re.findall(r"[^\W\d]+", pattern)}
    unknown = sorted(word for word in used - known if is_class_name(word))
    if unknown:
        raise ValueError(f"The grammar {grammar.code} has patterns with unknown classes: {', '.join(unknown)}.")


# Signs that mean the same in every language, and classes that rules of every language name.
SIGNS: Mapping[str, Mapping[str, object]] = {
    "SLASH": alike("/"),
    "DOT": alike("."),
    "COMMA": alike(", ،"),
    "COLON": alike(":"),
    "HYPHEN": alike("- – —"),
    "APOS": alike("' ’ ‘ `"),
    "OPENING": alike("("),
    "CLOSING": alike(")"),
    "PERCENT": alike("%"),
    "STOP": alike('. , ، ; ؛ : ! ? ؟ ) ] » ” "'),
    "SECTION": alike("§"),
    # Classes that not every language has words for.
    "SPELTYEAR": {},
    "GROUPKIND": {},
    "NAMEDAFTER": {},
    "MONTHTURN": {},
    "PRETERITE": {},
    "PUTOFF": {},
    "PUTPART": {},
    "OFFPART": {},
    "PUSHPART": {},
    "BACKPART": {},
    "HELDPART": {},
    "OVERPART": {},
    "APPOINTMENT": {},
    "TERMVERB": {},
    "CIRCA": {},
    "SHORTLY": {},
    "SHIFT": {},
    "MONTHSHORT": {},
    "NUMBERED": {},
}
_NUMERAL_CLASSES = frozenset(name for values in NUMERAL_SAMPLES for name in values)
