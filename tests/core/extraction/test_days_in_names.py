"""Days that are part of a name are no dates; the same words with a preposition are. Articles of 15 August 2024."""

from __future__ import annotations

import pytest

from tests.core.extraction.reading import said_in

NAMES = [
    ("en", "The 5 May Youth Movement marched."),
    ("en", "The Revolutionary Organization 5 May took the blame."),
    ("en", "He moved to 5th of May City."),
    ("en", "The 5 May Dam was opened."),
    ("de", "Das Bündnis 5. Mai verlor. Die Brücke des 5. Mai wurde gesperrt."),
    ("de", "Die Schule 5. Mai schloss."),
    ("fr", "La coalition du 5 mai perdit. L'organisation du 5-Mai revendiqua le vol. Le comité 5 mai se tut."),
    ("es", "La Organización 5 de Mayo ganó. La Universidad 5 de Mayo cerró."),
    ("es", "El Frente Popular 5 de Mayo ganó."),
    ("it", "L'organizzazione 5 maggio vinse. Abita in via V maggio. La scuola 5 maggio chiuse."),
    ("tr", "5 Mayıs İttifakı kazandı. 5 Mayıs Devrimci Örgütü sustu. 5 Mayıs Barajı doldu."),
    ("ar", "فازت قوى 5 أيار. أغلقت جامعة 5 مايو. نظمت حركة شباب 5 مايو مسيرة."),
]
DAYS = [
    ("en", "On 5 May forces entered the town.", ["5 May = 2024-05-05"]),
    ("en", "On May 5 youth clubs opened.", ["May 5 = 2024-05-05"]),
    ("en", "On 5 May party leaders met.", ["5 May = 2024-05-05"]),
    ("fr", "Berg quitta la place le 5 mai.", ["le 5 mai = 2024-05-05"]),
    ("fr", "Berg quitta la rue mardi.", ["mardi = 2024-08-13"]),
    ("it", "Berg lasciò la piazza martedì.", ["martedì = 2024-08-13"]),
    ("de", "Die Partei am 5. Mai war laut.", ["5. Mai = 2024-05-05"]),
    ("es", "El partido del 5 de mayo fue suspendido.", ["del 5 de mayo = 2024-05-05"]),
    ("it", "Il comitato si riunì il 5 maggio.", ["il 5 maggio = 2024-05-05"]),
    ("tr", "Köprü 5 Mayıs'ta kapandı.", ["5 Mayıs = 2024-05-05"]),
    ("ar", "غادر قائد الحركة في 5 مايو.", ["5 مايو = 2024-05-05"]),
]
TURNED = [
    ("de", "Mit Schreiben vom 28. v. M. bat sie darum.", ["28. v. M. = 2024-07-28"]),
    ("de", "Am 5. d.M. und am 6. ds. Mts. tagte der Rat.", ["5. d.M. = 2024-08-05", "6. ds. Mts. = 2024-08-06"]),
    ("de", "Im Mai v. J. und am 3. Mai d.J. regnete es.", ["Mai v. J. = 2023-05", "3. Mai d.J. = 2024-05-03"]),
    ("fr", "Votre lettre du 3 courant est ici.", ["3 courant = 2024-08-03"]),
    ("fr", "Le 3 de ce mois, il neigea.", ["Le 3 de ce mois = 2024-08-03"]),
    ("es", "Su carta del 3 de los corrientes llegó.", ["del 3 de los corrientes = 2024-08-03"]),
    ("es", "El 3 del mes pasado nevó.", ["El 3 del mes pasado = 2024-07-03"]),
    ("es", "El 3 del corriente año.", ["del corriente año = 2024"]),
    ("it", "La lettera del 3 corrente arrivò.", ["3 corrente = 2024-08-03"]),
    ("it", "La lettera del 3 c.m. arrivò.", ["3 c.m. = 2024-08-03"]),
    ("ar", "وصلت في 3 الجاري.", ["3 الجاري = 2024-08-03"]),
]
FEASTS_OF_DAYS = [
    ("en", "In Holy Week 2023 it rained.", ["Holy Week 2023 = [2023-04-02..2023-04-08]"]),
    ("en", "Over the Easter weekend 2023 it rained.", ["Easter weekend 2023 = [2023-04-07..2023-04-10]"]),
    ("en", "In Lent 2023 it rained. The bank lent it.", ["Lent 2023 = [2023-02-22..2023-04-08]"]),
    ("en", "They met in Easter week 2023.", ["Easter week 2023 = [2023-04-02..2023-04-15]"]),
    ("de", "In der Karwoche 2023 schneite es.", ["der Karwoche 2023 = [2023-04-02..2023-04-08]"]),
    ("de", "Am Osterwochenende schneite es.", ["Osterwochenende = [2024-03-29..2024-04-01]"]),
    ("fr", "La Semaine sainte de 2023 fut froide.", ["La Semaine sainte de 2023 = [2023-04-02..2023-04-08]"]),
    ("es", "En la Semana Santa de 2023 nevó.", ["la Semana Santa de 2023 = [2023-04-02..2023-04-08]"]),
    ("it", "Nella Settimana Santa del 2023 nevicò.", ["Settimana Santa del 2023 = [2023-04-02..2023-04-08]"]),
    ("tr", "Paskalya hafta sonu kar yağdı.", ["Paskalya hafta sonu = [2024-03-29..2024-04-01]"]),
    ("ar", "هطل الثلج في أسبوع الآلام 2023.", ["أسبوع الآلام 2023 = [2023-04-02..2023-04-08]"]),
]
LENGTHS = [
    ("de", "Der Bau dauerte Wochen. Jahre später stand er leer.", ["Wochen = PXW", "Jahre später = FUTURE_REF"]),
    (
        "fr",
        "Le procès a pris des mois. Des heures avant, il pleuvait.",
        ["des mois = PXM", "Des heures avant = PAST_REF"],
    ),
    ("es", "El juicio duró semanas.", ["semanas = PXW"]),
    ("it", "Il processo durò settimane.", ["settimane = PXW"]),
    ("tr", "Dava haftalar sürdü.", ["haftalar = PXW"]),
    ("ar", "استمرت أسابيع.", ["أسابيع = PXW"]),
    ("en", "Minutes before the gate shut, they left.", ["Minutes = PTXM"]),
    ("de", "Die Strafe liegt zwischen 12 und 18 Monaten.", ["12 = P12M", "18 Monaten = P18M"]),
    ("tr", "Ceza 12 ile 18 ay arasında.", ["12 = P12M", "18 ay = P18M"]),
    ("ar", "تتراوح المدة بين 12 و18 شهرا.", ["12 = P12M", "18 شهرا = P18M"]),
    ("de", "Es waren zwischen 18 und 12 Monaten.", ["12 Monaten = P12M"]),
]


@pytest.mark.parametrize(("language", "sentence"), NAMES)
def test_a_day_in_a_name_is_no_date(language: str, sentence: str) -> None:
    assert said_in(sentence, language=language) == []


@pytest.mark.parametrize(("language", "sentence", "expected"), [*DAYS, *TURNED, *FEASTS_OF_DAYS, *LENGTHS])
def test_words_around_a_day_and_a_length(language: str, sentence: str, expected: list[str]) -> None:
    assert said_in(sentence, language=language) == expected


def test_a_feast_of_many_days_has_no_date_where_the_year_is_unknown() -> None:
    assert said_in("In Holy Week it rained.", language="en", dct=None) == ["Holy Week = XXXX-XX-XX"]
