"""Dates counted from turns of the calendar, and rough ones, in articles of Thursday 15 August 2024."""

from __future__ import annotations

import pytest

from tests.core.extraction.reading import said_in

TURNED: list[tuple[str, str, list[str]]] = [
    ("en", "They came two days before Christmas 1931.", ["two days before Christmas 1931 = 1931-12-23"]),
    ("en", "We met this past weekend.", ["this past weekend = [2024-08-10..2024-08-11]"]),
    (
        "en",
        "The court sat the week before last and sits the month after next.",
        ["the week before last = [2024-07-29..2024-08-04]", "the month after next = 2024-10"],
    ),
    ("en", "The court sits the hour after next.", []),
    (
        "en",
        "The court sat the Tuesday before last and sits the Tuesday after next.",
        ["the Tuesday before last = 2024-08-06", "the Tuesday after next = 2024-08-27"],
    ),
    (
        "en",
        "Yours of the 12th inst. and of the 3rd ult. came.",
        ["the 12th inst. = 2024-08-12", "the 3rd ult. = 2024-07-03"],
    ),
    ("en", "Yours of the 41st ult. came.", []),
    ("en", "He left half a year ago.", ["half a year ago = 2024-02"]),
    ("en", "It took twelve to eighteen months.", ["twelve = P12M", "eighteen months = P18M"]),
    ("en", "They marched in '98 and in the summer of '69.", ["'98 = 1998", "the summer of '69 = 1969-22"]),
    ("en", "The walls date from the 1600s.", ["the 1600s = 16XX"]),
    (
        "en",
        "Doors open at 8am on the 20th of May and close 5.30pm.",
        ["8am on the 20th of May = 2024-05-20", "5.30pm = 2024-05-20"],
    ),
    ("en", "Room 13pm is shut.", []),
    ("en", "The last day of the month was wet.", ["The last day of the month = 2024-08-31"]),
    ("en", "The first month of the day was wet.", []),
    ("de", "Am letzten Tag des Monats regnete es.", ["letzten Tag des Monats = 2024-08-31"]),
    ("fr", "Le dernier jour du mois fut gris.", ["Le dernier jour du mois = 2024-08-31"]),
    ("es", "El último día del mes llovió.", ["El último día del mes = 2024-08-31"]),
    ("it", "L'ultimo giorno del mese piovve.", ["L'ultimo giorno del mese = 2024-08-31"]),
    ("tr", "Ayın son günü yağmur yağdı.", ["Ayın son günü = 2024-08-31"]),
    ("tr", "Günün ilk ayı yağmurluydu.", []),
    ("ar", "هطل المطر في آخر يوم من الشهر.", ["آخر يوم من الشهر = 2024-08-31"]),
    ("ar", "هطل المطر في آخر شهر من اليوم.", ["اليوم = 2024-08-15"]),
    ("fr", "Il partit il y a trois ans et deux mois.", ["trois ans et deux mois = 2021-06"]),
    ("es", "Se fue hace tres años y dos meses.", ["hace tres años y dos meses = 2021-06"]),
    ("ar", "غادر قبل ثلاث سنوات وشهرين.", ["قبل ثلاث سنوات وشهرين = 2021-06"]),
    ("de", "Die Messe ist nächste Woche Dienstag.", ["nächste Woche Dienstag = 2024-08-20"]),
    (
        "es",
        "La feria duró del 13 de julio al 15 de agosto de 1931.",
        ["del 13 de julio = 1931-07-13/1931-08-15", "al 15 de agosto de 1931 = 1931-07-13/1931-08-15"],
    ),
    ("ar", "يسري القرار اعتبارا من 1 يونيو 1931.", ["1 يونيو 1931 = 1931-06-01/.."]),
]

ROUGH: list[tuple[str, str, list[str]]] = [
    (
        "en",
        "The figures of 2015-W12 and of week 30 of 2015 are out.",
        ["2015-W12 = [2015-03-16..2015-03-22]", "week 30 of 2015 = [2015-07-20..2015-07-26]"],
    ),
    ("en", "The figures of week 60 of 2015 are out.", ["2015 = 2015"]),
    ("de", "Die Zahlen aus KW 12 2015 liegen vor.", ["KW 12 2015 = [2015-03-16..2015-03-22]"]),
    ("fr", "Les chiffres de la semaine 12 de 2015 sont là.", ["semaine 12 de 2015 = [2015-03-16..2015-03-22]"]),
    ("de", "Das Haus steht seit ca. 1850.", ["ca. 1850 = 1850~/.."]),
    ("fr", "La maison fut bâtie vers 1850.", ["vers 1850 = 1850~"]),
    ("it", "La casa è di circa 1850.", ["circa 1850 = 1850~"]),
    ("tr", "Ev 1850 civarında yapıldı.", ["1850 civarında = 1850~"]),
    ("de", "Sie kam neunzehnhundertachtundsechzig.", ["neunzehnhundertachtundsechzig = 1968"]),
    ("es", "Nació en mil novecientos sesenta y ocho.", ["mil novecientos sesenta y ocho = 1968"]),
    ("es", "Cuesta unos mil novecientos.", []),
    ("tr", "Ekim 1931'in üçüncü cuması buluştular.", ["Ekim 1931'in üçüncü cuması = 1931-10-16"]),
    ("en", "The pier dates from the turn of the 20th century.", ["the turn of the 20th century = [1890..1909]"]),
    ("de", "Der Steg stammt von der Wende zum 20. Jahrhundert.", ["Wende zum 20. Jahrhundert = [1890..1909]"]),
    ("fr", "La jetée date du tournant du XXe siècle.", ["tournant du XXe siècle = [1890..1909]"]),
    ("es", "El muelle es de la vuelta del siglo XX.", ["la vuelta del siglo XX = [1890..1909]"]),
    ("it", "Il molo è della svolta del XX secolo.", ["svolta del XX secolo = [1890..1909]"]),
    ("tr", "İskele 20. yüzyıl dönümünde yapıldı.", ["20. yüzyıl dönümünde = [1890..1909]"]),
    ("ar", "بني الرصيف عند منعطف القرن العشرين.", ["منعطف القرن العشرين = [1890..1909]"]),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), TURNED)
def test_dates_beside_turns_of_the_calendar(language: str, sentence: str, expected: list[str]) -> None:
    assert said_in(sentence, language=language) == expected


@pytest.mark.parametrize(("language", "sentence", "expected"), ROUGH)
def test_weeks_by_number_rough_years_and_years_in_words(language: str, sentence: str, expected: list[str]) -> None:
    assert said_in(sentence, language=language) == expected
