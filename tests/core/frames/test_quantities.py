"""Typed quantities: what a clause counts or measures, in words and figures of all languages."""

from __future__ import annotations

import pytest

from timeline.core.frames import find_quantities
from timeline.core.frames.number_phrases import multipliers_of, numbers_of

DEATHS = [
    ("en", "Seven people died in the harbour", 7, 7),
    ("en", "the storm killed at least 344 people", 344, None),
    ("en", "up to 40 people were killed", 0, 40),
    ("en", "nearly 100 people were killed", 80, 100),
    ("en", "about 100 people were killed", 80, 120),
    ("en", "dozens of people were killed", 20, 199),
    ("en", "30 or more people were killed", 30, None),
    ("en", "the blast killed twenty-four people", 24, 24),
    ("en", "the blast killed two hundred people", 200, 200),
    ("de", "bei dem Brand starben dreiundzwanzig Menschen", 23, 23),
    ("de", "mindestens 1.200 Menschen wurden vermisst, 900 Tote", 900, 900),
    ("de", "bei dem Brand kamen neun Menschen ums Leben", 9, 9),
    ("fr", "neuf marins ont perdu la vie", 9, 9),
    ("es", "nueve marineros perdieron la vida", 9, 9),
    ("tr", "yangında dokuz kişi can verdi", 9, 9),
    ("fr", "quatre-vingt-dix-sept personnes ont été tuées", 97, 97),
    ("fr", "soixante et onze personnes ont été tuées", 71, 71),
    ("es", "veintitrés personas murieron", 23, 23),
    ("es", "treinta y cinco personas murieron", 35, 35),
    ("it", "ventuno persone sono morte", 21, 21),
    ("tr", "en az kırk beş kişi öldü", 45, None),
    ("ar", "قتل ثلاثة أشخاص", 3, 3),
    ("es", "el incendio mató a ocho marinos", 8, 8),
    ("fr", "l'incendie a détruit la halle, tuant quatre ouvriers", 4, 4),
    ("de", "beim Brand sind elf Menschen gestorben", 11, 11),
    ("de", "der Brand tötete elf Menschen", 11, 11),
    # What a toll has reached.
    ("en", "the death toll of the fire rose from 12 to 19", 19, 19),
    ("en", "the number of dead at the pier climbed to at least 19.", 19, None),
    ("de", "nach dem Brand stieg die Zahl der Toten auf 19", 19, 19),
    ("es", "tras el incendio la cifra de muertos subió a 19", 19, 19),
    ("it", "il bilancio dei morti è salito a 19", 19, 19),
    ("tr", "yangında ölü sayısı 19'a yükseldi", 19, 19),
    ("ar", "ارتفع عدد القتلى إلى 19", 19, 19),
]


@pytest.mark.parametrize(("language", "text", "low", "high"), DEATHS)
def test_deaths_are_counted(language: str, text: str, low: float, high: float | None) -> None:
    (found,) = [one for one in find_quantities(text, language) if one.kind == "deaths"]

    assert (found.low, found.high, found.unit) == (low, high, "")


OTHERS = [
    ("en", "a quake of magnitude 7.8 struck", [("magnitude", 7.8, "", "")]),
    ("en", "the tremor off Selim measured 6.2.", [("magnitude", 6.2, "", "")]),
    ("en", "a 6.2 earthquake struck Selim", [("magnitude", 6.2, "", "")]),
    ("en", "a quake of 6.2 struck Selim", [("magnitude", 6.2, "", "")]),
    ("en", "after the quake the price was 4.5", []),
    ("en", "the earthquake lasted 4.5", []),
    ("tr", "depremin şiddeti 6,2 olarak ölçüldü", [("magnitude", 6.2, "", "")]),
    ("tr", "7.7 büyüklüğünde bir deprem", [("magnitude", 7.7, "", "")]),
    ("en", "it paid $45 million", [("money", 45e6, "USD", "")]),
    ("de", "es fehlen 800 Millionen Euro", [("money", 8e8, "EUR", "")]),
    ("en", "it paid $2000 to a pilot", [("money", 2000, "USD", "")]),
    ("en", "income rose 8.8%", [("share", 8.8, "%", "")]),
    ("tr", "gelir yüzde 8 arttı", [("share", 8, "%", "")]),
    ("en", "12 more people were hurt", [("injured", 12, "", "others")]),
    ("en", "it bought 9 big cranes", [("cranes", 9, "", "")]),
    ("en", "it bought nine cranes", [("cranes", 9, "", "")]),
    ("en", "it hired 30 people", [("people", 30, "", "")]),
    ("en", "five soldiers and two pilots were wounded", [("injured", 5, "", "soldier"), ("injured", 2, "", "pilots")]),
    ("en", "12 others were hurt", [("injured", 12, "", "others")]),
    ("en", "two of ten people", [("people", 10, "", "")]),
    ("en", "a pilot, 27, was killed", []),
    ("it", "sono 34 le persone uccise", [("deaths", 34, "", "")]),
    ("ar", "قتل عشرات في الهجوم", [("deaths", 20, "", "")]),
    ("en", "killed, injured or lost: 12 were seen", []),
    ("en", "killing ten people, including two boys", [("deaths", 10, "", ""), ("deaths", 2, "", "part of them")]),
    ("en", "the bodies of two divers killed there were found", [("bodies found", 2, "", "divers")]),
    ("en", "13 were arrested", [("arrested", 13, "", "")]),
    ("en", "it rained for 12 days in 2019", []),
    ("en", "the number of cranes rose from 12 to 19.", []),
    ("en", "the price rose to 19.", []),
    ("de", "die 12 Boote legten ab", [("boote", 12, "", "")]),
    ("en", "page 12", []),
    ("en", "m people died", []),
    ("en", "a 4,000-ton span", []),
    ("en", "twelve of them", []),
    ("en", "it sold 5 old", []),
    ("en", "it rose by two, it fell by 3 and 4", []),
    ("en", "40 fishermen, and 3 died", [("fisher", 40, "", ""), ("deaths", 3, "", "")]),
    ("en", "five thousand agreements", [("agreement", 5000, "", "")]),
    ("en", "a million agreements", [("agreement", 10**6, "", "")]),
    ("ar", "أُصيب ١٢ شخصا", [("injured", 12, "", "")]),
    ("xx", "2 cranes, 2 cranes", [("cranes", 2, "", "")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), OTHERS)
def test_what_is_counted_has_its_kind(language: str, text: str, expected: list[tuple[str, float, str, str]]) -> None:
    found = find_quantities(text, language)

    assert [(one.kind, one.low, one.unit, one.scope) for one in found] == expected


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "tr", "ar"])
def test_every_language_counts_in_words(language: str) -> None:
    assert len(numbers_of(language)) > 30
    assert 1000 in multipliers_of(language).values()
