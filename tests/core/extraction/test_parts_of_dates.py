"""Parts of longer times, and times counted from others, in articles of Thursday 15 August 2024."""

from __future__ import annotations

import pytest

from tests.core.extraction.reading import said_in
from timeline.core.extraction.feasts import FEASTS as FEASTS_KNOWN
from timeline.core.extraction.feasts import feast_day
from timeline.core.temporal import civil_date

RANGES: list[tuple[str, str, list[str]]] = [
    ("en", "They sat on 2, 3 and 7 June 1931.", ["2 = 1931-06-02", "3 = 1931-06-03", "7 June 1931 = 1931-06-07"]),
    ("en", "They sat on June 2, 3 and 7, 1931.", ["June 2 = 1931-06-02", "3 = 1931-06-03", "7, 1931 = 1931-06-07"]),
    (
        "en",
        "The ship lay idle from the 2nd to the 7th of June 1931.",
        ["2nd = 1931-06-02/1931-06-07", "7th of June 1931 = 1931-06-02/1931-06-07"],
    ),
    ("en", "They sat on 31 and 32 June 1931.", ["June 1931 = 1931-06"]),
    ("en", "They sat on 2 and 3 May two three cows ago.", ["2 = 2024-05-02", "3 May = 2024-05-03"]),
    ("de", "Sie tagten 2./3.6.1931.", ["2. = 1931-06-02", "3.6.1931 = 1931-06-03"]),
    ("de", "Sie tagten vom 30.5. bis 2.6.1931.", ["30.5 = 1931-05-30/1931-06-02", "2.6.1931 = 1931-05-30/1931-06-02"]),
    ("de", "Sie tagten 2. - 7.6.1931.", ["2. = 1931-06-02/1931-06-07", "7.6.1931 = 1931-06-02/1931-06-07"]),
    (
        "de",
        "Sie tagten zwischen dem 2. und dem 7. Juni 1931.",
        ["2 = 1931-06-02/1931-06-07", "7. Juni 1931 = 1931-06-02/1931-06-07"],
    ),
    ("de", "Sie tagten 31.6. - 2.7.1931.", ["2.7.1931 = 1931-07-02"]),
    (
        "fr",
        "Il fut absent du 2 au sept juin 1931.",
        ["2 = 1931-06-02/1931-06-07", "sept juin 1931 = 1931-06-02/1931-06-07"],
    ),
    (
        "es",
        "Se reunieron los días 2, 3 y 7 de junio de 1931.",
        ["2 = 1931-06-02", "3 = 1931-06-03", "7 de junio de 1931 = 1931-06-07"],
    ),
    (
        "it",
        "Si riunirono il 2, 3 e 7 giugno 1931.",
        ["2 = 1931-06-02", "3 = 1931-06-03", "7 giugno 1931 = 1931-06-07"],
    ),
    (
        "tr",
        "Kurul 2, 3 ve 7 Haziran 1931 günleri toplandı.",
        ["2 = 1931-06-02", "3 = 1931-06-03", "7 Haziran 1931 = 1931-06-07"],
    ),
    (
        "ar",
        "استمر المعرض من 2 حتى 7 يونيو 1931.",
        ["2 = 1931-06-02/1931-06-07", "7 يونيو 1931 = 1931-06-02/1931-06-07"],
    ),
]

