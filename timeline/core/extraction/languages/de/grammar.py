"""German, with the words that Austria and South Tyrol use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.core.extraction import builders as b
from timeline.core.extraction.grammar import ClaimCues, Grammar
from timeline.core.extraction.languages.de import builders as own
from timeline.core.extraction.languages.de import records
from timeline.core.extraction.languages.de.words import FEASTS, NUMBERS, TENS, WORDS
from timeline.core.extraction.languages.records import ENTRIES, SHAPES, merged
from timeline.core.extraction.patterns import Rule
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.core.extraction.tokens import Values

PARTS = {
    "COUNT": "((NUM | FRACTION) (NUM | FRACTION)?)",
    "QUANTITY": "(COUNT | ein? FEW)",
    "JOINED": "(COMMA? (und | sowie | oder | bis | HYPHEN | SLASH)? (am | vom | zum | bis zum)?)",
    "NEXTDAY": "(JOINED DAY DOT)",
    "BEGINPART": "(DAY)",
    "ENDPART": "(DAY DOT MONTH YEAR?)",
    "TIMESAID": "(CLOCK | POINTCLOCK | HOUR)",
    "NTH": "(ORDINAL | INT DOT | ROMAN DOT)",
    "JOINT": "(und | bis | HYPHEN | SLASH | oder)",
    "EACH": "(jeden | jedem | jede | jedes | alle)",
    "SOMETIMES": "(einmal | zweimal | dreimal)",
    "BEFORECHRIST": "(v DOT CHRIST | vor christus)",
}

CALENDAR = (
    Rule("ISO date", "ISODATE", b.iso_date),
    Rule(
        "date in figures", "(WEEKDAY COMMA?)? (den)? WRITTENDATE", b.written_date(is_month_first=False, habit="German")
    ),
    Rule("day and month in figures", "(?<= LEADIN) DAYMONTH DOT", own.day_and_month),
    Rule("day and month in numbers", "DAY DOT MONTHNUM DOT YEAR", own.day_and_month),
    Rule("name with a year", "agenda YEAR", b.refuse),
    Rule("day and month", "(WEEKDAY COMMA? (den | dem | der)?)? (DAY DOT | ORDINAL) MONTH YEAR?", own.day_and_month),
    Rule("days of a month", "BEGINPART DOT? (bis (zum)? | HYPHEN) ENDPART", b.days_range("begin", "end")),
    Rule("several days of a month", "DAY DOT NEXTDAY? NEXTDAY? NEXTDAY? NEXTDAY? NEXTDAY MONTH YEAR?", own.days),
    Rule("month and year", "MONTH (des jahres)? YEAR", b.month_and_year),
    Rule("month of another year", "MONTHNAME (des | dieses)? SHIFT jahres", own.month_of_years),
    Rule("month", "((?<= LEADIN) MONTHNAME | SHIFT MONTHNAME)", b.month),
    Rule("name of a person", "PERSON DOT? (MONTHNAME | WEEKDAY | SEASON)", b.refuse),
    Rule("month, if more is said", "MONTHNAME", b.weak(b.month)),
    Rule("weekdays", "WEEKDAYS", own.weekdays),
    Rule("weekday", "((?<= LEADIN) WEEKDAYNAME | (?! DOUBTFUL) WEEKDAYNAME)", b.weekday),
    Rule("weekday, if more is said", "WEEKDAYNAME", b.weak(b.weekday)),
    Rule("relative weekday", "(?! (übernächsten | vorletzten)) SHIFT WEEKDAYNAME", b.weekday),
    Rule("part of a weekday", "SHIFT? DAYANDPART", own.weekday_part),
    Rule("season", "(SEASON (YEAR | YEARPAIR) | (?<= LEADIN) SEASON | SHIFT SEASON)", own.season),
    Rule("season, if more is said", "SEASON", b.weak(own.season)),
    Rule("months of a season", "THE? SEASONMONTHS", own.season),
    Rule("year", "(das jahr | jahr | jahre | jahres) YEAR", b.year),
    Rule("bare year", "YEAR (?! (COUNTED | UNIT | PERCENT | DOT YEAR))", own.bare_year),
    Rule(
        "year by the word before it", "(?<= (seit | ab | bis | von | nach | vor | OPENING)) YEAR (?! COUNTED)", b.year
    ),
    Rule("amount, no year", "(ROUGHLY | als | je) YEAR", b.refuse),
    Rule("year to year", "YEAR (HYPHEN | SLASH) YEAR", own.years),
    Rule("years", "YEAR HYPHEN PAIR (?! (HYPHEN | PERCENT | DOT))", b.year_range),
    Rule("year before Christ", "(YEAR | INT) BEFORECHRIST", own.year_before_christ),
    Rule("decade", "THE? (DECADE | DECADESTEM) HYPHEN? (jahre | jahren | jahres)", own.decade),
    Rule("decade without years", "(?<= (den | der | die)) (DECADE | DECADESTEM) (?! HYPHEN)", own.decade),
    Rule("decade in one word", "THE? DECADEWORD", own.decade),
    Rule("century", "THE? NTH CENTURYWORD BEFORECHRIST?", own.century),
    Rule("quarter", "NTH QUARTERWORD YEAR?", own.part_of_year(Unit.QUARTER)),
    Rule("half", "THE? NTH HALFWORD YEAR?", own.part_of_year(Unit.HALF)),
    *(Rule(f"feast: {name}", f"SHIFT? {words}", b.feast_named(name)) for words, name in FEASTS.items()),
)

RELATIVE = (
    Rule("next day", "(nächsten | folgenden | darauffolgenden | tags) (tag | tages | darauf)", own.day_mentioned(1)),
    Rule("year before or after", "jahr BESIDE", own.year_mentioned),
    Rule("that day", "(diesem | dieser) tag", own.day_mentioned(0)),
    Rule("relative unit", "THE? SHIFT (?! PLURAL) UNIT", b.shifted),
    Rule("unit mentioned before", "THE? RECALL (?! PLURAL) UNIT", b.shifted_mention),
    Rule("day before", "(vortag | vortages | tag zuvor | tag davor | tags zuvor)", own.day_mentioned(-1)),
    Rule("coming weekend", "(kommenden | kommendes) wochenende", b.coming_weekend),
    Rule("weekend", "THE? SHIFT? (wochenende | wochenendes)", b.weekend),
    Rule("year beside this", "YEARSHIFT", own.year_beside),
    Rule(
        "same period of another year", "THE? (gleichen | selben) (zeitraum | quartal) des vorjahres", own.same_period
    ),
    Rule("named day", "DEICTIC", b.deictic_day),
    Rule("tomorrow", "(?<! (am | jeden | guten | diesem | heute | gestern | vom | der | des)) TOMORROW", own.tomorrow),
    Rule("part of tomorrow", "TOMORROW DAYPARTWORD", own.tomorrow_part),
    Rule("edge of a year", "YEAREDGE YEAR?", own.year_edge),
    Rule("edge of a unit", "PART (des | der)? (?! PLURAL) UNIT", b.edge_of_unit),
    Rule("unit under way", "(?<= (laufe | lauf | verlauf)) (des | der) (?! PLURAL) UNIT", own.unit_under_way),
    Rule("present, past or future", "REFERENCE", b.reference),
    Rule("lately", "vor (kurzem | kurzer zeit | längerem)", b.value_of("PAST_REF")),
    Rule("the past", "der vergangenheit", b.value_of("PAST_REF")),
    Rule("the future", "(der zukunft | (?<= in) zukunft)", b.value_of("FUTURE_REF")),
)

LENGTHS = (
    Rule("some day", "eines tages", b.refuse),
    Rule("duration", "QUANTITY UNIT", own.duration),
    Rule("duration with a name", "THE? (SHIFT | ORDINAL) QUANTITY UNIT", own.duration),
    Rule("age", "QUANTITY UNIT OLD", b.refuse),
    Rule("two lengths", "(NUM (bis | HYPHEN | oder) NUM | (?<= zwischen) NUM und NUM) UNIT", b.two_lengths),
    Rule("uncounted units", "THE? SHIFT PLURAL", own.uncounted),
    Rule("units that nobody counts", "(?<= (seit | vor | über | nach | LENGTHVERB)) PLURAL", own.ages),
    Rule(
        "units that nobody counts, and a side",
        "(?<! HYPHEN) PLURAL (?= (später | zuvor | davor | danach | darauf | lang))",
        own.ages,
    ),
    Rule("length in one word", "NUM? LENGTH", own.compound_length),
    Rule("long", "AGES", own.ages),
    Rule("every", "EACH (ORDINAL? WEEKDAYNAME | COUNT? UNIT | DAYANDPART)", own.every),
    Rule("every part of the day", "EACH DAYPARTWORD", own.every),
    Rule("every season", "EACH SEASON", b.every_season),
    Rule("weekday so long ago", "vor NUM WEEKDAYS", b.counted_weekday(-1)),
    Rule("weekday so far ahead", "in NUM WEEKDAYS", b.counted_weekday(1)),
    Rule("so often", "(SOMETIMES (pro | im) OFTEN | pro OFTEN | im (?= monat) OFTEN)", own.so_often),
    Rule("frequency", "FREQUENCY", b.recurring),
)

CLOCKS = (
    Rule("clock time", "TIMESAID uhr (PAIR (?! DOT))? HALFDAY?", b.clock),
    Rule("spoken hour", "NUM uhr HALFDAY?", own.spoken_hour),
    Rule("two clock times", "TIMESAID JOINT TIMESAID uhr", b.two_clocks),
    Rule("clock time by the word before it", "(?<= (um | ab | gegen)) (POINTCLOCK | CLOCK)", b.clock),
    Rule("part of a named day", "DEICTIC DAYPARTWORD", b.day_part_shifted),
    Rule("part of the day mentioned", "(?<= (am | des)) DAYPARTWORD", own.mentioned_part),
    Rule("part of day, if more is said", "DAYPARTWORD", b.weak(b.day_part)),
)

COMPOSITIONS = (
    Rule("part of a date", "PART (der | des | dem)? DATE", b.modified_by("PART", "DATE")),
    Rule("rough length", "ROUGHLY DURATION", b.modified_by("ROUGHLY", "DURATION")),
    Rule("more than", "mehr als DURATION", b.modified("MORE_THAN", "DURATION")),
    Rule("date in a year", "OPEN des? DATE_YEAR", b.within("DATE_YEAR")),
    Rule("weekday and day", "DATE_WEEKDAY COMMA? (den | dem)? DATE_DAY", b.same_day),
    Rule(
        "weekday of a week", "(DATE_WEEKDAY DATE_WEEK | DATE_WEEK DATE_WEEKDAY)", b.within("DATE_WEEK", "DATE_WEEKDAY")
    ),
    Rule("so long ago", "(?<= vor) DURATION", own.ago),
    Rule("so long ahead", "(?<= in) DURATION", own.ahead),
    Rule("later", "DURATION (später | danach | darauf)", b.later(1)),
    Rule("earlier", "DURATION (zuvor | davor | früher)", b.later(-1)),
    Rule("clock time alone", "CLOCKTIME", b.stated_clock),
    Rule("part of a weekday", "DATE_WEEKDAY DAYPART", b.within("DATE_WEEKDAY", "DAYPART")),
    Rule("from one date to another", "(von | vom | zwischen) DATE (und | bis | bis zum) (dem)? DATE", b.date_range),
    Rule("between two in a year", "zwischen (dem)? OPEN und (DATE_DAY | DATE_MONTH)", b.shared_year("begin", "end")),
    Rule("date to date", "DATE (HYPHEN | bis zum?) DATE", b.date_range),
)

_NAME = r"(?:[A-ZÄÖÜ][\wäöüß-]+ ?)+"
_WHOSE = rf"{_NAME}(?:(?:der|des|von|für) {_NAME})?"
_SAYING_LAST = (
    r"(?:mitteil|erklär|sag|bericht|bestätig|meld|beton|erläuter|äußer)(?:ten?|eten?)|bekannt ?g[aie]ben?|bekannt ?gab"
    r"|(?:mitgeteilt|erklärt|gesagt|berichtet|bestätigt|gemeldet|bekanntgegeben) ha(?:t|ben)"
    r"|verlaut(?:ete|barte)|schrieb(?:en)?|schreibt"
)
_SAID = r"(?:sagte|erklärte|betonte|meinte|berichtete|bestätigte|kündigte|erläuterte|meldete)n?"
ATTRIBUTIONS = (
    rf"(?P<who>(?:[Dd]em |[Dd]er |[Dd]en |[Ee]inem |[Ee]iner )?{_WHOSE}) ?zufolge\b",
    rf"\b[Ll]aut (?:der |dem |des |einer |einem )?(?P<who>{_NAME})",
    rf"\b[Nn]ach (?:Angaben|Darstellung|Informationen|Auskunft) (?:von |der |des )?(?P<who>{_NAME})",
    rf"\b[Ww]ie (?P<who>(?:der |die |das |ein |eine )?{_WHOSE}) ?(?:[^,.;]{{0,40}} )?(?:{_SAYING_LAST})\b",
    rf"\bhieß es (?:am \w+ |gestern |heute )?(?:aus|von|bei|in|vonseiten) (?:der |dem |den )?(?P<who>{_WHOSE})",
    (
        rf"\bgab(?:en)? (?:am \w+ |gestern |heute )?"
        rf"(?P<who>(?:der |die |das |ein |eine )?{_WHOSE}) ?[^,.;]{{0,40}}\bbekannt\b"
    ),
    rf"\b{_SAID} (?:gestern |heute |der |die |das )*(?P<who>{_NAME})",
    rf"(?P<who>{_NAME}) {_SAID}\b",
)

_ONES = "|".join(NUMBERS)
_TENS = "|".join(TENS)
_COMPOUND = re.compile(rf"(?:({_ONES})?hundert)?(?:({_ONES})und)?({_TENS}|{_ONES})?")
_HALVES = re.compile(rf"({_ONES})einhalb")
_LENGTH = re.compile(rf"({_ONES}|{_TENS})(sekünd|minüt|stünd|täg|wöch|monat)ig(?:e|en|er|es|em)?")
_LENGTH_UNITS = {
    "sekünd": Unit.SECOND, "minüt": Unit.MINUTE, "stünd": Unit.HOUR, "täg": Unit.DAY, "wöch": Unit.WEEK,
    "monat": Unit.MONTH,
}  # fmt: skip

# A verb by its ending; nouns begin with capitals.
_PRETERITE = re.compile(
    r"(?!ge|heute|letzte|erste|zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte|nächste|gute|alte|rechte|echte|harte|konkrete"
    r"|private|bekannte|bestimmte|beliebte|beste|größte|meiste|weite|breite|späte|rote|bunte|leichte|schlechte|[a-zäöüß]*sten?$)"
    r"[a-zäöüß]{3,}ten?"
)
_VERB = re.compile(
    r"(?!heute|letzte|erste|zweite|dritte|gute|alte|ge|konkrete|private|bekannte|[a-zäöüß]*sten?$)[a-zäöüß]{3,}ten?"
    r"|ge[a-zäöüß]{3,}(?:t|en)"
)


def analyse(word: str) -> Values:
    """Numbers and lengths of time that are one word: "dreiundzwanzig", "dreieinhalb", "zweiwöchigen"."""
    if year := records.spelt_year(word):
        return {"SPELTYEAR": year, "NUM": year}
    if word.endswith(records.STREETS):
        return {"STREET": True}
    if match := _HALVES.fullmatch(word):
        return {"NUM": NUMBERS[match[1]] + 0.5}
    if match := _LENGTH.fullmatch(word):
        return {"LENGTH": (NUMBERS.get(match[1]) or TENS[match[1]], _LENGTH_UNITS[match[2]])}
    if match := _COMPOUND.fullmatch(word):
        hundreds = 100 * NUMBERS.get(match[1] or "ein", 0) if "hundert" in word else 0
        return {"NUM": hundreds + NUMBERS.get(match[2], 0) + (NUMBERS.get(match[3]) or TENS.get(match[3]) or 0)}
    if _PRETERITE.fullmatch(word):
        return {"VERB": True, "PRETERITE": True}
    return {"VERB": True} if _VERB.fullmatch(word) else {}


GRAMMAR = Grammar(
    code="de",
    words=merged(WORDS, records.WORDS),
    rules=(*ENTRIES, *CALENDAR, *RELATIVE, *LENGTHS, *CLOCKS, *records.RULES),
    compositions=(*records.COMPOSITIONS, *COMPOSITIONS),
    parts=PARTS | records.PARTS,
    shapes={"DECADE": r"(\d{2}|\d{4})er", "ORDINAL": r"(\d{1,2})(?:te|ten|ter|tes)"} | SHAPES,
    claims=ClaimCues(
        denied=(
            r"\b(?:bestreite[nt]|bestritt(?:en)?|dementier\w+|leugne(?!nd)\w+|verneint\w*)\b",
            r"\b(?:weist|wies|weisen|wiesen)\b.{0,80}\bzurück\b",
            r"\b(?:streitet|streiten|stritt|stritten)\b.{0,80}\bab\b|\babgestritten\b",
        ),
        conditional=(r"\b(?:falls|sofern|vorausgesetzt|es sei denn|für den Fall)\b", r"(?:^|, )wenn\b"),
        planned_behind=(r"(?:geplant|vorgesehen|angesetzt|anberaumt|terminiert)\w*",),
        possible=(r"\b(?:könnten?|möglicherweise|vielleicht|womöglich)\b",),
        continues=(
            (
                r"(?:Der (?:Anschlag|Angriff|Unfall|Brand|Besuch|Gipfel)|Die (?:Explosion|Kämpfe|Proteste|Gespräche"
                r"|Abstimmung))"
            ),
            (
                r"(?:Bei (?:dem|der) (?:Anschlag|Angriff|Explosion|Unfall|Treffen)|Danach|Später|Anschließend"
                r"|Daraufhin)"
            ),
            r"(?:Das (?:Treffen|Beben|Erdbeben|Feuer)|Dabei (?:kamen?|wurden?|starben?))",
        ),
        attribution=ATTRIBUTIONS,
    ),
    analyse=analyse,
    analyses=(
        {"NUM": 23},
        {"LENGTH": (2, Unit.WEEK)},
        {"VERB": True},
        {"VERB": True, "PRETERITE": True},
        {"SPELTYEAR": 1998, "NUM": 1998},
        {"STREET": True},
    ),
)
