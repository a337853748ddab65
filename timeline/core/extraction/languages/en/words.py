"""English words of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.grammar import alike, listed, numbered
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

# "march" and "may" are verbs unless a capital says otherwise.
_MONTHS = numbered(
    "january february March April May june july august september october november december"
) | {"MARCH": 3, "MAY": 5, "APRIL": 4}  # fmt: skip
_SHORT_MONTHS = {
    "Jan.": 1, "Feb.": 2, "Mar.": 3, "Apr.": 4, "Jun.": 6, "Jul.": 7,
    "Aug.": 8, "Sept.": 9, "Sep.": 9, "Oct.": 10, "Nov.": 11, "Dec.": 12,
}  # fmt: skip
_WEEKDAYS = numbered("monday tuesday wednesday thursday friday saturday sunday")
_SHORT_WEEKDAYS = {
    "Mon.": 1, "Tue.": 2, "Tues.": 2, "Wed.": 3, "Thu.": 4, "Thur.": 4, "Thurs.": 4, "Fri.": 5, "Sat.": 6, "Sun.": 7,
}  # fmt: skip

_UNITS = {
    "minute": Unit.MINUTE, "hour": Unit.HOUR, "day": Unit.DAY, "weekend": Unit.WEEKEND, "week": Unit.WEEK,
    "month": Unit.MONTH, "quarter": Unit.QUARTER, "year": Unit.YEAR, "decade": Unit.DECADE,
    "century": Unit.CENTURY, "millennium": Unit.MILLENNIUM,
}  # fmt: skip
_PLURALS = {"centuries": Unit.CENTURY, "millennia": Unit.MILLENNIUM, "seconds": Unit.SECOND}
_PLURALS |= {f"{word}s": unit for word, unit in _UNITS.items()}

_NUMBERS = numbered(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_NUMBERS |= dict(zip(listed("twenty thirty forty fifty sixty seventy eighty ninety"), range(20, 100, 10), strict=True))
_LARGE = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}

_VERBS = (
    "accuses announces arrests arrives asks attacks backs becomes begin begins bombs calls claims closes condemns"
    " confirms declares defeats demands dies dissolves elects ends enters falls fires flees gives goes hits holds"
    " invades joins kills launches leaves loses makes marks meet meets names opens orders passes pleads quits"
    " reaches rejects resigns resumes returns seizes sends signs steps storms strikes suspends takes threatens"
    " urges visits votes wins withdraws"
    " wants seems remains appears expects insists believes thinks knows includes involves requires allows tries"
    " intends keeps brings serves tells says contains belongs depends becomes"
)
_PAST = (
    "was were had did have has been began became came fell found gave got grew held hit kept knew led left lost made"
    " met paid put ran rose sat saw sent set sold spoke stood struck took went won wrote brought bought built chose"
    " cut drew drove felt fought flew heard hurt lay let meant sank shot shut slept sought spent spread swore taught"
    " thought threw understood woke wore"
    " arose bent bit bled blew broke bred burst caught clung crept dealt dug ate fed fled flung forbade forgot"
    " froze hung hid knelt laid leapt learnt lit mistook overcame overran overthrew rode rang shook shed slid"
    " sped spun sprang stole stuck strove swept swam swung tore upheld wept withdrew withheld withstood oversaw"
    " undertook underwent decided voted agreed threatened offered vowed pledged promised proposed moved delayed"
    " extended pushed postponed adjourned ended deferred rescheduled"
)

WORDS: Mapping[str, Mapping[str, object]] = {
    "MONTHNAME": {**_MONTHS},
    "MONTH": {**_MONTHS, **_SHORT_MONTHS},
    "WEEKDAYNAME": {**_WEEKDAYS},
    "WEEKDAY": {**_WEEKDAYS, **_SHORT_WEEKDAYS},
    "WEEKDAYS": {f"{name}s": number for name, number in _WEEKDAYS.items()},
    "SEASON": {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4},
    "UNIT": {**_UNITS},
    "UNITS": {**_PLURALS},
    "NUM": {**_NUMBERS, **_LARGE},
    "TEEN": {word: number for word, number in _NUMBERS.items() if number >= 10},
    "FRACTION": {"half": 0.5},
    "FEW": alike("few several many some"),
    "ORDINAL": {
        **numbered(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
            " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        )
    },
    "DECADE": dict(
        zip(
            listed("twenties thirties forties fifties sixties seventies eighties nineties"),
            range(20, 100, 10),
            strict=True,
        )
    ),
    "SHIFT": {"last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1},
    "RECALL": {"previous": -1, "preceding": -1, "same": 0, "that": 0, "following": 1, "subsequent": 1, "next": 1},
    "ENDMOST": {"last": -1, "final": -1},
    "DEICTIC": {"today": 0, "yesterday": -1, "tomorrow": 1},
    "REFERENCE": {
        "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "recently": "PAST_REF",
    },
    "DAYPARTWORD": {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"},
    "DAYPARTWORDS": {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"},
    "HALFDAY": {"a.m.": 0, "am": 0, "AM": 0, "p.m.": 12, "pm": 12, "PM": 12},
    "FREQUENCY": {"daily": "P1D", "hourly": "PT1H", "weekly": "P1W", "annually": "P1Y", "yearly": "P1Y"},
    "ERA": {"BC": -1, "BCE": -1, "B.C.": -1, "AD": 1, "CE": 1, "A.D.": 1},
    "FISCAL": {"fiscal": True},
    "PART": {"early": "START", "mid": "MID", "middle": "MID", "late": "END"},
    "EDGE": {
        "beginning": "START", "start": "START", "middle": "MID", "end": "END", "latter": "END", "early": "START",
    },
    "ROUGHLY": alike("about around approximately roughly circa c. ca. nearly almost some", "APPROX"),
    "ZONE": {
        "EST": "America/New_York", "EDT": "America/New_York", "ET": "America/New_York", "GMT": "UTC", "UTC": "UTC",
        "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles", "CET": "Europe/Paris", "BST": "Europe/London",
    },
    "RELATION": {
        "since": "since", "until": "until", "till": "until", "through": "until", "before": "before", "after": "after",
        "by": "by",
    },
    "FORENAME": {"April": True, "May": True, "June": True, "August": True},
    "DOUBTFUL": {"March": True, "May": True, "MARCH": True, "MAY": True},
    "MONTHPREP": alike(
        "in since until till during last next this late early mid through by from to of before after between and or"
        " past on for each every - – — the a for"
    ),
    "TITLE": alike("mr mrs ms dr prime minister president justice judge senator secretary mr. mrs. ms. dr."),
    "NUMBERED": alike("page pages no no. number article section flight room chapter resolution paragraph case route"),
    "COUNTED": alike(
        "people persons men women children soldiers troops civilians deaths casualties victims fighters militants"
        " terrorists refugees homes houses buildings dollars euros pounds miles kilometers kilometres km meters metres"
        " feet tons tonnes acres hectares votes points members seats jobs workers employees students patients cases"
    ),
    "AWAITED": alike("set due expected scheduled slated planned planning likely poised supposed about going bound"),
    "SCHEDULED": alike("due expected scheduled slated planned planning likely poised supposed about going bound"),
    "AGREED": alike("agreed decided pledged vowed promised offered proposed intended hoped voted threatened"),
    "MOVED": alike("extended postponed delayed adjourned moved rescheduled deferred"),
    "PLANS": alike("plan plans hope hopes intend intends aim aims expect expects"),
    "LARGE": {"hundred": 100, "thousand": 1000, "dozen": 12, "couple": 2},
    "EARLIER": {"earlier": "EARLIER"},
    "LATER": {"later": "LATER"},
    "SEASONPREP": alike("in into over during by since until of through throughout for"),
    "LENGTHPREP": alike("for in within took takes take taken lasted lasts last lasting"),
    "SAME": alike("of old"),
    "MOON": {
        "muharram": 1, "safar": 2, "rajab": 7, "shaban": 8, "ramadan": 9, "shawwal": 10,
    },
    "SOLARMONTH": {
        "farvardin": 1, "ordibehesht": 2, "khordad": 3, "Tir": 4, "mordad": 5, "amordad": 5, "shahrivar": 6,
        "Mehr": 7, "Aban": 8, "Azar": 9, "Dey": 10, "Bahman": 11, "esfand": 12,
    },
    "SH": alike("SH S.H. AHS"),
    "AH": {"AH": True, "A.H.": True},
    "BETWEEN": {"between": True},
    "EITHER": {"or": True},
    "JOINT": alike("between from and to on in at the or of no later than earlier - – —"),
    "VERB": alike(_VERBS),
    "TENSE": {
        **alike(_PAST, "past"),
        **alike("said says told announced reported added stated", "report"),
        **alike("payable effective ending expiring maturing", "future"),
        **alike("is are", "present"),
    },
    "COMMA": {",": True},
    "HYPHEN": {"-": True, "–": True, "—": True},
    "APOS": {"'": True, "’": True, "‘": True, "`": True},
    "DOT": {".": True},
    "OPENING": {"(": True},
    "PERCENT": {"%": True, "percent": True, "percentage": True},
    "CURRENCY": {"$": True, "£": True, "€": True, "¥": True},
}  # fmt: skip

# Words of a pattern → name of the feast.
FEASTS = {
    "christmas day?": "Christmas",
    "christmas eve": "Christmas Eve",
    "boxing day": "Boxing Day",
    "new year APOS s day": "New Year's Day",
    "new year APOS s eve": "New Year's Eve",
    "halloween": "Halloween",
    "thanksgiving day?": "Thanksgiving",
    "easter sunday?": "Easter",
    "easter monday": "Easter Monday",
    "good friday": "Good Friday",
    "palm sunday": "Palm Sunday",
    "ash wednesday": "Ash Wednesday",
    "labor day": "Labor Day",
    "memorial day": "Memorial Day",
    "independence day": "Independence Day",
    "bastille day": "Bastille Day",
    "armistice day": "Armistice Day",
    "veterans day": "Veterans Day",
    "columbus day": "Columbus Day",
    "valentine APOS s day": "Valentine's Day",
    "d HYPHEN day": "D-Day",
    "election day": "Election Day",
    "ramadan": "Ramadan",
    "eid al HYPHEN fitr": "Eid al-Fitr",
    "eid al HYPHEN adha": "Eid al-Adha",
    "ashura": "Ashura",
    "nowruz": "Nowruz",
}

# What a sentence begins with that continues on the day of the one before.
CONTINUES = (
    (
        r"The (?:\w+ )?(?:attacks?|blasts?|explosions?|bombings?|strikes?|raids?|clash(?:es)?|crash|fire"
        r"|(?:earth)?quake|storm)"
    ),
    (
        r"The (?:\w+ )?(?:meeting|talks|visit|ceremony|vote|protests?|shootings?|fighting|incident|operation"
        r"|summit|trial)"
    ),
    r"(?:Then|Later|Afterwards?|Soon after(?:wards)?)",
    (
        r"(?:(?:At least|More than|About|Nearly|Over) )?[\w,]+ (?:other )?(?:people|civilians|soldiers"
        r"|others) (?:were|was)"
    ),
)