PARTS: list[tuple[str, str, list[str]]] = [
    ("en", "They met on the last Sunday in May 1931.", ["the last Sunday in May 1931 = 1931-05-31"]),
    (
        "en",
        "They met in the last week of May 1931 and on the last day of June 1931.",
        ["the last week of May 1931 = [1931-05-25..1931-05-31]", "the last day of June 1931 = 1931-06-30"],
    ),
    ("en", "They met on the first weekend of May 1931.", ["the first weekend of May 1931 = [1931-05-02..1931-05-03]"]),
    ("en", "They met on the last weekend of May 1931.", ["the last weekend of May 1931 = [1931-05-30..1931-05-31]"]),
    ("en", "They met in the last month of 1931.", ["the last month of 1931 = 1931-12"]),
    ("en", "They met last week in their hall.", ["last week = [2024-08-05..2024-08-11]"]),
    (
        "en",
        "It was built in the last third of the 18th century.",
        ["the last third of the 18th century = [1767..1799]"],
    ),
    (
        "en",
        "It was built in the first half of the 18th century.",
        ["the first half of the 18th century = [1700..1749]"],
    ),
    ("en", "It was built in the second half of the 1930s.", ["the second half of the 1930s = [1935..1939]"]),
    ("en", "It rained in the first half of May 1931.", ["the first half of May 1931 = [1931-05-01..1931-05-15]"]),
    ("en", "It rose in the last quarter of 1931.", ["the last quarter of 1931 = 1931-36"]),
    ("en", "It rose in the fourth third of 1931.", ["1931 = 1931"]),
    ("en", "Wages were due on the 5th of last month.", ["5th of last month = 2024-07-05"]),
    (
        "en",
        "The hall is shut from the 5th to the 9th of this month.",
        ["5th = 2024-08-05/2024-08-09", "9th of this month = 2024-08-05/2024-08-09"],
    ),
    ("en", "Talks are due on the 5th and 9th of next month.", ["5th = 2024-09-05", "9th of next month = 2024-09-09"]),
    ("en", "The 5th of May's rain fell.", ["5th of May = 2024-05-05"]),
    ("en", "Sales in Q2 2016 of 2017 were counted twice.", ["Q2 2016 = 2016-34", "2017 = 2017"]),
    (
        "en",
        "It rose in the first third of the 18th century in 1709.",
        ["the first third of the 18th century = [1700..1733]", "1709 = 1709"],
    ),
    ("en", "Wages were due on the 45th of last month.", ["last month = 2024-07"]),
    ("en", "They met in the first month of last week.", ["last week = [2024-08-05..2024-08-11]"]),
    ("de", "Sie trafen sich am letzten Sonntag im Mai 1931.", ["letzten Sonntag im Mai 1931 = 1931-05-31"]),
    (
        "de",
        "Sie trafen sich in der ersten Woche des Mai 1931.",
        ["der ersten Woche des Mai 1931 = [1931-05-04..1931-05-10]"],
    ),
    (
        "de",
        "Es entstand in der zweiten Hälfte des 18. Jahrhunderts.",
        ["der zweiten Hälfte des 18. Jahrhunderts = [1750..1799]"],
    ),
    ("de", "Der Lohn war am 5. des vorigen Monats fällig.", ["5. des vorigen Monats = 2024-07-05"]),
    ("fr", "Ils se virent le dernier dimanche de mai 1931.", ["le dernier dimanche de mai 1931 = 1931-05-31"]),
    (
        "fr",
        "Ils se virent la première semaine de mai 1931.",
        ["la première semaine de mai 1931 = [1931-05-04..1931-05-10]"],
    ),
    (
        "fr",
        "Il plut la seconde quinzaine de mai 1931.",
        ["la seconde quinzaine de mai 1931 = [1931-05-16..1931-05-31]"],
    ),
    ("fr", "Bâti dans le dernier tiers du XVIIIe siècle.", ["le dernier tiers du XVIIIe siècle = [1767..1799]"]),
    ("fr", "Le loyer était dû le 5 du mois dernier.", ["5 du mois dernier = 2024-07-05"]),
    ("es", "Se vieron el último domingo de mayo de 1931.", ["el último domingo de mayo de 1931 = 1931-05-31"]),
    (
        "es",
        "Se vieron la última semana de mayo de 1931.",
        ["la última semana de mayo de 1931 = [1931-05-25..1931-05-31]"],
    ),
    ("es", "Se alzó en la primera mitad del siglo XVIII.", ["la primera mitad del siglo XVIII = [1700..1749]"]),
    ("es", "Vendió más en la 1ª mitad de 1931.", ["la 1ª mitad de 1931 = 1931-40"]),
    (
        "es",
        "La feria dura del 5 al 9 de este mes.",
        ["del 5 = 2024-08-05/2024-08-09", "al 9 de este mes = 2024-08-05/2024-08-09"],
    ),
    ("it", "Si videro l'ultima domenica di maggio 1931.", ["l'ultima domenica di maggio 1931 = 1931-05-31"]),
    (
        "it",
        "Si videro nella seconda settimana di maggio 1931.",
        ["seconda settimana di maggio 1931 = [1931-05-11..1931-05-17]"],
    ),
    ("it", "Scadeva l'ultimo giorno di maggio 1931.", ["l'ultimo giorno di maggio 1931 = 1931-05-31"]),
    (
        "it",
        "La fiera dura dal 5 al 9 di questo mese.",
        ["5 = 2024-08-05/2024-08-09", "9 di questo mese = 2024-08-05/2024-08-09"],
    ),
    ("tr", "Mayıs 1931'in son pazar günü buluştular.", ["Mayıs 1931'in son pazar günü = 1931-05-31"]),
    ("tr", "Mayıs 1931'in son haftasında buluştular.", ["Mayıs 1931'in son haftasında = [1931-05-25..1931-05-31]"]),
    ("tr", "Mayıs 1931'in ilk hafta sonu buluştular.", ["Mayıs 1931'in ilk hafta sonu = [1931-05-02..1931-05-03]"]),
    ("tr", "18. yüzyılın ilk yarısında yapıldı.", ["18. yüzyılın ilk yarısında = [1700..1749]"]),
    ("ar", "اجتمعوا في آخر أحد من مايو 1931.", ["آخر أحد من مايو 1931 = 1931-05-31"]),
    ("ar", "اجتمعوا في أول أسبوع من مايو 1931.", ["أول أسبوع من مايو 1931 = [1931-05-04..1931-05-10]"]),
    ("ar", "اجتمعوا في الأسبوع الثاني من مايو 1931.", ["الأسبوع الثاني من مايو 1931 = [1931-05-11..1931-05-17]"]),
    ("ar", "شيد في النصف الأول من القرن الثامن عشر.", ["النصف الأول من القرن الثامن عشر = [1700..1749]"]),
    ("ar", "شيد في الثلث الأخير من القرن الثامن عشر.", ["الثلث الأخير من القرن الثامن عشر = [1767..1799]"]),
    ("ar", "حدد الموعد في 5 من الشهر الماضي.", ["5 من الشهر الماضي = 2024-07-05"]),
]

