"""How German registers, courts and archives write dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.core.extraction import builders as b
from timeline.core.extraction.grammar import alike, listed, numbered
from timeline.core.extraction.languages import records
from timeline.core.extraction.languages.de import builders as own
from timeline.core.extraction.languages.de.words import NUMBERS, TENS, inflected
from timeline.core.extraction.patterns import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

PARTS = {
    **records.PARTS,
    "DAYLEAD": "((WEEKDAY COMMA?)? (den | dem | der)?)",
    "DAYSPELT": "(ORDINAL)",
    "MONTHDAY": "(DAY DOT | ORDINAL)",
    "OFMONTH": "((tag)? (des monats | des | im monat)?)",
    "YEARLINK": "((COMMA | des jahres | im jahre? | anno)?)",
    "SPELLED": "(NUM NUM NUM?)",
    "BEFOREERA": "BEFORECHRIST",
    "AFTERERA": "(N DOT CHRIST | NCHR | nach christus | nach christi geburt | unserer zeitrechnung)",
    "EVENTLINK": "(vom | des | am)?",
    "NAMELINK": "(des)?",
    "WEEKLEAD": "(kw INT | INT DOT kalenderwoche | kalenderwoche INT | woche INT)",
    "TURNLEAD": "(wende (zum | ins))",
    "ANDOR": "(und | oder | sowie)",
    "TOWARD": "(bis | bis zum | bis einschließlich | auf | HYPHEN)",
    "YEARLEAD": "(das jahr | jahr | jahre | jahres | anno)",
    "NTHLEAD": "(der | die | das | den | dem | des)",
    "DAYFROM": "(vom | den | dem | der)",
    "WEEKOF": "(THE? woche (vom | des | ab))",
    "DAYAFTER": "(tag nach)",
    "EVEOF": "(tag vor | vorabend (des | von) | vorabend zum)",
    "AFTERDAY": "(nach)",
    "BEFOREDAY": "(vor)",
    "STARTWORD": "(von | vom | zwischen)",
    "INMONTH": "(im)",
    "WEEKDAYLEAD": "(NTHLEAD | NTHLEAD? NTHWORD | (?<= am))",
    "INPREP": "(im | in | seit | bis | ab)",
    "OFIN": "(des | der | im | in | in der | vom | von | im monat)?",
    "CLOCKTO": "(bis | und | HYPHEN)",
    "ONDAY": "(am | des | vom | COMMA)?",
    "LISTEDDAY": "(DAY | ORDINAL)",
    "MONTHTURNED": "(MONTHTURN DOT (m | mts) DOT? | MONTHLETTERS)",
    "YEARTURNED": "(MONTHTURN DOT (j | js) DOT? | YEARLETTERS)",
    "NTHWORD": "(ORDINAL | ENDMOST | INT DOT)",
    "NTHCENTURY": "(ORDINAL | INT DOT | ROMAN DOT)",
}

_TENTHS = dict(
    zip(listed("dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt"), range(13, 20), strict=True)
)
_ONES = numbered("ein zwei drei vier fünf sechs sieben acht neun")
_DAYS = _TENTHS | {"zwanzigst": 20, "dreißigst": 30, "dreissigst": 30, "einunddreißigst": 31}
_DAYS |= {f"{one}undzwanzigst": 20 + number for one, number in _ONES.items()}

WORDS: Mapping[str, Mapping[str, object]] = {
    "SHORTLY": alike("kurz knapp unmittelbar minuten"),
    "MONTHSHORT": numbered("jan feb mär apr mai jun jul aug sep okt nov dez") | {"mrz": 3, "sept": 9, "jän": 1},
    "EVENTNAME": alike(
        "putsch putsches attentat attentats aufstand aufstands revolution verschwörung massaker anschläge anschlägen"
        " staatsstreich meuterei memorandum"
    ),
    "MOVEMENT": alike(
        "bewegung straße strasse platz brigade allee brücke stadion allianz koalition organisation front kaserne"
        " universität kolonne"
    ),
    "NAMEDAFTER": alike("partei gruppe stiftung schule bündnis komitee jugendbewegung forum lager verein"),
    # "d. M.", "v. Mts.", "n. J.": this, the last, the next.
    "MONTHTURN": {"d": 0, "ds": 0, "lfd": 0, "v": -1, "n": 1},
    "MONTHLETTERS": {"d.m.": 0, "v.m.": -1, "n.m.": 1},
    "YEARLETTERS": {"d.j.": 0, "v.j.": -1, "n.j.": 1},
    "CIRCA": alike("ca ca. circa um zirka"),
    "BETWEENWORD": alike("zwischen"),
    "LENGTHVERB": alike(
        "dauert dauerte dauerten dauern vergehen vergingen verstrichen brauchte brauchten währte währten"
    ),
    "PUTOFF": alike(
        "verschoben verschiebt verschob verschieben vertagt vertagte vertagen verlegt verlegte aufgeschoben"
        " hinausgeschoben"
    ),
    "NUMBERED": alike(
        "seite seiten s. artikel art art. absatz abs abs. paragraph paragraf nr nr. nummer nummern gesetz verordnung"
        " tel tel. telefon fax isbn issn zimmer raum kapitel band bd bd. blatt bl. aktenzeichen az az. akte drucksache"
        " linie bus zeile rechnung los modell postfach plz fol fol. heft_nr randnummer rn rn. spalte"
    ),
    "N": alike("n u"),
    "NCHR": alike("n.Chr. n.chr."),
    "CHRIST": alike("Chr chr Z."),
    "PORTIONWORD": {"hälfte": 2, "drittel": 3, "drittels": 3, "viertel": 4, "viertels": 4},
    "ORDINAL": {**inflected(_DAYS)},
}

FEASTS = {
    "((erster | ersten | 1 DOT) (weihnachtstag | weihnachtsfeiertag))": "Christmas",
    "(weihnachtsfeiertag | weihnachtsfest)": "Christmas",
    "((zweiter | zweiten | 2 DOT) (weihnachtstag | weihnachtsfeiertag) | stefanitag | stephanitag)": "Boxing Day",
    "(tag der arbeit | maifeiertag | (erster | ersten | 1 DOT) mai (?= feiertag))": "May Day",
    "(heilige drei könige | heiligen drei könige | epiphanias | erscheinung des herrn)": "Epiphany",
    "(weiberfastnacht | altweiber | altweiberfastnacht)": "Weiberfastnacht",
    "(veilchendienstag | fasnachtsdienstag)": "Shrove Tuesday",
    "fasnachtsmontag": "Shrove Monday",
    "(weißer sonntag | weißen sonntag)": "Low Sunday",
    "(vatertag | himmelfahrt (?! (mit | in | auf)))": "Ascension Day",
    "(osterfest | osterfeiertag)": "Easter",
    "pfingstfest": "Whit Sunday",
    "(karwoche | osterwoche | heilige woche | heiligen woche)": "Holy Week",
    "osteroktav": "Easter Octave",
    "(osterwochenende | osterwochenendes | ostertage | ostertagen)": "Easter weekend",
    "(osterfeiertage | osterfeiertagen)": "Easter weekend",
    "(pfingstwochenende | pfingstfeiertage | pfingstfeiertagen | pfingsttage | pfingsttagen)": "Whitsun weekend",
    "(fastenzeit | passionszeit)": "Lent",
    "lichtmess": "Candlemas",
    "(mariä | maria) (lichtmess | lichtmeß)": "Candlemas",
    "(mariä | maria) verkündigung": "Annunciation",
    "(mariä | maria) empfängnis": "Immaculate Conception",
    "josefitag": "Saint Joseph's Day",
    "josefstag": "Saint Joseph's Day",
    "valentinstag": "Valentine's Day",
    "(internationaler | internationalen) frauentag": "International Women's Day",
    "(weltfrauentag | frauentag)": "International Women's Day",
    "(walpurgisnacht)": "Walpurgis Night",
    "(johannistag | johanni)": "Midsummer Day",
    "(nationalfeiertag)": "National Day of Austria",
    "(bundesfeiertag | bundesfeier)": "National Day of Switzerland",
    "(buß HYPHEN und bettag | buss HYPHEN und bettag)": "Day of Prayer",
    "(totensonntag | ewigkeitssonntag)": "Eternity Sunday",
    "volkstrauertag": "Remembrance Sunday of Germany",
    "((erster | ersten | 1 DOT) advent (?! s))": "First Advent",
    "((zweiter | zweiten | 2 DOT) advent)": "Second Advent",
    "((dritter | dritten | 3 DOT) advent)": "Third Advent",
    "((vierter | vierten | 4 DOT) advent)": "Fourth Advent",
    "(adventssonntag)": "First Advent",
    "(sankt martin | martini)": "Saint Martin's Day",
    "(nikolaus | nikolaustag)": "Saint Nicholas' Day",
    "zuckerfest": "Eid al-Fitr",
    "opferfest": "Eid al-Adha",
    "(tag der befreiung)": "Victory in Europe Day",
    "weltkindertag": "Children's Day of Germany",
    "barbaratag": "Saint Barbara's Day",
    "michaeli": "Michaelmas",
    "michaelistag": "Michaelmas",
    "(neujahrsnacht)": "New Year's Eve",
    "aprilscherz (?= tag)": "April Fools' Day",
    "halloween": "Halloween",
}

STREETS = ("straße", "strasse", "gasse", "allee", "chaussee")
_NUMBERS = NUMBERS | TENS
_SMALL = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_SPELT = re.compile(
    rf"(?:(ein|zwei)?tausend(?:(?:({_SMALL})?hundert)?)?|({_SMALL})hundert)(?:und)?(?:({_SMALL})und)?({_SMALL})?"
)


def spelt_year(word: str) -> int:
    """The year that one word writes, as "zweitausendachtzehn"; 0 for any other word."""
    match = _SPELT.fullmatch(word)
    if match is None:
        return 0
    thousand, hundreds, teens, ones, tens = match.groups()
    year = 1000 * _NUMBERS.get(thousand or "ein", 1) if "tausend" in word else 100 * _NUMBERS[teens]
    if "tausend" in word and "hundert" in word:
        year += 100 * _NUMBERS.get(hundreds or "ein", 1)
    year += _NUMBERS.get(ones, 0) + _NUMBERS.get(tens, 0)
    return year if year in range(1000, 2200) else 0


RULES = (
    *(Rule(f"feast: {name}", f"THE? SHIFT? {words}", b.feast_named(name)) for words, name in FEASTS.items()),
    Rule("house number", "STREET YEAR", b.refuse),
    Rule("year in letters", "(?<= (MONTH | MONTHNAME)) YEARTURNED", b.turned_year),
    Rule(
        "two centuries",
        "THE? NTHCENTURY (und | oder | bis | HYPHEN | SLASH) (zum | ins | im)? NTHCENTURY CENTURYWORD BEFOREERA?",
        b.centuries(),
    ),
    Rule("day and month without a stop", "DAYLEAD? DAY MONTH YEAR", own.day_and_month),
    Rule(
        "day and month without a stop", "(?<= LEADIN) (WEEKDAY COMMA?)? DAY MONTH (?! (DAY | PAIR))", own.day_and_month
    ),
    Rule("month and day", "(WEEKDAY COMMA?)? MONTH DAY (COMMA? YEAR | ENDS)", own.day_and_month),
    Rule("month with its word", "(im | der | den | dem)? monat (?! PLURAL) MONTHNAME YEAR?", own.month_with_word),
    Rule("weekday beyond the next or last", "(?= (übernächsten | vorletzten)) SHIFT WEEKDAYNAME", b.weekday_beyond),
    Rule("days in figures", "DAYLEAD? DAY DOT (TOWARD | SLASH | und) DAYLEAD? DAYMONTH DOT", own.days_in_figures),
    Rule("weekday and day", "WEEKDAYNAME COMMA? (der | den | dem) (DAY DOT | ORDINAL)", b.weekday_and_day),
    Rule("portion", "THE? NTHWORD PORTIONWORD", b.weak(b.portion)),
    *records.RULES,
)

COMPOSITIONS = (
    *records.COMPOSITIONS,
    Rule("so long after a day", "DURATION nach (DATE_DAY | DATE_WEEKDAY | DATE_FEAST)", b.from_day(1)),
    Rule("so long before a day", "DURATION vor (DATE_DAY | DATE_WEEKDAY | DATE_FEAST)", b.from_day(-1)),
    Rule(
        "so long from a day", "DURATION (ab | von) (DATE_DAY | DATE_WEEKDAY | DATE_FEAST | REFERENCE)", b.from_day(1)
    ),
    Rule("day in so many weeks", "(DATE_DAY | DATE_WEEKDAY) in DURATION", b.day_and_length),
    Rule("time on a day", "CLOCKTIME ONDAY (DATE_DAY | DATE_WEEKDAY | DATE_FEAST)", b.time_beside),
    Rule("day and time", "(DATE_DAY | DATE_WEEKDAY | DATE_FEAST) COMMA? (um | gegen | ab)? CLOCKTIME", b.time_beside),
)
