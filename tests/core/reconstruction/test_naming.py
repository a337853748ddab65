from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.reconstruction.telling import told
from timeline.core.reconstruction import KnownName, cluster_statements, name_statements
from timeline.core.reconstruction.entities.countries import gazetteer, is_state, origin_of
from timeline.core.reconstruction.entities.discovery import discover_names
from timeline.core.reconstruction.entities.roles import Office, find_roles
from timeline.core.text import Span

NOISE = [told(f"c{n}", f"Ship{n} left{n} pier{n} then{n}.", "", f"2024-09-{n:02}", "Herald") for n in range(1, 10)]


def test_actors_and_places_are_named_by_one_identity_however_spelt() -> None:
    texts = [
        ("a", "Later they met Yaşar Marin in Turkey, and Marin left."),
        ("b", "Then they saw Yashar Marin again. In Türkiye, the quiet Marin spoke."),
    ]
    statements = [
        told("a1", "Later they met Yaşar Marin in Turkey, and Marin left."),
        told("b1", "In Türkiye, the quiet Marin spoke.", position=34),
    ]

    named = name_statements(statements, texts=texts)

    assert [(one.actors, one.places) for one in named] == [(("ysr mrn",), ("=turkey",))] * 2


def test_a_letter_lost_in_a_long_name_makes_no_other_name() -> None:
    texts = [("a", "They met Ada Lindrogan twice."), ("b", "They met Ada Lindroan once.")]

    assert [name.spellings for name in discover_names(texts)] == [("Ada Lindroan", "Ada Lindrogan")]


def test_names_that_curators_gave_come_first() -> None:
    known = [KnownName("17", ("Ada Lind",)), KnownName("18", ("Turkey", "Türkiye"), is_place=True)]
    statements = [
        told("a1", "They met Ada Lind in Türkiye."),
        told("b1", "They saw Ada Lind in Turkey."),
        told("c1", "Nobody came."),
    ]

    named = name_statements(statements, known=known)

    assert [(one.actors, one.places) for one in named] == [(("17",), ("18",))] * 2 + [((), ())]


def test_a_longer_name_is_of_the_bearer_of_the_shorter() -> None:
    texts = [
        ("a", "They met Tarik Ada Lind, and then Ada Lind left."),
        ("b", "They met Tarik Ada Lind, and then Ada Lind left."),
    ]
    statements = [told("a1", "So Tarik Ada Lind came."), told("b1", "So Ada Lind came."), told("b2", "So Lind came.")]

    named = name_statements(statements, texts=texts)

    assert [one.actors for one in named] == [("ad lnd",)] * 3


def test_a_last_name_of_several_stands_for_none_of_them_alone() -> None:
    texts = [(letter, "They met Ada Lind, and then Olga Lind left.") for letter in "ab"]

    (named,) = name_statements([told("c1", "Later, Lind came.")], texts=texts)

    assert named.actors == ()


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "Rain fell in Ostrava that day.", [("Ostrava", True)]),
        ("en", "Rain fell on Ostrava that day.", []),
        ("en", "Rain fell in May and on Monday.", []),
        ("en", "The rain of President Marin fell.", []),
        ("en", "There Mr Ada Lind came.", [("Ada Lind", False)]),
        ("en", "In Ostrava it rained. Then Ada Lind came.", [("Ada Lind", False)]),
        ("en", "Rain One Two Three Four Five fell.", []),
        ("de", "Er kam in Haft und in Ostrava an.", []),
        ("de", "Dann kam Ada Lind in Haft.", [("Ada Lind", False)]),
        ("tr", "Toplantı dün Ostrava’da yapıldı.", [("Ostrava", True)]),
        ("", "", []),
    ],
)
def test_new_names_are_discovered_by_their_capitals(language: str, text: str, names: list[tuple[str, bool]]) -> None:
    found = discover_names([("a", text), ("b", text)], {"a": language, "b": language})

    assert [(name.spellings[0], name.is_place) for name in found] == names


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("The Turkish defence minister spoke.", [("defence minister", "turkey")]),
        ("Turkey’s Defense Minister spoke.", [("defence minister", "turkey")]),
        ("Le ministre turc de la Défense a parlé.", [("defence minister", "turkey")]),
        ("El ministro de Defensa turco habló.", [("defence minister", "turkey")]),
        ("Türk Savunma Bakanı konuştu.", [("defence minister", "turkey")]),
        ("Ankara’s top diplomat spoke.", [("foreign minister", "turkey")]),
        ("The Turkish foreign minister spoke.", [("foreign minister", "turkey")]),
        ("The British prime minister spoke.", [("prime minister", "united kingdom")]),
        ("The Iraqi president spoke, and the minister of Turkey.", [("president", "iraq")]),
        ("Their defence minister spoke. The Turkish ministry too.", []),
        ("A premiership in Turkey.", []),
        ("So spoke the premier", []),
    ],
)
def test_offices_of_states_are_found(text: str, offices: list[tuple[str, str]]) -> None:
    assert [role.office for role in find_roles(text)] == [Office(*office) for office in offices]


