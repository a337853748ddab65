"""Whether two passages of one day tell of one event or of two, by whom, where and how many."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.reconstruction.telling import framed, told
from timeline.core.reconstruction import Statement, cluster_statements, reconstruct_events
from timeline.core.reconstruction.profiles import profile_of, profiles_of
from timeline.core.reconstruction.strictness import strictness

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
    ("en", "Queen Josephine died in Selim on 3 May.", "es", "La reina Pepita murió en Selim el 3 de mayo.", True),
    ("en", "Queen Josephine died in Selim on 3 May.", "en", "Queen Pepita died in Selim on 3 May.", False),
    ("en", "A 36-year-old diver died in Selim on 3 May.", "en", "A diver, 61, died in Selim on 3 May.", False),
    ("en", "A 36-year-old diver died in Selim on 3 May.", "en", "A diver, 35, died in Selim on 3 May.", True),
    # All whom they name are others, or a thing that nobody knows yet is told of two places.
    ("en", "Anna Berg bought the Orla yard on 3 May.", "en", "Karl Ott bought the Velm yard on 3 May.", False),
    ("en", "A fire destroyed a barn in Orla on 3 May.", "en", "A fire destroyed a barn in Velm on 3 May.", False),
    ("de", "Ein Brand zerstörte am 3. Mai eine Scheune in Orla.",
     "de", "Ein Brand zerstörte am 3. Mai eine Scheune in Velm.", False),
    ("en", "The plane crashed in Orla on 3 May.", "en", "The plane crashed in Velm on 3 May.", True),
    ("en", "The plane of Anna Berg crashed in Orla on 3 May.",
     "en", "A plane of Anna Berg crashed in Velm on 3 May.", True),
    # A name that begins a sentence is sure where nouns have articles; two languages have the same names.
    ("fr", "Norval a licencié 200 ouvriers le 3 mai.", "es", "Norval despidió el 3 de mayo a 200 marinos.", True),
    ("en", "The blast in the port of Selim came on 3 May.", "es", "Hubo una explosión en Orla el 3 de mayo.", False),
    # A short name may be the same in two alphabets, of which one has no capitals; among many deaths that says little.
    ("en", "King Olan opened the Mull tunnel on 3 May.", "ar", "افتتح الملك أولان النفق في 3 مايو.", True),
    ("en", "King Olan opened the Mull tunnel on 3 May.", "ar", "افتتح الوزير سعيد كرم النفق في 3 مايو.", False),
    ("en", "Olan Mull died on 3 May.", "ar", "توفي المغني أولان في 3 مايو.", False),
    # Two names of the same, and types of one kind.
    ("en", "Orlo extradited Paul Rask to Norland on 3 May.",
     "de", "Paul Rask wurde am 3. Mai an Norland übergeben.", True),
    # Others do it.
    ("en", "The airline Avolo cancelled 300 flights on 3 May.",
     "en", "The airline Nordal cancelled 40 flights on 3 May.", False),
    # A German genitive has no mark.
    ("de", "Tausende kamen am 3. Mai zu Amanis Beisetzung.",
     "fr", "Farid Amani a été inhumé le 3 mai devant la foule.", True),
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
    ("en", "Elena Vargas won the mayoral election on 3 May.",
     "en", "Tomas Lind won the election for governor on 3 May.", False),
    ("en", "Elena Vargas won the mayoral election on 3 May.",
     "en", "Tomas Lind won the mayor election on 3 May.", True),
    ("fr", "Elena Vargas a remporté l'élection municipale le 3 mai.",
     "fr", "Tomas Lind a remporté l'élection présidentielle le 3 mai.", False),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "other_language", "other_text", "is_one"), PAIRS)
def test_who_where_and_how_many_tell_events_apart(
    language: str, text: str, other_language: str, other_text: str, *, is_one: bool
) -> None:
    assert are_one(on_third("a1", text, language), on_third("b1", other_text, other_language)) is is_one


def test_a_turkish_ending_makes_sure_where() -> None:
    one = framed("a1", "Orla'da 3 Mayıs'ta bir ambar yandı.", "3 Mayıs'ta", "2022-05-03", language="tr")
    other = framed("b1", "Velm'de 3 Mayıs'ta bir ambar yandı.", "3 Mayıs'ta", "2022-05-03", language="tr")

    assert not are_one(one, other)


def test_who_is_not_named_is_of_those_named_right_before() -> None:
    taken = framed("a1", "Rebels kidnapped eleven pupils in Bessar on 2 May.", "2 May", "2022-05-02")
    freed = replace(on_third("a2", "All eleven were freed on 3 May."), position=100)
    released = on_third("b1", "Rebels released the eleven pupils of Bessar on 3 May.")

    _taken, ours, theirs = profiles_of([taken, freed, released])

    assert strictness(ours, theirs) == strictness(theirs, ours) < strictness(profile_of(freed), theirs)
    assert profiles_of([freed, replace(released, document="c")])[0].context == frozenset()


def test_a_document_that_tells_of_two_places_tells_of_two_events() -> None:
    placeless = on_third("b1", "A blast at the mill killed nine men on 3 May.")
    there = on_third("a1", "A blast at the mill in Selim killed nine men on 3 May.")
    elsewhere = on_third("a2", "A blast at the mill in Orla killed nine men on 3 May.")

    assert not are_one(placeless, there, elsewhere)
    assert are_one(placeless, there)
    assert are_one(placeless, elsewhere)


REFERENDUM = on_third("a1", "Selimers voted in a referendum on the harbour on 3 May.")
KNOWN = "The referendum of 3 May was approved by a wide margin."


def test_what_is_taken_for_known_is_the_one_of_its_day() -> None:
    assert are_one(REFERENDUM, on_third("b1", KNOWN))
    undated = framed("b1", "The referendum of May was approved by a wide margin.", "May", "2022-05")
    assert not are_one(REFERENDUM, undated)


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
        ("en", "Tomas Lind won the election for mayor in Selim on 3 May."),
        ("en", "Tomas Lind won the selection for president in Selim on 3 May."),
        ("de", "Tomas Lind hat am 3. Mai die Bürgermeisterwahl in Selim gewonnen."),
        ("de", "Tomas Lind hat am 3. Mai die Auswahl in Selim gewonnen."),
    ],
)
def test_a_party_a_loser_another_place_and_another_office_dispute_no_winner(other: tuple[str, str]) -> None:
    assert disputes(WON, other) == []


def test_titles_before_a_name_are_no_other_words() -> None:
    one = ("en", "Police officer Jan Moor shot the student in Selim on 3 May.")
    other = ("en", "Security guard Pavel Dorn shot the student in Selim on 3 May.")

    assert disputes(one, other) == ["Who took part? Outlet a: “Jan Moor”; Outlet b: “Pavel Dorn”: conflict."]


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
        ("en", "The explosion at the old refinery killed nine people on {}.",
         "Nine people died when the old refinery had an explosion on {}.", True),
        ("en", "A bomb killed two people at the Orla market on {}.",
         "Two people died when a bomb exploded at the Orla market on {}.", False),
        ("en", "A bomb killed nine people at the Orla market on {}.",
         "Five people died when a bomb exploded at the Orla market on {}.", False),
        ("de", "Eine Explosion tötete am {} in der Mühle Orla vier Arbeiter.",
         "Bei der Explosion in der Mühle Orla starben am {} vier Menschen.", True),
        ("de", "Am {} brach in der Mühle Orla ein Brand aus, zwei Taucher starben.",
         "Die Mühle Orla brannte am {}, zwei Taucher kamen ums Leben.", True),
    ],
)  # fmt: skip
def test_as_many_victims_of_one_kind_and_place_meet_under_two_dates(
    language: str, one: str, other: str, *, is_one: bool
) -> None:
    assert are_one(*on_days(one, other, language=language)) is is_one


@pytest.mark.parametrize(
    ("text", "other", "words", "edtf", "is_one"),
    [
        ("The poet Ines Kolb died in Orla on {}.", "", "14 May 2022", "2022-05-14", True),
        ("The poet Ines Kolb died in Orla on {}.", "", "4 June 2022", "2022-06-04", True),
        ("The poet Ines Kolb died in Orla on {}.", "", "11 June 2022", "2022-06-11", False),
        ("The poet Ines Kolb died in Orla on {}.", "", "14 May", "2022-05-14", False),
        ("The poet Ines Kolb died in Orla on {}.", "The bard Ada Orr died on {}.", "14 May 2022", "2022-05-14", False),
        ("The poet Ines Kolb died in Orla on {}.", "The poet Ada Kolb died in Orla on {}.",
         "14 May 2022", "2022-05-14", False),
        ("The poet Ines Kolb died in Orla on {}.", "The poet Ines Kolb died in Velm on {}.",
         "14 May 2022", "2022-05-14", False),
        ("A poet died in Orla on {}.", "", "14 May 2022", "2022-05-14", False),
        ("The poet Ines Kolb read in Orla on {}.", "", "14 May 2022", "2022-05-14", False),
    ],
)  # fmt: skip
def test_another_digit_or_month_of_what_befalls_once_is_a_slip(
    text: str, other: str, words: str, edtf: str, *, is_one: bool
) -> None:
    one = framed("a1", text.format("4 May 2022"), "4 May 2022", "2022-05-04")
    slip = framed("b1", (other or text).format(words), words, edtf)

    assert are_one(one, slip) is is_one
