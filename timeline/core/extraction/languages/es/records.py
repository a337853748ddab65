"""How Spanish registers, courts and archives write dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction import builders as b
from timeline.core.extraction.grammar import alike, numbered
from timeline.core.extraction.languages import records
from timeline.core.extraction.languages.romance import dates as own
from timeline.core.extraction.languages.romance import lengths
from timeline.core.extraction.patterns import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

PARTS = {
    **records.PARTS,
    "DAYLEAD": "(ARTICLE? (WEEKDAY COMMA? ARTICLE?)? (día | días)?)",
    "DAYSPELT": "(NUM (y NUM)? | ORDINAL ORDINAL)",
    "MONTHDAY": "(DAY | ORDINAL | DAYSPELT)",
    "OFMONTH": "((días)? (del mes de | de | del)?)",
    "YEARLINK": "((COMMA | de | del | del año | de año | COMMA? año)?)",
    "SPELLED": "((dos)? (?= mil) NUM (y? NUM){1,5} | NUM (y? NUM){1,5})",
    "BEFOREERA": "BEFORECHRIST",
    "AFTERERA": "AFTERCHRIST",
    "EVENTLINK": "(del | de)?",
    "WEEKLEAD": "(semana INT (de | del)?)",
    "TURNLEAD": "(ARTICLE? (vuelta | umbral) (de)?)",
    "ANDOR": "(y | e | o | u)",
    "TOWARD": "(a | al | hasta | HYPHEN)",
    "YEARLEAD": "((el | del | al)? año (de)?)",
    "NTHLEAD": "(ARTICLE)",
    "WEEKOF": "(ARTICLE? semana (de | del)?)",
    "EVEOF": "(ARTICLE? víspera (de | del)? | ARTICLE? día antes (de | del))",
    "AFTERDAY": "(después (de | del)? | siguiente (a | al)?)",
    "BEFOREDAY": "(antes (de | del)? | anterior (a | al)?)",
    "STARTWORD": "(de | del | desde | entre)",
    "INMONTH": "(en)",
    "BESIDELINK": "(a | al | de | del)?",
    "INPREP": "(en | desde | hasta)",
    "OFIN": "(de | del | en | de la)",
    "CLOCKTO": "(a (las | la)? | hasta (las | la)? | y (las | la)? | HYPHEN)",
    "ONDAY": "(horas | h | del día | del | de | el | COMMA)?",
    "NTHCENTURY": "(ROMAN | ORDINAL)",
    "NTHUNIT": "(UNIT | fin de semana)",
    "MONTHTURNED": "(del MONTHTURN mes | del mes MONTHTURN | (del corriente | de los corrientes) (?! año))",
}

_UNACCENTED = numbered("septimo octavo noveno decimo undecimo duodecimo", 7) | {"vigesimo": 20, "trigesimo": 30}

WORDS: Mapping[str, Mapping[str, object]] = {
    "MONTHSHORT": numbered("ene feb mar abr may jun jul ago sep oct nov dic") | {"sept": 9, "set": 9},
    "NUM": {
        "seiscientos": 600, "setecientos": 700, "ochocientos": 800, "novecientos": 900, "seiscientas": 600,
        "uno": 1, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9,
    },
    "ORDINAL": {
        "vigésimo": 20, "trigésimo": 30, "decimotercero": 13, "decimocuarto": 14, "decimoquinto": 15,
        **_UNACCENTED,
    },
    "EVENTNAME": alike(
        "golpe revolución atentados matanza masacre levantamiento conjura rebelión motín insurrección alzamiento"
    ),
    "MOVEMENT": alike("movimiento calle plaza avenida brigada colectivo puente alianza coalición organización"),
    "GROUPKIND": alike("revolucionario revolucionaria popular estudiantil juvenil nacional"),
    # With "del" these may be what happens on the day: "el partido del 6 de abril".
    "NAMEDAFTER": alike(
        "partido frente hospital estadio comité grupo escuela universidad colegio liceo instituto barrio ciudad"
        " represa fuerzas columna comando"
    ),
    "CIRCA": alike("ca ca. circa hacia c."),
    "BETWEENWORD": alike("entre"),
    "PUTOFF": alike(
        "aplazado aplazada aplazó aplaza aplazaron pospuesto pospuesta pospuso pospone postergado postergada"
        " postergó retrasado retrasada retrasó"
    ),
    "NUMBERED": alike(
        "página páginas pág pág. págs págs. artículo artículos art art. arts. ley leyes decreto resolución número"
        " números núm núm. nº n.º no. expediente sala capítulo tomo tel tel. teléfono tfno isbn issn habitación folio"
        " fol. párrafo línea sentencia orden directiva reglamento factura lote modelo código"
    ),
    "MONTHTURN": alike("corriente actual presente", 0)
    | alike("pasado anterior último", -1)
    | alike("próximo entrante", 1),
    "PORTIONWORD": {"mitad": 2, "tercio": 3, "cuarto": 4, "quincena": 2, "semestre": 2},
    "FORTNIGHT": alike("quincena"),
}  # fmt: skip

# Words of a pattern → name of the feast.
FEASTS = {
    "(reyes magos | día de reyes | epifanía)": "Epiphany",
    "candelaria (?= ENDS)": "Candlemas",
    "(san valentín | día de los enamorados)": "Valentine's Day",
    "(día (internacional)? de la mujer)": "International Women's Day",
    "san josé (?= ENDS)": "Saint Joseph's Day",
    "(miércoles de ceniza)": "Ash Wednesday",
    "martes de carnaval": "Shrove Tuesday",
    "(domingo de ramos)": "Palm Sunday",
    "semana santa": "Holy Week",
    "semana de pascua": "Easter Octave",
    "fin de semana de (pascua | resurrección)": "Easter weekend",
    "fin de semana de pentecostés": "Whitsun weekend",
    "cuaresma": "Lent",
    "(jueves santo)": "Maundy Thursday",
    "(viernes santo)": "Good Friday",
    "(sábado (santo | de gloria))": "Holy Saturday",
    "(domingo de (resurrección | pascua))": "Easter",
    "(lunes de pascua)": "Easter Monday",
    "(día (internacional)? (del trabajo | del trabajador | de los trabajadores))": "May Day",
    "(fiesta del trabajo | primero de mayo)": "May Day",
    "(día de la madre)": "Spanish Mother's Day",
    "(ascensión (?= (YEAR | de YEAR)))": "Ascension Day",
    "(domingo de)? pentecostés": "Whit Sunday",
    "corpus christi": "Corpus Christi",
    "(noche de san juan | día de san juan)": "Midsummer Day",
    "(santiago apóstol | día de santiago)": "Saint James's Day",
    "(asunción (?= (YEAR | de YEAR)))": "Assumption Day",
    "(fiesta nacional (?= de españa) | día de la hispanidad | día del pilar)": "National Day of Spain",
    "(todos los santos)": "All Saints' Day",
    "(día de (los)? (fieles)? (difuntos | muertos))": "All Souls' Day",
    "(día de la constitución)": "Constitution Day of Spain",
    "(inmaculada concepción | la inmaculada)": "Immaculate Conception",
    "(nochebuena)": "Christmas Eve",
    "(día de navidad | navidad)": "Christmas",
    "(día de los? (santos)? inocentes)": "Holy Innocents' Day",
    "(nochevieja | fin de año (?= YEAR) | san silvestre)": "New Year's Eve",
    "(día de)? año nuevo": "New Year's Day",
    "(viernes negro | black friday)": "Black Friday",
    "halloween": "Halloween",
    "acción de gracias": "Thanksgiving",
    "cinco de mayo (?= ENDS)": "Cinco de Mayo",
    "(san patricio)": "Saint Patrick's Day",
    "(?<= (el | del | al | durante | en)) ramadán": "Ramadan",
    "san esteban (?= ENDS)": "Boxing Day",
}

RULES = (
    *(Rule(f"feast: {name}", f"ARTICLE? SHIFT? {words}", b.feast_named(name)) for words, name in FEASTS.items()),
    Rule("house number", "PLACEWORD (de | del)? NAME NAME? COMMA? YEAR", b.refuse),
    Rule(
        "two centuries",
        "ARTICLE? (siglo | siglos) NTHCENTURY (y | o | al | a | HYPHEN) (el | siglo)? NTHCENTURY BEFOREERA?",
        b.centuries(),
    ),
    Rule(
        "weekday and day",
        "ARTICLE? WEEKDAYNAME (DAY | ORDINAL) (?= (STOP | BREAK | $ | a | en | y | para | por))",
        b.weekday_and_day,
    ),
    Rule("day in figures", "(el | al) WEEKDAY? (?! (FRACTION | NUM)) DAYMONTH (?! (de | del))", b.day_in_figures),
    Rule("day of a month not said", "(el DAY (?= a las) | (?<= (hasta | desde)) el DAY ENDS)", b.day_alone),
    Rule("weekday that comes", "ARTICLE? WEEKDAYNAME que viene", own.coming_weekday),
    Rule("portion", "ARTICLE? NTHWORD PORTIONWORD", b.weak(b.portion)),
    Rule("two weeks", "(una | ARTICLE | SHIFT) FORTNIGHT (?! OF)", b.fortnights),
    *records.RULES,
)

COMPOSITIONS = (
    *records.COMPOSITIONS,
    Rule("portion of a date", "(PORTION | DATE_HALF) (DATE_CENTURY | DATE_DECADE | DATE_MONTH)", b.portion_of),
    Rule("nth unit of a year", "NTHLEAD? NTHWORD UNIT DATE_YEAR", b.nth_in),
    Rule("length ahead", "en DURATION", b.in_future),
    Rule("so long from now", "dentro de DURATION", lengths.distance(1)),
    Rule("so long after a day", "DURATION después de (DATE_DAY | DATE_WEEKDAY | DATE_FEAST)", b.from_day(1)),
    Rule("so long before a day", "DURATION antes de (DATE_DAY | DATE_WEEKDAY | DATE_FEAST)", b.from_day(-1)),
    Rule(
        "so long from a day", "DURATION a partir de (DATE_DAY | DATE_WEEKDAY | DATE_FEAST | REFERENCE)", b.from_day(1)
    ),
)
