"""Italian."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.core.extraction import builders as b
from timeline.core.extraction.grammar import ClaimCues, Grammar
from timeline.core.extraction.languages.it import records
from timeline.core.extraction.languages.it.words import FEASTS, WORDS
from timeline.core.extraction.languages.records import ENTRIES, SHAPES, merged
from timeline.core.extraction.languages.romance import clocks, lengths
from timeline.core.extraction.languages.romance import dates as own
from timeline.core.extraction.meanings import Anchor
from timeline.core.extraction.patterns import Cue, Rule
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.core.extraction.tokens import Values

PARTS = {
    "OTHEREVENT": (
        "(ARTICLE | suo | sua | suoi | loro | questo | questa | quel | quella | quello | che | aver | avere | essere"
        " | NAME)"
    ),
    "THE": "(il | lo | la | i | gli | le | l APOS)",
    "OFTHE": "(di | del | della | dello | dell APOS | d APOS)",
    "COUNT": "(NUM NUM? NUM?)",
    "QUANTITY": "(COUNT di? | una? NUM di | un (APOS)? | una | uno | FEW)",
    "DAYSAID": "(DAY DEGREE? | ORDINAL)",
    "OFYEAR": "((del | COMMA | dell APOS anno)? YEAR)",
    "BEGINPART": "((il | l APOS)? WEEKDAY? DAYSAID)",
    "ENDPART": "((il | l APOS)? WEEKDAY? DAYSAID MONTH OFYEAR?)",
    "BEGINDAY": "(WEEKDAY? DAYSAID)",
    "ENDDAY": "(WEEKDAY? DAYSAID)",
    "BEFORECHRIST": "(BCE | a DOT? CHRIST DOT? | avanti CHRIST | prima di CHRIST)",
    "NOTYEAR": "(di? (COUNTED | PERCENT | CURRENCY | UNITS))",
    "DAYTIME": "(di DAYPARTWORD | del (mattino | pomeriggio))",
    "HALFHOUR": "(e (FRACTION | PAIR))",
    "AFTERCHRIST": "(CE | d DOT? CHRIST DOT? | dopo CHRIST)",
    "TURNED": "((?= BEHIND) SHIFT)",
    "ADAY": "((?= (DATE_DAY | DATE_WEEKDAY | DATE_FEAST)) DATE)",
    "ATIME": "((?= OPEN) CLOCKTIME)",
    "APART": "((?= OPEN) DAYPART)",
}

CALENDAR = (
    Rule("dateline", "(?<= COMMA) DAY MONTH YEAR? (?= OPENING)", b.dateline),
    Rule("ISO date", "ISODATE", b.iso_date),
    Rule(
        "date in figures", "il? (WEEKDAY COMMA?)? WRITTENDATE", b.written_date(is_month_first=False, habit="Italian")
    ),
    Rule("day and month", "(il | l APOS)? (WEEKDAY COMMA?)? DAYSAID MONTH OFYEAR? TURNED?", own.day_and_month),
    Rule("relative day and month", "(il | lo) SHIFT DAYSAID MONTH OFYEAR?", own.day_and_month),
    Rule("days of a month", "BEGINPART (al | all APOS | HYPHEN) ENDPART", b.days_range("begin", "end")),
    Rule("days of a month", "(?<= (tra | fra)) BEGINPART e ENDPART", b.days_range("begin", "end")),
    Rule("two days of a month", "BEGINPART (e | o) ENDPART", b.days_range()),
    Rule("days of a month not said", "(?<= dal) BEGINDAY al ENDDAY (?! NOTYEAR)", own.days_of_month),
    Rule("day of a month not said", "(il | lo) (DAY TURNED | SHIFT DAY | giorno DAY)", own.day_of_month),
    Rule("nth weekday of a month", "THE? (ORDINAL | ENDMOST) WEEKDAYNAME di MONTH OFYEAR?", own.nth_weekday),
    Rule("month and year", "(il? mese di)? MONTH OFYEAR", b.month_and_year),
    Rule("month", "(?! NAMELIKE) MONTHNAME", b.month),
    Rule("month with its word", "il? mese di MONTHNAME TURNED?", b.month),
    Rule("month with a capital", "(?<= (a | in)) MONTHNAME", b.month),
    Rule("relative month", "((il | lo) SHIFT MONTHNAME | MONTHNAME TURNED)", b.month),
    Rule("name", "PLACEWORD OFTHE? (DAY? MONTHNAME | YEAR)", b.refuse),
    Rule("weekday", "(?! NAMELIKE) WEEKDAYNAME", b.weekday),
    Rule("relative weekday", "((la | lo | il) SHIFT WEEKDAYNAME | THE? WEEKDAYNAME TURNED)", b.weekday),
    Rule("season", "(?<= SEASONPREP) SEASON", b.season),
    Rule("season with its article", "(la | l APOS) (estate | inverno) (?! araba)", b.season),
    Rule("season, if more is said", "(la | l APOS)? SEASON", b.weak(b.season)),
    Rule("relative season", "THE? (SHIFT APOS? SEASON | SEASON TURNED)", b.season),
    Rule("name with a season", "(la | THE)? SEASON (araba | di praga)", b.refuse),
    Rule("decade", "(gli)? anni APOS? (DECADE | PAIR | YEAR)", own.decade),
    Rule("year", "(il | l APOS)? YEAR", own.bare_year),
    Rule("year with its word", "(l APOS)? (anno | anni) YEAR", b.year),
    Rule("year of our era", "(l APOS anno | il)? (YEAR | INT) AFTERCHRIST", b.year),
    Rule("early year", "l APOS anno INT (?! BEFORECHRIST)", own.early_year),
    Rule(
        "amount, no year",
        "(CURRENCY YEAR | YEAR NOTYEAR | (circa | oltre | quasi | almeno | altri | i) YEAR)",
        b.refuse,
    ),
    Rule("short year", "(?<= (nel | del | dal)) APOS PAIR", b.year),
    Rule("years", "YEAR HYPHEN PAIR (?! HYPHEN)", b.year_range),
    Rule("year before our era", "(l APOS anno | il)? (YEAR | INT) BEFORECHRIST", own.before_christ),
    Rule("century", "(il)? (ROMAN | ORDINAL) secolo BEFORECHRIST?", own.century),
    Rule("century by its hundreds", "(?<= (nel | del | il | dal | APOS)) CENTURYNAME", own.hundreds),
    Rule("quarter", "il? ORDINAL trimestre FISCAL?", b.quarter),
    Rule("fiscal year", "(l APOS)? (esercizio | anno FISCAL) YEAR", b.fiscal_year),
    Rule("half", "il? ORDINAL semestre", b.half),
    *(Rule(f"feast: {name}", f"THE? {words} TURNED?", b.feast_named(name)) for words, name in FEASTS.items()),
)

RELATIVE = (
    Rule("length up to now", "THE ENDMOST FRACTION? APOS? UNIT", lengths.turned_duration),
    Rule("relative unit", "THE? SHIFT APOS? UNIT", b.shifted),
    Rule("unit and its turn", "THE? UNIT TURNED", b.shifted),
    Rule("unit under way", "(THE UNIT in corso | tutto l APOS UNIT)", own.unit_shifted(0)),
    Rule("weekend", "THE? SHIFT? (WEEKEND | fine settimana | week HYPHEN end) SHIFT?", b.weekend),
    Rule(
        "unit mentioned before", "(THE UNIT RECALL | THE? (?! (prima | dopo)) RECALL APOS? UNIT)", own.mentioned_unit
    ),
    Rule("next day", "l APOS indomani", b.shift_of(Unit.DAY, 1, Anchor.MENTION)),
    Rule("eve", "(la | alla) vigilia (?! OF)", b.shift_of(Unit.DAY, -1, Anchor.MENTION)),
    Rule(
        "edge of a unit",
        "(la | l APOS)? PART (del | della | dell APOS | di) UNIT (?! (SHIFT | YEAR))",
        b.edge_of_unit,
    ),
    Rule("year-end", "(fine anno)", b.shift_of(Unit.YEAR, 0, mod="END")),
    Rule("named day", "DEICTIC (COMMA? WEEKDAYNAME)?", b.deictic_day),
    Rule("day before yesterday", "(l APOS altro (ieri | giorno) | altroieri)", b.shift_of(Unit.DAY, -2)),
    Rule("day after tomorrow", "dopo domani", b.shift_of(Unit.DAY, 2)),
    Rule("an hour, not now", "(?<= (un | una | mezz | l | APOS | prima | ancora)) ora", b.refuse),
    Rule("present, past or future", "REFERENCE", b.reference),
    Rule("now", "(al momento | in questo momento | di questi (giorni | tempi))", b.value_of("PRESENT_REF")),
    Rule("the past", "((in | nel | del) passato | di recente | (?<= (da | di)) allora)", b.value_of("PAST_REF")),
    Rule("the future", "((?<= (in | nel | il)) futuro | (lungo | breve | medio) termine)", b.value_of("FUTURE_REF")),
)

CLOCKS = (
    Rule("clock time", "(HOURWORD? CLOCK | HOURWORD POINTCLOCK) ZONE?", b.clock),
    Rule("clock time after a word", "(?<= CLOCKPREP) HOURWORD? (CLOCK | POINTCLOCK) (?! PERCENT) ZONE?", b.clock),
    Rule("hour", "(?<= CLOCKPREP) HOURWORD? (HOUR | NUM) HALFHOUR? DAYTIME", clocks.hour),
    Rule("clock time with a comma", "(?<= (alle | dalle | ore)) NUM (?! NOTYEAR)", clocks.comma_clock),
    Rule("hour alone", "(?<= (alle | dalle | ore)) (HOUR | NUM) HALFHOUR? (?! (NOTYEAR | MONTH))", clocks.hour),
    Rule("one o'clock", "(?<= all) APOS una (?= (di | COMMA | DOT))", clocks.hour),
    Rule("midday", "(?<= (a | di | verso)) mezzogiorno", b.fixed_clock("T12:00")),
    Rule("midnight", "mezzanotte", b.fixed_clock("T24:00")),
    Rule("part of today", "TODAYPART", clocks.part_of_today),
    Rule("relative part of day", "(SHIFT | RECALL) DAYPARTWORD", b.day_part_shifted),
    Rule("part of day and its turn", "THE DAYPARTWORD TURNED", b.day_part_shifted),
    Rule("part of the day by itself", "(?<= (in | nella | nel | durante)) (la | il)? DAYPARTWORD", b.day_part),
    Rule("part of day", "(la | il | l APOS)? DAYPARTWORD", b.weak(b.day_part)),
    Rule("night between two days", "(la)? notte (tra | fra) WEEKDAYNAME e WEEKDAYNAME", clocks.night_between),
)

LENGTHS = (
    Rule("age", "(PERSON di | età di) COUNT UNITS", b.refuse),
    Rule("age of somebody", "(?<! LENGTHNOUN) di NUM anni (?! OF)", lengths.refuse_age),
    Rule("age in brackets", "(COMMA | OPENING) COUNT anni (?= (COMMA | CLOSING | DOT))", b.refuse),
    Rule("duration", "(i | gli | le)? QUANTITY APOS? (UNIT | UNITS)", b.duration),
    Rule("length and a half", "QUANTITY (UNIT | UNITS) e FRACTION", lengths.and_a_half),
    Rule("half a unit", "FRACTION UNIT", b.duration),
    Rule("half an hour", "mezz APOS ora", lengths.length_of(0.5, Unit.HOUR)),
    Rule("two lengths", "NUM (o | a | e | HYPHEN) COUNT UNITS", b.two_lengths),
    Rule("quarter of a century", "un? quarto di secolo", lengths.length_of(25, Unit.YEAR)),
    Rule("relative duration", "(i | gli | le)? (QUANTITY SHIFT | SHIFT QUANTITY) UNITS", lengths.turned_duration),
    Rule("uncounted near length", "(i | gli | le)? SHIFT UNITS (?! OF (MONTH | YEAR | anno))", lengths.turned_length),
    Rule("first of a duration", "(i | gli | le) FIRSTS NUM? UNITS (?! OF (MONTH | YEAR | anno))", b.uncounted),
    Rule("uncounted length after a word", "(?<= LENGTHPREP) UNITS", b.uncounted),
    Rule("uncounted length so far", "UNITS (?= (fa | dopo | prima))", b.uncounted),
    Rule("some time", "(poco | qualche | molto) tempo (?= fa)", lengths.unknown_length(Unit.MONTH)),
    Rule("every", "ogni (UNIT | COUNT UNITS | WEEKDAYNAME | MONTHNAME)", own.every),
    Rule("all of them", "(tutti i | tutti gli | tutte le) (UNITS | WEEKDAYS)", own.every),
    Rule("weekly day", "(ogni | tutti i | i) WEEKDAYS", own.every),
    Rule("every season", "(ogni | tutti gli | tutte le) SEASON", b.every_season),
    Rule("weekday so long ago", "NUM (WEEKDAYS | WEEKDAYNAME) (fa | or sono)", b.counted_weekday(-1)),
    Rule("weekday so far ahead", "(tra | fra) NUM (WEEKDAYS | WEEKDAYNAME)", b.counted_weekday(1)),
    Rule("every other weekday", "(un | una) WEEKDAYNAME su NUM", b.every),
    Rule("per unit", "(al (?= (giorno | mese)) | all APOS (?= anno) | alla (?= settimana)) UNIT", own.every),
    Rule("every part of the day", "(ogni | tutte le) DAYPARTWORD", own.every_day_part),
    Rule("frequency", "(?<! NOUNMARK) FREQUENCY", b.recurring),
)

COMPOSITIONS = (
    Rule(
        "part of a date",
        "(la | l APOS | gli)? PART (di | del | della | dell APOS | degli | d APOS)? DATE",
        b.modified_by("PART", "DATE"),
    ),
    Rule("first or last of a date", "(i | gli | le) FIRSTS UNITS OF APOS? DATE", b.modified_by("FIRSTS", "DATE")),
    Rule("rough length", "ROUGHLY DURATION", b.modified_by("ROUGHLY", "DURATION")),
    Rule("longer than", "più di DURATION", b.modified("MORE_THAN", "DURATION")),
    Rule("shorter than", "meno di DURATION", b.modified("LESS_THAN", "DURATION")),
    Rule("at least", "almeno DURATION", b.modified("EQUAL_OR_MORE", "DURATION")),
    Rule("at most", "al massimo DURATION", b.modified("EQUAL_OR_LESS", "DURATION")),
    Rule("date in a year", "OPEN (OF APOS?)? DATE_YEAR", b.within("DATE_YEAR")),
    Rule("weekday and day", "DATE_WEEKDAY COMMA? DATE_DAY", b.same_day),
    Rule("weekday of a week", "DATE_WEEKDAY (OF)? DATE_WEEK", b.within("DATE_WEEK", "DATE_WEEKDAY")),
    Rule("ago", "DURATION (fa | or sono)", b.ago(-1)),
    Rule("from now", "(tra | fra) DURATION (?! (e | .? DURATION))", b.ago(1)),
    Rule("later", "DURATION (più tardi | dopo (?! (OTHEREVENT | OF)))", b.later(1)),
    Rule("earlier", "DURATION prima (?! (ARTICLE | OF | che))", b.later(-1)),
    Rule("time on a day", "ATIME COMMA? (di | del)? ADAY", b.within("DATE", "CLOCKTIME")),
    Rule(
        "day and time",
        "ADAY COMMA? (alle | verso le | intorno alle) HOURWORD? ATIME",
        b.within("DATE", "CLOCKTIME"),
    ),
    Rule("clock time alone", "CLOCKTIME", clocks.anchored),
    Rule("part of a day", "APART (di | del | della)? ADAY", b.within("DATE", "DAYPART")),
    Rule("day and its part", "ADAY (COMMA | di | in)? APART", b.within("DATE", "DAYPART")),
    Rule("two in a year", "OPEN (e | o) (DATE_DAY | DATE_MONTH | DATE_SEASON)", b.shared_year()),
    Rule("between two in a year", "(tra | fra) OPEN e (DATE_DAY | DATE_MONTH)", b.shared_year("begin", "end")),
    Rule("from one to another in a year", "OPEN (a | al | ad) (DATE_DAY | DATE_MONTH)", b.shared_year("begin", "end")),
    Rule("from one date to another", "(FROM APOS?) DATE UPTO APOS? DATE", b.date_range),
    Rule("between two dates", "(tra | fra) (il | l APOS)? DATE e (il | l APOS)? DATE", b.date_range),
    Rule("date to date", "DATE HYPHEN DATE", b.date_range),
    Rule("from a date on", "a (partire | decorrere) FROM APOS? DATE", own.bounded("since")),
    Rule("since a date", "(sin | fin)? (FROM) APOS DATE", own.bounded("since")),
    Rule("until a date", "fino UPTO APOS? DATE", own.bounded("until")),
    Rule("before a date", "prima OF APOS? DATE", own.bounded("before")),
    Rule("by a date", "entro (la | l APOS) DATE", own.bounded("by")),
)

CUES = (
    Cue("future", "(è | sono) (chiamato | chiamata | chiamati | chiamate | invitati | convocati)"),
    Cue("future", "(sta | stanno) per"),
    Cue("future", "(a partire | entro)"),
    Cue("future", "(previsto | prevista | previsti | previste | atteso | attesa | attesi | attese)"),
    Cue("report", "(ha | hanno) TENSE"),
    Cue("past", "(è | sono) PARTICIPLE"),
    Cue("past", "(è | sono) (stato | stata | stati | state)"),
)

_NAME = r"[A-ZÀÈÉÌÒÙ][\w’'.-]+"
_NAMES = rf"{_NAME}(?: (?:di |del |della |la )*{_NAME}){{0,4}}"
_SAID = (
    r"(?:detto|dichiarato|annunciato|affermato|riferito|spiegato|aggiunto|precisato|sottolineato"
    r"|confermato|ribadito|comunicato|reso noto|fatto sapere|rivelato|indicato|segnalato)\b"
)
_BY = r"(?=[,.;:”»\"()]| che | in | a | è | sono | ci | si | ha | hanno | sarebber?o? |$)"
ATTRIBUTIONS = (
    rf"\b[Ss]econdo quanto (?:ha |hanno )?\w+ (?P<who>[^,.;”»\"()]+?){_BY}",
    rf"\b(?:[Ss]econdo(?! (?:quanto|cui|me|te|lui|lei)\b)|[Aa] detta di|[Ss]tando a) (?P<who>[^,.;”»\"()]+?){_BY}",
    rf"(?P<who>{_NAMES}) (?:ha|hanno|aveva|avevano) (?:anche |poi )?{_SAID}",
    rf"\b(?:ha|hanno|lo ha) {_SAID} (?:oggi |ieri )?(?P<who>(?:il? |lo |la |gli |l['’]|una? )[^,.;”»\"()]+?){_BY}",
    rf"\b(?:ha|hanno|lo ha) {_SAID} (?:oggi |ieri )?(?P<who>{_NAMES})",
)

_FUTURE = re.compile(r"\w{2,}(?:rà|ranno|rò)")
_PARTICIPLE = re.compile(r"\w{2,}(?:at|ut|it)[oaie]")
_PROSPECT = re.compile(r"\w{2,}(?:rebbe|rebbero)")
_PAST = re.compile(r"\w{2,}(?:arono|irono|erono|ava|avano|ivano|eva|evano|ò)")
_VERB = re.compile(r"[a-zà-ÿ]{2,}[b-hj-z](?:ano|ono)")


def analyse(word: str) -> Values:
    """The tense of a verb by its ending, and an hour with its sign: "14h30"."""
    if clock := clocks.clock_in(word):
        return {"CLOCK": clock}
    if year := records.spelt_year(word):
        return {"SPELTYEAR": year}
    if _PARTICIPLE.fullmatch(word):
        return {"PARTICIPLE": True}
    for tense, shape in (("future", _FUTURE), ("prospect", _PROSPECT), ("past", _PAST)):
        if shape.fullmatch(word):
            return {"TENSE": tense}
    return {"VERB": True} if _VERB.fullmatch(word) else {}


GRAMMAR = Grammar(
    code="it",
    words=merged(WORDS, records.WORDS),
    rules=(*ENTRIES, *CALENDAR, *RELATIVE, *CLOCKS, *LENGTHS, *records.RULES),
    compositions=(*records.COMPOSITIONS, *COMPOSITIONS),
    cues=CUES,
    parts=PARTS | records.PARTS,
    shapes={"ORDINAL": r"(\d{1,2})[°ºª]"} | SHAPES,
    claims=ClaimCues(
        denied=(
            r"\b(?:nega|negano|negò|negato|smentisce|smentiscono|smentì|smentito|smentita|smentirono)\b",
            r"\brespint[oaie]\b.{0,30}\b(?:accus|voci|notizi)",
        ),
        conditional=(r"(?:^|, )se\b", r"\b(?:qualora|a meno che|a condizione che|nel caso in cui)\b"),
        planned=(
            r"\b(?:previst|programmat|fissat|pianificat)[oaie]\b",
            r"\bdovevano?\b",
        ),
        possible=(r"\b(?:potrebbe(?:ro)?|forse|eventualmente)\b",),
        continues=(
            r"L[’'](?:attacco|attentato|esplosione|incidente|incendio|operazione|incontro|assalto)",
            (
                r"(?:Il (?:raid|terremoto|vertice|processo|voto|sisma)|La (?:riunione|visita|cerimonia|protesta"
                r"|sparatoria)|Gli scontri)"
            ),
            r"(?:Poi|In seguito\b(?! a)|Più tardi|Successivamente)",
            r"(?:(?:Almeno|Più di|Circa|Oltre) )?\w+ (?:persone|civili|soldati) (?:sono|furono|erano)",
        ),
        attribution=ATTRIBUTIONS,
    ),
    analyse=analyse,
    analyses=({"TENSE": "past"}, {"CLOCK": "T14:30"}, {"PARTICIPLE": True}, {"VERB": True}, {"SPELTYEAR": 1998}),
)
