"""Days beside others, days of a month that stands once or not at all, in articles of Thursday 15 August 2024."""

from __future__ import annotations

import pytest

from tests.core.extraction.reading import rows_of, said_in
from timeline.core.extraction import find_timexes

BESIDE: list[tuple[str, str, list[str]]] = [
    ("en", "They left the day after Easter 1931.", ["the day after Easter 1931 = 1931-04-06"]),
    ("en", "They left on the eve of 4 June 1931.", ["the eve of 4 June 1931 = 1931-06-03"]),
    ("en", "Vows were said on the Monday before 4 June 1931.", ["the Monday before 4 June 1931 = 1931-06-01"]),
    (
        "en",
        "Vows were said the second Sunday after Easter 1931.",
        ["the second Sunday after Easter 1931 = 1931-04-19"],
    ),
    (
        "en",
        "He was held on Monday after the raid of 4 June 1931.",
        ["Monday = 2024-08-12", "4 June 1931 = 1931-06-04"],
    ),
    ("en", "He left last Monday after Easter 1931.", ["last Monday = 2024-08-12", "Easter 1931 = [1931-04-06..]"]),
    ("de", "Am Tag vor Weihnachten 1931 starb er.", ["Tag vor Weihnachten 1931 = 1931-12-24"]),
    ("de", "Am Montag nach dem 4. Juni 1931 starb er.", ["Montag nach dem 4. Juni 1931 = 1931-06-08"]),
    ("de", "Am Sonntag nach Ostern 1931 starb er.", ["Sonntag nach Ostern 1931 = 1931-04-12"]),
    ("fr", "Il mourut le lendemain du 4 juin 1931.", ["le lendemain du 4 juin 1931 = 1931-06-05"]),
    ("fr", "Il mourut la veille du 4 juin 1931.", ["la veille du 4 juin 1931 = 1931-06-03"]),
    ("fr", "Il mourut le lundi après Pâques 1931.", ["le lundi après Pâques 1931 = 1931-04-06"]),
    ("es", "Murió al día siguiente al 4 de junio de 1931.", ["al día siguiente al 4 de junio de 1931 = 1931-06-05"]),
    ("es", "Murió en la víspera de Navidad de 1931.", ["la víspera de Navidad de 1931 = 1931-12-24"]),
    ("es", "Murió el lunes después de Navidad de 1931.", ["el lunes después de Navidad de 1931 = 1931-12-28"]),
    ("it", "Morì il giorno dopo il 4 giugno 1931.", ["il giorno dopo il 4 giugno 1931 = 1931-06-05"]),
    ("it", "Morì la domenica dopo Pasqua 1931.", ["la domenica dopo Pasqua 1931 = 1931-04-12"]),
    ("it", "Oggi Natale si celebra ovunque.", ["Oggi = 2024-08-15", "Natale = 2024-12-25"]),
    ("tr", "4 Haziran 1931'den sonraki gün öldü.", ["4 Haziran 1931'den sonraki gün = 1931-06-05"]),
    ("tr", "Paskalya 1931'den sonraki ikinci pazar öldü.", ["Paskalya 1931'den sonraki ikinci pazar = 1931-04-19"]),
    ("ar", "مات في اليوم التالي لعيد الميلاد 1931.", ["اليوم التالي لعيد الميلاد 1931 = 1931-12-26"]),
]

