"""Spanish: sentences with the expressions in brackets, and what each means; and words that are no dates."""

from __future__ import annotations

import pytest

from tests.core.extraction.marking import claimed, marked
from timeline.core.extraction import find_timexes

FOUND = [
    ("El ministro llegó [el jueves] a Lima.", "DATE 2024-08-15 2024-08-15"),
    ("La cumbre se celebrará [el lunes] en Quito.", "DATE 2024-08-19 2024-08-19"),
    ("Los jefes se reunieron [el pasado sábado].", "DATE 2024-08-10 2024-08-10"),
    ("Volverá [el próximo martes].", "DATE 2024-08-20 2024-08-20"),
    ("El acuerdo se firmó [el lunes pasado].", "DATE 2024-08-12 2024-08-12"),
    ("Ocurrió [el 15 de agosto de 2024].", "DATE 2024-08-15 2024-08-15"),
    ("Ocurrió [el 3 de mayo].", "DATE 2024-05-03 2024-05-03"),
    ("El juicio empezará [el 2 de septiembre próximo].", "DATE 2024-09-02 2024-09-02"),
    ("Murió [el pasado 10 de diciembre].", "DATE 2023-12-10 2023-12-10"),
    ("Nació [el uno de julio de 1936].", "DATE 1936-07-01 1936-07-01"),
    (
        "La feria abre [del 3] [al 5 de mayo].",
        "DATE 2024-05-03 2024-05-03/2024-05-05",
        "DATE 2024-05-05 2024-05-03/2024-05-05",
    ),
    (
        "Hubo marchas [los días 15] y [16 de marzo de 2023].",
        "DATE 2023-03-15 2023-03-15",
        "DATE 2023-03-16 2023-03-16",
    ),
    (
        "Habló entre [el 3] y [el 9 de junio].",
        "DATE 2024-06-03 2024-06-03/2024-06-09",
        "DATE 2024-06-09 2024-06-03/2024-06-09",
    ),
    (
        "La obra estará en cartel [del día 20] [al 25].",
        "DATE 2024-08-20 2024-08-20/2024-08-25",
        "DATE 2024-08-25 2024-08-20/2024-08-25",
    ),
    ("La ley entró en vigor [el día 3].", "DATE 2024-08-03 2024-08-03"),
    ("Se casaron [el martes, 6 de agosto].", "DATE 2024-08-06 2024-08-06"),
    ("Firmado en Roma [el 25/3/1957].", "DATE 1957-03-25 1957-03-25"),
    ("Se fundó en [marzo de 1998].", "DATE 1998-03 1998-03"),
    ("Las lluvias comenzaron en [mayo].", "DATE 2024-05 2024-05"),
    ("El puerto cerró en [noviembre pasado].", "DATE 2023-11 2023-11"),
    ("Ganaron en [el mes de enero].", "DATE 2024-01 2024-01"),
    ("La planta abrirá en [el verano de 2025].", "DATE 2025-SU 2025-22"),
    ("Se conocieron en [verano].", "DATE 2024-SU 2024-22"),
    ("Llegó [la primavera pasada].", "DATE 2024-SP 2024-21"),
    ("La empresa cerró en [1996].", "DATE 1996 1996"),
    ("La guerra duró de [1936] a [1939].", "DATE 1936 1936/1939", "DATE 1939 1936/1939"),
    ("La presa se terminó en [el año 2000].", "DATE 2000 2000"),
    ("El puente es [del año 715].", "DATE 0715 0715"),
    ("Roma ardió [el año 64 d. C.]", "DATE 0064 0064"),
    ("César murió en [el 44 a. C.]", "DATE BC0044 -0043"),
    ("Fue famosa en [los años noventa].", "DATE 199 199X"),
    ("La fábrica nació en [la década de 1980].", "DATE 198 198X"),
    ("Creció en [los 80], según dijo.", "DATE 198 198X"),
    ("El palacio es [del siglo XVIII].", "DATE 17 17XX"),
    ("El templo es [del siglo II a. C.]", "DATE BC01 -01XX"),
    ("La inflación bajó en [el primer trimestre de 2024].", "DATE 2024-Q1 2024-33"),
    ("Las ventas subieron en [el segundo semestre de 2023].", "DATE 2023-H2 2023-41"),
    ("La tasa cayó a [finales de 2023].", "DATE 2023 [2023-09..2023-12] END"),
    ("Abrirá a [principios del próximo año].", "DATE 2025 [2025-01..2025-04] START"),
    ("Lo hizo a [mediados de julio].", "DATE 2024-07 [2024-07-11..2024-07-20] MID"),
    ("[Hoy, jueves], habló el presidente.", "DATE 2024-08-15 2024-08-15"),
    ("[Ayer] llovió y [anteayer] nevó.", "DATE 2024-08-14 2024-08-14", "DATE 2024-08-13 2024-08-13"),
    ("El tren saldrá [mañana] y volverá [pasado mañana].", "DATE 2024-08-16 2024-08-16", "DATE 2024-08-17 2024-08-17"),
    ("Cayó [anoche] en la ciudad.", "TIME 2024-08-14TNI 2024-08-14"),
    ("El rey habló [esta mañana].", "TIME 2024-08-15TMO 2024-08-15"),
    ("Salieron [el sábado por la tarde].", "TIME 2024-08-10TAF 2024-08-10"),
    ("Hubo disparos en [la madrugada del martes].", "TIME 2024-08-13TMO 2024-08-13"),
    ("Trabajaba [el año pasado] en Chile.", "DATE 2023 2023"),
    ("Volverán [la semana que viene].", "DATE 2024-W34 [2024-08-19..2024-08-25]"),
    ("Votarán [este año].", "DATE 2024 2024"),
    ("Perdió [el mes pasado] y [ese año] dimitió.", "DATE 2024-07 2024-07", "DATE 2024 2024"),
    ("Nevó [al día siguiente].", "DATE 2024-08-16 -"),
    ("Emigró [hace diez años].", "DURATION P10Y 2014"),
    ("La obra está parada desde [hace unos meses].", "DURATION PXM -"),
    ("Está en prisión desde [el martes].", "DATE 2024-08-13 2024-08-13/.."),
    ("Trabajó [dos años y medio] en París.", "DURATION P2Y6M -"),
    ("Esperó [media hora].", "DURATION PT30M -"),
    ("La condena es de [ocho] a [doce meses].", "DURATION P8M -", "DURATION P12M -"),
    ("Subió en [los últimos dos años].", "DURATION P2Y 2022/2024"),
    ("Lloverá en [los próximos días].", "DURATION PXD -"),
    ("Tardó [más de un año].", "DURATION P1Y - MORE_THAN"),
    ("La reunión duró [al menos tres horas].", "DURATION PT3H - EQUAL_OR_MORE"),
    ("Reina desde [hace medio siglo].", "DURATION P50Y 1974"),
    ("Corre [cada lunes] y lee [todos los días].", "SET XXXX-WXX-1 -", "SET P1D -"),
    ("Misa [los domingos].", "SET XXXX-WXX-7 -"),
    ("La prima se paga dos veces [al año].", "SET P1Y -"),
    ("La reunión [anual] es en Lima.", "SET P1Y -"),
    ("Llegó a [las 14:30] al puerto.", "TIME 2024-08-15T14:30 -"),
    ("El tren sale a [las 18.45 horas].", "TIME 2024-08-15T18:45 -"),
    ("La misa es a [las ocho de la tarde].", "TIME 2024-08-15T20:00 -"),
    ("Empezó [el lunes a las 9.15 h].", "TIME 2024-08-12T09:15 2024-08-12"),
    ("[Ahora] vive en Cádiz.", "DATE PRESENT_REF -"),
    ("La medida rige a partir [del 1 de enero de 2025].", "DATE 2025-01-01 2025-01-01/.."),
    ("Llegó antes [del lunes].", "DATE 2024-08-12 [..2024-08-11]"),
    ("El plazo acaba [la primera semana de octubre].", "DATE 2024-W40 [2024-09-30..2024-10-06]"),
    ("Cae [el primer domingo de octubre].", "DATE 2024-10-06 2024-10-06"),
    ("Cenaron juntos en [Navidad].", "DATE 2023-12-25 2023-12-25"),
    ("Fue entre [enero] y [marzo de 1998].", "DATE 1998-01 1998-01/1998-03", "DATE 1998-03 1998-01/1998-03"),
    ("La casa cerró en [agosto], dijo Julio.", "DATE 2024-08 2024-08"),
    ("Viajó en [los años 1990] y en [los años 1988].", "DATE 199 199X", "DATE 1988 1988"),
    ("Fue [el 5 de mayo] o quizá [el lunes 6].", "DATE 2024-05-05 2024-05-05", "DATE 2024-05-06 2024-05-06"),
    ("Ocurrió en [los primeros días de agosto].", "DATE 2024-08 [2024-08-01..2024-08-10] START"),
    ("Se espera para [el otoño].", "DATE 2024-FA 2024-23"),
    ("Lleva [ochenta y cinco años] en pie.", "DURATION P85Y -"),
    ("El alcalde [actual] cederá el cargo al [futuro] alcalde.", "DATE PRESENT_REF -", "DATE FUTURE_REF -"),
    ("Nunca volvió desde [entonces].", "DATE PAST_REF -"),
    ("Vino [un día después] y se fue [dos años más tarde].", "DURATION P1D -", "DURATION P2Y -"),
    ("Dejó el país [tres meses antes].", "DURATION P3M 2024-05"),
    ("La sesión empezó a [la una de la tarde].", "TIME 2024-08-15T13:00 -"),
    ("El parte llegó a [las 14h30].", "TIME 2024-08-15T14:30 -"),
    ("El baile acabó a [las doce de la noche].", "TIME 2024-08-15T24:00 -"),
    ("Se leyó [el 2024-08-12].", "DATE 2024-08-12 2024-08-12"),
    ("Come pan [a diario] y habló [un buen rato].", "SET P1D -", "DURATION PTXM -"),
    ("Se fue [hace tiempo].", "DURATION PXM -"),
    ("Vino [el pasado día 20].", "DATE 2024-07-20 2024-07-20"),
    ("Cayó de doce a [ocho meses].", "DURATION P8M -"),
    ("Actualizado [domingo 11/08/2024].", "DATE 2024-08-11 2024-08-11"),
    ("Tocaron durante [la mañana].", "TIME 2024-08-15TMO -"),
    ("Cerrará a [fin de año].", "DATE 2024 [2024-09..2024-12] END"),
    ("Aprobó las cuentas [del ejercicio 2023].", "DATE 2023 2023~"),
    ("Salió [la víspera] y volvió a [medianoche].", "DATE 2024-08-14 2024-08-14", "TIME 2024-08-14T24:00 2024-08-14"),
    ("Crece desde [el primer trienio] y dura [un lustro].", "DURATION P3Y -", "DURATION P5Y -"),
    ("Empezó a [las 20], cuando llovía.", "TIME 2024-08-15T20:00 -"),
]

