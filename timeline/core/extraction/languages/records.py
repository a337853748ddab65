"""Dates as registers, courts and archives write them in every language: the rules, over parts that each names.

A language names these parts: DAYLEAD (what stands before the day), MONTHDAY (the day of a month), DAYSPELT (a day in
several words), OFMONTH and YEARLINK (what joins day, month and year), SPELLED (a year in words), BEFOREERA and
AFTERERA, ANDOR, TOWARD ("to" between two days), YEARLEAD (the word "year" before one), NTHLEAD (an article), OFIN
(what joins a part and its whole), CLOCKTO ("to" between two times), ONDAY (what joins a time and its day).

A language may name these too: WEEKOF ("the week of"), DAYAFTER and EVEOF ("the day after", "the eve of"), BESIDELINK
("to" in "the day next to"), AFTERDAY and BEFOREDAY ("after" and "before" behind a weekday), STARTWORD ("from", before
the first of two weekdays), INPREP (what stands before a month in figures) and INMONTH (what joins a year and the month
behind it).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction import builders as b
from timeline.core.extraction.patterns import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

PARTS = {
    "ANYMONTH": "(MONTH | MONTHSHORT DOT?)",
    "ANYYEAR": "(YEAR | SPELTYEAR | SPELLED)",
    "ERAYEAR": "((YEAR | INT) (BEFOREERA | AFTERERA) | (AFTERERA | BEFOREERA) (YEAR | INT))",
    "LISTEDDAY": "(MONTHDAY)",
    "NTHWORD": "(ORDINAL | ENDMOST)",
    "NTHUNIT": "(UNIT)",
    "LASTUNIT": "(DATE_WEEK | DATE_MONTH | DATE_YEAR | DATE_DECADE)",
    "COUNTEDDAY": "(MONTHDAY | DATE_DAY)",
    "DAYFROM": "(NTHLEAD)",
    "NAMEDDAY": "(MONTHDAY OFMONTH ANYMONTH)",
    "ENDMONTH": "(MONTH (YEARLINK ANYYEAR)? | MONTHSHORT DOT? YEARLINK ANYYEAR)",
    "BASEFEAST": "(DATE_FEAST (YEARLINK DATE_YEAR)?)",
    "BASEDAY": "(DATE_DAY | BASEFEAST)",
    "WEEKDAYLEAD": "(NTHLEAD | NTHLEAD? NTHWORD)",
    "NAMINGDAY": "(NAMEDDAY)",
    "NOYEAR": "(?! YEARLINK (ANYYEAR | INT))",
    "EVENTLINK": "(HYPHEN)",
    "NAMELINK": "(EVENTLINK)",
    "MONTHTURNED": "(MONTHTURN)",
    "WEEKLEAD": "(WEEKMARK)",
    "TURNLEAD": "(SECTION)",
    "ENDS": "(?= (STOP | BREAK | $))",
    # What a language has no words for.
    "BESIDELINK": "(?!)",
    "WEEKOF": "(?!)",
    "DAYAFTER": "(?!)",
    "EVEOF": "(?!)",
    "AFTERDAY": "(?!)",
    "BEFOREDAY": "(?!)",
    "STARTWORD": "(?!)",
    "INPREP": "(in)",
    "INMONTH": "(?!)",
}

_WHOLE = "(DATE_MONTH | DATE_YEAR | DATE_SEASON | DATE_QUARTER | DATE_HALF | DATE_DECADE | DATE_CENTURY | DATE_WEEK)"
# What a day names: "the April 6 Youth Movement", "Organización 17 de Noviembre", "pont du 6 octobre".
_NAMED = "GROUPKIND{0,2} (MOVEMENT | NAMEDAFTER)"
_NAMED_BEHIND = "(MOVEMENT GROUPKIND? NAMELINK | NAMEDAFTER GROUPKIND?)"
_ERAS = "DAYLEAD? MONTHDAY OFMONTH MONTH YEARLINK"

# Before the rules of a language, which doubt a month that is also a name.
ENTRIES = (
    Rule("month of an entry", "(?<= BREAK) MONTH (?= (HYPHEN | COLON))", b.month),
    Rule("year", "(?<= BREAK) YEAR (?= (BREAK | COLON BREAK))", b.year),
    Rule(
        "day of an entry",
        "(?<= BREAK) DAY DOT? (?= (HYPHEN | COLON)) (?! (HYPHEN | COLON) (DAY | INT))",
        b.day_of_entry,
    ),
    Rule("rough year", "CIRCA YEAR ENDS", b.rough_year),
)

RULES = (
    Rule("name made of a day", f"(NAMINGDAY {_NAMED} | {_NAMED_BEHIND} NAMEDDAY NOYEAR)", b.refuse),
    Rule("event named by its day", "(NAMEDDAY EVENTNAME | EVENTNAME EVENTLINK NAMEDDAY NOYEAR)", b.named_day),
    Rule("telephone or book number", "(?! YEAR) INT (HYPHEN? INT){2,5}", b.refuse),
    Rule("numbered thing", "NUMBERED DOT? COLON? (YEAR | MONTHYEAR | YEARPAIR) ((HYPHEN | ANDOR) YEAR)?", b.refuse),
    Rule("section of a law", "SECTION{1,2} YEAR ((HYPHEN | ANDOR) YEAR)?", b.refuse),
    Rule(
        "day joined to its month",
        "DAYLEAD? DAY (HYPHEN ANYMONTH HYPHEN | SLASH ANYMONTH SLASH | DOT ANYMONTH DOT) (YEAR | PAIR)",
        b.record_day,
    ),
    Rule("month joined to its year", "ANYMONTH (HYPHEN | SLASH) YEAR", b.record_month),
    Rule("year joined to its month", "YEAR (HYPHEN | SLASH) ANYMONTH (HYPHEN | SLASH) DAY", b.record_day),
    Rule("year joined to its month", "YEAR (HYPHEN | SLASH) ANYMONTH", b.record_month),
    Rule("year, month and day", "YEAR COMMA? (MONTH | MONTHSHORT) DOT? MONTHDAY (?! YEAR)", b.record_day),
    Rule("quarter with its number", "(QUARTERMARK YEARLINK YEAR | YEAR HYPHEN? QUARTERMARK)", b.quarter),
    Rule("half with its number", "(HALFMARK YEARLINK YEAR | YEAR HYPHEN? HALFMARK)", b.half_with_mark),
    Rule("week of a year", "(YEAR HYPHEN? WEEKMARK | WEEKMARK YEAR | WEEKLEAD YEAR)", b.numbered_week),
    Rule(
        "nth unit of the unit under way", "NTHLEAD? NTHWORD UNIT OFIN NTHLEAD? UNIT (?! (SHIFT | YEAR))", b.nth_of_unit
    ),
    Rule("year in words", "(SPELTYEAR | SPELLED) ENDS", b.plain_spelled_year),
    Rule("month and year in figures", "MONTHYEAR", b.record_month),
    Rule("month and year in figures", "(?<= INPREP) (YEARMONTH | YEAR SLASH MONTHNUM)", b.record_month),
    Rule("month and year in figures", "(?<= INPREP) MONTHNUM (HYPHEN | SLASH) YEAR (?! HYPHEN)", b.record_month),
    Rule("day joined to its month", "DAYLEAD? DAY HYPHEN ANYMONTH (?! (HYPHEN | SLASH | NAME | YEAR))", b.record_day),
    Rule("year and month in figures", "YEAR HYPHEN MONTHNUM (?! (HYPHEN | PERCENT))", b.year_and_month),
    Rule("day, month and year", "DAYLEAD? MONTHDAY OFMONTH ANYMONTH YEARLINK ANYYEAR", b.record_day),
    Rule("day of a turned month", "DAYLEAD? NTHLEAD? MONTHDAY DOT? MONTHTURNED", b.day_of_turned_month),
    Rule("day in words", "DAYLEAD? DAYSPELT OFMONTH MONTH", b.record_day),
    Rule("month and day with year", "(MONTH | MONTHSHORT DOT?) MONTHDAY YEARLINK ANYYEAR", b.record_day),
    Rule("month and short name", "MONTHSHORT DOT? YEARLINK YEAR", b.record_month),
    Rule("month and year in words", "MONTH YEARLINK (SPELTYEAR | SPELLED)", b.record_month),
    Rule(
        "day, month and short year",
        "DAYLEAD? MONTHDAY OFMONTH ANYMONTH (COMMA? APOS PAIR | PAIR ENDS)",
        b.record_day,
    ),
    Rule("month and short year", "(MONTH | MONTHSHORT) APOS PAIR", b.record_month),
    Rule("day of an era", f"{_ERAS} ERAYEAR", b.record_day),
    Rule("month of an era", "MONTH YEARLINK ERAYEAR", b.record_month),
    Rule("year of an era", "YEARLEAD? ERAYEAR", b.record_year),
    Rule("year with its word", "YEARLEAD ANYYEAR", b.record_year),
    Rule("early year with its word", "YEARLEAD (?! YEAR) INT", b.early_year),
    Rule(
        "days of a month",
        "DAYLEAD? LISTEDDAY DOT? TOWARD DAYLEAD? LISTEDDAY DOT? OFMONTH ENDMONTH",
        b.listed_days("begin", "end"),
    ),
    Rule(
        "days between two of a month",
        "(?<= BETWEENWORD) DAYLEAD? LISTEDDAY DOT? ANDOR DAYLEAD? LISTEDDAY DOT? OFMONTH ENDMONTH",
        b.listed_days("begin", "end"),
    ),
    Rule(
        "several days of a month",
        "DAYLEAD? LISTEDDAY DOT? (COMMA DAYLEAD? LISTEDDAY DOT?)? (COMMA DAYLEAD? LISTEDDAY DOT?)?"
        " (COMMA DAYLEAD? LISTEDDAY DOT?)? COMMA? ANDOR DAYLEAD? LISTEDDAY DOT? OFMONTH MONTH (YEARLINK ANYYEAR)?",
        b.listed_days(),
    ),
    Rule(
        "several days behind a month",
        "MONTH LISTEDDAY DOT? (COMMA LISTEDDAY DOT?)? (COMMA LISTEDDAY DOT?)?"
        " COMMA? ANDOR LISTEDDAY DOT? (YEARLINK ANYYEAR)",
        b.listed_days(),
    ),
    Rule(
        "days behind a month",
        "MONTH (BETWEENWORD DAYLEAD? LISTEDDAY ANDOR | STARTWORD DAYLEAD? LISTEDDAY TOWARD) DAYLEAD? LISTEDDAY"
        " (YEARLINK ANYYEAR | ENDS)",
        b.listed_days("begin", "end"),
    ),
    Rule(
        "day to a day in figures",
        "DAYLEAD? (MONTHDAY | DAYMONTH) DOT? TOWARD DAYLEAD? WRITTENDATE",
        b.days_before_written("begin", "end"),
    ),
    Rule(
        "day and a day in figures",
        "DAYLEAD? (MONTHDAY | DAYMONTH) DOT? (SLASH | ANDOR) DAYLEAD? WRITTENDATE",
        b.days_before_written(),
    ),
)


COMPOSITIONS = (
    Rule("day and weekday in brackets", "DATE_DAY OPENING DATE_WEEKDAY CLOSING", b.same_day),
    Rule("weekday and day in brackets", "DATE_WEEKDAY OPENING DATE_DAY CLOSING", b.same_day),
    Rule("nth weekday", f"NTHLEAD? NTHWORD DATE_WEEKDAY OFIN {_WHOLE}", b.nth_in),
    Rule("nth unit", f"NTHLEAD? NTHWORD NTHUNIT OFIN {_WHOLE}", b.nth_in),
    Rule("last of a date", f"NTHLEAD? (DATE_WEEKDAY | DATE_WEEKEND | DURATION | DATE_DAY) OFIN {_WHOLE}", b.last_in),
    Rule("last of a date", f"NTHLEAD? LASTUNIT OFIN {_WHOLE}", b.last_in),
    Rule("portion of a date", f"NTHLEAD? (PORTION | DATE_HALF | DATE_QUARTER) OFIN {_WHOLE}", b.portion_of),
    Rule("turn of a century", "TURNLEAD DATE_CENTURY", b.turn_of_century),
    Rule("day of a counted month", "DAYFROM? COUNTEDDAY OFIN DATE_MONTH", b.day_of_shifted_month()),
    Rule(
        "days of a counted month",
        "DAYFROM? COUNTEDDAY (TOWARD NTHLEAD? | (?= . DATE_DAY) .)? COUNTEDDAY OFIN DATE_MONTH",
        b.day_of_shifted_month("begin", "end"),
    ),
    Rule(
        "two days of a counted month",
        "DAYFROM? COUNTEDDAY ANDOR NTHLEAD? COUNTEDDAY OFIN DATE_MONTH",
        b.day_of_shifted_month(),
    ),
    Rule("nth weekend", f"NTHLEAD? NTHWORD DATE_WEEKEND OFIN {_WHOLE}", b.nth_in),
    Rule("week of a day", "WEEKOF DATE_DAY", b.week_of),
    Rule("day after a day", "DAYAFTER BASEDAY", b.day_beside(1)),
    Rule("day before a day", "EVEOF BASEDAY", b.day_beside(-1)),
    Rule("day named beside a day", "DATE_DAY BESIDELINK BASEDAY", b.next_to),
    Rule("weekday after a feast", "NTHLEAD? NTHWORD? DATE_WEEKDAY AFTERDAY BASEFEAST", b.weekday_beside(1)),
    Rule("weekday before a feast", "NTHLEAD? NTHWORD? DATE_WEEKDAY BEFOREDAY BASEFEAST", b.weekday_beside(-1)),
    Rule("weekday after a day", "WEEKDAYLEAD DATE_WEEKDAY AFTERDAY DATE_DAY", b.weekday_beside(1)),
    Rule("weekday before a day", "WEEKDAYLEAD DATE_WEEKDAY BEFOREDAY DATE_DAY", b.weekday_beside(-1)),
    Rule(
        "weekdays of a week",
        "DATE_WEEK COMMA? STARTWORD? DATE_WEEKDAY (TOWARD | ANDOR) NTHLEAD? DATE_WEEKDAY",
        b.weekdays_of_week,
    ),
    Rule("weekdays of a week", "DATE_WEEKDAY TOWARD NTHLEAD? DATE_WEEKDAY OFIN? DATE_WEEK", b.weekdays_of_week),
    Rule("month of the year before it", "DATE_YEAR INMONTH ((?= DATE_MONTH) OPEN)", b.within("DATE_YEAR")),
    Rule(
        "from one to another in a year",
        "OPEN TOWARD DAYLEAD? (DATE_DAY | DATE_MONTH | DATE_SEASON)",
        b.shared_year("begin", "end"),
    ),
    Rule(
        "between two in a year",
        "(?<= BETWEENWORD) OPEN ANDOR (DATE_DAY | DATE_MONTH | DATE_SEASON)",
        b.shared_year("begin", "end"),
    ),
    Rule("two times of one day", "CLOCKTIME CLOCKTO CLOCKTIME ONDAY DATE", b.clocks_of_day),
    Rule("length in several units", "DURATION (COMMA? ANDOR? DURATION) (COMMA? ANDOR? DURATION)?", b.several_units),
)


# Quarters and halves as companies write them: Q1, 1T, H2.
SHAPES = {
    "QUARTERMARK": r"(?=.?[QT].?$)[QT]?([1-4])[QT]?",
    "HALFMARK": r"(?=.?[HS].?$)[HS]?([12])[HS]?",
    "WEEKMARK": r"W(\d\d)",
}


def merged(
    words: Mapping[str, Mapping[str, object]], more: Mapping[str, Mapping[str, object]]
) -> dict[str, Mapping[str, object]]:
    """Two sets of tables as one; a class that both have holds the words of both."""
    return {name: {**words.get(name, {}), **more.get(name, {})} for name in {**words, **more}}