WEEKS: list[tuple[str, str, list[str]]] = [
    ("en", "It rained in the week of 4 June 1931.", ["the week of 4 June 1931 = [1931-06-01..1931-06-07]"]),
    (
        "en",
        "The week of 3 to 9 May 1931 was dry.",
        ["3 = 1931-05-03/1931-05-09", "9 May 1931 = 1931-05-03/1931-05-09"],
    ),
    (
        "en",
        "They met last week from Monday to Thursday.",
        ["last week from Monday = 2024-08-05/2024-08-08", "Thursday = 2024-08-05/2024-08-08"],
    ),
    (
        "en",
        "They will meet Monday to Thursday of next week.",
        ["Monday = 2024-08-19/2024-08-22", "Thursday of next week = 2024-08-19/2024-08-22"],
    ),
    (
        "en",
        "They met last week, next Monday to Thursday.",
        ["last week = [2024-08-05..2024-08-11]", "next Monday = 2024-08-19", "Thursday = 2024-08-15"],
    ),
    ("de", "Die Woche vom 4. Juni 1931 war trocken.", ["Die Woche vom 4. Juni 1931 = [1931-06-01..1931-06-07]"]),
    ("fr", "La semaine du 4 juin 1931 fut sèche.", ["La semaine du 4 juin 1931 = [1931-06-01..1931-06-07]"]),
    ("es", "La semana del 4 de junio de 1931.", ["La semana del 4 de junio de 1931 = [1931-06-01..1931-06-07]"]),
    ("it", "La settimana del 4 giugno 1931.", ["La settimana del 4 giugno 1931 = [1931-06-01..1931-06-07]"]),
    ("tr", "4 Haziran 1931 haftasında buluştular.", ["4 Haziran 1931 haftasında = [1931-06-01..1931-06-07]"]),
    ("ar", "اجتمعوا في أسبوع 4 يونيو 1931.", ["أسبوع 4 يونيو 1931 = [1931-06-01..1931-06-07]"]),
    ("ar", "اجتمعوا الأسبوع الماضي الاثنين.", ["الأسبوع الماضي الاثنين = 2024-08-05"]),
    ("ar", "اجتمعوا في الأسبوع الثالث من عام 2027.", ["الأسبوع الثالث من عام 2027 = [2027-01-18..2027-01-24]"]),
    ("es", "Se vieron la tercera semana del 2027.", ["la tercera semana del 2027 = [2027-01-18..2027-01-24]"]),
    # A week is of the month that has its Thursday, a weekend of the one that has its Saturday.
    (
        "en",
        "They met in the last week of September 2014.",
        ["the last week of September 2014 = [2014-09-22..2014-09-28]"],
    ),
    (
        "en",
        "They met on the last weekend of October 2013.",
        ["the last weekend of October 2013 = [2013-10-26..2013-10-27]"],
    ),
    (
        "fr",
        "Ils se virent le premier week-end de mai 1931.",
        ["le premier week-end de mai 1931 = [1931-05-02..1931-05-03]"],
    ),
]

STRETCHES: list[tuple[str, str, list[str]]] = [
    (
        language,
        text,
        [f"{first} = 1931-06-04/1931-07-09", f"{last} = 1931-06-04/1931-07-09"],
    )
    for language, text, first, last in (
        ("de", "Sie blieben 4. Juni - 9. Juli 1931.", "4. Juni", "9. Juli 1931"),
        ("de", "Sie blieben zwischen dem 4. Juni und dem 9. Juli 1931.", "4. Juni", "dem 9. Juli 1931"),
        ("fr", "Ils restèrent 4 juin - 9 juillet 1931.", "4 juin", "9 juillet 1931"),
        ("es", "Estuvieron 4 junio - 9 julio 1931.", "4 junio", "9 julio 1931"),
        ("it", "Restarono 4 giugno - 9 luglio 1931.", "4 giugno", "9 luglio 1931"),
        ("ar", "بقوا 4 يونيو إلى 9 يوليو 1931.", "4 يونيو", "9 يوليو 1931"),
    )
] + [
    (
        "en",
        "They stayed from 21 December to 6 January 1931.",
        ["21 December = 1930-12-21/1931-01-06", "6 January 1931 = 1930-12-21/1931-01-06"],
    ),
    ("en", "They came last year in June.", ["last year in June = 2023-06"]),
    ("de", "Sie kamen nächstes Jahr im Juni.", ["nächstes Jahr im Juni = 2025-06"]),
    (
        "de",
        "In der Nacht vom 4. auf den 5. Juni 1931.",
        ["4 = 1931-06-04/1931-06-05", "5. Juni 1931 = 1931-06-04/1931-06-05"],
    ),
    ("de", "Sie blieben 4. - 9.6. im Haus.", ["4 = 2024-06-04/2024-06-09", "9.6 = 2024-06-04/2024-06-09"]),
    ("de", "Sie blieben 9. - 4.6. im Haus.", ["4.6. = 2024-06-04"]),
    ("de", "Am 4./5.6. brannte es.", ["4 = 2024-06-04", "5.6 = 2024-06-05"]),
    (
        "en",
        "They met in June between 4 and 9.",
        ["June between 4 = 2024-06-04/2024-06-09", "9 = 2024-06-04/2024-06-09"],
    ),
    ("ar", "اجتمعوا في يونيو 4-9.", ["يونيو 4 = 2024-06-04/2024-06-09", "9 = 2024-06-04/2024-06-09"]),
    ("ar", "اجتمعوا في فبراير 28-31.", ["فبراير = 2024-02"]),
    ("tr", "4 Haziran'dan 9'una kadar kaldılar.", ["4 Haziran = 2024-06-04/2024-06-09", "9 = 2024-06-04/2024-06-09"]),
    (
        "tr",
        "Geçen ayın 4'ünden 9'una kadar kaldılar.",
        ["Geçen ayın 4 = 2024-07-04/2024-07-09", "9 = 2024-07-04/2024-07-09"],
    ),
    (
        "tr",
        "4 Haziran'dan bugüne kadar kaldılar.",
        ["4 Haziran = 2024-06-04", "bugüne = ../2024-08-15"],
    ),
    ("tr", "Haziran 9 ile 4 arasında kaldılar.", []),
]

