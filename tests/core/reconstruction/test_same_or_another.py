"""Whether two passages of one day tell of one event or of two, by whom, where and how many."""

from __future__ import annotations

import pytest

from tests.core.reconstruction.telling import framed, told
from timeline.core.reconstruction import Statement, cluster_statements, reconstruct_events

# Of other days and matters, so that words have a rarity.
NOISE = [told(f"n{n}", f"Ship{n} left{n} pier{n} then{n}.", "", f"2019-09-{n:02}", "Herald") for n in range(1, 10)]


def are_one(*statements: Statement) -> bool:
    groups = cluster_statements([*statements, *NOISE])
    keys = {one.key for one in statements}
    return any(keys == {one.key for one in members} for _event, members in groups)


def on_third(key: str, text: str, language: str = "en") -> Statement:
    words = next(words for words in ("3 May", "3. Mai", "3 mai", "3 de mayo", "3 مايو") if words in text)
    return framed(key, text, words, "2022-05-03", language=language)


PAIRS = [
    # Whose death: by name and by age.
    ("en", "The singer Lena Brock died on 3 May.", "en", "The painter Hugo Stern died on 3 May.", False),
    ("en", "The singer Lena Brock died on 3 May.", "de", "Der Maler Hugo Stern starb am 3. Mai.", False),
    ("en", "The singer Lena Brock died on 3 May.", "de", "Die Sängerin Lena Brock starb am 3. Mai.", True),
    ("en", "A 36-year-old diver died in Selim on 3 May.", "en", "A diver, 61, died in Selim on 3 May.", False),
    ("en", "A 36-year-old diver died in Selim on 3 May.", "en", "A diver, 35, died in Selim on 3 May.", True),
    # As many victims, where no name meets.
    ("en", "On 3 May 40 people were killed.", "ar", "قتل 40 شخصا في غارة على سوق في 3 مايو.", True),
    # A single German noun is a place behind "in" alone.
    ("de", "Bei einer Explosion in Orla starben am 3. Mai sieben Menschen.",
     "de", "Nach der Explosion in Orla am 3. Mai stieg die Zahl der Toten auf 19.", True),
    # Who won an election is one event.
    ("en", "Elena Vargas won the election in Selim on 3 May.",
     "en", "Tomas Lind won the election in Selim on 3 May.", True),
    ("en", "Elena Vargas won the election in Selim on 3 May.",
     "en", "Tomas Lind won the election in Orla on 3 May.", False),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "other_language", "other_text", "is_one"), PAIRS)
def test_who_where_and_how_many_tell_events_apart(
    language: str, text: str, other_language: str, other_text: str, *, is_one: bool
) -> None:
    assert are_one(on_third("a1", text, language), on_third("b1", other_text, other_language)) is is_one


def disputes(*texts: tuple[str, str]) -> list[str]:
    rows = [on_third(f"{letter}1", text, language) for letter, (language, text) in zip("ab", texts, strict=True)]
    return [finding.explanation for event in reconstruct_events(rows) for finding in event.attestation.conflicts]


WON = ("en", "Elena Vargas won the presidential election in Selim on 3 May with 52 percent of the vote.")


def test_two_winners_of_one_election_are_disputed() -> None:
    assert disputes(WON, ("en", "Rival leader Tomas Lind won the presidential election in Selim on 3 May.")) == [
        "Who took part? Outlet a: “Elena Vargas”; Outlet b: “Tomas Lind”: conflict."
    ]
    assert disputes(WON, ("de", "Tomas Lind hat am 3. Mai die Präsidentenwahl in Selim gewonnen.")) == [
        "Who took part? Outlet a: “Elena Vargas”; Outlet b: “Tomas Lind”: conflict."
    ]


@pytest.mark.parametrize(
    "other",
    [
        ("en", "Vargas won the presidential election in Selim on 3 May."),
        ("en", "The Harbour Party won the presidential election in Selim on 3 May."),
        ("en", "Tomas Lind lost the presidential election in Selim to Elena Vargas on 3 May."),
        ("en", "Tomas Lind won the presidential election in Orla on 3 May."),
    ],
)
def test_a_party_a_loser_and_another_place_dispute_no_winner(other: tuple[str, str]) -> None:
    assert disputes(WON, other) == []


def on_days(*texts: str, language: str) -> list[Statement]:
    days = (("11 May", "13 May"), ("11. Mai", "13. Mai"))[language == "de"]
    return [
        framed(f"{letter}1", text.format(words), words, edtf, language=language)
        for letter, text, words, edtf in zip("ab", texts, days, ("2022-05-11", "2022-05-13"), strict=True)
    ]


@pytest.mark.parametrize(
    ("language", "one", "other", "is_one"),
    [
        ("en", "The fire at the Orla mill broke out on {} and killed two divers.",
         "The Orla mill caught fire on {}; two divers died.", True),
        ("en", "A bomb killed nine people at the Orla market on {}.",
         "Nine people died when a bomb exploded at the Orla market on {}.", True),
        ("en", "A bomb killed two people at the Orla market on {}.",
         "Two people died when a bomb exploded at the Orla market on {}.", False),
        ("en", "A bomb killed nine people at the Orla market on {}.",
         "Five people died when a bomb exploded at the Orla market on {}.", False),
        ("de", "Am {} brach in der Mühle Orla ein Brand aus, zwei Taucher starben.",
         "Die Mühle Orla brannte am {}, zwei Taucher kamen ums Leben.", True),
    ],
)  # fmt: skip
def test_as_many_victims_of_one_kind_and_place_meet_under_two_dates(
    language: str, one: str, other: str, *, is_one: bool
) -> None:
    assert are_one(*on_days(one, other, language=language)) is is_one
