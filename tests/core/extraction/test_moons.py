"""Dates of the Hijri calendar and feasts that only their kind names, where little or another thing is known."""

from __future__ import annotations

import pytest

from timeline.core.extraction import find_timexes, tokens
from timeline.core.extraction.context import Context
from timeline.core.extraction.meanings import CalendarDate, FeastNearby, Turn
from timeline.core.extraction.points import day_point
from timeline.core.extraction.resolvers import resolve_meaning
from timeline.core.extraction.tokens import Vocabulary

HIJRI = [
    (CalendarDate(9, 1, 1445), "2024-03-11"),
    (CalendarDate(9, 1, 2024), "2024-03-11"),
    (CalendarDate(9, 0, 2024), "2024-03"),
    (CalendarDate(12, 0, 1445), "2024-06"),
    (CalendarDate(9, 1), "2024-03-11"),
    (CalendarDate(9, 1, turn=Turn.LAST), "2024-03-11"),
    (CalendarDate(9, 1, turn=Turn.NEXT), "2025-03-01"),
    (CalendarDate(10, 1, 900), "1495-07-04"),
]


@pytest.mark.parametrize(("meaning", "value"), HIJRI)
def test_hijri_date_is_a_day_or_month_of_ours(meaning: CalendarDate, value: str) -> None:
    context = Context(day_point(2024, 5, 15))

    assert [outcome.value for outcome in resolve_meaning(meaning, context)] == [value]


@pytest.mark.parametrize(
    ("meaning", "value"),
    [
        (CalendarDate(9), "XXXX-XX"),
        (CalendarDate(9, 1), "XXXX-XX-XX"),
        (FeastNearby(("Eid al-Fitr",)), "XXXX-XX-XX"),
    ],
)
def test_without_publication_date_no_year_follows(meaning: CalendarDate | FeastNearby, value: str) -> None:
    (outcome,) = resolve_meaning(meaning, Context(None))

    assert (outcome.value, outcome.point) == (value, None)


@pytest.mark.parametrize(
    ("tense", "turn", "value"),
    [
        ("past", Turn.NONE, "2024-04-10"),
        ("future", Turn.NONE, "2024-06-16"),
        ("", Turn.NONE, "2024-06-16"),
        ("future", Turn.LAST, "2024-04-10"),
    ],
)
def test_feast_is_chosen_by_the_verb_unless_the_words_say_which(tense: str, turn: Turn, value: str) -> None:
    context = Context(day_point(2024, 5, 15), tense=tense)

    (outcome,) = resolve_meaning(FeastNearby(("Eid al-Fitr", "Eid al-Adha"), turn), context)

    assert outcome.value == value


def test_memory_of_cut_words_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "_MEMORY", 2)
    vocabulary = Vocabulary({"ab": {"A": 1}}, analyse=lambda _: {}, lower=str.lower, prefixes=("x",))

    found = vocabulary.tokens("xab ab b c xab x5")

    assert [(token.start, token.end) for token in found] == [
        (0, 1), (1, 3), (4, 6), (7, 8), (9, 10), (11, 12), (12, 14), (15, 16), (16, 17),
    ]  # fmt: skip


def test_undated_words_of_three_languages_stay_open() -> None:
    sentences = {"tr": "Kurul 3 Mayıs'ta toplandı.", "ar": "وصل الوفد في 3 مايو.", "de": "Er kam vor drei Tagen."}

    found = {language: find_timexes(text, language=language)[0].value for language, text in sentences.items()}

    assert found == {"tr": "XXXX-05-03", "ar": "XXXX-05-03", "de": "P3D"}