def test_an_office_stands_for_its_holder_where_the_document_names_him() -> None:
    text = "Turkish Defence Minister Yaşar Marin came in March. On Monday the Turkish defence minister left."
    other = "They waited for Yaşar Marin."
    texts = [("a", text), ("b", other)]
    statements = [
        told("a1", "On Monday the Turkish defence minister left.", "Monday", position=52),
        told("b1", "On Monday the Turkish defence minister left.", "Monday"),
    ]

    named = name_statements(statements, texts=texts)

    assert [one.actors for one in named] == [("ysr mrn",), ()]


def test_states_lie_around_other_places() -> None:
    assert [is_state("=turkey"), is_state("=ankara"), is_state("ysr mrn")] == [True, False, False]
    assert {"=turkey", "=ankara"} <= {name.identity for name in gazetteer()}


def test_shared_names_bring_together_what_differs_in_words() -> None:
    one = told("a1", "Marin opened a long session of ministers on 15 August.", "15 August")
    other = told("b1", "A speech by Marin drew the whole cabinet on 15 August.", "15 August", outlet="Courier")

    def count(**names: tuple[str, ...]) -> int:
        return len(cluster_statements([replace(one, **names), replace(other, **names), *NOISE])) - len(NOISE)

    assert (count(), count(actors=("marin",), places=("selim",))) == (2, 1)


def test_two_attacks_in_two_towns_on_one_day_stay_two() -> None:
    words = "Gunmen attacked a checkpoint in {} at dawn on 15 August, and {} soldiers died."
    one = told("a1", words.format("Selim", "nine"), "15 August", places=("selim",))
    other = told("b1", words.format("Harbin", "four"), "15 August", outlet="Courier", places=("harbin",))
    third = told("c1", words.format("Selim", "nine"), "15 August", outlet="Herald", places=("selim",))

    groups = cluster_statements([one, other, third])

    assert [{member.key for member in members} for _event, members in groups] == [{"a1", "c1"}, {"b1"}]


def test_different_capitals_may_be_meant_as_governments() -> None:
    words = "The pact on water was signed by both sides on 15 August, {} said."
    one = told("a1", words.format("Ankara"), "15 August", places=("=ankara", "=turkey"))
    other = told("b1", words.format("Baghdad"), "15 August", outlet="Courier", places=("=baghdad", "=iraq"))

    assert len(cluster_statements([one, other])) == 1


def test_spans_of_roles_are_those_of_the_text() -> None:
    (role,) = find_roles("x " * 60 + "So the Turkish defence minister left.")

    assert role.span == Span(127, 151)


def test_two_dates_of_one_sentence_have_the_same_names() -> None:
    text = "In May and again in June they met in Turkey."

    named = name_statements([told("a1", text, "May"), told("a2", text, "June")])

    assert [one.places for one in named] == [("=turkey",)] * 2


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("لبنانيه", "lebanon"),
        ("تركي", "turkey"),
        ("ترك", ""),
        ("كوب", ""),
        ("اليونانيه", "greece"),
        ("التركي", "turkey"),
        ("griego", "greece"),
        ("يه", ""),
        ("selim", ""),
    ],
)
def test_a_word_is_of_a_state_also_as_an_arabic_adjective(word: str, state: str) -> None:
    assert origin_of(word) == state