DAYS: list[tuple[str, str, list[str]]] = [
    (
        "en",
        "It opened on 4june 1931 and closed on 9 MAR 1932.",
        ["4june 1931 = 1931-06-04", "9 MAR 1932 = 1932-03-09"],
    ),
    ("en", "It took 20min there.", []),
    ("en", "It opened on the 4th of march.", ["4th of march = 2024-03-04"]),
    ("en", "It opened on march 4, 1931 and on 4 may 1932.", ["march 4, 1931 = 1931-03-04", "4 may 1932 = 1932-05-04"]),
    ("en", "They may 20 times march 30 miles.", []),
    ("en", "It will open on Tuesday 20th.", ["Tuesday 20th = 2024-08-20"]),
    ("en", "It won twenty two times, and ninety two were there.", []),
    ("en", "It rose in the 4th qtr of 2018.", ["the 4th qtr of 2018 = 2018-36"]),
    ("de", "Es war am 4 Juni 1931.", ["4 Juni 1931 = 1931-06-04"]),
    (
        "de",
        "Es war am 4ten Juni 1931, und im Monat Juni 1931.",
        ["4ten Juni 1931 = 1931-06-04", "im Monat Juni 1931 = 1931-06"],
    ),
    ("de", "Es war im Monat Mai.", ["im Monat Mai = 2024-05"]),
    ("de", "Es war am Freitag, der 4. Dezember 1931.", ["Freitag, der 4. Dezember 1931 = 1931-12-04"]),
    ("de", "Der Rat wird am 4. Februar beraten.", ["4. Februar = 2025-02-04"]),
    ("de", "Er kommt übernächsten Freitag.", ["übernächsten Freitag = 2024-08-23"]),
    ("de", "Er kam vorletzten Freitag.", ["vorletzten Freitag = 2024-08-02"]),
    ("es", "Vendrá el jueves que viene.", ["el jueves que viene = 2024-08-22"]),
    (
        "tr",
        "Haziran'ın dördünde, Mayıs'ın yirmi birinde.",
        ["Haziran'ın dördünde = 2024-06-04", "Mayıs'ın yirmi birinde = 2024-05-21"],
    ),
    ("tr", "Dördüncü Haziran, bin dokuz yüz otuz bir.", ["Dördüncü Haziran, bin dokuz yüz otuz bir = 1931-06-04"]),
    ("ar", "كان في يونيو الرابع.", ["يونيو الرابع = 2024-06-04"]),
    ("ar", "كان في 4-يونيو.", ["4-يونيو = 2024-06-04"]),
    ("ar", "كان في يونيو 15 شخصا.", ["يونيو = 2024-06"]),
    ("ar", "كان قبل يوم أمس.", ["قبل يوم أمس = 2024-08-13"]),
]

