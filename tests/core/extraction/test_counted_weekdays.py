"""Weekdays that are counted, seasons of every year, and numbers of several words."""

from __future__ import annotations

import pytest

from timeline.core.extraction import find_timexes

THURSDAY = "2024-08-15"
READ = [
    ("en", "He resigned three Fridays ago.", "three Fridays ago", "2024-07-26"),
    ("en", "He resigned one Friday ago.", "one Friday ago", "2024-08-09"),
    ("en", "The strike begins two Tuesdays from now.", "two Tuesdays from now", "2024-08-27"),
    ("en", "The pier closes every winter.", "every winter", "XXXX-WI"),
    ("en", "It was built two hundred and fifty years ago.", "two hundred and fifty years ago", "1774"),
    ("en", "It was built two thousand five hundred years ago.", "two thousand five hundred years ago", "BC0477"),
    ("de", "Vor drei Freitagen trat er zurück.", "Vor drei Freitagen", "2024-07-26"),
    ("de", "In zwei Dienstagen beginnt der Streik.", "In zwei Dienstagen", "2024-08-27"),
    ("de", "Jeden Winter schließt die Mole.", "Jeden Winter", "XXXX-WI"),
    ("fr", "Il a démissionné il y a trois vendredis.", "il y a trois vendredis", "2024-07-26"),
    ("fr", "La grève commence dans deux mardis.", "dans deux mardis", "2024-08-27"),
    ("fr", "Le quai ferme chaque hiver.", "chaque hiver", "XXXX-WI"),
    ("fr", "Le bac part un vendredi sur deux.", "un vendredi sur deux", "XXXX-WXX-5"),
    ("fr", "Les travaux ont duré trente et une semaines.", "trente et une semaines", "P31W"),
    ("fr", "Ils ont duré entre vingt et trente ans.", "vingt et trente ans", "PXY"),
    ("es", "Dimitió hace tres viernes.", "hace tres viernes", "2024-07-26"),
    ("es", "La huelga empieza dentro de dos martes.", "dentro de dos martes", "2024-08-27"),
    ("es", "El muelle cierra cada invierno.", "cada invierno", "XXXX-WI"),
    ("es", "El barco sale cada dos viernes.", "cada dos viernes", "XXXX-WXX-5"),
    ("es", "La obra duró treinta y una semanas.", "treinta y una semanas", "P31W"),
    ("it", "Si è dimesso tre venerdì fa.", "tre venerdì fa", "2024-07-26"),
    ("it", "Lo sciopero comincia tra due martedì.", "tra due martedì", "2024-08-27"),
    ("it", "Il molo chiude ogni inverno.", "ogni inverno", "XXXX-WI"),
    ("it", "Il traghetto parte un venerdì su due.", "un venerdì su due", "XXXX-WXX-5"),
    ("it", "I lavori durarono ventun settimane.", "ventun settimane", "P21W"),
    ("tr", "Üç cuma önce istifa etti.", "Üç cuma önce", "2024-07-26"),
    ("tr", "Feribot iki haftada bir cuma kalkar.", "iki haftada bir cuma", "XXXX-WXX-5"),
    ("tr", "Her kış kapanır.", "Her kış", "XXXX-WI"),
    ("tr", "Kule bin dokuz yüz yıl önce yapıldı.", "bin dokuz yüz yıl önce", "0124"),
    ("ar", "يغلق الرصيف كل شتاء.", "كل شتاء", "XXXX-WI"),
]


@pytest.mark.parametrize(("language", "text", "words", "value"), READ)
def test_it_is_one_expression_with_its_value(language: str, text: str, words: str, value: str) -> None:
    found = [(one.text, one.value) for one in find_timexes(text, language=language, dct=THURSDAY)]

    assert found == [(words, value)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He came 0 Fridays ago."),
        ("it", "Aprirà tra 12 e 18 mesi."),
        ("es", "Durará entre 12 y 18 meses."),
        ("fr", "Cela durera entre 12 et 18 mois."),
        ("ar", "ستستمر بين 12 و18 شهرا."),
    ],
)
def test_what_is_not_one_number_makes_no_date_and_no_sum(language: str, text: str) -> None:
    found = find_timexes(text, language=language, dct=THURSDAY)

    assert [one.edtf for one in found if one.edtf] == []
    assert "P30M" not in {one.value for one in found}


def test_the_weekday_is_counted_from_publication_in_the_explanation() -> None:
    (found,) = find_timexes("He resigned three Fridays ago.", language="en", dct=THURSDAY)

    assert found.explanation == "“three Fridays ago” is 14 days before Friday 9 August 2024: Friday 26 July 2024."