REFUSED = [
    "Julio Marzo saludó a Plácido Domingo en la plaza de Mayo.",
    "Costó 2000 pesetas y pesaba 1500 kilos.",
    "Ganó por 3-2 y quedó segundo.",
    "Lo dice la página 1999 euros.",
    "Fue noticia de última hora.",
    "La primavera árabe cambió la región.",
    "Se pasó por alto; ha pasado mucho.",
    "Sumaron el 15 % de los 629 votos.",
    "Unos 2000 soldados cruzaron la calle 17 de julio.",
]


@pytest.mark.parametrize("row", FOUND, ids=lambda row: row[0])
def test_expressions_are_found_and_read(row: tuple[str, ...]) -> None:
    assert marked(row[0], language="es") == row


@pytest.mark.parametrize("sentence", REFUSED)
def test_words_that_only_look_like_a_date_are_refused(sentence: str) -> None:
    assert marked(sentence, language="es") == (sentence,)


CLAIMS = [
    ("El ministro negó el martes que el acuerdo exista.", [("2024-08-13", "denied", "")]),
    ("El ministro desmintió el lunes la noticia.", [("2024-08-12", "denied", "")]),
    ("Según la policía, el puente cayó el martes.", [("2024-08-13", "happened", "la policía")]),
    ("La presidenta Ana Ruiz anunció el lunes una ley.", [("2024-08-12", "happened", "Ana Ruiz")]),
    ("La tropa se irá el lunes, dijo el portavoz", [("2024-08-19", "planned", "el portavoz")]),
    ("El congreso votará la ley el 3 de septiembre.", [("2024-09-03", "planned", "")]),
    ("De acuerdo con el alcalde, el río creció ayer.", [("2024-08-14", "happened", "el alcalde")]),
    ("Lo vio ayer.", [("2024-08-14", "happened", "")]),
    ("El juez rechazó el lunes las acusaciones de fraude.", [("2024-08-12", "denied", "")]),
    ("Según informa la agencia Reuters, el pozo ardió ayer.", [("2024-08-14", "happened", "la agencia Reuters")]),
    (
        "Según ha afirmado hoy la jefa, el pozo ardió ayer.",
        [("2024-08-15", "happened", "la jefa"), ("2024-08-14", "happened", "la jefa")],
    ),
    ("El tribunal, dijo Marta Gil, se reunió el lunes.", [("2024-08-12", "happened", "Marta Gil")]),
]


