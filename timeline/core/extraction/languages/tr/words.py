"""Turkish words of time, in all their forms."""

from __future__ import annotations

from timeline.core.extraction.grammar import listed, numbered
from timeline.core.extraction.languages.tr.forms import (
    AWAY,
    BARE,
    CASES,
    GENITIVE,
    LASTING,
    PLURALS,
    PLURALS_POSSESSED,
    POSSESSED,
    forms,
    inflected,
)
from timeline.core.extraction.units import Unit

_MONTHS = numbered("ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık")
# "ocak" is also a hearth, "ekim" sowing, "aralık" a gap: in the dative they need more to be months.
_PLAIN_MONTHS = {name: number for name, number in _MONTHS.items() if name not in ("ocak", "ekim", "aralık")}
_WEEKDAYS = numbered("pazartesi salı çarşamba perşembe cuma cumartesi pazar")
# "pazar" alone is a market.
_PLAIN_WEEKDAYS = {name: number for name, number in _WEEKDAYS.items() if name != "pazar"}
_SEASONS = {"bahar": 1, "ilkbahar": 1, "yaz": 2, "sonbahar": 3, "güz": 3, "kış": 4}

_UNITS = {
    "saniye": Unit.SECOND, "dakika": Unit.MINUTE, "gün": Unit.DAY, "hafta": Unit.WEEK, "ay": Unit.MONTH,
    "yıl": Unit.YEAR, "sene": Unit.YEAR, "yüzyıl": Unit.CENTURY, "asır": Unit.CENTURY,
}  # fmt: skip
_HOUR_FORMS = dict.fromkeys(inflected("saat", (*CASES, *LASTING, *PLURALS), vowel="e"), Unit.HOUR)
_ALL_UNITS = {**forms(_UNITS, *CASES, *POSSESSED, *LASTING, "ki"), "günkü": Unit.DAY, **_HOUR_FORMS}

_ONES = numbered("bir iki üç dört beş altı yedi sekiz dokuz")
_TENS = dict(zip(listed("on yirmi otuz kırk elli altmış yetmiş seksen doksan"), range(10, 100, 10), strict=True))
_JOINED = {tens + ones: high + low for tens, high in _TENS.items() for ones, low in _ONES.items()}
_LARGE = {"yüz": 100, "bin": 1000, "milyon": 1_000_000, "düzine": 12}
_ORDINALS = numbered("birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu")
_ROMAN = numbered("XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI", 11)

_PARTS = {"sabah": "MO", "öğle": "MI", "öğlen": "MI", "ikindi": "AF", "akşam": "EV", "akşamüstü": "EV", "gece": "NI"}
_EDGES = {"baş": "START", "orta": "MID", "son": "END"}
_REPORTS = listed(
    "söyledi açıkladı bildirdi belirtti kaydetti vurguladı duyurdu aktardı dedi anlattı savundu söylemişti"
    " açıklamıştı bildirmişti belirtmişti duyurmuştu dile_getirdi"
)


def _named_days() -> dict[str, int]:
    """Weekdays that need no "günü" beside them."""
    return {**_PLAIN_WEEKDAYS, **forms(_PLAIN_WEEKDAYS, "DAn", "(y)A", "DAki")}


