"""What the engine asks of a grammar, and what it does with one."""

from __future__ import annotations

import pytest

from timeline.core.extraction import LANGUAGES, TimexType, find_timexes
from timeline.core.extraction import builders as b
from timeline.core.extraction.grammar import Grammar, compile_grammar, item_samples
from timeline.core.extraction.hijri import hijri_to_day
from timeline.core.extraction.languages import grammar_of
from timeline.core.extraction.meanings import Absolute, Nth, Reference, Turn
from timeline.core.extraction.outcomes import Outcome
from timeline.core.extraction.patterns import Match, Rule
from timeline.core.extraction.patterns_first import first_characters
from timeline.core.extraction.points import Point
from timeline.core.extraction.readings import reading_of
from timeline.core.extraction.recognition import Timex, recognise
from timeline.core.extraction.resolvers import resolve_meaning
from timeline.core.extraction.units import Unit
from timeline.core.temporal import civil_date


def make_grammar(*rules: Rule, **options: object) -> Grammar:
    words = {"MONTH": {"June": 6, "Jun.": 6}, "SOUND": {"bang": True}}
    return Grammar("xx", words, rules, (), **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_of_every_language_compiles(language: str) -> None:
    grammar = grammar_of(language)

    for rules in (grammar.rules, grammar.compositions, grammar.cues):
        for found in rules.by_first.values():
            assert all(rule.match("", 0) is None for rule in found)


def test_unknown_language_names_those_that_exist() -> None:
    with pytest.raises(ValueError, match=r"no grammar for the language 'xx'; there is one for: .*en"):
        find_timexes("", language="xx")


def test_unknown_class_is_named() -> None:
    with pytest.raises(ValueError, match=r"The grammar xx has patterns with unknown classes: MOTNH\."):
        compile_grammar(make_grammar(Rule("month", "MOTNH", b.month)))


def test_pattern_that_may_be_empty_is_refused() -> None:
    with pytest.raises(ValueError, match="matches nothing at all"):
        compile_grammar(make_grammar(Rule("month", "MONTH?", b.month)))


def test_class_that_no_token_has_matches_nothing() -> None:
    words = {"MONTH": {"June": 6}, "EMPTY": {}}
    grammar = compile_grammar(Grammar("xx", words, (Rule("month", "MONTH | EMPTY", b.month),), ()))

    assert [timex.rule for timex in recognise(grammar.vocabulary.tokens("in June"), grammar)] == ["month"]


def test_range_is_that_of_the_alternative_that_matched() -> None:
    grammar = compile_grammar(make_grammar(Rule("month", "(MONTH SOUND | SOUND MONTH)", b.month)))
    entries = [grammar.vocabulary.entry(word) for word in ("bang", "June")]
    (rule,) = grammar.rules.by_first[entries[0].character]
    match = Match(rule.match("".join(entry.character for entry in entries), 0), entries)  # type: ignore[arg-type]

    assert match.range("MONTH") == (1, 2)


def test_only_what_is_open_takes_a_year() -> None:
    year = Absolute(Point(Unit.YEAR, 1984))

    assert b.placed(Reference("PAST_REF"), year) is None
    assert b.placed(Nth(1, Unit.DAY, Reference("PAST_REF")), year) is None


def test_grammar_without_rules_finds_nothing() -> None:
    grammar = compile_grammar(make_grammar())

    assert recognise(grammar.vocabulary.tokens("in June\nor Jun. 3"), grammar) == []


def test_abbreviation_takes_its_full_stop_along() -> None:
    grammar = compile_grammar(make_grammar(Rule("month", "MONTH", b.month)))

    tokens = grammar.vocabulary.tokens("Jun. June. Jun")

    assert [(token.start, token.end) for token in tokens] == [(0, 4), (5, 9), (9, 10), (11, 14)]


def test_memory_of_the_vocabulary_is_bounded() -> None:
    grammar = compile_grammar(make_grammar(Rule("month", "MONTH", b.month)))
    for number in range(60_000):
        grammar.vocabulary.entry(f"word{number}")

    assert grammar.vocabulary.entry("June").values["MONTH"] == 6


def test_part_that_was_not_matched_gives_the_whole_match() -> None:
    grammar = compile_grammar(make_grammar(Rule("month", "MONTH", b.month)))
    (rule,) = grammar.rules.by_first[grammar.vocabulary.entry("June").character]
    entries = [grammar.vocabulary.entry("June")]
    match = Match(rule.match(entries[0].character, 0), entries)  # type: ignore[arg-type]

    assert match.range("ELSE") == (0, 1)
    assert match.get("ELSE") is None
    with pytest.raises(TypeError, match="MONTH is no class of recognised times"):
        b.timex_of(match, "MONTH")


def test_optional_and_counted_pieces_are_seen_through() -> None:
    assert first_characters("[ab]?[c]{0,1}(?:[d]|[e])") == {"a", "b", "c", "d", "e"}


def test_meaning_that_nobody_resolves_is_an_error() -> None:
    with pytest.raises(TypeError, match="Nothing resolves str"):
        resolve_meaning("June", None)  # type: ignore[arg-type]


def test_date_that_edtf_cannot_hold_is_left_out_with_the_reason() -> None:
    timex = Timex(0, 1, "rule", Reference("PAST_REF"))

    reading = reading_of(timex, "then", Outcome("X", "is told", edtf="2024-13"), None)

    assert reading.edtf is None
    assert reading.explanation.startswith("“then” is told. 2024-13 ")


def test_hijri_date_that_no_calendar_has_is_refused() -> None:
    with pytest.raises(ValueError, match=r"The Hijri calendar has no day 31\.1\.1445"):
        hijri_to_day(1445, 1, 31)


def test_hijri_dates_before_the_tables_are_reckoned() -> None:
    assert civil_date(hijri_to_day(1, 1, 1)) == (622, 7, 19)


def test_every_kind_of_time_has_a_class_in_compositions() -> None:
    assert {"DATE_DAY", "DATE"} in [set(values) for values in item_samples()]


def test_types_and_turns_are_named() -> None:
    assert [kind.value for kind in TimexType] == ["DATE", "TIME", "DURATION", "SET"]
    assert Turn("last") is Turn.LAST
    assert Absolute(Point(Unit.YEAR, 1984)).words == ""
