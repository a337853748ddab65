"""Spanish words of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.grammar import listed, numbered
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

_MONTHS = numbered(
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
) | {"setiembre": 9}  # fmt: skip
_SHORT_MONTHS = {
    "ene.": 1, "feb.": 2, "abr.": 4, "jun.": 6, "jul.": 7, "ago.": 8, "sept.": 9, "oct.": 10, "nov.": 11, "dic.": 12,
}  # fmt: skip
_WEEKDAYS = numbered("lunes martes miércoles jueves viernes sábado domingo") | {"miercoles": 3, "sabado": 6}

_UNITS = {
    "minuto": Unit.MINUTE, "hora": Unit.HOUR, "día": Unit.DAY, "dia": Unit.DAY,
    "semana": Unit.WEEK, "mes": Unit.MONTH, "trimestre": Unit.QUARTER,
    "cuatrimestre": Unit.QUARTER, "semestre": Unit.HALF, "año": Unit.YEAR, "decenio": Unit.DECADE,
    "década": Unit.DECADE, "siglo": Unit.CENTURY, "milenio": Unit.MILLENNIUM,
}  # fmt: skip
_PLURALS = {f"{word}s": unit for word, unit in _UNITS.items() if not word.endswith("mes")}
_PLURALS |= {"meses": Unit.MONTH, "segundos": Unit.SECOND}

_UNITS_OF_TEN = numbered("un dos tres cuatro cinco seis siete ocho nueve")
_TO_THIRTY = numbered(
    "diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós"
    " veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta",
    10,
)
_NUMBERS = {word: number for word, number in _UNITS_OF_TEN.items() if number > 1} | _TO_THIRTY
_NUMBERS |= {"veintiún": 21, "veintiuna": 21}
_TENS = dict(
    zip(listed("cuarenta cincuenta sesenta setenta ochenta noventa"), range(40, 100, 10), strict=True)
)  # fmt: skip
_LARGE = {
    "cien": 100, "ciento": 100, "doscientos": 200, "trescientos": 300, "cuatrocientos": 400, "quinientos": 500,
    "mil": 1000, "millón": 1_000_000, "docena": 12, "decena": 10, "veintena": 20,
}  # fmt: skip

_ORDINALS = numbered(
    "primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo"
) | {"primero": 1, "tercero": 3}  # fmt: skip
_ORDINALS |= {f"{word.removesuffix('o')}a": number for word, number in _ORDINALS.items() if number != 2}
_ORDINALS |= {"segunda": 2}

_ROMAN = numbered("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI")

_SAID = listed(
    "dijo dijeron anunció anunciaron informó informaron afirmó afirmaron declaró declararon aseguró aseguraron explicó"
    " señaló indicó añadió agregó precisó subrayó recordó manifestó denunció comunicó advirtió confirmó"
)
_VERBS = listed(
    "abandona acepta acompaña acude acusa adopta advierte afirma afronta agrega alcanza alerta amenaza amplía"
    " anuncia aparece apela aplica apoya aprueba asegura asesina asiste asume ataca aterriza aumenta autoriza"
    " avanza avisa añade bloquea busca cae cambia cede celebra cierra comienza condena confirma confía conoce"
    " considera consigue construye contiene continúa controla convierte convoca crea cree critica cubre cumple"
    " decide declara decreta defiende deja denuncia derriba desmiente despide destaca destituye destruye determina"
    " detiene devuelve dice difunde dimite dirige dispone domina dura echa efectúa elige elimina emite empieza"
    " emprende encabeza encuentra enfrenta entra entrega envía equivale escapa escribe espera establece estalla"
    " estima estrena evacúa evita exhorta exige existe explica explota expresa expulsa extiende facilita falla"
    " fallece felicita firma fracasa funciona funda gana gobierna golpea hace hereda hiere huye impide implica"
    " impone impulsa inaugura incluye incrementa indica informa ingresa inicia insiste instala intenta interviene"
    " invade investiga invita irrumpe jura juzga lamenta lanza libera lidera limita llama llega lleva logra"
    " mantiene mata modifica muere nace necesita niega nombra obliga obtiene ocupa ocurre ofrece ordena organiza"
    " otorga pacta paga paraliza parece participa pasa permanece permite persiste pertenece pide piensa pierde"
    " planea plantea pone posee precisa prepara presenta preside prevé proclama produce prohíbe promete promulga"
    " propicia propone protagoniza protege provoca publica quiere ratifica realiza rechaza recibe recoge"
    " recomienda reconoce recorre recuerda recupera reduce refuerza regresa reitera relata remite renueva renuncia"
    " reporta representa rescata responde resulta retira retoma revela reúne roba rompe sabe sale saluda sanciona"
    " señala sigue sirve sitúa sostiene sube subraya suele supera supone surge suscribe suspende sustituye termina"
    " tiene toma trabaja traslada trata triunfa ubica une utiliza vence vende viaja viene viola vive vota vuelve"
)
_PAST = listed(
    "fue fueron era eran estaba estaban había habían hubo hizo hicieron tuvo tuvieron pudo pudieron dio dieron vino"
    " puso quiso"
    " tenía podía debía hacía decía quería venía sabía vivía ha han he hemos"
)


def _gendered(stem: str, value: object) -> dict[str, object]:
    return {f"{stem}{ending}": value for ending in ("o", "a", "os", "as")}


WORDS: Mapping[str, Mapping[str, object]] = {
    "MONTHNAME": {**_MONTHS},
    "MONTH": {**_MONTHS, **_SHORT_MONTHS},
    # Given names and surnames: with a capital they need more words to be a month or a day.
    "NAMELIKE": dict.fromkeys(listed("Enero Marzo Abril Mayo Junio Julio Agosto Octubre Domingo Primavera"), True),
    "WEEKDAYNAME": {**_WEEKDAYS},
    "WEEKDAY": {**_WEEKDAYS},
    "ANDONE": {"un": 1, "una": 1, "uno": 1},
    "WEEKDAYS": {word: number for word, number in _WEEKDAYS.items() if number < 6} | {"sábados": 6, "domingos": 7},
    "SEASON": {"primavera": 1, "verano": 2, "otoño": 3, "invierno": 4},
    "UNIT": {**_UNITS},
    "UNITS": {**_PLURALS},
    "NUM": {**_NUMBERS, **_TENS, **_LARGE},
    "DAY": {word: number for word, number in {**_NUMBERS, "uno": 1, "primero": 1}.items() if number < 32},
    "FRACTION": {"media": 0.5, "medio": 0.5},
    "FEW": dict.fromkeys(
        listed("varios varias unos unas algunos algunas pocos pocas muchos muchas bastantes numerosos"), True
    ),
    "ORDINAL": {**_ORDINALS},
    "DECADE": {"veinte": 20, "treinta": 30, **_TENS},
    "ROMAN": {**_ROMAN},
    "SHIFT": {
        **_gendered("pasad", -1), **_gendered("últim", -1), **_gendered("ultim", -1), **_gendered("próxim", 1),
        **_gendered("proxim", 1), "este": 0, "esta": 0, "estos": 0, "estas": 0, "presente": 0, "actual": 0,
        "corriente": 0, "entrante": 1, "venidero": 1, "venideros": 1,
    },
    # Of SHIFT, what may stand behind its noun.
    "BEHIND": {word: True for stem in listed("pasad últim próxim") for word in _gendered(stem, 0)} | dict.fromkeys(
        listed("actual corriente entrante venidero venideros"), True
    ),
    "RECALL": {"anterior": -1, "previo": -1, "mismo": 0, "misma": 0, "siguiente": 1, "ese": 0, "esa": 0,
               "aquel": 0, "aquella": 0},
    "FIRSTS": {"primeros": "START", "primeras": "START", "últimos": "END", "últimas": "END"},
    "ENDMOST": {"último": -1, "última": -1, "ultimo": -1, "ultima": -1},
    "DEICTIC": {"hoy": 0, "ayer": -1, "anteayer": -2, "antier": -2, "mañana": 1},
    "REFERENCE": {
        "ahora": "PRESENT_REF", "actualmente": "PRESENT_REF", "recientemente": "PAST_REF", "últimamente": "PAST_REF",
        "ultimamente": "PAST_REF", "reciente": "PAST_REF", "recientes": "PAST_REF",
        "actual": "PRESENT_REF", "actuales": "PRESENT_REF", "antaño": "PAST_REF", "antiguamente": "PAST_REF",
        "próximamente": "FUTURE_REF",
    },
    "EPOCH": {
        **_gendered("pasad", "PAST_REF"), **_gendered("próxim", "FUTURE_REF"),
        **_gendered("futur", "FUTURE_REF"),
    },
    "DAYPARTWORD": {
        "mañana": "MO", "mediodía": "MI", "tarde": "AF", "noche": "NI", "madrugada": "MO",
    },
    "FREQUENCY": {
        "diariamente": "P1D", "diaria": "P1D", "diarias": "P1D", "semanal": "P1W", "semanales": "P1W",
        "semanalmente": "P1W", "quincenal": "P2W", "mensual": "P1M", "mensuales": "P1M", "mensualmente": "P1M",
        "bimensual": "P2M", "bimensuales": "P2M", "trimestral": "P3M", "trimestrales": "P3M", "semestral": "P6M",
        "semestrales": "P6M", "anual": "P1Y", "anuales": "P1Y", "anualmente": "P1Y", "bienal": "P2Y",
    },
    "BCE": {"aC": True, "a.C.": True, "a.c.": True, "AC": True},
    "CE": {"dC": True, "d.C.": True, "d.c.": True},
    "PART": {"mediados": "MID", "mitad": "MID", "principios": "START", "comienzos": "START", "inicios": "START",
             "finales": "END", "fines": "END", "principio": "START", "comienzo": "START", "inicio": "START",
             "final": "END", "fin": "END"},
    "ROUGHLY": dict.fromkeys(listed("casi unos unas aproximadamente alrededor cerca hacia sobre circa c."), "APPROX"),
    "ZONE": {"GMT": "UTC", "gmt": "UTC", "UTC": "UTC", "CET": "Europe/Paris"},
    "SHORTLY": dict.fromkeys(listed("poco justo minutos"), True),
    "RELATION": {
        "desde": "since", "hasta": "until", "antes": "before", "tras": "after", "después": "after",
    },
    "THE": dict.fromkeys(listed("el del al"), True),
    "ARTICLE": dict.fromkeys(listed("el la los las del al"), True),
    "OF": dict.fromkeys(listed("de del"), True),
    "THING": dict.fromkeys(listed("el la los las del al su sus mi mis nuestro nuestra"), True),
    "SEASONPREP": dict.fromkeys(listed("en durante desde para hasta de a"), True),
    "CLOCKPREP": dict.fromkeys(listed("a de desde hasta sobre hacia y entre las"), True),
    "AFTERDECADE": dict.fromkeys([*",.;)(", *listed("y en con se fue que el la los cuando hasta por para del")], True),
    "FISCAL": {"fiscal": True},
    "TIMES": dict.fromkeys(listed("veces vez horas euros dólares pesetas pesos minutos kilos litros"), True),
    "PLACEWORD": dict.fromkeys(
        listed("santo santa san plaza plácido placido calle avenida clínica madres agenda"), True
    ),
    "UPTO": dict.fromkeys(listed("hasta por de desde"), True),
    "HOURSIGN": {"hs": True, "hrs": True},
    "LENGTHPREP": dict.fromkeys(
        listed(
            "durante hace desde tras hacía llevaba lleva llevan llevó dura duró duraron durado tardó tardaron tarda"
            " pasaron pasarán"
        ),
        True,
    ),
    "YEARPREP": dict.fromkeys(listed("en de del desde hasta entre para por durante"), True),
    "HAVE": dict.fromkeys(listed("ha han había habían haber he hemos habrá haya por los estado"), True),
    "COUNTED": dict.fromkeys(
        listed(
            "pesetas euros dólares pesos personas metros millones kilómetros km kilos toneladas muertos heridos"
            " hombres mujeres soldados empleados empresas casos puntos títulos litros vatios viviendas plazas"
            " trabajadores habitantes votos alumnos niños m"
        ),
        True,
    ),
    "WHOLE": dict.fromkeys(listed("todo toda todos todas"), True),
    "JOINT": dict.fromkeys(listed("entre desde y e a al de del en el la o u los hasta -"), True),
    "VERB": dict.fromkeys(_VERBS, True),
    "TENSE": {
        **dict.fromkeys(_SAID, "report"), **dict.fromkeys(_PAST, "past"),
        "acaba": "present", "acaban": "present", "está": "present", "están": "present",
        "son": "present", "llevaba": "past", "iba": "past", "iban": "past", "habrá": "future",
    },
    "CHRIST": {"C": True, "Cristo": True, "J": True},
    "COMMA": {",": True},
    "HYPHEN": {"-": True, "–": True, "—": True},
    "APOS": {"'": True, "’": True},
    "DOT": {".": True},
    "OPENING": {"(": True},
    "PERCENT": {"%": True},
    "CURRENCY": {"$": True, "€": True},
}  # fmt: skip

# Words of a pattern → name of the feast.
FEASTS = {
    "(día | dia)? (de | la)? navidad": "Christmas",
    "(nochebuena | noche buena)": "Christmas Eve",
    "nochevieja": "New Year's Eve",
    "(año nuevo | día de año nuevo)": "New Year's Day",
    "((día | noche) de reyes | reyes magos)": "Epiphany",
    "domingo de ramos": "Palm Sunday",
    "domingo de (resurrección | pascua)": "Easter",
    "jueves santo": "Maundy Thursday",
    "viernes santo": "Good Friday",
    "lunes de pascua": "Easter Monday",
    "miércoles de ceniza": "Ash Wednesday",
    "día de todos los santos": "All Saints' Day",
    "(día | fiesta) (de | del) trabajo": "May Day",
    "primero de mayo": "May Day",
    "(el | del | mes de | mes del) ramadán": "Ramadan",
    "la ascensión": "Ascension Day",
}
