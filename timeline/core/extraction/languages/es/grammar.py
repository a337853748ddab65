"""Spanish."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.core.extraction import builders as b
from timeline.core.extraction.grammar import ClaimCues, Grammar
from timeline.core.extraction.languages.es import records
from timeline.core.extraction.languages.es.words import FEASTS, WORDS
from timeline.core.extraction.languages.records import ENTRIES, SHAPES, merged
from timeline.core.extraction.languages.romance import clocks, lengths
from timeline.core.extraction.languages.romance import dates as own
from timeline.core.extraction.meanings import Anchor
from timeline.core.extraction.patterns import Cue, Rule
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.core.extraction.tokens import Values

PARTS = {
    "COUNT": "(NUM ((y (?! INT))? NUM ((y (?! INT))? NUM)?)? (y ANDONE)?)",
    "QUANTITY": "(COUNT | FRACTION | un | una | FEW)",
    "LEAD": "(ARTICLE? SHIFT? (WEEKDAY COMMA? ARTICLE?)? (SHIFT? día)?)",
    "OFYEAR": "((OF año? | COMMA)? YEAR)",
    "BEGINPART": "(ARTICLE? (día | días)? WEEKDAY? DAY)",
    "ENDPART": "((el | al)? (día | WEEKDAY)? DAY de MONTH OFYEAR?)",
    "BEGINDAY": "(ARTICLE (día | días | WEEKDAY)? DAY)",
    "ENDDAY": "((al | el)? (día | WEEKDAY)? DAY)",
    "TO": "(a | HYPHEN | hasta | (?= al))",
    "BEFORECHRIST": "(BCE | a DOT? de? CHRIST DOT? | antes de (CHRIST | nuestra era))",
    "PAST": "(pasado | pasada | último | última)",
    "DAYTIME": "(de la (?! tarde noche) DAYPARTWORD | del DAYPARTWORD)",
    "HOURS": "(horas | hora | h | HOURSIGN)",
    "DECADEWORDS": "(ARTICLE? década (de (los | el)? años? | del?)? | (de los | los)? años (de los)?)",
    "NOTYEAR": "(COUNTED | PERCENT | CURRENCY | UNITS)",
    "AFTERCHRIST": "(CE | d DOT? de? CHRIST DOT? | después de CHRIST)",
    "TURNED": "((?= BEHIND) SHIFT)",
    "ADAY": "((?= (DATE_DAY | DATE_WEEKDAY | DATE_FEAST)) DATE)",
    "ATIME": "((?= OPEN) CLOCKTIME)",
    "APART": "((?= OPEN) DAYPART)",
}

CALENDAR = (
    Rule("dateline", "(?<= COMMA) DAY MONTH (?= OPENING)", b.dateline),
    Rule("ISO date", "THE? ISODATE", b.iso_date),
    Rule(
        "date in figures", "THE? (WEEKDAY COMMA?)? WRITTENDATE", b.written_date(is_month_first=False, habit="Spanish")
    ),
    Rule("day and month", "LEAD (DAY | ORDINAL) OF? MONTH OFYEAR? (TURNED | que viene)?", own.day_and_month),
    Rule("days of a month", "BEGINPART TO ENDPART", b.days_range("begin", "end")),
    Rule("days of a month", "(?<= entre) BEGINPART y ENDPART", b.days_range("begin", "end")),
    Rule("two days of a month", "BEGINPART (y | o) ENDPART", b.days_range()),
    Rule("days of a month not said", "BEGINDAY (?= (al | hasta)) hasta? ENDDAY (?! NOTYEAR)", own.days_of_month),
    Rule(
        "day of a month not said",
        "ARTICLE SHIFT? (día | WEEKDAY (COMMA? día)?) DAY TURNED? (?! UNITS)",
        own.day_of_month,
    ),
    Rule("nth weekday of a month", "ARTICLE? (ORDINAL | ENDMOST) WEEKDAYNAME de MONTH OFYEAR?", own.nth_weekday),
    Rule("month and year", "ARTICLE? (mes de)? MONTH OFYEAR", b.month_and_year),
    Rule("month", "ARTICLE? mes de MONTHNAME", b.month),
    Rule("month", "(?! NAMELIKE) MONTHNAME", b.month),
    Rule("month with a capital", "(?<= en) MONTHNAME", b.month),
    Rule("relative month", "ARTICLE? (SHIFT (mes de)? MONTHNAME | (mes de)? MONTHNAME (TURNED | que viene))", b.month),
    Rule("name", "PLACEWORD (de | del)? ((DAY de)? MONTHNAME | WEEKDAYNAME | YEAR)", b.refuse),
    Rule("weekday", "(?! NAMELIKE) WEEKDAYNAME", b.weekday),
    Rule("weekday with its article", "THE WEEKDAYNAME", b.weekday),
    Rule("relative weekday", "ARTICLE? (SHIFT (día | mismo)? WEEKDAYNAME | WEEKDAYNAME TURNED)", b.weekday),
    Rule("season", "(?<= (en | de)) (?! NAMELIKE) SEASON", b.season),
    Rule("season with its article", "(?<= SEASONPREP) (THE | la) (?! NAMELIKE) SEASON", b.season),
    Rule("season, if more is said", "(THE | la)? SEASON", b.weak(b.season)),
    Rule("relative season", "WHOLE? ARTICLE? (SHIFT SEASON | SEASON (TURNED | que viene))", b.season),
    Rule("name with a season", "(la | THE)? SEASON (árabe | de praga)", b.refuse),
    Rule("decade", "DECADEWORDS (DECADE | PAIR | YEAR)", own.decade),
    Rule("year", "THE? YEAR", own.bare_year),
    Rule("year with its word", "ARTICLE? (año | años) YEAR", b.year),
    Rule("year of our era", "(THE? año | el)? (YEAR | INT) AFTERCHRIST", b.year),
    Rule("early year", "THE año INT (?! BEFORECHRIST)", own.early_year),
    Rule(
        "amount, no year",
        "(CURRENCY YEAR | THE? YEAR de? NOTYEAR | (unos | unas | casi | los | las | otros) YEAR)",
        b.refuse,
    ),
    Rule("years", "YEAR HYPHEN PAIR (?! HYPHEN)", b.year_range),
    Rule("year before our era", "(THE? año | el)? (YEAR | INT) BEFORECHRIST", own.before_christ),
    Rule("decade without its word", "(?<= (en | de | desde | a)) los (DECADE | PAIR) (?= AFTERDECADE)", own.decade),
    Rule("century", "ARTICLE? (siglo | siglos) (ROMAN | INT) BEFORECHRIST?", own.century),
    Rule("quarter", "THE? ORDINAL trimestre FISCAL?", b.quarter),
    Rule("fiscal year", "THE? (ejercicio | año FISCAL) de? YEAR", b.fiscal_year),
    Rule("half", "THE? ORDINAL semestre", b.half),
    Rule("half, if more is said", "la? ORDINAL mitad OF?", b.weak(b.half)),
    *(Rule(f"feast: {name}", f"ARTICLE? SHIFT? {words}", b.feast_named(name)) for words, name in FEASTS.items()),
)

RELATIVE = (
    Rule("last hour, no time", "(?<= de) última hora", b.refuse),
    Rule("length up to now", "ARTICLE ENDMOST FRACTION? UNIT (?! OF)", lengths.turned_duration),
    Rule("relative unit", "ARTICLE? SHIFT UNIT", b.shifted),
    Rule("unit and its turn", "ARTICLE? UNIT TURNED", b.shifted),
    Rule("unit to come", "ARTICLE? UNIT que (viene | entra)", own.unit_shifted(1)),
    Rule("unit under way", "(ARTICLE? UNIT en curso | WHOLE ARTICLE UNIT)", own.unit_shifted(0)),
    Rule("weekend", "ARTICLE? SHIFT? fin de semana (TURNED | que viene)?", b.weekend),
    Rule("unit mentioned before", "(ARTICLE UNIT RECALL | ARTICLE? RECALL (mismo | misma)? UNIT)", b.shifted_mention),
    Rule("eve", "la víspera (?! OF)", b.shift_of(Unit.DAY, -1, Anchor.MENTION)),
    Rule("the year", "WHOLE? (el | del) año (?! que)", b.shift_of(Unit.YEAR, 0)),
    Rule("the year so far", "(?<= de) año (?! (nuevo | y))", b.shift_of(Unit.YEAR, 0)),
    Rule("named day", "(ARTICLE (jornada | día) de)? (?! mañana) DEICTIC (COMMA? WEEKDAYNAME)?", b.deictic_day),
    Rule("day after tomorrow", "pasado mañana", b.shift_of(Unit.DAY, 2)),
    Rule("these days", "(hoy en día | hoy día | hoy por hoy | estos (días | momentos))", b.value_of("PRESENT_REF")),
    Rule("present, past or future", "REFERENCE", b.reference),
    Rule("the present", "la actualidad", b.value_of("PRESENT_REF")),
    Rule("the present", "(este momento | (?<= UPTO) el momento)", b.value_of("PRESENT_REF")),
    Rule("up to this day", "(?<= hasta) la fecha", b.shift_of(Unit.DAY, 0)),
    Rule(
        "of the past, present or future",
        "(?<= THING) EPOCH (?! (NUM | UNITS | por | a | al | COMMA | DOT | y))",
        own.epoch,
    ),
    Rule("the past", "(el | del) pasado (?= (COMMA | DOT | y | que))", b.value_of("PAST_REF")),
    Rule(
        "the future",
        "((?<= en) el futuro (?! NUM) | el futuro (?= (COMMA | DOT | que)) | algún día | (largo | medio"
        " | corto) plazo)",
        b.value_of("FUTURE_REF"),
    ),
    Rule("then", "(aquel entonces | (?<= UPTO) entonces | hace (poco | mucho))", b.value_of("PAST_REF")),
)

LENGTHS = (
    Rule("age or amount of years", "(NUM | un | una) (por | a) UNIT", b.refuse),
    Rule("duration", "(los | las)? QUANTITY ORDINAL? (UNIT | UNITS) (más (?! tarde))?", b.duration),
    Rule("length and a half", "(QUANTITY (UNIT | UNITS) | UNIT | UNITS) y FRACTION", lengths.and_a_half),
    Rule("two lengths", "NUM (o | a | y | HYPHEN) COUNT UNITS", b.two_lengths),
    Rule("quarter of a century", "un? cuarto de siglo", lengths.length_of(25, Unit.YEAR)),
    Rule("two years", "ARTICLE? (ORDINAL | SHIFT | un)? bienio", lengths.length_of(2, Unit.YEAR)),
    Rule("three years", "ARTICLE? (ORDINAL | SHIFT | un)? trienio", lengths.length_of(3, Unit.YEAR)),
    Rule("five years", "ARTICLE? (ORDINAL | SHIFT | un)? (lustro | quinquenio)", lengths.length_of(5, Unit.YEAR)),
    Rule("relative duration", "ARTICLE? (SHIFT QUANTITY | QUANTITY SHIFT) UNITS", lengths.turned_duration),
    Rule("uncounted near length", "ARTICLE? SHIFT UNITS (?! OF (MONTH | YEAR | año | este))", lengths.turned_duration),
    Rule(
        "first or last of a duration",
        "ARTICLE (ORDINAL | primeros | primeras) NUM? UNITS (?! OF (MONTH | YEAR | año | este))",
        b.uncounted,
    ),
    Rule("uncounted length after a word", "(?<= LENGTHPREP) UNITS", b.uncounted),
    Rule("uncounted length so far", "UNITS (después | antes | atrás | más tarde)", b.uncounted),
    Rule("a while", "(todo el | un buen?) (rato | ratito)", lengths.unknown_length(Unit.MINUTE)),
    Rule("some time", "(mucho | algún | poco | cierto)? tiempo (?= atrás)", lengths.unknown_length(Unit.MONTH)),
    Rule("time ago", "hace (mucho | algún | poco | cierto | bastante)? tiempo", lengths.unknown_length(Unit.MONTH)),
    Rule("every", "cada (UNIT | COUNT UNITS | WEEKDAYNAME | MONTHNAME)", own.every),
    Rule("all of them", "(todos los | todas las) (UNITS | WEEKDAYS)", own.every),
    Rule("weekly day", "los WEEKDAYS (y WEEKDAYS)?", own.every),
    Rule("every season", "(cada | todos los | todas las) SEASON", b.every_season),
    Rule("weekday so long ago", "hace NUM (WEEKDAYS | WEEKDAYNAME)", b.counted_weekday(-1)),
    Rule("weekday so far ahead", "dentro de NUM (WEEKDAYS | WEEKDAYNAME)", b.counted_weekday(1)),
    Rule("every other weekday", "(cada NUM WEEKDAYS | un WEEKDAYNAME de cada NUM)", b.every),
    Rule("per unit", "(al (?= (mes | año)) | por (?= (día | mes | año | semana))) UNIT (?! RECALL)", own.every),
    Rule("per unit after a number", "(?<= TIMES) (al (?= día) | a la (?= semana)) UNIT", own.every),
    Rule("every part of the day", "(cada | todas las) DAYPARTWORD", own.every_day_part),
    Rule("frequency", "FREQUENCY", b.recurring),
    Rule("daily", "a diario", own.recurring_as("P1D")),
)

CLOCKS = (
    Rule("clock time", "(las | la)? (CLOCK | POINTCLOCK) (HOURS DAYTIME? | DAYTIME) ZONE?", clocks.clock_of_day),
    Rule("24 hour clock", "(las | la)? CLOCK HOURS? ZONE?", b.clock),
    Rule("clock time after an article", "(?<= CLOCKPREP) (las | la) POINTCLOCK HOURS? (?! PERCENT) ZONE?", b.clock),
    Rule("clock time in another zone", "POINTCLOCK ZONE", b.clock),
    Rule("hour", "(las | la) (NUM | una) (y FRACTION)? (HOURS DAYTIME? | DAYTIME)", clocks.hour),
    Rule("hour of the day", "(?<= CLOCKPREP) las (HOUR | NUM) HOURS", clocks.hour),
    Rule("hour alone", "(?<= a) las HOUR (?= (COMMA | DOT | en | cuando))", clocks.hour),
    Rule("midnight", "medianoche", b.fixed_clock("T24:00")),
    Rule("last night", "anoche", clocks.part_of_day_before("NI")),
    Rule("relative part of day", "ARTICLE? (SHIFT | RECALL) DAYPARTWORD", b.day_part_shifted),
    Rule("part of day after it", "ARTICLE DAYPARTWORD RECALL", b.day_part_shifted),
    Rule("tomorrow", "(ARTICLE (jornada | día) de)? mañana (COMMA? WEEKDAYNAME)?", b.shift_of(Unit.DAY, 1)),
    Rule("part of the day by itself", "(?<= (por | durante | en)) (la | el) DAYPARTWORD", b.day_part),
    Rule("part of day", "(?<! más) ARTICLE? DAYPARTWORD", b.weak(b.day_part)),
)

COMPOSITIONS = (
    Rule("part of a date", "(el | del)? PART de? DATE", b.modified_by("PART", "DATE")),
    Rule("first or last of a date", "ARTICLE? FIRSTS UNITS de? DATE", b.modified_by("FIRSTS", "DATE")),
    Rule("rough length or date", "ROUGHLY de? (DATE | DURATION)", b.modified_by("ROUGHLY", "DATE", "DURATION")),
    Rule("longer than", "más de DURATION", b.modified("MORE_THAN", "DURATION")),
    Rule("shorter than", "menos de DURATION", b.modified("LESS_THAN", "DURATION")),
    Rule("at least", "(al menos | por lo menos | como mínimo) DURATION", b.modified("EQUAL_OR_MORE", "DURATION")),
    Rule("at most", "(como máximo) DURATION", b.modified("EQUAL_OR_LESS", "DURATION")),
    Rule("date in a year", "OPEN de? DATE_YEAR", b.within("DATE_YEAR")),
    Rule("weekday and day", "DATE_WEEKDAY COMMA? DATE_DAY", b.same_day),
    Rule("weekday of a week", "DATE_WEEKDAY de? DATE_WEEK", b.within("DATE_WEEK", "DATE_WEEKDAY")),
    Rule(
        "ago", "hace (ROUGHLY | ya | apenas | sólo | solo)? DURATION (?! (y | COMMA) DURATION)", lengths.distance(-1)
    ),
    Rule("ago", "DURATION atrás", lengths.distance(-1)),
    Rule("later", "DURATION (después | más tarde) (?! OF)", lengths.distance(1, Anchor.MENTION)),
    Rule("earlier", "DURATION antes (?! OF)", lengths.distance(-1, Anchor.MENTION)),
    Rule("time on a day", "ATIME (COMMA | de)? ADAY", b.within("DATE", "CLOCKTIME")),
    Rule("day and time", "ADAY COMMA? (a | sobre | hacia)? ATIME", b.within("DATE", "CLOCKTIME")),
    Rule("clock time alone", "CLOCKTIME", clocks.anchored),
    Rule("part of a day", "APART de? ADAY", b.within("DATE", "DAYPART")),
    Rule("day and its part", "ADAY COMMA? (por | a)? APART", b.within("DATE", "DAYPART")),
    Rule("two in a year", "OPEN y (DATE_DAY | DATE_MONTH | DATE_SEASON)", b.shared_year()),
    Rule("between two in a year", "entre OPEN y (DATE_DAY | DATE_MONTH)", b.shared_year("begin", "end")),
    Rule("from one to another in a year", "OPEN (a | hasta) (DATE_DAY | DATE_MONTH)", b.shared_year("begin", "end")),
    Rule("from one to another in a year", "OPEN DATE_DAY", b.shared_year("begin", "end")),
    Rule("from one date to another", "(de | desde) DATE (a | hasta) DATE", b.date_range),
    Rule("between two dates", "entre DATE y DATE", b.date_range),
    Rule("date to date", "DATE HYPHEN DATE", b.date_range),
    Rule("from a date on", "a partir de? DATE", own.bounded("since")),
    Rule("before a date", "antes de? DATE", own.bounded("before")),
    Rule("after a date", "después de? DATE", own.bounded("after")),
)

CUES = (
    Cue("future", "(va | van | iba | iban) a"),
    Cue("future", "(prevé | prevén | previsto | prevista | previstos | previstas | próximo | próxima)"),
    Cue("future", "a partir"),
    Cue("past", "(ha | han | había | habían) TENSE?"),
)

_NAME = r"[A-ZÁÉÍÓÚÑ][\w’'.-]+"
_NAMES = rf"{_NAME}(?: (?:de |del |la |los )*{_NAME}){{0,4}}"
_SAID = (
    r"(?:dijo|anunció|informó|afirmó|declaró|aseguró|explicó|señaló|indicó|añadió|agregó|precisó|manifestó"
    r"|comunicó|confirmó|reveló|detalló|dijeron|informaron|anunciaron"
    r"|ha (?:dicho|anunciado|informado|comunicado|confirmado))\b"
)
_BY = r"(?=[,.;:”\"()]| que | en | el | este |$)"
_TOLD = r"(?:informa|informan|publica|indica|señala|afirma|asegura|explica|dice|\w+ó|\w+aron|han? \w+[dt]o)\b"
ATTRIBUTIONS = (
    rf"\b[Ss]egún (?:{_TOLD}) (?:hoy |ayer |este \w+ )?(?P<who>[^,.;”\"()]+?){_BY}",
    rf"\b[Ss]egún (?!{_TOLD}|lo |ha |han |se |\w+ó\b)(?P<who>(?:el |la |los |las |un |una )?[^,.;”\"()]+?){_BY}",
    rf"\b[Dd]e acuerdo con (?P<who>[^,.;”\"()]+?){_BY}",
    rf"(?P<who>(?!L[oe]s? ){_NAMES}) {_SAID}",
    rf"\b{_SAID} (?:hoy |ayer |el \w+ )?(?P<who>(?:el |la |un |una )[^,.;”\"()]+?){_BY}",
    rf"\b{_SAID} (?:hoy |ayer )?(?P<who>{_NAMES})",
)

_FUTURE = re.compile(r"\w+(?:[aedrb]rá|[aedrb]rán|aremos|eremos|iremos)|\w*irán?")
_PROSPECT = re.compile(r"\w{2,}(?:arían|erían|iría|irían|dría|drían)|sería|haría|debería|llegaría|daría|estaría")
_PAST = re.compile(r"\w{2,}(?:ó|aron|ieron|aba|aban|ían|jeron|uvo|ujo)|iban?|vio|trajo|supo")
_VERB = re.compile(r"(?!orden|imagen|joven|régimen|origen|crimen|alguien|también)[a-zà-ÿ]{3,}(?:an|en)")


def analyse(word: str) -> Values:
    """The tense of a verb by its ending, and an hour with its sign: "14h30"."""
    if clock := clocks.clock_in(word):
        return {"CLOCK": clock}
    for tense, shape in (("future", _FUTURE), ("prospect", _PROSPECT), ("past", _PAST)):
        if shape.fullmatch(word):
            return {"TENSE": tense}
    return {"VERB": True} if _VERB.fullmatch(word) else {}


GRAMMAR = Grammar(
    code="es",
    words=merged(WORDS, records.WORDS),
    rules=(*ENTRIES, *CALENDAR, *RELATIVE, *CLOCKS, *LENGTHS, *records.RULES),
    compositions=(*records.COMPOSITIONS, *COMPOSITIONS),
    cues=CUES,
    shapes={"ORDINAL": r"(\d{1,2})\.?(?:[ºª]|er|ro|do|ra|da|to|ta)"} | SHAPES,
    parts=PARTS | records.PARTS,
    claims=ClaimCues(
        denied=(
            # "Se negó a firmar": what is refused is not denied.
            r"(?<!\bse )\b(?:niega|niegan|negó|negaron)\b",
            r"\b(?:desmiente|desmienten|desmintió|desmintieron|ha negado|ha desmentido)\b",
            r"\b(?:rechazó|rechazaron)\b.{0,30}\b(?:acusaci|alegaci|rumor|informaci)",
        ),
        conditional=(r"(?:^|, )si\b(?! bien)", r"\b(?:en caso de|a menos que|siempre que|a condición de)\b"),
        planned=(
            r"\b(?:previst|programad|fijad|planead|convocad)[oa]s?\b",
            r"\bdebían?\b",
        ),
        possible=(r"\b(?:podrían?|quizás?|tal vez|posiblemente)\b",),
        continues=(
            r"(?:El (?:ataque|atentado|bombardeo|incendio|accidente|terremoto|encuentro|juicio|incidente|tiroteo))",
            (
                r"(?:La (?:explosión|reunión|visita|ceremonia|votación|operación|protesta|cumbre)|Los (?:combates"
                r"|enfrentamientos))"
            ),
            r"(?:(?:Después|Luego)\b(?! de)|Más tarde|Posteriormente)",
            r"(?:(?:Al menos|Más de|Unas|Casi) )?\w+ (?:personas|civiles|soldados) (?:murieron|fueron|resultaron)",
        ),
        attribution=ATTRIBUTIONS,
    ),
    analyse=analyse,
    analyses=({"TENSE": "past"}, {"CLOCK": "T14:30"}, {"VERB": True}),
)
