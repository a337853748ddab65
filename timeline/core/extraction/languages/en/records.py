"""How English registers, courts and archives write dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction import builders as b
from timeline.core.extraction.grammar import alike, numbered
from timeline.core.extraction.languages import records
from timeline.core.extraction.patterns import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

PARTS = {
    **records.PARTS,
    "DAYLEAD": "(WEEKDAY COMMA? the?)",
    "DAYSPELT": "(NUM HYPHEN? ORDINAL)",
    "MONTHDAY": "(DAY | ORDINAL | DAYSPELT)",
    "OFMONTH": "((day? of)? the? (month of)?)",
    "YEARLINK": "((COMMA | of | in | of the year | in the year | in the year of our lord)?)",
    "SPELLED": "(NUM (HYPHEN? and? NUM){1,6})",
    "BEFOREERA": "(BEFOREWORD | before (christ | the common era | our era))",
    "AFTERERA": "(AFTERWORD | anno domini)",
    "NAMEDDAY": "(MONTHDAY OFMONTH ANYMONTH | MONTH MONTHDAY)",
    # "On 4 June party leaders met": behind a preposition alone, a day is a date.
    "NAMINGDAY": "((?<! DAYPREP) NAMEDDAY)",
    "EVENTLINK": "(of)",
    "WEEKLEAD": "(week INT (of)?)",
    "TURNLEAD": "(the? turn of)",
    "ANDOR": "(and | or)",
    "TOWARD": "(to | until | till | through | thru | HYPHEN)",
    "YEARLEAD": "(the? year (of our lord)?)",
    "NTHLEAD": "(the)",
    "WEEKOF": "(the? week of)",
    "DAYAFTER": "(the? day (after | following))",
    "EVEOF": "(the day before | the? eve of)",
    "AFTERDAY": "(after | following)",
    "BEFOREDAY": "(before | preceding)",
    "STARTWORD": "(from | between)",
    "INMONTH": "(in)",
    "INPREP": "(in | since | until | by | from | to)",
    "OFIN": "(of | in)",
    "CLOCKTO": "(to | until | till | HYPHEN | and)",
    "ONDAY": "(on | of | COMMA)?",
    "NTHCENTURY": "(ORDINAL)",
}

WORDS: Mapping[str, Mapping[str, object]] = {
    "MONTHSHORT": numbered("jan feb mar apr may jun jul aug sep oct nov dec") | {"sept": 9},
    # In small letters a verb or a noun as well: a month where its day stands beside it.
    "SMALLMONTH": {"march": 3, "april": 4, "may": 5},
    "DECADE": {"noughties": 2000},
    "EVENTNAME": alike(
        "plot plots coup putsch revolution revolt uprising mutiny conspiracy memorandum massacre attacks bombings"
        " insurrection rebellion riots disaster"
    ),
    "DAYPREP": alike("on by until till since"),
    "MOVEMENT": alike(
        "movement brigade brigades coalition committee foundation party street square club front group alliance"
        " avenue organisation organization collective bridge university hospital stadium"
    ),
    "GROUPKIND": alike("youth student students workers revolutionary popular liberation resistance solidarity"),
    # In small letters these may be the thing whose day it is: "the March 14 forces meeting".
    "NAMEDAFTER": alike("City Dam Forces Bloc Battalion Regiment Barracks Organization Organisation Movement"),
    "PUTPART": alike("put puts putting"),
    "OFFPART": alike("off"),
    "PUSHPART": alike("put puts putting pushed pushes pushing"),
    "BACKPART": alike("back"),
    "HELDPART": alike("held"),
    "OVERPART": alike("over"),
    "APPOINTMENT": alike(
        "trial trials hearing hearings vote votes election elections referendum opening reopening launch launches"
        " deadline deadlines match game race meeting meetings summit release talks start date dates deal wedding"
        " ceremony concert festival conference closure completion delivery exam exams session sale handover inquest"
        " verdict sentencing ruling decision plan plans work works strike introduction publication case"
    ),
    "PUTOFF": alike("postponed delayed adjourned moved rescheduled deferred postpones delays adjourns"),
    "EPOCH": {"former": "PAST_REF", "recent": "PAST_REF", "current": "PRESENT_REF", "future": "FUTURE_REF"},
    "SHORTLY": alike("just shortly right moments minutes"),
    "CIRCA": alike("ca ca. circa c. c"),
    "SHORTYEARPREP": alike("in of since by from until summer winter spring autumn fall and"),
    "MONTHTURN": {
        "inst": 0,
        "inst.": 0,
        "instant": 0,
        "ult": -1,
        "ult.": -1,
        "ultimo": -1,
        "prox": 1,
        "prox.": 1,
        "proximo": 1,
    },
    "BETWEENWORD": alike("between"),
    "NUMBERED": alike(
        "p p. pp pp. art art. vol vol. para para. paras act law decree order docket ref ref. isbn issn tel tel. phone"
        " fax room suite unit lot item figure fig fig. table section sections sec sec. clause rule regulation flat apt"
        " apt. box postcode zip model serial invoice ticket folio fol fol. fo. bus line gate bed cell lines verse"
    ),
    "PORTIONWORD": {
        "half": 2,
        "third": 3,
        "quarter": 4,
        "thirds": 3,
        "quarters": 4,
        "halves": 2,
    },
    "ENDMOST": {"latter": -1},
    "FORTNIGHT": alike("fortnight fortnights"),
    "WEEKCOUNT": {"week": 1, "fortnight": 2},
    "DOTMARK": alike("· | •"),
    "BEFOREWORD": alike("BC BCE B.C. B.C.E. bc bce b.c. b.c.e."),
    "AFTERWORD": alike("AD CE A.D. C.E. a.d. c.e."),
    "ERA": alike("B.C.E. bc bce b.c. b.c.e.", -1) | alike("C.E. a.d. c.e.", 1),
    "STREETWORD": alike(
        "street st st. avenue ave ave. road rd rd. lane boulevard blvd drive square terrace court place crescent way"
        " row gardens close highway"
    ),
}

# Words of a pattern → name of the feast.
FEASTS = {
    "black friday": "Black Friday",
    "cyber monday": "Cyber Monday",
    "may day": "May Day",
    "epiphany": "Epiphany",
    "twelfth night": "Epiphany",
    "candlemas": "Candlemas",
    "groundhog day": "Groundhog Day",
    "(st DOT? | saint) valentine APOS s day": "Valentine's Day",
    "(st DOT? | saint) patrick APOS s day": "Saint Patrick's Day",
    "(international)? women APOS s day": "International Women's Day",
    "(all | april) (fools | fool) APOS? s? day": "April Fools' Day",
    "shrove tuesday": "Shrove Tuesday",
    "(pancake day | mardi gras)": "Shrove Tuesday",
    "maundy thursday": "Maundy Thursday",
    "(holy | easter) saturday": "Holy Saturday",
    "easter eve": "Holy Saturday",
    "(holy | passion) week": "Holy Week",
    "easter week (?! (HYPHEN | end))": "Easter Week",
    "(octave of easter | easter octave)": "Easter Octave",
    "easter (bank holiday)? (weekend | week HYPHEN end)": "Easter weekend",
    "(whitsun | whit | pentecost) (weekend | week HYPHEN end)": "Whitsun weekend",
    "(?<= (during | in | of | throughout)) (?! NUM) lent": "Lent",
    "ascension (day | thursday)": "Ascension Day",
    "(whit sunday | whitsun | whitsunday | pentecost)": "Whit Sunday",
    "whit monday": "Whit Monday",
    "trinity sunday": "Trinity Sunday",
    "corpus christi (day)": "Corpus Christi",
    "anzac day": "Anzac Day",
    "australia day": "Australia Day",
    "canada day": "Canada Day",
    "(v HYPHEN? e | victory in europe) day": "Victory in Europe Day",
    "victory day": "Victory Day",
    "europe day": "Europe Day",
    "cinco de mayo": "Cinco de Mayo",
    "juneteenth": "Juneteenth",
    "midsummer APOS? s? day": "Midsummer Day",
    "(mother APOS s | mothers APOS? | mothering) day": "Mother's Day",
    "(father APOS s | fathers APOS?) day": "Father's Day",
    "(guy fawkes (night | day) | bonfire night)": "Guy Fawkes Night",
    "all saints APOS? s? day": "All Saints' Day",
    "all souls APOS? s? day": "All Souls' Day",
    "remembrance day": "Armistice Day",
    "(all hallows APOS? eve | hallowe APOS en)": "Halloween",
    "michaelmas": "Michaelmas",
    "(st DOT? | saint) stephen APOS s day": "Boxing Day",
    "(st DOT? | saint) nicholas APOS? s? day": "Saint Nicholas' Day",
    "(st DOT? | saint) george APOS s day": "Saint George's Day",
    "(st DOT? | saint) andrew APOS s day": "Saint Andrew's Day",
    "(mlk | martin luther king (jr DOT?)?) day": "Martin Luther King Day",
    "(presidents APOS? | president APOS s) day": "Presidents' Day",
    "(spring | late may) bank holiday": "Spring Bank Holiday",
    "early may bank holiday": "Early May Bank Holiday",
    "(august | summer) bank holiday": "Summer Bank Holiday",
    "human rights day": "Human Rights Day",
    "holocaust (memorial | remembrance) day": "Holocaust Remembrance Day",
    "labour day": "May Day",
    "(the)? eid al HYPHEN? (fitr)": "Eid al-Fitr",
    "(islamic | hijri) new year": "Islamic New Year",
    "(laylat al HYPHEN? qadr | night of (destiny | power))": "Night of Destiny",
    "mawlid": "Mawlid",
    "advent sunday": "First Advent",
    "xmas day?": "Christmas",
    "xmas eve": "Christmas Eve",
    "lady day": "Annunciation",
    "new year APOS s": "New Year's Day",
    "new years day": "New Year's Day",
    "new years eve": "New Year's Eve",
    "day of the dead": "All Souls' Day",
}

RULES = (
    *(Rule(f"feast: {name}", f"SHIFT? {words}", b.feast_named(name)) for words, name in FEASTS.items()),
    Rule("house number", "YEAR NAME NAME? NAME? STREETWORD", b.refuse),
    Rule(
        "two centuries",
        "the? NTHCENTURY (and | or | HYPHEN | to) the? NTHCENTURY (centuries | century) BEFOREERA?",
        b.centuries(),
    ),
    Rule(
        "weekday and day",
        "WEEKDAYNAME (the ORDINAL | COMMA the ORDINAL ENDS | COMMA? (?= NTHDAY) ORDINAL ENDS)",
        b.weekday_and_day,
    ),
    Rule("day of a month in small letters", "DAYLEAD? DAY SMALLMONTH COMMA? YEAR", b.record_day),
    Rule("day of a month in small letters", "DAYLEAD? (DAY | ORDINAL) of SMALLMONTH (COMMA? YEAR)?", b.record_day),
    Rule("day of a month in small letters", "DAYLEAD? SMALLMONTH the? (DAY | ORDINAL) COMMA? YEAR", b.record_day),
    Rule("day of a month not said", "(?<= DAYPREP) the (?= NTHDAY) ORDINAL (?= (STOP | BREAK | $ | at))", b.day_alone),
    Rule("month in small letters", "(?<= MONTHPREP) SMALLMONTH YEAR", b.record_month),
    Rule("quarter, abbreviated", "the? ORDINAL qtr (of? YEAR)?", b.quarter),
    Rule(
        "unit after next",
        "the? UNIT (before (?= last) SHIFT | after (?= next) SHIFT)"
        " (?! (WEEKDAYNAME | MONTHNAME | UNIT | DAYPARTWORD))",
        b.unit_beyond,
    ),
    Rule("weekday after next", "the? WEEKDAYNAME (before (?= last) SHIFT | after (?= next) SHIFT)", b.weekday_beyond),
    Rule("short year", "(?<= SHORTYEARPREP) APOS PAIR (?! (HYPHEN | APOS))", b.year),
    Rule("year and month", "YEAR (?! DOUBTFUL) MONTHNAME (?! (DAY | ORDINAL))", b.record_month),
    Rule("portion", "the? NTHWORD PORTIONWORD", b.weak(b.portion)),
    Rule("fortnight", "((a | an | one) | COUNT | FEW) (FORTNIGHT)", b.fortnights),
    Rule("relative fortnight", "the? SHIFT FORTNIGHT", b.shifted_fortnight),
    Rule("past, present or future thing", "EPOCH (?! (UNIT | UNITS))", b.epoch_in_history),
    *records.RULES,
)

COMPOSITIONS = (
    *records.COMPOSITIONS,
    Rule("length ahead", "in DURATION", b.in_future),
    Rule("so long from now", "DURATION (from REFERENCE | hence)", b.ago(1)),
    Rule(
        "so long from a day",
        "DURATION (from | COMMA? on) (DATE_DAY | DATE_WEEKDAY | DATE_FEAST) (?! TOWARD)",
        b.from_day(1),
    ),
    Rule("weekday after a week or two", "DATE_WEEKDAY WEEKCOUNT ENDS", b.weekday_weeks),
    Rule("time and day", "CLOCKTIME (DOTMARK) DATE", b.within("DATE", "CLOCKTIME")),
)