FIGURES: list[tuple[str, str, list[str]]] = [
    (
        "en",
        "It closed in 04-2016, not by 2016/11 / 2016.",
        ["04-2016 = 2016-04", "2016/11 = [..2016-11]", "2016 = 2016"],
    ),
    ("en", "It closed in 2016 / 4 and in april 2017.", ["2016 / 4 = 2016-04", "april 2017 = 2017-04"]),
    ("en", "It closed in 2010/11 under file 2016/11.", []),
    ("de", "Das galt ab 4-2016.", ["4-2016 = 2016-04/.."]),
    ("fr", "Il fermera le 28-nov.", ["le 28-nov. = 2024-11-28"]),
    ("es", "Cerró en 04-2016 y cerrará el 28-nov.", ["04-2016 = 2016-04", "el 28-nov. = 2024-11-28"]),
    ("es", "Murió el vigesimo segundo de junio.", ["el vigesimo segundo de junio = 2024-06-22"]),
    ("it", "Chiuse nel 04-2016.", ["04-2016 = 2016-04"]),
    ("ar", "أغلق في 04-2016.", ["04-2016 = 2016-04"]),
    ("ar", "سيعود في عيد الشكر 2016.", ["عيد الشكر 2016 = 2016-11-24"]),
    ("fr", "Il viendra le 17/09 à Lyon.", ["le 17/09 = 2024-09-17"]),
    ("fr", "Ouvert le 24/7, et pour le 2/3 des voix.", []),
    ("es", "Vendrá el 17/09 a Lugo.", ["el 17/09 = 2024-09-17"]),
    ("it", "Verrà il 17/09 a Lucca.", ["il 17/09 = 2024-09-17"]),
    ("tr", "Toplantı 17/09'da olacak.", ["17/09 = 2024-09-17"]),
    ("ar", "سيأتي يوم 17/09 إلى حلب.", ["يوم 17/09 = 2024-09-17"]),
    ("fr", "Il viendra le 17 à 18h.", ["le 17 à 18h = 2024-08-17"]),
    ("fr", "Le 10 a marqué. Il habite dans le 13.", []),
    ("es", "Vendrá el 17 a las 18 horas.", ["el 17 a las 18 horas = 2024-08-17"]),
    ("es", "El balón llegó al 10. Marcó el 10.", []),
    ("it", "Verrà il 17 alle 18.", ["il 17 alle 18 = 2024-08-17"]),
    ("en", "It opens on the 17th.", ["the 17th = 2024-08-17"]),
    ("en", "It is on the 17th floor, on the 45th.", []),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), BESIDE)
def test_days_beside_named_days(language: str, sentence: str, expected: list[str]) -> None:
    assert said_in(sentence, language=language) == expected


@pytest.mark.parametrize(("language", "sentence", "expected"), WEEKS)
def test_weeks_and_their_days(language: str, sentence: str, expected: list[str]) -> None:
    assert said_in(sentence, language=language) == expected


@pytest.mark.parametrize(("language", "sentence", "expected"), STRETCHES)
def test_stretches_whose_year_or_month_stands_once(language: str, sentence: str, expected: list[str]) -> None:
    assert said_in(sentence, language=language) == expected


@pytest.mark.parametrize(("language", "sentence", "expected"), DAYS)
def test_days_in_other_writings(language: str, sentence: str, expected: list[str]) -> None:
    assert said_in(sentence, language=language) == expected


@pytest.mark.parametrize(("language", "sentence", "expected"), FIGURES)
def test_days_without_their_year_or_month(language: str, sentence: str, expected: list[str]) -> None:
    assert said_in(sentence, language=language) == expected


def test_a_story_goes_on_in_the_month_that_it_has_come_to() -> None:
    story = "The siege began on 4 June 1931. On the 17th, the gate fell. On the 2nd, they left."
    days = [row[3] for row in rows_of(story, genre="narrative")]
    assert days == ["1931-06-04", "1931-06-17", "1931-07-02"]


def test_the_reason_names_the_day_counted_from() -> None:
    (after,) = find_timexes("Vows were said the second Sunday after Easter 1931.", language="en", dct="2024-08-15")
    (before,) = find_timexes("They left on the Monday before 4 June 1931.", language="en", dct="2024-08-15")
    assert "is the second Sunday from" in after.readings[0].explanation
    assert "is the last Monday up to" in before.readings[0].explanation
