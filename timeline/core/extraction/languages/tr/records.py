"""How Turkish registers, courts and archives write dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.core.extraction import builders as b
from timeline.core.extraction.grammar import alike, listed, numbered
from timeline.core.extraction.languages import records
from timeline.core.extraction.languages.tr import builders as own
from timeline.core.extraction.languages.tr import days
from timeline.core.extraction.languages.tr.forms import POSSESSED, forms, inflected
from timeline.core.extraction.patterns import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

_WEEKDAYS = numbered("pazartesi salı çarşamba perşembe cuma cumartesi pazar")
_WHOLE = "(DATE_MONTH | DATE_YEAR | DATE_SEASON | DATE_QUARTER | DATE_DECADE | DATE_CENTURY)"

_DAYS = numbered("bir iki üç dört beş altı yedi sekiz dokuz on") | {"yirmi": 20, "otuz": 30}
_ENDED = ("(s)I", "(s)InDA", "(s)InA", "(s)InDAn")

PARTS = {
    **records.PARTS,
    "DAYLEAD": "(WEEKDAY COMMA?)",
    "DAYSPELT": "(NUM NUM?)",
    "MONTHDAY": "(DAY | DAYSPELT)",
    "OFMONTH": "((DOT)?)",
    "YEARLINK": "((COMMA)?)",
    "SPELLED": "(NUM NUM{1,7})",
    "BEFOREERA": "(BEFOREWORD | milattan önce | isa APOS ABLATIVE önce)",
    "AFTERERA": "(AFTERWORD | milattan sonra | isa APOS ABLATIVE sonra)",
    "WEEKLEAD": "(INT DOT hafta)",
    "ANDOR": "(ve | veya | ile)",
    "TOWARD": "(HYPHEN | ile | ila | APOS ABLATIVE)",
    "YEARLEAD": "(yıl)",
    "NTHLEAD": "(bir)",
    "OFIN": "(OFIT)",
    "CASED": "(APOS .)",
    "CLOCKTO": "(APOS? ABLATIVE? | ile | ila | HYPHEN)",
    "ONDAY": "(CASE | COMMA)?",
    "NTHWORD": "(ORDINAL | ENDMOST | INT DOT)",
    "NTHCENTURY": "(NUM? ORDINAL | INT DOT | ROMAN DOT)",
}

WORDS: Mapping[str, Mapping[str, object]] = {
    "MONTHSHORT": numbered("oca şub mar nis may haz tem ağu eyl eki kas ara"),
    "EVENTNAME": {
        word: True
        for stem in listed(
            "darbe süreç muhtıra devrim ihtilal katliam ayaklanma isyan kararlar olaylar deprem girişim"
        )
        for word in [stem, *inflected(stem, POSSESSED)]
    }
    | alike(
        "ihtilali ihtilalinde ihtilalinden ihtilalinin süreci sürecinde sürecinin sürecini"
        " olayları olaylarında kararları kararlarının"
    ),
    "MOVEMENT": {
        word: True
        for stem in listed(
            "hareket sokak cadde meydan parti köprü örgüt cephe birlik dernek vakıf tugay platform baraj stadyum"
            " mahalle üniversite lise kışla komite"
        )
        for word in inflected(stem, POSSESSED)
    }
    | alike("ittifakı ittifakının ittifakına bloku blokunun bloğu bloğunun grubu grubunun"),
    "GROUPKIND": alike("devrimci gençlik öğrenci halk kurtuluş şehitler direniş işçi emekçi"),
    "CIRCABEHIND": alike("civarında civarı dolaylarında dolayları sıralarında"),
    "WEEKDAY": {**forms(_WEEKDAYS, "(s)I", "(s)InDA")},
    "CIRCA": alike("yaklaşık takriben"),
    "BETWEENWORD": alike("arası"),
    "TENSE": alike("ertelendi erteledi ertelenen ertelenmişti ertelediler bırakıldı kaydırıldı", "future"),
    "PUTOFF": alike("ertelendi erteledi ertelenen ertelenmişti ertelediler bırakıldı kaydırıldı"),
    "NUMBERED": alike(
        "sayfa sayfalar s. madde maddesi md. no no. numara numaralı sayılı tel tel. telefon isbn issn cilt fıkra"
    ),
    "NUMBEREDBEHIND": alike("sayılı numaralı nolu"),
    "BEFOREWORD": alike("mö m.ö. m.ö"),
    "AFTERWORD": alike("ms m.s. m.s"),
    "PORTIONWORD": {
        form: count for word, count in (("yarı", 2), ("çeyrek", 4)) for form in forms({word: 0}, "(s)I", "(s)InDA")
    },
    "DAYENDED": {**forms(_DAYS, *_ENDED), **dict.fromkeys(("dördü", "dördünde", "dördüne", "dördünden"), 4)},
    "WEEKWORD": alike("haftası haftasında haftasının haftasına haftasından"),
    "FROMDAY": {"dünden": -1, "bugünden": 0, "yarından": 1},
    "FROMWEEKDAY": {**forms(_WEEKDAYS, "DAn")},
    "NEXTWORD": {"sonraki": 1, "önceki": -1, "izleyen": 1},
    "ONEDIRECTION": {"önce": -1, "sonra": 1},
    "CENTURIES": alike("yüzyıllar yüzyıllarda yüzyılların yüzyıllardan yüzyıllara yüzyıllardaki"),
}

# Words of a pattern → name of the feast.
FEASTS = {
    "(yılbaşı | yeni yıl) günü": "New Year's Day",
    "(kadınlar | emekçi kadınlar) günü": "International Women's Day",
    "(ulusal egemenlik ve çocuk FEASTWORD | çocuk FEASTWORD)": "National Sovereignty and Children's Day",
    "(emek ve dayanışma günü | işçi FEASTWORD | emekçi FEASTWORD | 1 mayıs (?= (işçi | emek)))": "May Day",
    "(atatürk APOS (ü | u) anma)? COMMA? gençlik ve spor FEASTWORD": "Youth and Sports Day of Türkiye",
    "babalar günü": "Father's Day",
    "(kutsal hafta | çile haftası | çile haftasında)": "Holy Week",
    "paskalya hafta WEEKENDWORD": "Easter weekend",
    "(demokrasi ve milli birlik günü)": "Democracy and National Unity Day",
    "(ramazan FEASTWORD arifesi | ramazan arifesi)": "Eve of Eid al-Fitr",
    "(kurban FEASTWORD arifesi)": "Eve of Eid al-Adha",
    "(kadir gecesi)": "Night of Destiny",
    "(miraç kandili)": "Isra and Mi'raj",
    "noel arifesi": "Christmas Eve",
    "(hicri yılbaşı)": "Islamic New Year",
    "insan hakları günü": "Human Rights Day",
    "kara cuma (?= YEAR)": "Black Friday",
    "(hıdırellez)": "Hıdırellez",
    "şükran günü": "Thanksgiving",
    "cadılar FEASTWORD": "Halloween",
    "(atatürk APOS ü anma günü)": "Atatürk Memorial Day",
    "öğretmenler günü": "Teachers' Day of Türkiye",
}

_ONES = numbered("bir iki üç dört beş altı yedi sekiz dokuz")
_TENS = numbered("on yirmi otuz kırk elli altmış yetmiş seksen doksan")
_SPELT = re.compile(rf"(iki)?bin(?:({'|'.join(_ONES)})?(yüz))?({'|'.join(_TENS)})?({'|'.join(_ONES)})?")


def spelt_year(word: str) -> int:
    """The year that one word writes, as "ikibinonsekiz"; 0 for any other word."""
    match = _SPELT.fullmatch(word) if "bin" in word else None
    if match is None or word == "bin":
        return 0
    two, hundreds, yuz, ten, one = match.groups()
    year = (2000 if two else 1000) + (100 * _ONES.get(hundreds, 1) if yuz else 0)
    return year + 10 * _TENS.get(ten, 0) + _ONES.get(one, 0)


RULES = (
    *(Rule(f"feast: {name}", f"SHIFT? {words}", b.feast_named(name)) for words, name in FEASTS.items()),
    Rule("nth unit of the unit under way", "UNITOF NTHWORD UNIT", own.nth_of_unit),
    Rule("numbered thing", "YEAR NUMBEREDBEHIND", b.refuse),
    Rule("house number", "PLACEWORD (no | no DOT | numara)? COLON? YEAR (?! (YEARWORD | APOS | MONTH))", b.refuse),
    Rule("day of an era", "(BEFOREERA | AFTERERA) MONTHDAY MONTH (YEAR | INT)", b.record_day),
    Rule(
        "two centuries",
        "BEFOREERA? NTHCENTURY (ve | veya | ile | HYPHEN) NTHCENTURY (CENTURYWORD | CENTURIES)",
        b.centuries(),
    ),
    Rule("day of a month in words", "MONTH OFIT? NUM? DAYENDED", days.day_ended),
    Rule("day in figures", "(?! (FRACTION | NUM)) DAYMONTH (?= CASED)", b.day_in_figures),
    Rule(
        "day and month in words",
        "(WEEKDAY DAYWORD? COMMA?)? ORDINAL MONTH (COMMA? (YEAR | SPELTYEAR | SPELLED))?",
        days.nth_day,
    ),
    Rule("days of a month", "(MONTH OFIT? | SHIFT ayın) DAY CASED DAY (?= CASED)", days.two_days),
    Rule("days of a month", "MONTH DAY (ile | ve | HYPHEN) DAY (?= (arası | arasında | arasındaki))", days.two_days),
    Rule("days of a month", "DAY MONTH CASED DAY (?= CASED (kadar | dek | değin))", days.two_days),
    Rule("weekday and day", "DAY (?= WEEKDAY) WEEKDAY (?! MONTH)", b.weekday_and_day),
    Rule("so long from a named day", "(FROMDAY | FROMWEEKDAY) COUNT UNIT ONEDIRECTION", own.from_named_day),
    *records.RULES,
)

COMPOSITIONS = (
    Rule("turn of a century", "DATE_CENTURY (dönümü | dönümünde | dönemecinde)", b.turn_of_century),
    Rule("rough year", "DATE_YEAR CIRCABEHIND", b.modified("APPROX", "DATE_YEAR")),
    *records.COMPOSITIONS,
    Rule("nth weekday", f"{_WHOLE} OFIT? NTHWORD DATE_WEEKDAY", b.nth_in),
    Rule("last unit", f"{_WHOLE} OFIT? ENDMOST UNIT", own.last_unit),
    Rule("nth weekend", f"{_WHOLE} OFIT? NTHWORD DATE_WEEKEND", own.nth_weekend),
    Rule("portion of a date", f"{_WHOLE} OFIT? (PORTION | DATE_HALF | DATE_QUARTER)", b.portion_of),
    Rule("feast in a year", "DATE_FEAST DATE_YEAR", b.within("DATE_YEAR", "DATE_FEAST")),
    Rule("week of a day", "DATE_DAY WEEKWORD", b.week_of),
    Rule("day beside a day", "(DATE_DAY | DATE_FEAST) APOS ABLATIVE DATE_DAY", days.day_next_to),
    Rule(
        "weekday beside a day",
        "(DATE_DAY | DATE_FEAST) APOS ABLATIVE NEXTWORD NTHWORD? DATE_WEEKDAY",
        days.weekday_next_to,
    ),
    Rule(
        "weekdays of a week",
        "DATE_WEEK COMMA? DATE_WEEKDAY CASED DATE_WEEKDAY (?= CASED (kadar | dek))",
        b.weekdays_of_week,
    ),
    Rule(
        "between two in a year",
        "OPEN CASED? (ve | ile) DATE_DAY (?= (arası | arasında | arasındaki))",
        b.shared_year("begin", "end"),
    ),
    Rule("length ahead", "DURATION içinde", b.in_future),
    Rule("time on a day", "CLOCKTIME CASE? COMMA? (DATE_DAY | DATE_WEEKDAY)", b.time_on),
)
