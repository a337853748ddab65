"""Passages that say the same but for one name: who took part, or where, is disputed; two arrests are two events."""

from __future__ import annotations

import pytest

from tests.core.reconstruction.telling import framed, told
from timeline.core.reconstruction import Standing, Statement, attest, reconstruct_events

ONE = "The council elected Orla Renn mayor of Selby on 3 May."


def statement(key: str, text: str, language: str = "en", words: str = "3 May") -> Statement:
    return framed(key, text, words, "2001-05-03", language=language)


def findings(*texts: str) -> list[str]:
    rows = [statement(f"{letter}1", text) for letter, text in zip("ab", texts, strict=True)]
    return [finding.explanation for finding in attest(rows).conflicts]


def test_another_name_in_the_same_words_is_a_conflict_on_who_or_where() -> None:
    assert findings(ONE, "The council elected Jon Holm mayor of Selby on 3 May.") == [
        "Who took part? Outlet a: “Orla Renn”; Outlet b: “Jon Holm”: conflict."
    ]
    assert findings(
        "Ministers signed the water pact in Selby on 3 May.", "Ministers signed the water pact in Norbank on 3 May."
    ) == ["Where? Outlet a: “Selby”; Outlet b: “Norbank”: conflict."]


@pytest.mark.parametrize(
    "other",
    [
        "On 3 May Jon Holm was the one whom the town council of Selby elected as its mayor after weeks of talks.",
        "The council elected Renn mayor of Selby on 3 May.",
        "The council of Norbank elected Jon Holm mayor of Selby on 3 May.",
        "The council fined Jon Holm of Selby on 3 May.",
        "The council elected Orla Rennh mayor of Selby on 3 May.",
    ],
)
def test_other_words_or_the_same_name_are_none(other: str) -> None:
    assert findings(ONE, other) == []


def test_what_is_said_has_no_participants_to_differ_in() -> None:
    assert findings("Anna Berg said no more in Selby on 3 May.", "Karl Ott said no more in Selby on 3 May.") == []


def test_without_frames_nothing_is_compared() -> None:
    bare = told("b1", "The council elected Jon Holm mayor of Selby on 3 May.", "3 May", "2001-05-03", "Herald")

    assert attest([statement("a1", ONE), bare]).conflicts == ()


def test_other_names_are_no_copies() -> None:
    words = "The council of the old harbour town elected {} its mayor in a second ballot on 3 May."
    event = attest([statement("a1", words.format("Orla Renn")), statement("b1", words.format("Jon Holm"))])

    assert event.standing is Standing.DISPUTED
    assert event.corroboration.count == 2


def test_two_arrests_of_one_day_are_two_events() -> None:
    words = "Police arrested the banker {} in Selby on 3 May."
    one, other = statement("a1", words.format("Karl Ott")), statement("b1", words.format("Jon Holm"))

    assert len(reconstruct_events([one, other])) == 2
    assert len(reconstruct_events([one, statement("b1", words.format("Ott"))])) == 1