OFFSETS: list[tuple[str, str, list[str]]] = [
    ("en", "The road will open in three weeks.", ["three weeks = [2024-09-02..2024-09-08]"]),
    ("en", "He wrote it in three weeks.", ["three weeks = P3W"]),
    ("en", "The road will open three years hence.", ["three years hence = 2027"]),
    ("en", "They left 2 years, 3 months and 4 days ago.", ["2 years, 3 months and 4 days ago = 2022-05-11"]),
    ("en", "The race took 2 hours and 11 minutes.", ["2 hours and 11 minutes = PT2H11M"]),
    ("en", "He left 3 months and 2 years ago.", ["3 months = P3M", "2 years ago = 2022"]),
    ("en", "He left a month and 2 weeks ago.", ["a month and 2 weeks ago = [2024-07-01..2024-07-07]"]),
    ("en", "The bill passed a fortnight ago.", ["a fortnight ago = [2024-07-29..2024-08-04]"]),
    ("en", "The bill will pass within the next fortnight.", ["the next fortnight = 2024-08-15/2024-08-29"]),
    ("en", "The court will sit two days from tomorrow.", ["two days from tomorrow = 2024-08-18"]),
    ("en", "The court will sit two weeks from now.", ["two weeks from now = [2024-08-26..2024-09-01]"]),
    ("en", "The court will sit Monday week.", ["Monday week = 2024-08-26"]),
    ("en", "They met on Friday the 9th.", ["Friday the 9th = 2024-08-09"]),
    ("en", "They will meet on Friday the 13th.", ["Friday the 13th = 2024-09-13"]),
    ("en", "They met on Monday the 99th.", ["Monday = 2024-08-12"]),
    ("de", "Der Prozess beginnt Montag in acht Tagen.", ["Montag in acht Tagen = 2024-08-26"]),
    ("de", "Der Prozess beginnt heute in zwei Wochen.", ["heute in zwei Wochen = [2024-08-26..2024-09-01]"]),
    ("de", "Der Prozess endet heute in zwei Jahren.", ["heute = 2024-08-15", "zwei Jahren = 2026"]),
    ("de", "Zahltag war Freitag, der 9.", ["Freitag, der 9. = 2024-08-09"]),
    ("fr", "Le procès reprendra mardi en huit.", ["mardi en huit = 2024-08-27"]),
    ("fr", "Il viendra deux jours après demain.", ["deux jours après demain = 2024-08-18"]),
    ("fr", "Il vint deux jours avant hier.", ["deux jours avant hier = 2024-08-12"]),
    ("fr", "Ils se virent vendredi 9.", ["vendredi 9 = 2024-08-09"]),
    ("es", "El juicio será dentro de tres semanas.", ["dentro de tres semanas = [2024-09-02..2024-09-08]"]),
    ("es", "Vino tres días antes de ayer.", ["tres días antes de ayer = 2024-08-11"]),
    ("es", "Se vieron el viernes 9.", ["el viernes 9 = 2024-08-09"]),
    ("it", "Arrivò due giorni prima di ieri.", ["due giorni prima di ieri = 2024-08-12"]),
    ("it", "Verrà tra una quindicina di giorni.", ["tra una quindicina di giorni = 2024-08-30"]),
    ("it", "Si videro venerdì 9.", ["venerdì 9 = 2024-08-09"]),
    ("tr", "Dünden üç gün önce geldi.", ["Dünden üç gün önce = 2024-08-11"]),
    ("tr", "Cumadan iki gün sonra döndü.", ["Cumadan iki gün sonra = 2024-08-11"]),
    ("tr", "Yol iki ay içinde açılacak.", ["iki ay = 2024-10"]),
    ("ar", "سيفتح الطريق خلال شهرين.", ["شهرين = 2024-10"]),
    ("ar", "التقوا يوم الجمعة 9.", ["يوم الجمعة 9 = 2024-08-09"]),
]

