"""English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction import builders as b
from timeline.extraction.grammar import ClaimCues, Grammar
from timeline.extraction.grammars.en_words import FEASTS, WORDS
from timeline.extraction.meanings import Anchor
from timeline.extraction.patterns import Rule
from timeline.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.extraction.tokens import Values

PARTS = {
    "DAYNUMBER": "(DAY | ORDINAL)",
    "COUNT": "((NUM | FRACTION) (HYPHEN? NUM (HYPHEN? NUM)?)? (and? (a | one)? FRACTION)?)",
    "QUANTITY": "(COUNT | a? FEW | a couple of? | a | an | another)",
    "SPOKENYEAR": "(TEEN (HYPHEN? TEEN)? (HYPHEN? NUM)?)",
    "BEGINPART": "((MONTH | the)? DAYNUMBER)",
    "ENDPART": "(DAYNUMBER (of? MONTH (COMMA? YEAR)?)?)",
    "TO": "(to | and | until | till | through | HYPHEN)",
    "ATMOST": "(about | around | nearly | almost)",
}

CALENDAR = (
    Rule("ISO date", "ISODATE", b.iso_date),
    Rule("date in figures", "WRITTENDATE", b.written_date(is_month_first=True)),
    Rule("day and month", "(WEEKDAY COMMA? the?)? DAYNUMBER of? MONTH (COMMA? YEAR)?", b.day_and_month),
    Rule("month and day", "(WEEKDAY COMMA?)? MONTH the? DAYNUMBER (COMMA? YEAR)?", b.day_and_month),
    Rule("days of a month", "the? BEGINPART TO the? ENDPART", b.days_range),
    Rule("month and year", "MONTH (COMMA | of | in)? YEAR", b.month_and_year),
    Rule("month", "MONTHNAME", b.month),
    Rule("relative month", "SHIFT MONTHNAME", b.month),
    Rule("weekday", "WEEKDAYNAME", b.weekday),
    Rule("relative weekday", "(SHIFT | this (past | coming)) WEEKDAYNAME", b.weekday),
    Rule("season", "the? SEASON", b.weak(b.season)),
    Rule("relative season", "(SHIFT | this (past | coming)) SEASON", b.season),
    Rule("year", "YEAR", b.year),
    Rule("years", "YEAR HYPHEN PAIR(?! (HYPHEN | PERCENT | UNITS))", b.year_range),
    Rule("year of an era", "(YEAR | INT) ERA", b.year),
    Rule("decade", "the? (APOS? DECADE | YEAR APOS s)", b.decade),
    Rule("century", "the? ORDINAL HYPHEN? century ERA?", b.century),
    Rule("quarter", "the? FISCAL? HYPHEN? ORDINAL HYPHEN? FISCAL? quarter", b.quarter),
    Rule("half", "the (ORDINAL | latter | last) half", b.weak(b.half)),
    *(Rule(f"feast: {name}", f"SHIFT? {words}", b.feast_named(name)) for words, name in FEASTS.items()),
)

RELATIVE = (
    Rule("relative unit", "the? SHIFT UNIT(?! of)", b.shifted),
    Rule("unit told before", "(the (RECALL | next) | that | that same) UNIT", b.shifted_mention),
    Rule("named day", "DEICTIC", b.deictic_day),
    Rule("day after tomorrow", "the day after tomorrow", b.shift_of(Unit.DAY, 2)),
    Rule("day before yesterday", "the day before yesterday", b.shift_of(Unit.DAY, -2)),
    Rule("year-end", "(year HYPHEN end | year end | year APOS s end)", b.shift_of(Unit.YEAR, 0, mod="END")),
    Rule("edge of a unit", "the (very? EDGE) of the UNIT", b.edge_of_unit),
    Rule("the weekend", "the weekend", b.shift_of(Unit.WEEKEND, 0)),
    Rule("a year before", "(the? year HYPHEN (ago | earlier))", b.shift_of(Unit.YEAR, -1, Anchor.PERIOD)),
    Rule("present, past or future", "REFERENCE", b.reference),
    Rule("the past", "the past", b.value_of("PAST_REF")),
    Rule("the future", "the (near | distant | foreseeable)? future", b.value_of("FUTURE_REF")),
    Rule("these days", "(these days | right now | at present)", b.value_of("PRESENT_REF")),
)

LENGTHS = (
    Rule("duration", "QUANTITY HYPHEN? (UNIT | UNITS)", b.duration),
    Rule("length of an age", "QUANTITY HYPHEN? (UNIT | UNITS) HYPHEN? old", b.refuse),
    Rule("duration with a name", "the (ORDINAL | last | next | latest | final)? COUNT UNITS", b.duration),
    Rule("relative duration", "the? SHIFT (QUANTITY | several) UNITS", b.duration),
    Rule("every", "(every | each) (COUNT? UNITS | UNIT | WEEKDAYNAME | MONTHNAME)", b.every),
    Rule("per unit", "per UNIT", b.every),
    Rule("frequency", "FREQUENCY", b.recurring),
)

CLOCKS = (
    Rule("clock time", "(CLOCK | POINTCLOCK | HOUR) HALFDAY ZONE?", b.clock),
    Rule("24 hour clock", "CLOCK ZONE?", b.clock),
    Rule("relative part of day", "(SHIFT | RECALL | the RECALL | DEICTIC) DAYPARTWORD", b.day_part_shifted),
    Rule("part of day", "the? DAYPARTWORD", b.weak(b.day_part)),
)

COMPOSITIONS = (
    Rule("part of a date", "the? PART HYPHEN? in? DATE", b.modified_by("PART", "DATE")),
    Rule("edge of a date", "the EDGE of DATE", b.modified_by("EDGE", "DATE")),
    Rule("rough date", "ROUGHLY (DATE | DURATION)", b.modified_by("ROUGHLY", "DATE", "DURATION")),
    Rule("date in a year", "OPEN COMMA? (of | in)? DATE_YEAR", b.within("DATE_YEAR")),
    Rule("year's part", "DATE_YEAR APOS s OPEN", b.within("DATE_YEAR")),
    Rule("year and quarter", "the? DATE_YEAR DATE_QUARTER", b.within("DATE_YEAR", "DATE_QUARTER")),
    Rule("year and half", "the? DATE_YEAR DATE_HALF", b.within("DATE_YEAR", "DATE_HALF")),
    Rule("weekday and day", "DATE_WEEKDAY COMMA? the? DATE_DAY", b.same_day),
    Rule("weekday of a week", "DATE_WEEKDAY (of | COMMA)? DATE_WEEK", b.within("DATE_WEEK")),
    Rule("ago", "DURATION ago", b.ago(-1)),
    Rule("earlier", "DURATION (earlier | before | previously)", b.later(-1)),
    Rule("later", "DURATION (later | after | afterwards)", b.later(1)),
    Rule("from now", "DURATION from now", b.ago(1)),
    Rule("before a date", "DURATION before DATE", b.from_date(-1)),
    Rule("after a date", "DURATION after DATE", b.from_date(1)),
    Rule("time on a day", "CLOCKTIME COMMA? (on | of)? DATE", b.within("DATE", "CLOCKTIME")),
    Rule("part of a day", "DAYPART (on | of) DATE", b.within("DATE", "DAYPART")),
    Rule("part of a weekday", "DATE COMMA? DAYPART", b.within("DATE", "DAYPART")),
    Rule("nth unit", "the? (ORDINAL | ENDMOST) UNIT of DATE", b.nth),
    Rule("nth weekday", "the? (ORDINAL | ENDMOST) WEEKDAY of DATE", b.nth_weekday),
    Rule("from one date to another", "(from | between) DATE TO DATE", b.date_range),
    Rule("date to date", "DATE HYPHEN DATE", b.date_range),
)

_NAME = r"(?:[A-Z][\w’'.-]+ )*"
_SAID = r"(?:said|told|announced|stated|added|explained|claimed)\b"
ATTRIBUTIONS = (
    r"\b[Aa]ccording to (?:an? |the )?(?P<who>[^,.;”\"]+?)(?=[,.;”\"]| on | which| who|$)",
    rf"(?P<who>{_NAME}(?:[Ss]ources|[Oo]fficials?|[Ss]pokes\w+|[Mm]inister|[Mm]inistry)) {_SAID}",
    rf"(?P<who>{_NAME}[A-Z][\w’'.-]+) {_SAID}",
)


def analyse(word: str) -> Values:
    """A regular past tense by its ending."""
    return {"TENSE": "past"} if len(word) > 4 and word.endswith("ed") else {}


GRAMMAR = Grammar(
    code="en",
    words=WORDS,
    rules=(*CALENDAR, *RELATIVE, *LENGTHS, *CLOCKS),
    compositions=COMPOSITIONS,
    parts=PARTS,
    shapes={"ORDINAL": r"(\d{1,2})(?:st|nd|rd|th)", "DECADE": r"(\d{2}|\d{4})s"},
    claims=ClaimCues(
        denied=(
            r"\bden(?:y|ies|ied|ying)\b",
            r"\b(?:reject|dismiss|refut)ed\b.{0,30}\b(?:claim|report|alleg|rumou?r)",
        ),
        attribution=ATTRIBUTIONS,
    ),
    analyse=analyse,
    analyses=({"TENSE": "past"},),
)
