"""French."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.core.extraction import builders as b
from timeline.core.extraction.grammar import ClaimCues, Grammar
from timeline.core.extraction.languages.fr import records
from timeline.core.extraction.languages.fr.words import FEASTS, NO_VERBS, WORDS
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
        "(ARTICLE | son | sa | ses | leur | leurs | ce | cet | cette | ces | que | qu | avoir | être | NAME)"
    ),
    "LAPOS": "(l APOS)",
    "THE": "(le | la | les | LAPOS)",
    "COUNT": "(NUM (HYPHEN? (et HYPHEN? (?! INT))? (NUM | ANDONE) (HYPHEN? NUM)?)?)",
    "QUANTITY": "(COUNT (de | d APOS)? | une? NUM (de | d APOS) | un | une | FEW)",
    "DAYSAID": "(DAY | ORDINAL)",
    "BEGINPART": "((le | les)? WEEKDAY? DAYSAID)",
    "ENDPART": "(le? WEEKDAY? DAYSAID MONTH (COMMA? YEAR)?)",
    "BEGINDAY": "(WEEKDAY? DAYSAID)",
    "ENDDAY": "(WEEKDAY? DAYSAID)",
    "BEFORECHRIST": "(BCE | AVANT DOT? CHRIST DOT? (HYPHEN LETTERC DOT?)? | AVANT Christ | AVANT notre ère)",
    "NOTYEAR": "((de | d APOS)? (COUNTED | PERCENT | CURRENCY | UNITS | HOURSIGN))",
    "DAYTIME": "(du DAYPARTWORD | de LAPOS après HYPHEN AFTERMIDI)",
    "PARTOFDAY": "(DAYPARTWORD | après HYPHEN? AFTERMIDI)",
    "THERE": "(HYPHEN? là | HYPHEN ci)",
    "TURNED": "((?= BEHIND) SHIFT)",
    "ADAY": "((?= (DATE_DAY | DATE_WEEKDAY | DATE_FEAST)) DATE)",
    "ATIME": "((?= OPEN) CLOCKTIME)",
    "APART": "((?= OPEN) DAYPART)",
}

CALENDAR = (
    Rule("dateline", "(?<= COMMA) DAY MONTH YEAR? (?= OPENING)", b.dateline),
    Rule("ISO date", "ISODATE", b.iso_date),
    Rule("date in figures", "le? (WEEKDAY COMMA?)? WRITTENDATE", b.written_date(is_month_first=False, habit="French")),
    Rule("day and month", "le? (WEEKDAY COMMA? le?)? DAYSAID MONTH (COMMA? YEAR)? TURNED?", own.day_and_month),
    Rule("day, month and short year", "le? (WEEKDAY COMMA? le?)? DAYSAID MONTH PAIR (?! NOTYEAR)", own.short_year),
    Rule("days of a month", "BEGINPART (au | HYPHEN) ENDPART", b.days_range("begin", "end")),
    Rule("days of a month", "(?<= entre) BEGINPART et ENDPART", b.days_range("begin", "end")),
    Rule("two days of a month", "BEGINPART (et | ou) ENDPART", b.days_range()),
    Rule("days of a month not said", "(?<= du) BEGINDAY au ENDDAY (?! (NOTYEAR | siècle))", own.days_of_month),
    Rule("day of a month not said", "le (WEEKDAY DAYSAID | DAYSAID TURNED)", own.day_of_month),
    Rule("nth weekday of a month", "le? (ORDINAL | ENDMOST) WEEKDAYNAME (de | d APOS) MONTH YEAR?", own.nth_weekday),
    Rule("month and year", "(le? mois (de | d APOS))? MONTH YEAR", b.month_and_year),
    Rule("month and short year", "MONTH PAIR (?! NOTYEAR)", own.short_year),
    Rule("month", "(?! NAMELIKE) MONTHNAME", b.month),
    Rule("month with its word", "le? mois (de | d APOS) MONTHNAME TURNED?", b.month),
    Rule("month with a capital", "(?<= en) MONTHNAME", b.month),
    Rule("relative month", "(le? mois de)? MONTHNAME TURNED", b.month),
    Rule("name", "PLACEWORD (de | du | d APOS)? (DAYSAID? MONTHNAME | YEAR)", b.refuse),
    Rule("weekday", "le? WEEKDAYNAME", b.weekday),
    Rule("relative weekday", "(le? WEEKDAYNAME TURNED | SHIFT WEEKDAYNAME)", b.weekday),
    Rule("season", "(?<= SEASONPREP) SEASON", b.season),
    Rule("season with its article", "(LAPOS | le) SEASON", b.season),
    Rule("season, if more is said", "(?<! BE) SEASON", b.weak(b.season)),
    Rule("relative season", "((LAPOS | le)? SEASON TURNED | SHIFT SEASON)", b.season),
    Rule("season in months", "les mois d APOS SEASON", b.season),
    Rule("name with a season", "le? SEASON (arabe | érable | de prague)", b.refuse),
    Rule("decade", "(les | des)? années (DECADE | PAIR | YEAR) (HYPHEN DECADETEN)?", own.decade),
    Rule("year", "YEAR", own.bare_year),
    Rule("year with its word", "(LAPOS | les)? (année | années | an) YEAR", b.year),
    Rule("early year", "LAPOS (année | an) INT (?! BEFORECHRIST)", own.early_year),
    Rule(
        "amount, no year",
        "(CURRENCY YEAR | YEAR NOTYEAR | (environ | quelque | les | près de | plus de) YEAR)",
        b.refuse,
    ),
    Rule("years", "YEAR HYPHEN PAIR (?! HYPHEN)", b.year_range),
    Rule("year before our era", "(LAPOS an)? (YEAR | INT) BEFORECHRIST", own.before_christ),
    Rule("century", "(le | ce)? (ROMAN | ORDINAL) siècle BEFORECHRIST?", own.century),
    Rule("quarter", "le? ORDINAL trimestre FISCAL?", b.quarter),
    Rule("fiscal year", "LAPOS? (exercice | année FISCAL) YEAR", b.fiscal_year),
    Rule("half", "le? ORDINAL semestre", b.half),
    *(Rule(f"feast: {name}", f"THE? {words} TURNED?", b.feast_named(name)) for words, name in FEASTS.items()),
)

RELATIVE = (
    Rule("relative unit", "(THE? UNIT TURNED | SHIFT UNIT (HYPHEN ci)?)", b.shifted),
    Rule("unit under way", "(THE UNIT en cours | toute THE UNIT)", own.unit_shifted(0)),
    Rule("weekend", "(le? (WEEKEND | week HYPHEN end) SHIFT? | SHIFT (WEEKEND | week HYPHEN end))", b.weekend),
    Rule("unit mentioned before", "(THE UNIT RECALL | THE RECALL UNIT | SHIFT UNIT HYPHEN? là)", own.mentioned_unit),
    Rule("eve", "la veille (?! (de | du | d))", b.shift_of(Unit.DAY, -1, Anchor.MENTION)),
    Rule("next day", "le lendemain (?! (de | du | d))", b.shift_of(Unit.DAY, 1, Anchor.MENTION)),
    Rule("that day", "(le jour même | ce jour HYPHEN? là)", b.shift_of(Unit.DAY, 0, Anchor.MENTION)),
    Rule(
        "edge of a unit",
        "la? PART (du | de la | de LAPOS | de (?= (semaine | mois))"
        " | d APOS (?= année)) UNIT (?! (SHIFT | YEAR | de | d))",
        b.edge_of_unit,
    ),
    Rule("today", "aujourd APOS hui", b.shift_of(Unit.DAY, 0)),
    Rule("day before yesterday", "avant HYPHEN hier", b.shift_of(Unit.DAY, -2)),
    Rule("day after tomorrow", "après HYPHEN demain", b.shift_of(Unit.DAY, 2)),
    Rule("named day", "DEICTIC (COMMA? WEEKDAYNAME)?", b.deictic_day),
    Rule("present, past or future", "REFERENCE", b.reference),
    Rule(
        "now",
        "(LAPOS heure actuelle | à présent | ce moment (?! THERE) | ces jours HYPHEN ci)",
        b.value_of("PRESENT_REF"),
    ),
    Rule(
        "the past",
        "(le passé (?= (COMMA | DOT)) | à LAPOS époque | LAPOS époque | ce moment THERE)",
        b.value_of("PAST_REF"),
    ),
    Rule("the future", "(LAPOS avenir | le futur (?= (COMMA | DOT)))", b.value_of("FUTURE_REF")),
    Rule("long or short term", "(court | moyen | long) terme", b.value_of("FUTURE_REF")),
)

CLOCKS = (
    Rule("clock time", "HOUR HOURMARK PAIR? ZONE?", b.clock),
    Rule(
        "clock time in words",
        "(?<= CLOCKPREP) (HOUR | NUM | une) HOURSIGN (et FRACTION | PAIR)? DAYTIME? (?! de)",
        clocks.hour,
    ),
    Rule("hour of a part of the day", "(HOUR | NUM | une) HOURSIGN (et FRACTION | PAIR)? DAYTIME", clocks.hour),
    Rule("24 hour clock", "CLOCK ZONE?", b.clock),
    Rule("two hours", "(?<= (de | entre)) HOUR (à | et) HOUR HOURMARK", clocks.two_hours),
    Rule("midday", "(?<= CLOCKPREP) midi", b.fixed_clock("T12:00")),
    Rule("midnight", "minuit", b.fixed_clock("T24:00")),
    Rule("part of day and its turn", "THE PARTOFDAY TURNED", clocks.day_part_shifted),
    Rule("relative part of day", "SHIFT PARTOFDAY", clocks.day_part_shifted),
    Rule("part of the day by itself", "(?<= (de | pendant | dans)) (la | LAPOS) PARTOFDAY", clocks.day_part),
    Rule("part of day", "THE? PARTOFDAY", b.weak(clocks.day_part)),
    Rule("night between two days", "la? nuit (de | du) WEEKDAYNAME (à | au) WEEKDAYNAME", clocks.night_between),
)

LENGTHS = (
    Rule("age", "(OLD de | âge de | PERSON de | PERSON COMMA | à) COUNT ans", b.refuse),
    Rule("age in brackets", "(COMMA | OPENING) COUNT ans (?= (COMMA | CLOSING | DOT))", b.refuse),
    Rule("age of somebody", "(?<! LENGTHNOUN) de NUM ans (?! OF)", lengths.refuse_age),
    Rule("ages", "(CHILDREN de NUM à NUM ans | INT HYPHEN INT ans)", b.refuse),
    Rule("length in eighties", "quatre HYPHEN? (vingt | vingts) (HYPHEN NUM)? UNITS", lengths.eighties),
    Rule("duration", "(les | ces)? QUANTITY (UNIT | UNITS)", b.duration),
    Rule("length and a half", "QUANTITY (UNIT | UNITS) et FRACTION", lengths.and_a_half),
    Rule("half a unit", "(une | un)? FRACTION HYPHEN? UNIT", b.duration),
    Rule("two lengths", "(NUM (ou | à | et) COUNT | (?= INT HYPHEN INT) NUM HYPHEN NUM) UNITS", b.two_lengths),
    Rule("quarter of a century", "un? quart de siècle", lengths.length_of(25, Unit.YEAR)),
    Rule(
        "relative duration",
        "(les | ces)? (QUANTITY SHIFT UNITS | SHIFT QUANTITY UNITS | QUANTITY UNITS TURNED)",
        lengths.turned_duration,
    ),
    Rule("uncounted near length", "(les | ces)? SHIFT UNITS", lengths.turned_length),
    Rule("uncounted length to come", "les UNITS (à venir | qui viennent)", b.uncounted),
    Rule("first or last of a duration", "les ORDINAL NUM? UNITS", b.uncounted),
    Rule("uncounted length after a word", "(?<= LENGTHPREP) (des UNITS | longtemps)", b.uncounted),
    Rule("uncounted length so far", "des? UNITS (?= (plus tard | avant | après | auparavant | durant))", b.uncounted),
    Rule(
        "every",
        "(chaque (UNIT | WEEKDAYNAME | MONTHNAME) | tous les COUNT? UNITS | toutes les COUNT? UNITS)",
        own.every,
    ),
    Rule("every season", "(chaque | tous les) SEASON", b.every_season),
    Rule("weekday so long ago", "il y a NUM (WEEKDAYS | WEEKDAYNAME)", b.counted_weekday(-1)),
    Rule("weekday so far ahead", "dans NUM (WEEKDAYS | WEEKDAYNAME)", b.counted_weekday(1)),
    Rule("every other weekday", "un WEEKDAYNAME sur NUM", b.every),
    Rule("weekly day", "tous? les WEEKDAYS", own.every),
    Rule("weekly days", "(le | les) WEEKDAYS", own.every),
    Rule("per unit", "(?<= par) (?! heure) UNIT", own.every),
    Rule("the whole year", "toute LAPOS année", own.recurring_as("P1D")),
    Rule("every part of the day", "(chaque | tous les) PARTOFDAY", own.every_day_part),
    Rule("frequency", "FREQUENCY", b.recurring),
)

COMPOSITIONS = (
    Rule("part of a date", "la? PART HYPHEN? (de | du | d APOS)? DATE", b.modified_by("PART", "DATE")),
    Rule("part of a part of the day", "la? PART (de | d APOS) DAYPART", b.modified_by("PART", "DAYPART")),
    Rule("first or last of a date", "les? FIRSTS UNITS (de | du | d APOS) DATE", b.modified_by("FIRSTS", "DATE")),
    Rule("rough length", "ROUGHLY (de | d APOS)? DURATION", b.modified_by("ROUGHLY", "DURATION")),
    Rule("rough time", "ROUGHLY CLOCKTIME COMMA DATE", clocks.timed_on),
    Rule("longer than", "plus (de | d APOS) DURATION", b.modified("MORE_THAN", "DURATION")),
    Rule("shorter than", "moins (de | d APOS) DURATION", b.modified("LESS_THAN", "DURATION")),
    Rule("at least", "au moins DURATION", b.modified("EQUAL_OR_MORE", "DURATION")),
    Rule("at most", "au plus DURATION", b.modified("EQUAL_OR_LESS", "DURATION")),
    Rule("date in a year", "OPEN (de | en)? DATE_YEAR", b.within("DATE_YEAR")),
    Rule("weekday and day", "DATE_WEEKDAY COMMA? DATE_DAY", b.same_day),
    Rule("weekday of a week", "DATE_WEEKDAY (de)? DATE_WEEK", b.within("DATE_WEEK", "DATE_WEEKDAY")),
    Rule("ago", "il y a (ROUGHLY | déjà | à peine)? DURATION (?! (et | COMMA) DURATION)", lengths.distance_inside(-1)),
    Rule("from now", "dans DURATION", lengths.distance_inside(1)),
    Rule("later", "DURATION (plus tard | après (?! OTHEREVENT))", b.later(1)),
    Rule("earlier", "DURATION (plus tôt | auparavant | avant (?= (COMMA | DOT)))", b.later(-1)),
    Rule("time on a day", "ATIME COMMA? (le | de | du)? ADAY", b.within("DATE", "CLOCKTIME")),
    Rule("day and time", "ADAY COMMA? (à | vers) ATIME (?! et à)", b.within("DATE", "CLOCKTIME")),
    Rule("clock time alone", "CLOCKTIME", clocks.anchored),
    Rule("part of a day", "APART (de | du)? ADAY", b.within("DATE", "DAYPART")),
    Rule("day and its part", "ADAY (COMMA | dans | au)? APART", b.within("DATE", "DAYPART")),
    Rule("two in a year", "OPEN (et | ou) (DATE_DAY | DATE_MONTH | DATE_SEASON)", b.shared_year()),
    Rule("between two in a year", "entre OPEN et (DATE_DAY | DATE_MONTH)", b.shared_year("begin", "end")),
    Rule("from one to another in a year", "OPEN (à | au) (DATE_DAY | DATE_MONTH)", b.shared_year("begin", "end")),
    Rule("from one date to another", "(de | du) DATE (à | au) DATE", b.date_range),
    Rule("between two dates", "entre DATE et DATE", b.date_range),
    Rule("date to date", "DATE HYPHEN DATE", b.date_range),
    Rule("from a date on", "à (partir | compter) (de | du | d APOS) DATE", own.bounded("since")),
    Rule("until a date", "jusqu APOS (à | au | en) DATE", own.bounded("until")),
    Rule("before a date", "avant (le | la | fin) DATE", own.bounded("before")),
    Rule("by a date", "d APOS ici (à | au | la)? DATE", own.bounded("by")),
)

CUES = (
    Cue("future", "(va | vont | doit | doivent) (être)?"),
    Cue("future", "d APOS ici"),
    Cue("future", "à (partir | compter)"),
    Cue("future", "(est | sont) (prévu | prévue | prévus | prévues | attendu | attendue | attendus | attendues)"),
    Cue("future", "(est | sont) (appelé | appelée | appelés | appelées | invité | invités | convoqué | convoqués)"),
    Cue("report", "(a | ont) TENSE"),
    Cue("present", "(a | ont) lieu"),
    Cue("past", "(est | sont) PARTICIPLE"),
)

_NAME = r"[A-ZÀÂÉÈÊÎÔÇ][\w’'.-]+"
_NAMES = rf"{_NAME}(?: (?:de |du |d’|le |la )*{_NAME}){{0,4}}"
_SAID = (
    r"(?:déclaré|annoncé|affirmé|indiqué|expliqué|estimé|précisé|ajouté|souligné|assuré|dit|rapporté"
    r"|communiqué|confirmé|révélé|fait savoir|relevé|signalé)\b"
)
_BY = r"(?=[,.;:”»\"()]| que | qui | en | ce | cette |$)"
_NOBODY = r"(?:lesquel|laquelle|lequel|vous|lui|eux|elles?|moi|qu)"
ATTRIBUTIONS = (
    (
        rf"\ba-t-on (?:appris|indiqué|précisé|expliqué)(?: \w+)? (?:auprès (?:de |d[’']|du |des )|chez |à )"
        rf"(?P<who>[^,.;”»\"()]+?){_BY}"
    ),
    rf"\b(?:[Ss]elon|[Dd][’']après) (?!{_NOBODY})(?P<who>[^,.;”»\"()]+?){_BY}",
    rf"(?P<who>{_NAMES}) (?:a|ont|avait|avaient) (?:\w+ment )?{_SAID}",
    (
        rf"\b(?:a|ont) {_SAID} (?:hier |(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?"
        rf"(?P<who>(?:le |la |les |l['’]|un |une )[^,.;”»\"()]+?){_BY}"
    ),
    rf"\b(?:a|ont) {_SAID} (?P<who>{_NAMES})",
)

_FUTURE = re.compile(r"\w+(?:[eidvr]ra|tt?ra|[eidvrtu]ront)")
_PROSPECT = re.compile(r"\w+(?:[eidvrtu]rait|[eidvrtu]raient)")
_PAST = re.compile(r"\w{2,}(?:ait|aient|èrent|irent|urent)")
_PARTICIPLE = re.compile(r"\w{2,}(?:é|ée|és|ées)|(?:re|par|sur|inter|de|dis)?(?:ven|par|sort|part)(?:u|i)(?:e|s|es)?")
_VERB = re.compile(r"[a-zà-ÿ]{3,}[cdglnrstuv]ent")
_ROMAN_ORDINAL = re.compile(r"([ivx]+)(?:e|ème|er|ième)")


def analyse(word: str) -> Values:
    """The tense of a verb by its ending, an hour with its sign ("14h30"), a century ("xixe")."""
    if clock := clocks.clock_in(word):
        return {"CLOCK": clock}
    roman = _ROMAN_ORDINAL.fullmatch(word)
    if roman and (number := own.roman_number(roman[1])):
        return {"ROMAN": number}
    if _PARTICIPLE.fullmatch(word):
        return {"PARTICIPLE": True}
    for tense, shape in (("future", _FUTURE), ("prospect", _PROSPECT), ("past", _PAST)):
        if shape.fullmatch(word):
            return {"TENSE": tense}
    return {"VERB": True} if _VERB.fullmatch(word) and word not in NO_VERBS else {}


GRAMMAR = Grammar(
    code="fr",
    words=merged(WORDS, records.WORDS),
    rules=(*ENTRIES, *CALENDAR, *RELATIVE, *CLOCKS, *LENGTHS, *records.RULES),
    compositions=(*records.COMPOSITIONS, *COMPOSITIONS),
    cues=CUES,
    parts=PARTS | records.PARTS,
    shapes={"ORDINAL": r"(\d{1,2})(?:er|ère|re|e|è|ème|eme|ième|nd|nde)"} | SHAPES,
    claims=ClaimCues(
        denied=(
            r"\b(?:dément|démentent|démenti|démentit|nie|nient|nié|réfute|réfutent|réfuté)\b",
            r"\brejet(?:é|te|tent)\b.{0,30}\b(?:accusation|allégation|rumeur|information)",
        ),
        conditional=(
            r"(?:^|, )(?:si|s[’']ils?)\b(?! bien)",
            r"\b(?:à condition (?:que|de)|à moins (?:que|de)|au cas où)\b",
        ),
        planned=(
            r"\b(?:prévu|programmé|fixé|planifié)e?s?\b",
            r"\bdevai(?:t|ent)\b",
        ),
        possible=(r"\b(?:pourrai(?:t|ent)|peut-être|éventuellement)\b",),
        continues=(
            r"L[’'](?:attaque|attentat|explosion|accident|incendie|opération|incident|entretien|assaut)",
            (
                r"(?:Le (?:raid|séisme|sommet|procès|vote)|La (?:rencontre|réunion|visite|fusillade|manifestation"
                r"|cérémonie))"
            ),
            r"(?:Ensuite|Puis|Plus tard|Par la suite)",
            r"(?:(?:Au moins|Plus de|Quelque|Près de) )?\w+ (?:personnes|civils|soldats|autres) (?:ont|avaient)",
        ),
        attribution=ATTRIBUTIONS,
    ),
    analyse=analyse,
    analyses=({"TENSE": "past"}, {"CLOCK": "T14:30"}, {"ROMAN": 19}, {"PARTICIPLE": True}, {"VERB": True}),
)