CLOCKS: list[tuple[str, str, list[str]]] = [
    (
        "en",
        "They talked from 9:30 to 11:00 on 4 June 1931.",
        ["9:30 = 1931-06-04/1931-06-04", "11:00 on 4 June 1931 = 1931-06-04/1931-06-04"],
    ),
    ("en", "Sent 8:23 AM · Jun 4, 1931.", ["8:23 AM · Jun 4, 1931 = 1931-06-04"]),
    ("de", "Der Zug fuhr um 19:00 Uhr am 4. Juni 1931.", ["19:00 Uhr = 1931-06-04", "4. Juni 1931 = 1931-06-04"]),
    ("de", "Er kam Montag 9.30 Uhr.", ["Montag = 2024-08-12", "9.30 Uhr = 2024-08-12"]),
    (
        "fr",
        "On parla de 9h30 à 11h le 4 juin 1931.",
        ["9h30 = 1931-06-04/1931-06-04", "11h le 4 juin 1931 = 1931-06-04/1931-06-04"],
    ),
    (
        "it",
        "Parlarono dalle 9:30 alle 11:00 del 4 giugno 1931.",
        ["9:30 = 1931-06-04/1931-06-04", "11:00 del 4 giugno 1931 = 1931-06-04/1931-06-04"],
    ),
    ("tr", "Tren saat 19:00'da 4 Haziran 1931 günü kalktı.", ["saat 19:00'da 4 Haziran 1931 günü = 1931-06-04"]),
]

