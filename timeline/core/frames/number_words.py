"""Words that go with numbers, and what is counted, folded; several languages share each table."""

from __future__ import annotations


def _words(text: str) -> list[str]:
    return text.split()


def _phrases(text: str) -> list[str]:
    return text.split("|")


def _counted(*words: str) -> dict[str, int]:
    """Return numbers from 1 on; an article that also means one is left out."""
    return {word: value for line in words for value, word in enumerate(line.split(), start=1) if word != "_"}


_TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety"

# By language, for one word may count in one and mean another thing elsewhere (“due”, “bin”, “miles”).
NUMBERS: dict[str, dict[str, int]] = {
    "en": {
        **_counted(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        ),
        **{word: 10 * tens for tens, word in enumerate(_TENS.split(), start=1)},
    },
    "es": _counted("_ dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"),
    "fr": {**_counted("_ deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze"), "vingt": 20},
    "it": {**_counted("_ due tre quattro cinque sei sette otto nove dieci undici dodici tredici"), "venti": 20},
    "de": _counted("_ zwei drei vier funf sechs sieben acht neun zehn elf zwolf"),
    "tr": {**_counted("_ iki uc dort bes alti yedi sekiz dokuz on"), "yirmi": 20},
}

MULTIPLIERS: dict[str, dict[str, int]] = {
    "en": {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9},
    "es": {"cien": 100, "mil": 1000, "millon": 10**6, "millones": 10**6},
    "fr": {"cent": 100, "mille": 1000, "million": 10**6, "millions": 10**6, "milliard": 10**9},
    "it": {"cento": 100, "mille": 1000, "mila": 1000, "milione": 10**6, "milioni": 10**6},
    "de": {"hundert": 100, "tausend": 1000, "million": 10**6, "millionen": 10**6},
    "tr": {"yuz": 100, "bin": 1000, "milyon": 10**6},
}

_DOZENS, _HUNDREDS, _THOUSANDS, _SEVERAL = (20, 199), (100, 1999), (1000, 199_999), (3, 19)
# First and last number that a vague word leaves room for.
VAGUE: dict[str, dict[str, tuple[int, int]]] = {
    "en": {
        "dozen": (12, 12), "dozens": _DOZENS, "scores": (40, 199), "hundreds": _HUNDREDS, "thousands": _THOUSANDS,
        "several": _SEVERAL,
    },
    "es": {
        "docena": (12, 12), "decenas": _DOZENS, "docenas": _DOZENS, "cientos": _HUNDREDS, "centenares": _HUNDREDS,
        "miles": _THOUSANDS, "varios": _SEVERAL, "varias": _SEVERAL,
    },
    "fr": {
        "douzaine": (12, 12), "dizaines": _DOZENS, "centaines": _HUNDREDS, "milliers": _THOUSANDS,
        "plusieurs": _SEVERAL,
    },
    "it": {
        "dozzina": (12, 12), "decine": _DOZENS, "centinaia": _HUNDREDS, "migliaia": _THOUSANDS, "diversi": _SEVERAL,
    },
    "de": {
        "dutzend": (12, 12), "dutzende": _DOZENS, "hunderte": _HUNDREDS, "tausende": _THOUSANDS, "mehrere": _SEVERAL,
    },
    "tr": {"onlarca": _DOZENS, "yuzlerce": _HUNDREDS, "binlerce": _THOUSANDS},
    "ar": {"عشرات": _DOZENS, "مئات": _HUNDREDS, "الاف": _THOUSANDS},
}  # fmt: skip

# Words before a number that make it a first or a last one, or a rough one.
AT_LEAST = frozenset(
    _phrases(
        "over|at least|more than|no fewer than|no less than|upwards of|above|minimum|exceeding|al menos|"
        "mas de|por lo menos|au moins|plus de|almeno|piu di|oltre|mindestens|mehr als|uber|en az"
    )
)
MORE_AFTER = frozenset(_phrases("or more|o mas|ou plus|o piu|oder mehr|den fazla|dan fazla"))
AT_MOST = frozenset(
    _phrases(
        "up to|at most|fewer than|less than|under|below|no more than|nearly|almost|close to|hasta|menos de|"
        "casi|jusqu a|moins de|pres de|fino a|meno di|quasi|bis zu|weniger als|fast|en fazla"
    )
)
NEARLY = frozenset(_phrases("nearly|almost|close to|casi|pres de|quasi|fast"))
ROUGHLY = frozenset(
    _phrases(
        "about|around|some|roughly|approximately|circa|an estimated|estimated|unos|unas|alrededor de|"
        "cerca de|environ|quelque|rund|etwa|ungefahr|yaklasik"
    )
)
# A number after these is a part of another: “27 people, including 5 children”.
PART_OF = frozenset(_phrases("including|included|among|them|whom|incluidos|dont|tra|darunter|aralarinda"))