_TERM_STEMS = (
    "tamamla tamamlan bit bitir bitiril aç açıl yenile yenilen yapıl kur kurul değiştir değiştiril onar onarıl"
    " yık yıkıl kaldır kaldırıl azalt azaltıl artır artırıl ulaş çekil boşalt boşaltıl öde öden sat satıl imzala"
    " imzalan sun sunul veril kurtar kurtarıl yüzdür yüzdürül sonuçlan"
)
_TERM_FUTURES = [form for stem in _TERM_STEMS.split() for form in inflected(stem, ["(y)AcAk"])]
_TERMS = (
    *_TERM_FUTURES,
    *(form for stem in _TERM_STEMS.split() for form in inflected(stem, ["mAk", "mAyI", "mAsI", "mAlI"])),
    *listed("hazır inşa teslim"),
)
WORDS: dict[str, dict[str, object]] = {
    "MONTH": {**forms(_MONTHS, *CASES, *POSSESSED)},
    "MONTHNAME": {**_MONTHS},
    "LONEMONTH": {**forms(_MONTHS, *AWAY), **forms(_PLAIN_MONTHS, "(y)A")},
    "MONTHWORD": dict.fromkeys([*inflected("ay", POSSESSED), *inflected("ay", PLURALS_POSSESSED)], True),
    "WEEKDAY": {**forms(_WEEKDAYS, "", "(y)A", "DAn", "(n)In", "(y)I", "DAki", "ydI")},
    "WEEKDAYNAME": {**_WEEKDAYS},
    "LONEDAY": {**_named_days()},
    "CAPITALDAY": {f"{name[0].upper()}{name[1:]}": number for name, number in _WEEKDAYS.items()},
    "WEEKDAYS": {**forms(_WEEKDAYS, "lArI")},
    "DAYWORD": dict.fromkeys([*inflected("gün", POSSESSED), "günkü"], True),
    "DAYWORDS": dict.fromkeys(inflected("gün", PLURALS_POSSESSED), True),
    "SEASON": {**forms(_SEASONS, *CASES, *POSSESSED)},
    "SEASONWORD": dict.fromkeys([*inflected("mevsim", POSSESSED), *inflected("ay", PLURALS_POSSESSED)], True),
    "UNIT": {**_ALL_UNITS},
    "UNITOF": {**forms(_UNITS, *GENITIVE)},
    "UNITBARE": {**forms(_UNITS, *BARE)},
    "UNITS": {**forms(_UNITS, *PLURALS)},
    "FEAST": {
        **forms({"nevruz": "Nowruz", "noel": "Christmas", "paskalya": "Easter"}, *CASES),
        **dict.fromkeys(["yılbaşı", *inflected("yılbaş", POSSESSED)], "New Year's Day"),
    },
    "FEASTWORD": dict.fromkeys(inflected("bayram", POSSESSED), True),
    "FEASTTIME": dict.fromkeys(inflected("bayram", ("DA", "DAn", "(y)A", "(n)In", "DAki")), True),
    "RAMADAN": dict.fromkeys(inflected("ramazan", ("DA", "DAn", "(n)In", "DAki")), True),
    "AGES": {**forms(_UNITS, "lArDIr", "lArcA"), "saatlerdir": Unit.HOUR, "saatlerce": Unit.HOUR},
    "WEEKENDWORD": dict.fromkeys(inflected("son", POSSESSED), True),
    "YEARWORD": dict.fromkeys([*inflected("yıl", POSSESSED), *inflected("sene", POSSESSED)], True),
    "YEARWORDS": dict.fromkeys([*inflected("yıl", PLURALS), *inflected("yıl", PLURALS_POSSESSED)], True),
    "THISYEAR": {"yılın": True, "senenin": True},
    "DAYPARTS": {**forms({"sabah": "MO", "akşam": "EV", "gece": "NI"}, "lArI")},
    "UNITAT": {
        "saatte": Unit.HOUR, "dakikada": Unit.MINUTE, "günde": Unit.DAY, "haftada": Unit.WEEK, "ayda": Unit.MONTH,
        "yılda": Unit.YEAR, "senede": Unit.YEAR,
    },
    "TIMES": dict.fromkeys(listed("kez kere defa"), True),
    "CENTURYWORD": dict.fromkeys([*inflected("yüzyıl", CASES), *inflected("asır", CASES)], True),
    "QUARTERWORD": dict.fromkeys([*inflected("çeyrek", CASES), *inflected("çeyrek", POSSESSED)], True),
    "HALFWORD": dict.fromkeys([*inflected("yarı", CASES), *inflected("yarı", POSSESSED)], True),
    "PERIODWORD": dict.fromkeys(inflected("dönem", POSSESSED), True),
    "NUM": {**_ONES, **_TENS, **_JOINED, **_LARGE},
    "FRACTION": {"yarım": 0.5, "buçuk": 0.5, "çeyrek": 0.25},
    "FEW": dict.fromkeys(listed("birkaç kaç uzun çok pek onlarca yüzlerce"), True),
    "ORDINAL": {"ilk": 1, **_ORDINALS, "yirminci": 20, "otuzuncu": 30},
    "ROMAN": {**_ROMAN},
    "ENDMOST": {"son": -1},
    "TENS": {**forms({word: number for word, number in _TENS.items() if number >= 20}, "lI")},
    "ORDINALEND": dict.fromkeys(listed("inci ıncı uncu üncü nci ncı ncu ncü"), True),
    "LAR": dict.fromkeys(
        [ending for stem in ("lar", "ler") for ending in inflected(stem, (*CASES, "I", "InDA", "InA", "InDAn"))], True
    ),
    "LI": dict.fromkeys(listed("lı li lu lü"), True),
    "GENITIVE": dict.fromkeys(listed("in ın un ün nin nın nun nün"), True),
    "AWAY": dict.fromkeys(listed("de da te ta den dan ten tan deki daki teki taki"), True),
    "ABLATIVE": dict.fromkeys(listed("den dan ten tan nden ndan"), True),
    "SUFFIX": dict.fromkeys(
        listed(
            "de da te ta den dan ten tan deki daki teki taki e a ye ya i ı u ü yi yı yu yü"
            " in ın un ün nin nın nun nün ydi ydı ydu ydü ti tı tu tü di dı du dü nda nde ndan nden na ne nı ni nu nü"
        ),
        True,
    ),
    "SHIFT": {
        "geçen": -1, "geçtiğimiz": -1, "bu": 0, "bugünkü": 0, "gelecek": 1, "önümüzdeki": 1, "gelen": 1,
    },
    "TURNED": {"son": -1, "geçen": -1, "geçtiğimiz": -1, "gelecek": 1, "önümüzdeki": 1},
    "RECALL": {"ertesi": 1, "sonraki": 1, "önceki": -1, "aynı": 0, "o": 0},
    "DEICTIC": {
        **dict.fromkeys(listed("bugün bugünkü bugünden bugüne bugünün"), 0),
        **dict.fromkeys(listed("dün dünkü dünden düne dünün"), -1),
        **dict.fromkeys(listed("yarın yarınki yarından yarına"), 1),
    },
    "REFERENCE": {
        "şimdi": "PRESENT_REF", "şimdilik": "PRESENT_REF", "halen": "PRESENT_REF", "hâlen": "PRESENT_REF",
        "günümüzde": "PRESENT_REF", "günümüzün": "PRESENT_REF", "bugünlerde": "PRESENT_REF",
        "halihazırda": "PRESENT_REF", "hâlihazırda": "PRESENT_REF", "geçenlerde": "PAST_REF", "eskiden": "PAST_REF",
        "geçmişte": "PAST_REF", "yakında": "FUTURE_REF", "gelecekte": "FUTURE_REF", "ileride": "FUTURE_REF",
    },
    "DAYPARTWORD": {**forms(_PARTS, *CASES, *POSSESSED, "ki"), "öğleden": "AF", "akşamüzeri": "EV"},
    "EDGE": {**forms(_EDGES, *POSSESSED, *PLURALS_POSSESSED)},
    "ROUGHLY": dict.fromkeys(listed("yaklaşık takriben aşağı"), "APPROX"),
    "COMPARED": {
        **dict.fromkeys(listed("fazla aşkın çok uzun"), "MORE_THAN"), **dict.fromkeys(listed("az kısa"), "LESS_THAN"),
    },
    "ATMOST": {"az": "EQUAL_OR_MORE", "fazla": "EQUAL_OR_LESS", "çok": "EQUAL_OR_LESS"},
    "POSTPOSITION": {
        "beri": "since", "itibaren": "since", "kadar": "until", "dek": "until", "değin": "until",
    },
    "TERMVERB": dict.fromkeys(_TERMS, True),
    "SIDE": {"önce": "before", "sonra": "after"},
    "COUNTED": dict.fromkeys(
        listed("fazla çok az aşkın yakın ulaştı çıktı yükseldi indi düştü geriledi buldu aştı geçti"), True
    ),
    "HAPPENING": dict.fromkeys(
        listed(
            "depremi depreminde depreminden seçimleri seçimlerinde seçimlerinden seçimi seçiminde anayasası"
            " anayasasında krizi krizinde krizinden bütçesi bütçesinde referandumu referandumunda darbesi"
            " darbesinden sezonu sezonunda olimpiyatları olimpiyatlarında dünya avrupa savaşı savaşında devrimi"
        ),
        True,
    ),
    "PLACEWORD": dict.fromkeys(
        listed(
            "sokak sokağı sokağında sokakta cadde caddesi caddesinde mahallesi mahallesinde meydanı meydanında"
            " bulvarı köprüsü köprüsünde stadı stadyumu parkı parkında ilkokulu ortaokulu lisesi üniversitesi"
            " hastanesi derneği vakfı hareketi şehitler devrimi böceği böcekleri böceklerinin namazı namazında"
            " namazının pazarı pazarında pazarından tepesi karayolu sitesi apartmanı barajı"
        ),
        True,
    ),
    "ERA": {"mö": -1, "m.ö.": -1, "ms": 1, "m.s.": 1},
    "TENSE": {
        **dict.fromkeys(_REPORTS, "report"),
        **dict.fromkeys(listed("planlanıyor bekleniyor hedefleniyor öngörülüyor planlıyor hedefliyor"), "future"),
        **dict.fromkeys(listed("ulaştı çıktı yükseldi indi düştü geriledi buldu aştı geçti sürdü"), "past"),
        **dict.fromkeys(_TERM_FUTURES, "future"),
        "sürecek": "future",
    },
    "JOINT": dict.fromkeys(listed("ile ve arasında arası - – kadar beri itibaren"), True),
    "COMMA": {",": True},
    "HYPHEN": {"-": True, "–": True, "—": True},
    "APOS": {"'": True, "’": True, "‘": True},
    "DOT": {".": True},
    "OPENING": {"(": True},
    "CLOSING": {")": True},
    "PERCENT": {"%": True},
}  # fmt: skip

# Words of a pattern → name of the feast.
FEASTS = {
    "ramazan FEASTWORD": "Eid al-Fitr",
    "şeker FEASTWORD": "Eid al-Fitr",
    "kurban FEASTWORD": "Eid al-Adha",
    "aşure günü": "Ashura",
    "mevlit kandili": "Mawlid",
    "yılbaşı gecesi": "New Year's Eve",
    "anneler günü": "Mother's Day",
    "dünya kadınlar günü": "International Women's Day",
    "sevgililer günü": "Valentine's Day",
    "cumhuriyet FEASTWORD": "Republic Day of Türkiye",
    "zafer FEASTWORD": "Victory Day of Türkiye",
}
