"""Turkish."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from timeline.core.extraction import builders as b
from timeline.core.extraction.grammar import ClaimCues, Grammar
from timeline.core.extraction.languages.records import ENTRIES, SHAPES, merged
from timeline.core.extraction.languages.tr import builders as own
from timeline.core.extraction.languages.tr import records
from timeline.core.extraction.languages.tr.words import FEASTS, WORDS
from timeline.core.extraction.patterns import Rule
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.core.extraction.tokens import Values

PARTS = {
    "CASE": "(APOS SUFFIX)",
    "OFIT": "(APOS GENITIVE)",
    "OFYEAR": "(YEAR (OFIT | YEARWORD)?)",
    "NTH": "(NUM? ORDINAL | INT DOT | INT APOS ORDINALEND)",
    "COUNT": "((NUM | FRACTION) NUM? NUM? NUM? FRACTION?)",
    "QUANTITY": "(COUNT | bir FEW | FEW)",
    "DAYSAID": "(DAY | NUM NUM?)",
    "BEGINPART": "(DAY)",
    "ENDPART": "(DAY MONTH YEAR?)",
    "AND": "(ve | ile | veya | HYPHEN)",
    "OFHOURS": "(saatlerinde | saatleri | saatlerine | vakti | yarısı | yarısında)",
    "PARTOFDAY": "((?= öğleden) DAYPARTWORD sonra | DAYPARTWORD OFHOURS?)",
    "TIMESAID": "(CLOCK | POINTCLOCK)",
    "ATCLOCK": "((yerel | mahalli) (saatle | saat ile) | saat)",
}

CALENDAR = (
    Rule("ISO date", "ISODATE", b.iso_date),
    Rule("date in figures", "WRITTENDATE", b.written_date(is_month_first=False, habit="Turkish")),
    Rule("day and month", "DAYSAID MONTH (COMMA? YEAR)? (COMMA? WEEKDAY)? DAYWORD?", own.day_and_month),
    Rule("name made of a date", "DAYSAID MONTH PLACEWORD", b.refuse),
    Rule("days of a month", "BEGINPART (HYPHEN | ile) ENDPART", b.days_range("begin", "end")),
    Rule("day of a month mentioned", "(SHIFT | RECALL) ayın DAY", own.day_of_month),
    Rule("day of a month", "MONTH OFIT? DAY (?= APOS)", own.day_and_month),
    Rule("day of this month", "ayın DAY (?= APOS)", own.day_of_month),
    Rule("month and year", "(MONTH YEAR | OFYEAR MONTH MONTHWORD?)", b.month_and_year),
    Rule("month", "((?= LONEMONTH) MONTH | MONTH (?= APOS AWAY) | MONTH MONTHWORD)(?! PLACEWORD)", b.month),
    Rule("month beside another", "MONTH (?= (COMMA MONTH){0,4} AND MONTH (MONTHWORD | APOS AWAY))", b.month),
    Rule("month, if more is said", "MONTH", b.weak(b.month)),
    Rule("relative month", "SHIFT MONTH MONTHWORD?", b.month),
    Rule("name made of a month", "MONTH PLACEWORD", b.refuse),
    Rule("weekday", "(WEEKDAY DAYWORD | (?= LONEDAY)(?! CAPITALDAY) WEEKDAY | WEEKDAY (?= APOS AWAY))", b.weekday),
    Rule("weekday that begins a sentence", "(?<= (DOT | BREAK)) (?= LONEDAY) WEEKDAY (?= TENSE)", b.weekday),
    Rule("weekday, if more is said", "WEEKDAY", b.weak(b.weekday)),
    Rule("name made of a weekday", "WEEKDAY PLACEWORD", b.refuse),
    Rule("relative weekday", "SHIFT WEEKDAY DAYWORD?", b.weekday),
    Rule("weekdays", "(WEEKDAYS | WEEKDAY DAYWORDS)", own.weekdays),
    Rule("season of a year", "OFYEAR SEASON SEASONWORD?", own.season_of_year),
    Rule("season", "SEASON SEASONWORD", b.season),
    Rule("season, if more is said", "SEASON", b.weak(b.season)),
    Rule("relative season", "SHIFT SEASON SEASONWORD?", b.season),
    Rule("year", "ERA? YEAR (YEARWORD | YEARWORDS | (?= CASE) | (?= OFIT) | (?= HAPPENING))", b.year),
    Rule(
        "year beside another", "YEAR (?= (COMMA YEAR){0,4} (COMMA | AND) YEAR (YEARWORDS? | APOS | arasında))", b.year
    ),
    Rule("last of the years", "(?<= AND) YEAR (?= arası | arasında | arasındaki)", b.year),
    Rule("year in brackets", "(?<= OPENING) YEAR (?= CLOSING)", b.year),
    Rule("year, if more is said", "YEAR", b.weak(b.year)),
    Rule("early year", "(?! YEAR) INT YEARWORD", b.early_year),
    Rule("years", "YEAR HYPHEN YEAR(?! HYPHEN)", own.years),
    Rule("amount, no year", "YEAR (CASE | OFIT)? COUNTED", b.refuse),
    Rule("year before our era", "ERA INT YEARWORD?", b.year),
    Rule("decade", "(YEAR | PAIR) APOS (LAR | LI YEARWORDS)", own.decade),
    Rule("decade in words", "TENS YEARWORDS", own.decade),
    Rule("century", "ERA? (NTH | ROMAN DOT) CENTURYWORD", own.century),
    Rule("quarter", "THISYEAR? (NTH | ENDMOST) QUARTERWORD", own.part_of_year(Unit.QUARTER)),
    Rule("half", "THISYEAR (NTH | ENDMOST) HALFWORD", own.part_of_year(Unit.HALF)),
    Rule("half, if more is said", "NTH HALFWORD", b.weak(own.part_of_year(Unit.HALF))),
    Rule("feast that is near", "SHIFT? FEASTTIME", own.feast_nearby),
    Rule("ramadan", "SHIFT? (RAMADAN | ramazan (?= MONTHWORD)) MONTHWORD?", own.ramadan),
    Rule("feast", "SHIFT? FEAST", b.feast),
    *(Rule(f"feast: {name}", f"SHIFT? {words}", b.feast_named(name)) for words, name in FEASTS.items()),
)

RELATIVE = (
    Rule("day before yesterday", "(önceki | evvelki | evvelsi) (gün | günkü)", b.shift_of(Unit.DAY, -2)),
    Rule("part of the day before yesterday", "(önceki | evvelki | evvelsi) PARTOFDAY", own.part_before_yesterday),
    Rule("year before last", "evvelki (yıl | sene)", b.shift_of(Unit.YEAR, -2)),
    Rule("day after tomorrow", "öbür gün", b.shift_of(Unit.DAY, 2)),
    Rule("relative unit", "SHIFT UNIT", b.shifted),
    Rule("unit mentioned before", "(bir? RECALL) UNIT", b.shifted_mention),
    Rule("coming weekend", "(önümüzdeki | bu) hafta WEEKENDWORD", b.coming_weekend),
    Rule("weekend", "SHIFT? hafta WEEKENDWORD", b.weekend),
    Rule("same month of another year", "SHIFT yılın aynı MONTHWORD", own.same_month),
    Rule("same period of another year", "SHIFT yılın aynı PERIODWORD", own.same_period),
    Rule("named day", "DEICTIC", b.deictic_day),
    Rule("edge of a unit", "(?= (ay | ayın | yıl | yılın | sene | senenin | haftanın)) UNIT EDGE", b.edge_of_unit),
    Rule("present, past or future", "REFERENCE", b.reference),
    Rule("now", "şu (an | anda | sıralar | sıralarda | günlerde)", b.value_of("PRESENT_REF")),
    Rule(
        "lately",
        "(son (zamanlarda | dönemde | dönemlerde) | (kısa | bir | uzun) (süre | zaman) önce)",
        b.value_of("PAST_REF"),
    ),
    Rule("soon", "yakın (zamanda | gelecekte)", b.value_of("FUTURE_REF")),
)

LENGTHS = (
    Rule(
        "one day, if more is said", "bir gün (?! (boyunca | içinde | süreyle | sürdü | sürecek))", b.weak(b.duration)
    ),
    Rule("decades", "on yıllar", own.decades),
    Rule("duration", "QUANTITY (UNIT | UNITS)", own.duration),
    Rule("hours and minutes", "COUNT UNIT COUNT UNIT", own.two_units),
    Rule("relative duration", "TURNED QUANTITY UNIT", own.turned_duration),
    Rule("uncounted units", "TURNED UNITS", own.turned_duration),
    Rule("two lengths", "NUM (ile | ila | veya | HYPHEN) COUNT UNIT", b.two_lengths),
    Rule(
        "units that nobody counts",
        "UNITS (?= (sürdü | sürecek | sürüyor | sonra | önce | boyunca | geçti))",
        b.uncounted,
    ),
    Rule("first or last of a duration", "(ilk | son) COUNT UNIT", b.duration),
    Rule("long since", "AGES", own.ages),
    Rule("every", "her (COUNT? UNIT | WEEKDAY DAYWORD? | MONTH)", b.every),
    Rule("every part of the day", "her gün? DAYPARTWORD", own.every_part_of_day),
    Rule("every season", "her SEASON", b.every_season),
    Rule("weekday so long ago", "NUM WEEKDAYNAME (önce | evvel)", b.counted_weekday(-1)),
    Rule("every other weekday", "NUM haftada bir WEEKDAY", b.every),
    Rule("every weekend", "(her hafta WEEKENDWORD | hafta sonları)", own.weekends),
    Rule("parts of every day", "DAYPARTS", own.every_part_of_day),
    Rule("so often", "(?<! NUM) UNITAT (bir | COUNT TIMES)", own.so_often),
    Rule("once in so long", "her? COUNT UNITAT bir", own.so_often),
)

CLOCKS = (
    Rule("clock time", "ATCLOCK (CLOCK | POINTCLOCK)", b.clock),
    Rule("two clock times", "ATCLOCK? TIMESAID CASE? (ile | ve | HYPHEN) TIMESAID (?= arasında)", b.two_clocks),
    Rule("hour", "ATCLOCK HOUR (?= APOS | sularında | sıralarında)", b.clock),
    Rule("24 hour clock", "CLOCK", b.clock),
    Rule("clock time with an ending", "POINTCLOCK (?= CASE)", b.clock),
    Rule("relative part of day", "(SHIFT | RECALL | DEICTIC) PARTOFDAY", b.day_part_shifted),
    Rule("part of day", "DAYPARTWORD (saatlerinde | saatleri | saatlerine | karşı)", b.day_part),
    Rule("part of day, if more is said", "PARTOFDAY", b.weak(b.day_part)),
)

COMPOSITIONS = (
    Rule("edge of a date", "DATE OFIT? EDGE", b.modified_by("EDGE", "DATE")),
    Rule("rough date", "ROUGHLY (DATE | DURATION)", b.modified_by("ROUGHLY", "DATE", "DURATION")),
    Rule("at least or at most", "en ATMOST DURATION", b.modified_by("ATMOST", "DURATION")),
    Rule("more or less than", "DURATION COMPARED", b.modified_by("COMPARED", "DURATION")),
    Rule("date in a year", "DATE_YEAR OFIT? OPEN", b.within("DATE_YEAR")),
    Rule("weekday and day", "DATE_DAY COMMA? DATE_WEEKDAY", b.same_day),
    Rule("weekday of a week", "DATE_WEEK DATE_WEEKDAY", b.within("DATE_WEEK", "DATE_WEEKDAY")),
    Rule("ago", "(?<! ABLATED) DURATION (önce | önceki | evvel)", b.ago(-1)),
    Rule("later", "(?<! ABLATED) DURATION (sonra | sonraki)", b.later(1)),
    Rule("before a date", "DATE APOS ABLATIVE DURATION önce", b.from_date(-1)),
    Rule("after a date", "DATE APOS ABLATIVE DURATION sonra", b.from_date(1)),
    Rule("time on a day", "DATE CASE? COMMA? CLOCKTIME", b.within("DATE", "CLOCKTIME")),
    Rule("time in a part of the day", "DAYPART COMMA? CLOCKTIME", b.within("DAYPART", "CLOCKTIME")),
    Rule("clock time alone", "CLOCKTIME", b.stated_clock),
    Rule("part of a day", "DATE CASE? DAYPART", b.within("DATE", "DAYPART")),
    Rule("night between two days", "DATE CASE? DATE CASE? bağlayan DAYPART", own.bridging_night),
    Rule("nth unit", "DATE OFIT? NTH UNIT", own.nth),
    Rule("from one date to another", "DATE CASE? (ile | ve) DATE (?= arası | arasında | arasındaki)", b.date_range),
    Rule("months of one year", "OPEN HYPHEN DATE_MONTH", b.shared_year("begin", "end")),
    Rule("date to date", "(DATE HYPHEN DATE | DATE CASE? DATE CASE? (?= kadar | dek | değin))", b.date_range),
    Rule("date and its side", "DATE CASE? (tarihinden | tarihine)? (POSTPOSITION | bu yana)", own.bounded),
    Rule("before or after a date", "DATE (APOS ABLATIVE | tarihinden) SIDE", own.bounded),
)

_SAID = (
    r"(?:söyle|açıkla|bildir|belirt|kaydet|vurgula|duyur|aktar|anlat|savun|de)"
    r"(?:dı|di|du|dü|tı|ti|tu|tü|mış|miş|muş|müş)\w*"
)
_BIG = "A-ZÇĞİÖŞÜ"
ATTRIBUTIONS = (
    rf"diye (?:konuş|söyle|belirt|ekle|yaz)\w+ (?P<who>(?:\w+ )?[{_BIG}][^,.;:”\"]{{1,60}})",
    rf"(?P<who>[{_BIG}][\w .]+?)['’]?n?[dt][ae]n yapılan (?:\w+ )?açıklama",
    (
        r"(?:^|[,;”»\"] )(?:de|söyle|açıkla|bildir|belirt|kaydet|vurgula|duyur)(?:dı|di|du|dü|tı|ti|tu|tü)"
        r"(?:lar|ler)? (?P<who>[^,.;:”\"]{2,60})"
    ),
    rf"(?P<who>[{_BIG}][\w .]+?)['’](?:y|n)?[ae] göre",
    rf"(?P<who>[{_BIG}][\w ]*?(?:lığı|liği|luğu|lüğü|sı|si|su|sü))n[ae] göre",
    rf"^(?P<who>[{_BIG}][\w’' .-]{{1,60}}?),(?=.* {_SAID})",
    rf"^(?P<who>[{_BIG}][\w’'-]+(?: [{_BIG}][\w’'-]+){{0,4}})(?= .*{_SAID})",
)

_FUTURE = re.compile(r"\w{2,}?[ae]ca[kğ]\w*|\w{2,}?ece[kğ]\w*")
_PUT_OFF = re.compile(r"ertele\w+")
_PRESENT = re.compile(r"\w{2,}?(?:[ıiuü]yor|makta|mekte)\w*")
# "Batan gemi": what a date before such a verb dates has happened.
_DONE = re.compile(
    r"(?!nişan)\w{2,}(?:[ıiuü]l|l[ae]n|[ıiuü]n|ş|l[ae]y)[ae]n|batan|ölen|çıkan|yanan|düşen|kaçan|çöken|vuran|çarpan|sarsan|yaşanan"
)
# "Patlamadan iki gün sonra": so long from an event, whose day nobody says.
_ABLATED = re.compile(r"(?!(?:bun|on|şun|ara|yeni|ani|bir|vat|mey|mai?|za|ne|er|hem|be)[dt][ae]n)\w{2,}[dt][ae]n")
_PAST = re.compile(r"\w{2,}?(?:[dt][ıiuü](?:lar|ler|k|m)?|m[ıiuü]ş(?:t[ıi]\w*)?|[dt][ıiuü]ğ[ıiuü]\w*)")


def analyse(word: str) -> Values:
    """The tense of a verb by its endings, and a year in one word."""
    if year := records.spelt_year(word):
        return {"SPELTYEAR": year}
    for tense, shape in (
        ("future", _PUT_OFF),
        ("future", _FUTURE),
        ("present", _PRESENT),
        ("past", _PAST),
        ("past", _DONE),
    ):
        if shape.fullmatch(word):
            return {"TENSE": tense}
    return {"ABLATED": True} if _ABLATED.fullmatch(word) else {}


def lower(word: str) -> str:
    """Lower case as Turkish has it: I is ı, İ is i."""
    return unicodedata.normalize("NFC", word).replace("İ", "i").replace("I", "ı").lower()


GRAMMAR = Grammar(
    code="tr",
    words=merged(WORDS, records.WORDS),
    rules=(*ENTRIES, *CALENDAR, *RELATIVE, *LENGTHS, *CLOCKS, *records.RULES),
    compositions=(*records.COMPOSITIONS, *COMPOSITIONS),
    shapes=SHAPES,
    parts=PARTS | records.PARTS,
    claims=ClaimCues(
        denied=(
            r"\b(?:yalanla|inkâr e|inkar e|tekzip e)(?!t?m[ae][dmyz])\w*",
            # "Başvuruyu reddetti", "imzalamayı reddetti": what is turned down is not denied.
            r"(?:\b(?:iddia|suçlama|haber|söylenti)\w*|[dt][ıiuü]ğ[ıiuü]n[ıiuü]) (?:\w+ )?redde(?!t?m[ae][dmyz])\w*",
            r"\b(?:asılsız|gerçek dışı|doğru olmadığı)\w*",
        ),
        conditional=(
            r"\beğer\b",
            r"\b\w{2,}(?:[ıiuüae]r|maz|mez)s[ae](?:lar|ler|k)?\b",
            r"(?:m[ae]s[ıi]|[dt][ıiuü]ğ[ıiuü]) (?:halinde|durumunda|takdirde)\b",
        ),
        planned_behind=(r"['’]?\w{0,3} (?:\w+ )?(?:planlan|öngörül|beklen)\w*",),
        possible=(r"\b\w+(?:abilir|ebilir)(?:ler|di)?\b", r"\b(?:belki|muhtemelen)\b"),
        continues=(
            r"(?:Saldırı|Patlama|Çatışma|Deprem|Yangın|Kaza|Operasyon|Görüşme|Toplantı|Ziyaret|Tören)(?:lar|ler)?(?:d[ae]|n[ıi]n)?",
            r"(?:Daha sonra|Ardından|Bunun üzerine|Olayda)",
        ),
        attribution=ATTRIBUTIONS,
    ),
    analyse=analyse,
    analyses=({"TENSE": "past"}, {"SPELTYEAR": 1998}, {"ABLATED": True}),
    lower=lower,
    is_verb_last=True,
)
