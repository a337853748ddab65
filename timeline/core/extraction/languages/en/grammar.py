"""English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction import builders as b
from timeline.core.extraction.grammar import ClaimCues, Grammar
from timeline.core.extraction.languages.en import records
from timeline.core.extraction.languages.en.cues import ATTRIBUTIONS, CUES
from timeline.core.extraction.languages.en.words import CONTINUES, FEASTS, WORDS
from timeline.core.extraction.languages.records import ENTRIES, SHAPES, merged
from timeline.core.extraction.meanings import Anchor
from timeline.core.extraction.patterns import Rule
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.core.extraction.tokens import Values

PARTS = {
    "DAYNUMBER": "(DAY | ORDINAL)",
    "MORE": "(HYPHEN? ((?<= LARGE) and)? NUM)",
    "COUNT": "((NUM | FRACTION) (MORE (MORE (MORE MORE?)?)?)? ((and (a | one)?)? FRACTION)?)",
    "QUANTITY": "(COUNT | a LARGE of? | a? FEW | a | an)",
    "SOME": "(FEW | several)",
    "KIND": "(more | additional | full | straight | consecutive | trading | business | working | long)",
    "BEGINPART": "(MONTH? DAYNUMBER)",
    "ENDPART": "(DAYNUMBER (of? MONTH)? (COMMA? YEAR)?)",
    "TO": "(to | until | till | through | thru | HYPHEN)",
    "TERM": "(quarter | period)",
    "AGO": "(ago | earlier)",
    "SOMEWHERE": "(ORDINAL | LATER | early | late | final | RECALL | intervening)",
    "TERMNAME": "(period | ORDINAL quarter)",
    "COMPARABLE": "(corresponding | comparable | year HYPHEN AGO | comparable year HYPHEN AGO)",
    "LASTYEAR": "(last year | a year AGO | in the prior year)",
    "WILL": "(will | shall | APOS ll | won APOS t)",
}

CALENDAR = (
    Rule("dateline", "(?<= COMMA) (MONTH DAY | DAY MONTH) (COMMA? YEAR)? (?= (OPENING | HYPHEN))", b.dateline),
    Rule("ISO date", "ISODATE", b.iso_date),
    Rule("date in figures", "WRITTENDATE", b.written_date(is_month_first=True)),
    Rule("day and month", "(WEEKDAY COMMA? the?)? DAYNUMBER of? MONTH (COMMA? YEAR)?", b.day_and_month),
    Rule("month and day", "(WEEKDAY COMMA?)? MONTH the? DAYNUMBER (COMMA? YEAR)?", b.day_and_month),
    Rule("days of a month", "the? BEGINPART TO the? ENDPART", b.days_range("begin", "end")),
    Rule("days of a month", "(?<= between) the? BEGINPART and the? ENDPART", b.days_range("begin", "end")),
    Rule("two days of a month", "the? BEGINPART (and | or) the? ENDPART", b.days_range()),
    Rule("month and year", "MONTH (COMMA | of | in)? YEAR", b.month_and_year),
    Rule("month and spoken year", "MONTH (TEEN HYPHEN? (TEEN | NUM) (HYPHEN? NUM)?)", b.spoken_year),
    Rule("protest", "(the | annual) march (for | on | of the)", b.refuse),
    Rule("name", "(?<! MONTHPREP) FORENAME NAME", b.refuse),
    Rule("surname", "(?<= (?:NAME | TITLE)) (may | april | june)", b.refuse),
    Rule(
        "doubtful month", "(?<! (?:MONTHPREP | COMMA | OPENING)) DOUBTFUL(?! (COMMA? (YEAR | INT) | HYPHEN))", b.refuse
    ),
    Rule("month", "MONTHNAME", b.month),
    Rule("relative month", "(SHIFT | this (past | coming)) MONTHNAME", b.month),
    Rule("weekday", "WEEKDAYNAME", b.weekday),
    Rule("relative weekday", "(SHIFT | this (past | coming)) WEEKDAYNAME(?! of)", b.weekday),
    Rule("weekday mentioned before", "the RECALL WEEKDAYNAME", b.recalled_weekday),
    Rule("season in a sentence", "(?<= SEASONPREP) the? SEASON", b.season),
    Rule("season", "the? SEASON", b.weak(b.season)),
    Rule("season mentioned before", "that same? SEASON", b.season),
    Rule("relative season", "(SHIFT | this (past | coming)) SEASON", b.season),
    Rule("amount", "(?<= (?:CURRENCY | NUMBERED)) YEAR", b.refuse),
    Rule("number of things", "YEAR (COUNTED | PERCENT)", b.refuse),
    Rule("year", "YEAR", b.year),
    Rule("year in words", "the year NUM thousand", b.year_in_words),
    Rule("spoken year", "TEEN HYPHEN? TEEN (HYPHEN? NUM)?", b.spoken_year),
    Rule("years", "YEAR HYPHEN PAIR(?! (HYPHEN | PERCENT | UNITS))", b.year_range),
    Rule("year of an era", "(YEAR | INT) ERA", b.year),
    Rule("years of an era", "INT (HYPHEN | to) INT ERA", b.era_years("begin", "end")),
    Rule("two years of an era", "INT (and | or) INT ERA", b.era_years()),
    Rule("fiscal year", "FISCAL year? YEAR", b.fiscal_year),
    Rule("decade", "the? (APOS? DECADE | YEAR APOS s) ERA?", b.decade),
    Rule("age in decades", "(his | her | their | my | your) (PART HYPHEN?)? DECADE", b.refuse),
    Rule("century", "the? ORDINAL HYPHEN? century ERA?", b.century),
    Rule("quarter", "the? FISCAL? (ORDINAL quarter | ORDINAL FISCAL quarter)", b.quarter),
    Rule("quarter as an adjective", "(FISCAL HYPHEN?)? ORDINAL HYPHEN quarter", b.quarter),
    Rule("quarter with its number", "(YEAR QUARTERMARK | QUARTERMARK (of? YEAR)?)", b.quarter),
    Rule("Hijri date", "(DAYNUMBER of?)? MOON COMMA? INT (AH | hijri)?", b.hijri_date),
    Rule("Jalali date", "DAYNUMBER of? SOLARMONTH COMMA? YEAR SH?", b.jalali_date),
    Rule("Jalali month and day", "SOLARMONTH DAYNUMBER COMMA? YEAR SH?", b.jalali_date),
    Rule("Jalali month", "SOLARMONTH YEAR SH? (?! (COUNTED | PERCENT | UNITS))", b.jalali_date),
    Rule("half", "the? (ORDINAL | latter | last) half", b.weak(b.half)),
    *(Rule(f"feast: {name}", f"SHIFT? {words}", b.feast_named(name)) for words, name in FEASTS.items()),
)

RELATIVE = (
    Rule("weekend", "(the | SHIFT | this (?= past) SHIFT) weekend", b.weekend),
    Rule("length up to now", "(the | this) past UNIT(?! of)", b.past_unit),
    Rule(
        "day after the one mentioned before",
        "(?<! over) (?<! within) (?<! for) the next day (?! (of | or))",
        b.shift_of(Unit.DAY, 1, Anchor.MENTION),
    ),
    Rule("relative unit", "the? SHIFT FISCAL? UNIT(?! of)", b.shifted),
    Rule("unit mentioned before", "(the (RECALL | next) | that same? | this same) UNIT", b.shifted_mention),
    Rule("named day", "DEICTIC", b.deictic_day),
    Rule("day after tomorrow", "the day after tomorrow", b.shift_of(Unit.DAY, 2)),
    Rule("day before yesterday", "the day before yesterday", b.shift_of(Unit.DAY, -2)),
    Rule("day after", "the day (after | following)(?= (COMMA | DOT))", b.shift_of(Unit.DAY, 1, Anchor.MENTION)),
    Rule("day before", "the day before(?= (COMMA | DOT))", b.shift_of(Unit.DAY, -1, Anchor.MENTION)),
    Rule("year-end", "(year HYPHEN end | year end | year APOS s end)", b.shift_of(Unit.YEAR, 0, mod="END")),
    Rule("edge of a unit", "the? (very? EDGE part?) of (the | this) UNIT", b.edge_of_unit),
    Rule("side of a unit", "(LATER | EARLIER | PART) in (the | this) (?! day) UNIT", b.edge_of_unit),
    Rule("year up to a day", "the FISCAL? (?= year) UNIT(?= (ended | ending))", b.duration),
    Rule("the year", "the (full | FISCAL)? year(?! (HYPHEN | of | UNITS))", b.shift_of(Unit.YEAR, 0)),
    Rule("the latest year", "the? latest FISCAL? year", b.shift_of(Unit.YEAR, -1)),
    Rule("the week", "the week(?! (HYPHEN | of | UNITS))", b.shift_of(Unit.WEEK, 0)),
    Rule("the quarter", "(the | the? latest) TERM(?! (of | HYPHEN))", b.shift_of(Unit.QUARTER, 0, Anchor.PERIOD)),
    Rule("the period", "the period", b.refuse),
    Rule("a year before", "year HYPHEN AGO", b.shift_of(Unit.YEAR, -1, Anchor.PERIOD)),
    Rule("term a year before", "the? year HYPHEN AGO TERMNAME", b.shift_of(Unit.YEAR, -1, Anchor.PERIOD)),
    Rule("quarter a year before", "the? year HYPHEN AGO quarter", b.shift_of(Unit.QUARTER, -4, Anchor.PERIOD)),
    Rule("a year before, of a term", "the COMPARABLE TERM (LASTYEAR)?", b.shift_of(Unit.YEAR, -1, Anchor.PERIOD)),
    Rule(
        "the term of last year",
        "(the TERM LASTYEAR | last year APOS s TERM)",
        b.shift_of(Unit.YEAR, -1, Anchor.PERIOD),
    ),
    Rule("term of a year", "the? (same | comparable)? YEAR TERM", b.term_of_year),
    Rule("present, past or future", "REFERENCE", b.reference),
    Rule("the past", "the past(?! (NUM | FEW))", b.value_of("PAST_REF")),
    Rule("the future", "the (near | distant)? future", b.value_of("FUTURE_REF")),
    Rule("the near term", "the (near | short) term", b.value_of("FUTURE_REF")),
    Rule(
        "these days",
        "(these days | right now | at present | the? present day)",
        b.value_of("PRESENT_REF"),
    ),
)

LENGTHS = (
    Rule("rate", "COUNT UNITS (a | per) UNIT", b.refuse),
    Rule(
        "rate of an amount",
        "(?<= (?:NUM | PERCENT | shares | cents | members)) (a UNIT(?! AGO) | FREQUENCY)",
        b.refuse,
    ),
    Rule("fractions", "(a | NUM) HYPHEN? (quarter | quarters)", b.refuse),
    Rule("duration", "(QUANTITY | another) KIND? (UNIT | UNITS)(?! HYPHEN (AGO | long))", b.duration),
    Rule("length of all", "UNIT HYPHEN long", b.duration),
    Rule("uncounted length of all", "UNITS HYPHEN long", b.uncounted),
    Rule("length and a half", "(a | an | NUM) UNIT and a FRACTION", b.unit_and_fraction),
    Rule("two lengths", "(?<! SHIFT) NUM (to | and | or | HYPHEN) COUNT UNITS", b.two_lengths),
    Rule("half a unit", "FRACTION (a | an) UNIT", b.duration),
    Rule("duration as an adjective", "(COUNT | FEW) HYPHEN UNIT", b.duration),
    Rule("age", "a? (COUNT | FEW) HYPHEN? (UNIT | UNITS) HYPHEN? old", b.refuse),
    Rule("length a year before", "the? year HYPHEN AGO COUNT UNITS", b.duration),
    Rule("more than one unit", "over (a | an) UNIT(?! HYPHEN)", b.longer),
    Rule("duration with a name", "the (ORDINAL | latest | final)? COUNT KIND? UNITS", b.duration),
    Rule("relative duration", "the? SHIFT (QUANTITY | LARGE of?) UNITS", b.duration),
    Rule("uncounted length", "(?! the early hours of) the SOMEWHERE FEW? UNITS", b.uncounted),
    Rule("uncounted near length", "(the | SHIFT | these)? (recent | past | coming | future) UNITS", b.uncounted),
    Rule("uncounted length to come", "the UNITS ahead", b.uncounted),
    Rule(
        "uncounted length so far",
        "(UNITS(?= (ago | earlier | later)) | (?<! (the | of)) UNITS(?= (before | after)))",
        b.uncounted,
    ),
    Rule("uncounted length after a word", "(?<= LENGTHPREP) UNITS(?! SAME)", b.uncounted),
    Rule("every", "(every | each) (other | COUNT)? (UNITS | UNIT | WEEKDAYNAME | MONTHNAME)", b.every),
    Rule("weekly day", "WEEKDAYS", b.every),
    Rule("every season", "(every | each) (other | COUNT)? SEASON", b.every_season),
    Rule("weekday so long ago", "NUM (WEEKDAYS | WEEKDAYNAME) ago", b.counted_weekday(-1)),
    Rule("weekday so far ahead", "NUM (WEEKDAYS | WEEKDAYNAME) from (now | today)", b.counted_weekday(1)),
    Rule("weekly part of a day", "WEEKDAYNAME DAYPARTWORDS", b.weekly_day_part),
    Rule("yearly quarter", "ORDINAL quarters", b.yearly_quarters),
    Rule("yearly quarters", "ORDINAL and ORDINAL quarters", b.yearly_quarters),
    Rule("per unit", "per UNIT", b.every),
    Rule("frequency", "FREQUENCY", b.recurring),
)

CLOCKS = (
    Rule("clock time", "(CLOCK | POINTCLOCK | HOUR) HALFDAY (ZONE | local time)?", b.clock),
    Rule("24 hour clock", "CLOCK (ZONE | local time)?", b.clock),
    Rule("hour of a part of day", "(CLOCK | HOUR) in the DAYPARTWORD", b.clock_in_part),
    Rule("noon", "noon", b.weak(b.fixed_clock("T12:00"))),
    Rule("midday", "midday", b.weak(b.fixed_clock("T12:00"))),
    Rule("midnight", "midnight", b.weak(b.fixed_clock("T24:00"))),
    Rule("tonight", "tonight", b.day_part_of_today("NI")),
    Rule("relative part of day", "(SHIFT | the? RECALL | DEICTIC) DAYPARTWORD", b.day_part_shifted),
    Rule("part of day", "the? DAYPARTWORD", b.weak(b.day_part)),
    Rule("middle of a part of day", "mid HYPHEN? DAYPARTWORD", b.day_part),
)

COMPOSITIONS = (
    Rule("part of a date", "the? PART (HYPHEN | in)? DATE", b.modified_by("PART", "DATE")),
    Rule("later or earlier in a date", "(EARLIER | LATER) in? (DATE | DAYPART | CLOCKTIME)", b.sided),
    Rule("date and what follows", "on or after DATE", b.related("from", "DATE")),
    Rule("date and what precedes", "(on or before | no later than) DATE", b.related("by", "DATE")),
    Rule("date or later", "DATE or (later | after)", b.related("from", "DATE")),
    Rule("date or earlier", "DATE or (earlier | before)", b.related("by", "DATE")),
    Rule("rest of a date", "the rest of DATE", b.modified("LATER", "DATE")),
    Rule("edge of a date", "the (very? EDGE part?) of DATE", b.modified_by("EDGE", "DATE")),
    Rule(
        "rough date",
        "ROUGHLY (DATE | DURATION | CLOCKTIME)",
        b.modified_by("ROUGHLY", "DATE", "DURATION", "CLOCKTIME"),
    ),
    Rule("rough length", "DURATION or (so | more)", b.modified("APPROX", "DURATION")),
    Rule("rough ago", "DURATION or so ago", b.ago(-1)),
    Rule(
        "longer than",
        "more than (DURATION | DATE_OFFSET)",
        b.modified("MORE_THAN", "DURATION", "DATE_OFFSET"),
    ),
    Rule(
        "shorter than",
        "(less than | under) (DURATION | DATE_OFFSET)",
        b.modified("LESS_THAN", "DURATION", "DATE_OFFSET"),
    ),
    Rule("at least", "at least DURATION", b.modified("EQUAL_OR_MORE", "DURATION")),
    Rule("at most", "(at most | no more than | up to) DURATION", b.modified("EQUAL_OR_LESS", "DURATION")),
    Rule("date in a year", "OPEN COMMA? (of | in)? DATE_YEAR", b.within("DATE_YEAR")),
    Rule("year's part", "DATE_YEAR APOS s OPEN", b.within("DATE_YEAR")),
    Rule("year and quarter", "the? DATE_YEAR DATE_QUARTER", b.within("DATE_YEAR", "DATE_QUARTER")),
    Rule("year and half", "the? DATE_YEAR DATE_HALF", b.within("DATE_YEAR", "DATE_HALF")),
    Rule("weekday and day", "DATE_WEEKDAY COMMA? the? DATE_DAY", b.same_day),
    Rule("weekday of a week", "DATE_WEEKDAY (of | COMMA)? DATE_WEEK", b.within("DATE_WEEK", "DATE_WEEKDAY")),
    Rule("a year ago", "DURATION (ago | earlier)", b.years_ago(-1)),
    Rule("ago", "DURATION ago", b.ago(-1)),
    Rule("earlier", "DURATION (earlier | previously)", b.later(-1)),
    Rule("before", "DURATION before(?= (COMMA | DOT))", b.later(-1)),
    Rule("later", "DURATION (later | afterwards)", b.later(1)),
    Rule("from now", "DURATION from now", b.ago(1)),
    Rule("before a date", "DURATION before DATE (?! COMMA? (of | in)? DATE_YEAR)", b.from_date(-1)),
    Rule("after a date", "DURATION after DATE (?! COMMA? (of | in)? DATE_YEAR)", b.from_date(1)),
    Rule("time on a day", "CLOCKTIME COMMA? ((on | of) the?)? DATE", b.within("DATE", "CLOCKTIME")),
    Rule("early hours", "the early DAYPART? hours of DATE DAYPART?", b.early_hours),
    Rule("day and time", "DATE_DAY COMMA? at? CLOCKTIME", b.within("DATE_DAY", "CLOCKTIME")),
    Rule("weekday and time", "DATE_WEEKDAY COMMA? at? CLOCKTIME", b.within("DATE_WEEKDAY", "CLOCKTIME")),
    Rule("part of a day", "DAYPART (on | of)? DATE", b.within("DATE", "DAYPART")),
    Rule("part of a weekday", "DATE COMMA? DAYPART", b.within("DATE", "DAYPART")),
    Rule("week of a day", "the week of DATE_DAY", b.week_of),
    Rule(
        "from one to another in a year",
        "from? OPEN TO (DATE_DAY | DATE_MONTH | DATE_SEASON)",
        b.shared_year("begin", "end"),
    ),
    Rule("between two in a year", "between OPEN and (DATE_DAY | DATE_MONTH)", b.shared_year("begin", "end")),
    Rule("two in a year", "OPEN (and | or) (DATE_DAY | DATE_MONTH | DATE_SEASON)", b.shared_year()),
    Rule("from one date to another", "from DATE TO (DATE | DURATION)", b.date_range),
    Rule("between two dates", "between DATE and (DATE | DURATION)", b.date_range),
    Rule("date to date", "DATE HYPHEN DATE", b.date_range),
)


def analyse(word: str) -> Values:
    """A regular past tense by its ending."""
    return {"TENSE": "past"} if len(word) > 4 and word.endswith("ed") else {}


_NTH = r"(\d{1,2})(?:st|nd|rd|th)"

GRAMMAR = Grammar(
    code="en",
    words=merged(WORDS, records.WORDS),
    rules=(*ENTRIES, *CALENDAR, *RELATIVE, *LENGTHS, *CLOCKS, *records.RULES),
    compositions=(*records.COMPOSITIONS, *COMPOSITIONS),
    cues=CUES,
    parts=PARTS | records.PARTS,
    shapes={"ORDINAL": _NTH, "NTHDAY": _NTH, "DECADE": r"(\d{2,4})s"} | SHAPES,
    claims=ClaimCues(
        denied=(
            # What is denied to somebody, as bail, was refused; nobody says that it is untrue.
            (
                r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbeing )(?<!\bbe )(?<![-‐–])(?<![-‐–] )"
                r"\bden(?:y|ies|ied|ying)\b"
                r"(?! (?:\w+ ){0,2}(?:bail|entry|access|visas?|asylum|permission|requests?|appeals?|motions?|parole"
                r"|petitions?|applications?|service|treatment|boarding|admission|chance|rights?|opportunity)\b)"
            ),
            r"\b(?:reject|dismiss|refut)ed\b.{0,30}\b(?:claim|report|alleg|rumou?r)",
        ),
        conditional=(
            r"(?<!as )(?<!ask )(?<!asked )(?<!see )(?<!know )(?<!wonder )(?<!wondered )(?<!unclear )\bif\b",
            r"\b(?:unless|provided that|in case|would have|were to|otherwise)\b",
        ),
        planned=(
            r"\b(?:scheduled|slated|due|planned) (?:for|to|on|in)\b",
            r"\b(?:(?:set|supposed|meant|expected) (?:for|to(?! work))|(?:was|were) to (?:be|have))\b",
            r"\b(?:plan(?:s|ned)?|intend(?:s|ed)?|aim(?:s|ed)?|expect(?:s|ed)?|hop(?:es|ed)|want(?:s|ed)?) to\b",
        ),
        possible=(r"\b(?:could|might|(?-i:may)|perhaps|possibly)\b",),
        continues=CONTINUES,
        attribution=ATTRIBUTIONS,
    ),
    analyse=analyse,
    analyses=({"TENSE": "past"}, {"ORDINAL": 15, "NTHDAY": 15}),
)