@pytest.mark.parametrize(("sentence", "claims"), CLAIMS)
def test_claims_know_who_says_so_and_whether_it_is_denied(sentence: str, claims: list[tuple[str, str, str]]) -> None:
    assert claimed(sentence, language="es") == claims


EXPLAINED = [
    ("Emigró hace diez años.", "“hace diez años” is 10 years before publication on Thursday 15 August 2024: 2014."),
    (
        "Está preso desde el martes.",
        (
            "“desde el martes” is the latest Tuesday on or before "
            "publication on Thursday 15 August 2024: since 13 August 2024."
        ),
    ),
    (
        "Volvió el día 3.",
        (
            "“el día 3” is the third of a month nearest to "
            "publication on Thursday 15 August 2024: Saturday 3 August 2024."
        ),
    ),
]


@pytest.mark.parametrize(("sentence", "explanation"), EXPLAINED)
def test_explanations_quote_the_words(sentence: str, explanation: str) -> None:
    [found] = find_timexes(sentence, language="es", dct="2024-08-15")

    assert found.explanation == explanation


def test_day_of_a_month_needs_the_date_of_publication() -> None:
    assert marked("Volvió [el día 3].", language="es", dct=None) == ("Volvió [el día 3].", "DATE XXXX-XX-03 -")