PEOPLE = frozenset(
    _phrases(
        "people|persons|person|others|victims|dead|bodies|lives|deaths|casualties|toll|personas|muertos|"
        "victimas|personnes|morts|victimes|persone|morti|vittime|menschen|personen|tote|opfer|kisi"
    )
)
SAME_THING: dict[str, str] = {
    **dict.fromkeys(_words("terror milita fighte rebel rebels insurg gunman gunmen"), "fighter"),
    **dict.fromkeys(_words("soldie troop troops servic"), "soldier"),
    **dict.fromkeys(_words("polic police office"), "police"),
    **dict.fromkeys(_words("migran refuge"), "refugee"),
    **dict.fromkeys(_words("accord agreem pact pacts memora deal deals treati treaty"), "agreement"),
}
# What happened to those who are counted, by the beginnings of words.
FATES: dict[str, tuple[str, ...]] = {
    "killed": (
        *_words(
            "kill dead died dies deaths death slain massacr eliminat neutrali toll perish lives "
            "fatalit muert murier mato mataron "
            "fallec asesin mort tue tues tuant tuent matando uccis uccid vittim getotet totet tote toten "
            "starb gestorben verstorben oldu olduruld "
            "hayatini drown umgekommen ertrunken ertrank todesopfer perec deced deces قتل مقتل قتيل حتف مصرع وفاه توفي"
        ),
        *_phrases(
            "ums leben|perdu la vie|perdent la vie|perdirent la vie|perdio la vida|perdieron la vida|perso la vita|"
            "persero la vita|can verdi|can kaybi|olu sayi"
        ),
    ),
    "wounded": tuple(_words("wound injur hurt herid bless ferit verletz yaralan yarali جرح اصاب اصيب جريح")),
    "arrested": tuple(
        _words("arrest detain jailed custody deten interpell festgenommen verhaft gozalti tutukl اعتقل")
    ),
    "missing": tuple(_words("missing unaccounted desaparec disparu dispers vermisst kayip")),
    "displaced": tuple(_words("displac evacuat fled desplazad deplac sfollat vertrieb")),
}
# What counts those whom a word beside it names: “the death toll”, “die Zahl der Toten”.
TOLLS = frozenset(
    [
        *_words("toll number count zahl cifra numero saldo balance bilan nombre bilancio conto sayisi عدد حصيله"),
        *_phrases("can kaybi|olu sayisi"),
    ]
)
# Before a number, or in Turkish behind it, these say that it was reached.
REACHING = frozenset(_words("to at auf a الي"))
REACHING_BEHIND = frozenset((mark, ending) for mark in "'’" for ending in ("a", "e", "ya", "ye"))
# Between a number and the noun that it counts, these say nothing.
PASSED_OVER = frozenset({"more", "other", "further", "le", "i", "gli", "los", "las", "les"})
# After a number, these make it no count of people: an age, a time, an ordinal, one of many.
UNITS = frozenset(
    _words(
        "year years month months week weeks day days hour hours minute minutes second seconds time times percent per "
        "pct old th st nd rd of am pm km kilometres kilometers miles metres meters dollars euros pounds ano anos mes "
        "meses dia dias hora horas minutos veces ans annee annees mois jour jours heure heures fois anno anni mesi "
        "giorni ore minuti volte jahr jahre jahren monate monaten tage tagen stunden mal yil yasinda ay gun saat kez"
    )
)
# What is counted in every text and of many things at once, so that its number says little.
NOT_COUNTED = frozenset(
    _phrases(
        "years|year|months|month|weeks|week|days|day|hours|hour|minutes|minute|seconds|percent|per|pct|am|pm|"
        "km|kilometers|kilometres|miles|meters|metres|degrees|times|time|sides|side|countries|country|"
        "neighbors|neighbours|nations|states|parties|leaders|ways|and|of|the|to|in|on|at|a|an|or|is|was|were|"
        "are|s|old|years-old|decades|decade|century|anos|ano|dias|horas|meses|ans|annees|jours|heures|mois|"
        "anni|giorni|ore|mesi|jahre|jahren|tage|stunden|yil|gun|ay|saat|paises|pays|paesi|lander|ulke|"
        "january|february|march|april|may|june|july|august|september|october|november|december|others|more|"
        "other|who|that|which|from|by|with|for|as|but|than|have|has|had|will|would|de|la|le|les|des|et|di|"
        "del|der|die|und|ve|y|e|o|en|el|los|las|il|i|gli|von"
    )
)


def _each(meaning: str, names: str) -> dict[str, str]:
    return dict.fromkeys(_words(names), meaning)


# Around a number, these say that it is of a part of the whole.
PARTS: dict[str, str] = {
    **_each("province", "province provinces provincia provincias provinz vilayet ili ilinde محافظه ولايه"),
    **_each("district", "district districts distrito distretto bezirk landkreis arrondissement ilce ilcesinde قضاء"),
    **_each("region", "region regions regione bolge bolgesinde county governorate departement منطقه اقليم"),
    **_each("city", "city town village ciudad ville citta stadt kent sehir مدينه بلده قريه"),
    **_each("alone", "alone allein solamente seulement sadece وحدها وحده"),
}
BODIES = frozenset(
    _words(
        "bodies body remains corpses cuerpos cadaveres cuerpo cadaver corps depouilles cadavres corpi cadaveri "
        "leichen leichname ceset cesedi cenaze cenazesi جثث جثه جثتي جثامين"
    )
)
FOUND = (
    "found", "recover", "pulled", "identif", "gefunden", "geborgen", "hallad", "encontr", "recuper", "retrouv",
    "trovat", "rinvenut", "bulun", "cikaril", "عثر", "انتشال", "انتشل",
)  # fmt: skip