SEASONS: list[tuple[str, str, list[str]]] = [
    ("en", "The bridge will open this spring.", ["this spring = 2025-21"]),
    ("en", "The bridge opened this spring.", ["this spring = 2024-21"]),
    ("en", "The bridge opens this summer.", ["this summer = 2024-22"]),
    ("de", "Die Brücke wird diesen Frühling eröffnet.", ["diesen Frühling = 2025-21"]),
    ("tr", "Köprü bu ilkbahar açılacak.", ["bu ilkbahar = 2025-21"]),
]

FEASTS: list[tuple[str, str, list[str]]] = [
    (
        "en",
        "Shops were full on Black Friday 2010 and Cyber Monday 2010.",
        ["Black Friday 2010 = 2010-11-26", "Cyber Monday 2010 = 2010-11-29"],
    ),
    ("en", "They marched on May Day 2018.", ["May Day 2018 = 2018-05-01"]),
    (
        "de",
        "Am ersten Weihnachtstag 2019 und am zweiten Weihnachtstag 2019 war Ruhe.",
        ["ersten Weihnachtstag 2019 = 2019-12-25", "zweiten Weihnachtstag 2019 = 2019-12-26"],
    ),
    (
        "de",
        "Am Buß- und Bettag 2019 ruhte die Arbeit, am vierten Advent 2019 auch.",
        ["Buß- und Bettag 2019 = 2019-11-20", "vierten Advent 2019 = 2019-12-22"],
    ),
    ("fr", "À la Chandeleur 2019 il gela.", ["la Chandeleur 2019 = 2019-02-02"]),
    ("es", "El Día de Reyes de 2019 nevó.", ["El Día de Reyes de 2019 = 2019-01-06"]),
    ("it", "Alla Festa della Repubblica 2019 piovve.", ["Festa della Repubblica 2019 = 2019-06-02"]),
    ("tr", "Gençlik ve Spor Bayramı 2019 yağmurluydu.", ["Gençlik ve Spor Bayramı 2019 = 2019-05-19"]),
    ("ar", "هطل المطر في يوم عرفة 2019.", ["يوم عرفة 2019 = 2019-08-10"]),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), RANGES)
def test_several_days_of_one_month(language: str, sentence: str, expected: list[str]) -> None:
    assert said_in(sentence, language=language) == expected


@pytest.mark.parametrize(("language", "sentence", "expected"), PARTS)
def test_parts_of_months_years_and_centuries(language: str, sentence: str, expected: list[str]) -> None:
    assert said_in(sentence, language=language) == expected


@pytest.mark.parametrize(("language", "sentence", "expected"), OFFSETS)
def test_lengths_from_a_day(language: str, sentence: str, expected: list[str]) -> None:
    assert said_in(sentence, language=language) == expected


@pytest.mark.parametrize(("language", "sentence", "expected"), CLOCKS)
def test_times_of_one_day(language: str, sentence: str, expected: list[str]) -> None:
    assert said_in(sentence, language=language) == expected


@pytest.mark.parametrize(("language", "sentence", "expected"), SEASONS)
def test_this_season_by_the_tense_of_its_verb(language: str, sentence: str, expected: list[str]) -> None:
    assert said_in(sentence, language=language) == expected


@pytest.mark.parametrize(("language", "sentence", "expected"), FEASTS)
def test_feasts_with_their_year(language: str, sentence: str, expected: list[str]) -> None:
    assert said_in(sentence, language=language) == expected


def test_a_portion_of_an_unknown_year_has_no_date() -> None:
    assert said_in("It rained in the first third of last year.", language="en", dct=None) == [
        "the first third of last year = XXXX"
    ]


@pytest.mark.parametrize("name", FEASTS_KNOWN)
def test_every_feast_has_a_day_in_every_year(name: str) -> None:
    assert {civil_date(feast_day(name, year)).year for year in (1998, 2024)} == {1998, 2024}
