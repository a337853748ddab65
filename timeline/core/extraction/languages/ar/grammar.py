"""Arabic."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.core.extraction import builders as b
from timeline.core.extraction.grammar import ClaimCues, Grammar
from timeline.core.extraction.languages.ar import builders as own
from timeline.core.extraction.languages.ar import records
from timeline.core.extraction.languages.ar.words import FEASTS, WORDS, fold
from timeline.core.extraction.languages.records import ENTRIES, SHAPES, merged
from timeline.core.extraction.patterns import Rule
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.core.extraction.patterns import Builder
    from timeline.core.extraction.tokens import Values

_PARTS = {
    "MONTHNAMED": "(MONTH | TWIN WHICH)",
    "MONTHSAID": "(MONTHNAMED (SLASH MONTHNAMED | OPENING MONTHNAMED CLOSING)?)",
    "MOONSAID": "(MOON | TWINMOON SECONDMOON | DHU DHUMOON)",
    "SOLARYEAR": "(HIJRI? (شمسي | شمسية | ش))",
    "NTH": "(ORDINAL AND TENTH | ORDINAL TEEN? | TENTH)",
    "DAYSAID": "(DAY | NTH | (?= (أول | غرة)) FIRSTDAY)",
    "INYEAR": "((من | عام | سنة | من عام | من العام | لعام | لسنة)? YEAR (ERA)?)",
    "DAYBEFORE": "((يوم)? WEEKDAY COMMA? | يوم)",
    "YEARWORD": "(عام | سنة | العام | السنة | للعام)",
    "COUNT": "((NUM | FRACTION) ((AND (?! INT))? NUM)? ((AND (?! INT))? NUM)?)",
    "ANDPART": "(AND FRACTION (UNIT)?)",
    "WEEKEND": "((عطلة | إجازة) (نهاية)? الأسبوع)",
    "STRETCH": "(إلى | حتى | HYPHEN)",
    "SINCE": "(منذ)",
}


def _rule(name: str, pattern: str, build: Builder) -> Rule:
    return Rule(name, fold(pattern), build)


CALENDAR = (
    _rule("ISO date", "ISODATE", b.iso_date),
    _rule("date in figures", "DAYBEFORE? WRITTENDATE", b.written_date(is_month_first=False, habit="Arabic")),
    _rule("day and month", "DAYBEFORE? DAYSAID (من)? (شهر)? MONTHSAID (INYEAR | TURN)?", own.day_and_month),
    _rule("days of a month", "DAY (AND | HYPHEN | إلى) DAY (من)? MONTHSAID INYEAR?", own.two_days),
    _rule("month and year", "(شهر)? MONTHSAID INYEAR", own.month),
    _rule("month", "((?= SUREMONTH) MONTH (SLASH MONTHNAMED)? | TWIN WHICH (SLASH MONTHNAMED)?)", own.month),
    _rule("month by the word before it", "((شهر) MONTHSAID | (?<= MONTHCUE) MONTHSAID)", own.month),
    _rule("weekday of every week", "(يوم)? WEEKDAY من كل أسبوع", own.every),
    _rule("month, if more is said", "MONTHSAID", b.weak(own.month)),
    _rule("relative month", "(شهر)? MONTHSAID TURN", own.month),
    _rule("Hijri date", "DAYBEFORE? DAYSAID (من)? (شهر)? MOONSAID (YEAR HIJRI?)?", own.date_elsewhere),
    _rule("Hijri month", "((شهر) MOONSAID (YEAR HIJRI?)? | MOONSAID YEAR HIJRI?)", own.date_elsewhere),
    _rule("Ramadan by the word before it", "(?<= (في | خلال | قبل | بعد | منذ)) (?= رمضان) MOON", own.date_elsewhere),
    _rule("relative Hijri month", "(شهر)? MOONSAID TURN", own.date_elsewhere),
    _rule("Jalali date", "DAYBEFORE? DAYSAID (من)? (شهر)? SOLARMONTH YEAR SOLARYEAR?", own.date_elsewhere),
    _rule("Jalali month", "((شهر) | (?= SURESOLAR)) SOLARMONTH YEAR SOLARYEAR? (?! THING)", own.date_elsewhere),
    _rule("weekday", "(يوم)? WEEKDAY", own.weekday),
    _rule("relative weekday", "(يوم)? WEEKDAY TURN", own.weekday),
    _rule("name made of a weekday", "NAMEOF (WEEKDAY | DEICTIC)", b.refuse),
    _rule("season of a year", "SEASON (YEARWORD)? YEAR", own.season),
    _rule("season", "((فصل) (?= SEASONNAMED) SEASON | (?<= (في | خلال)) (?= SEASONNAMED) SEASON)", own.season),
    _rule("season, if more is said", "SEASON", b.weak(own.season)),
    _rule("relative season", "((?= SEASONNAMED) SEASON TURN | THIS SEASON)", own.season),
    _rule("name made of a season", "الربيع العربي", b.refuse),
    _rule("year", "YEARWORD YEAR ERA?", b.year),
    _rule("year by the word before it", "(?<= (BEFORE | HAPPENING)) YEAR ERA? (?! THING)", b.year),
    _rule("year in brackets", "(?<= OPENING) YEAR (?= CLOSING)", b.year),
    _rule("year, if more is said", "YEAR (?! THING)", b.weak(b.year)),
    _rule("amount, no year", "COMPARED من YEAR", b.refuse),
    _rule("rough amount, no year", "ROUGHLY YEAR", b.refuse),
    _rule("between two years", "(?<= بين) (عامي | سنتي)? YEAR AND YEAR (?! THING)", own.two_years("begin", "end")),
    _rule("two years", "(عامي | سنتي | الأعوام | أعوام) YEAR (AND | STRETCH) YEAR", own.two_years()),
    _rule("year to year", "YEAR STRETCH YEAR (?! (HYPHEN | THING))", own.two_years("begin", "end")),
    _rule("year before our era", "YEARWORD INT ERA", b.year),
    _rule("decade", "DECADENAMED (القرن (الماضي | (NTH | INT)))?", own.decade),
    _rule("century", "القرن (NTH | INT) ERA?", own.century),
    _rule("quarter", "(الربع | الفصل) NTH | الربع ENDMOST", own.part_of_this_year(Unit.QUARTER)),
    _rule("half, if more is said", "النصف NTH", b.weak(own.part_of_this_year(Unit.HALF))),
    _rule("feast that is near", "(?<= (عطلة | إجازة | أيام | قبل | بعد | خلال)) العيد", own.feast_nearby),
    *(_rule(f"feast: {name}", words, b.feast_named(name)) for words, name in FEASTS.items()),
)

RELATIVE = (
    _rule("relative unit", "(?<! GENERAL) UNITNAMED TURN", own.unit_named),
    _rule("this unit", "THIS UNITNAMED", own.unit_named),
    _rule("unit mentioned before", "(UNITNAMED RECALL | THAT UNITNAMED)", own.unit_recalled),
    _rule("edge of a unit", "EDGE UNITNAMED (?! (TURN | RECALL | NTH | INT))", own.edge_of_unit),
    _rule("coming weekend", "WEEKEND (المقبل | المقبلة | القادم | القادمة)", b.coming_weekend),
    _rule("weekend", "WEEKEND TURN?", b.weekend),
    _rule("same period of another year", "(الفترة | المدة) (نفسها | ذاتها) من (العام | السنة) TURN", own.same_period),
    _rule("same quarter of another year", "نفس (الفترة | المدة) من (العام | السنة) TURN", own.same_period),
    _rule("same month of another year", "(الشهر (نفسه | ذاته) | نفس الشهر) من (العام | السنة) TURN", own.same_month),
    _rule("named day", "(يوم)? DEICTIC", b.deictic_day),
    _rule("day before yesterday", "(أول (من)? أمس | أمس الأول | قبل أمس)", b.shift_of(Unit.DAY, -2)),
    _rule("day after tomorrow", "بعد (غد | الغد | غدا)", b.shift_of(Unit.DAY, 2)),
    _rule("present, past or future", "REFERENCE", b.reference),
    _rule("now", "(هذه الأيام | الوقت (الحالي | الراهن | الحاضر))", b.value_of("PRESENT_REF")),
    _rule("in the past", "(في) (الماضي | السابق)", b.value_of("PAST_REF")),
    _rule("in the future", "(في) المستقبل", b.value_of("FUTURE_REF")),
)

LENGTHS = (
    _rule("contracts, no decades", "(?<! (منذ | قبل | بعد | خلال | طوال | نحو | مدى | من)) COUNT عقود", b.refuse),
    _rule("duration", "(COUNT UNIT ANDPART? | FEW UNIT | PLAIN MANY | ALONE كاملا? | DUAL ANDPART?)", own.duration),
    _rule("one unit", "(?<= (لمدة | مدة | قبل | بعد | منذ | خلال | طوال | طيلة | نحو)) SINGLE ANDPART?", own.duration),
    _rule("one and a half", "SINGLE ANDPART", own.duration),
    _rule("one unit before or after that", "RELATION ذلك ب SINGLE", own.unit_from_that),
    _rule("units that nobody counts", "(?<= (قبل | بعد | منذ | خلال | طوال | ل | LENGTHVERB)) PLAIN", own.uncounted),
    _rule("two lengths", "(?<= بين) NUM AND NUM UNIT", b.two_lengths),
    _rule("ages", "(?<= (منذ | قبل | طوال | خلال)) AGES", own.uncounted),
    _rule("relative duration", "UNITSNAMED (NUMNAMED TEEN?)? (AND NUMNAMED)? FEWNAMED? TURN", own.units_turned),
    _rule("two units, relative", "DUALNAMED TURN", own.units_turned),
    _rule("counted relative duration", "COUNT UNITSNAMED TURN", own.units_turned),
    _rule("counted units, relative", "(COUNT UNIT | DUAL) TURN", own.duration),
    _rule("every", "(مرة)? كل ((يوم)? (ANYWEEKDAY | WEEKDAY) | DAYPARTWORD | COUNT? UNIT | DUAL)", own.every),
    _rule("so often", "(مرة | مرتين | NUM مرات) في UNITNAMED", own.so_often),
    _rule("frequency", "FREQUENCY", b.recurring),
    _rule("every season", "كل SEASON", b.every_season),
)

CLOCKS = (
    _rule("clock time", "((الساعة)? CLOCK HALFDAY? | الساعة POINTCLOCK HALFDAY?)", b.clock),
    _rule("hour", "الساعة (HOURNAMED TEEN? | HOUR) (AND CLOCKPART)? (إلا LACKING)? HALFDAY?", own.hour),
    _rule("hour by the word before it", "(?<= (في | عند)) HOURNAMED TEEN? (AND CLOCKPART)? HALFDAY", own.hour),
    _rule("hour, if more is said", "(?<= (في | عند)) HOURNAMED TEEN? (AND CLOCKPART)?", b.weak(own.hour)),
    _rule("tonight", "((?= الليلة) | (هذه | هذا) (?= (الليلة | المساء | الصباح))) DAYPARTWORD", own.day_part_of(0)),
    _rule("last night", "(?= الليلة) DAYPARTWORD الماضية", own.day_part_of(-1)),
    _rule("night between two days", "(ليل | ليلة) WEEKDAY (AND | SLASH | HYPHEN)? WEEKDAY", own.night_between),
    _rule("afternoon, if more is said", "بعد (?= (ظهر | الظهر)) DAYPARTWORD", b.weak(own.afternoon)),
    _rule("part of day, if more is said", "DAYPARTWORD", b.weak(b.day_part)),
)

COMPOSITIONS = (
    _rule("edge of a date", "EDGE DATE", b.modified_by("EDGE", "DATE")),
    _rule("rough date", "ROUGHLY (DATE | DURATION)", b.modified_by("ROUGHLY", "DATE", "DURATION")),
    _rule("more or less than", "COMPARED من DURATION", b.modified_by("COMPARED", "DURATION")),
    _rule("at least", "ما لا يقل عن DURATION", b.modified("EQUAL_OR_MORE", "DURATION")),
    _rule("date in a year", "OPEN (من | في)? DATE_YEAR", b.within("DATE_YEAR")),
    _rule("weekday of a week", "DATE_WEEKDAY (من)? DATE_WEEK", b.within("DATE_WEEK", "DATE_WEEKDAY")),
    _rule("named day and weekday", "DATE_DAY COMMA? DATE_WEEKDAY", b.same_day),
    _rule("weekday and day", "DATE_WEEKDAY COMMA? DATE_DAY", b.same_day),
    _rule("ago", "(قبل) DURATION (?! (من | AND DURATION))", b.ago(-1)),
    _rule("since so long", "DONE ((?! (DOT | BREAK | COMMA)) .){0,5} SINCE DURATION", own.ago),
    _rule("later than that", "بعد ذلك ب DURATION", b.later(1)),
    _rule("earlier than that", "قبل ذلك ب DURATION", b.later(-1)),
    _rule("later", "(بعد) DURATION (?! من)", b.later(1)),
    _rule("before a date", "(قبل) DURATION من DATE", b.from_date(-1)),
    _rule("after a date", "(بعد) DURATION من DATE", b.from_date(1)),
    _rule("time on a day", "CLOCKTIME (من | COMMA)? DATE", b.within("DATE", "CLOCKTIME")),
    _rule("day and time", "DATE COMMA? (عند | في)? CLOCKTIME", b.within("DATE", "CLOCKTIME")),
    _rule("hour in a part of the day", "CLOCKTIME (من)? DAYPART", own.hour_of_part),
    _rule("clock time alone", "CLOCKTIME", b.stated_clock),
    _rule("part of a named day", "DAYPART (من | يوم)? DATE_DAY COMMA? DATE_WEEKDAY", b.within("DATE_DAY", "DAYPART")),
    _rule("part of a day", "DAYPART (من | يوم)? DATE", b.within("DATE", "DAYPART")),
    _rule("day and its part", "DATE (بعد)? DAYPART", b.within("DATE", "DAYPART")),
    _rule("nth day of a feast", "(FIRSTDAY (أيام) | اليوم NTH من) DATE_FEAST", own.nth_of_feast),
    _rule("from one date to another", "(من | بين) DATE (إلى | حتى | AND) DATE", b.date_range),
    _rule("date to date", "DATE HYPHEN DATE", b.date_range),
)

_SAID = "(?:قال|أعلن|أكد|ذكر|أضاف|أفاد|صرح|كشف|أوضح)ت?"
_WHEN = "يوم|أمس|اليوم|مساء|صباح|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد"
ATTRIBUTIONS = (
    rf"(?:حسبما|بحسب ما|وفق ما|وفقا لما|كما) {_SAID} (?P<who>\w+(?: \w+){{0,4}}?)(?= (?:{_WHEN})|[،,.]|$)",
    r"(?:وفقا? ?ل|بحسب|حسب|وفق|نقلا عن)\s?(?P<who>\w+(?: \w+){0,4}?)(?=[،,.]|$| إن| أن| فإن)",
    (
        rf"(?:\b|[وف]){_SAID} (?P<who>\w+(?: \w+){{0,6}}?)"
        rf"(?: (?:{_WHEN})[^،.]{{0,30}}?)?،? (?:إن|أن|بأن|عن)(?:ه|ها|هم|نا)?\b"
    ),
)

_FUTURE = re.compile(r"[وف]?س(?!يار|ياس|يناء|يد|يف(?!ت)|يول|يط)[يت]\w{2,}(?<!ة)(?<!ات)")
_PROSPECT = re.compile(
    # Behind “ف”, a “ي” rather begins a name or a noun: “فيينا”, “فيضان”.
    r"(?:و?ي(?!وسف|ورو|حيى|عقوب|مين|سار|هود)|[وف]?ت(?!ركي|ونس|لك|حت|جاه|مام|اريخ|\w\w?ي\w\b|\wا\w\w\b))\w{2,}(?<![ةت])"
)
_PAST = re.compile(r"[وف]?(?:\w{3,}(?<!ا)(?<!ال)ت|(?:ان|ا[^ال]ت|است|ات)[^اة]{2,4}|\w{2,}وا)")


def analyse(word: str) -> Values:
    """The tense of a verb by its form."""
    if word.startswith("ال"):
        return {}
    for tense, shape in (("future", _FUTURE), ("prospect", _PROSPECT), ("past", _PAST)):
        if shape.fullmatch(word):
            return {"TENSE": tense}
    return {}


GRAMMAR = Grammar(
    code="ar",
    words=merged(WORDS, records.WORDS),
    rules=(*ENTRIES, *CALENDAR, *RELATIVE, *LENGTHS, *CLOCKS, *records.RULES),
    compositions=(*records.COMPOSITIONS, *COMPOSITIONS),
    shapes=SHAPES,
    parts={name: fold(pattern) for name, pattern in _PARTS.items()} | records.PARTS,
    claims=ClaimCues(
        denied=(r"\b[وف]?(?:نفى|نفت|ينفي|تنفي|أنكر|أنكرت|كذب|كذبت|فند|فندت|نافيا|نافية)\b", "لا صحة"),
        conditional=(r"(?<!ما )\b[وف]?[إا]ذا\b(?! ما كان)", r"\bفي حال\b", r"\bلو\b", r"\bشرط أن\b", r"\bما لم\b"),
        planned=(r"\b(?:ال)?مقرر[اةه]?\b",),
        possible=(r"\b(?:قد [يتن]\w+|ربما|من المحتمل|يمكن أن)\b",),
        continues=(
            r"[وف]?(?:أسفر|أدى|أوقع|خلف)ت? (?:الهجوم|الانفجار|القصف|التفجير|الاشتباكات|الزلزال|الحادث|الغارة)",
            r"(?:وبعد ذلك|وبعدها|ثم)",
        ),
        attribution=ATTRIBUTIONS,
    ),
    analyse=analyse,
    analyses=({"TENSE": "past"},),
    lower=fold,
    prefixes=("و", "ف", "ب", "ل"),
)
