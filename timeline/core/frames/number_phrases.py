"""Numbers in words, from one to 999 and by thousands, in all languages; folded."""

from __future__ import annotations

from functools import cache

from timeline.core.frames.number_words import MULTIPLIERS, NUMBERS
from timeline.core.text import fold

_UNITS = {
    "en": "one two three four five six seven eight nine",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve",
    "fr": "un deux trois quatre cinq six sept huit neuf",
    "it": "uno due tre quattro cinque sei sette otto nove",
    "de": "ein zwei drei vier funf sechs sieben acht neun",
    "tr": "bir iki uc dort bes alti yedi sekiz dokuz",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "fr": "vingt trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "de": "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig",
    "tr": "yirmi otuz kirk elli altmis yetmis seksen doksan",
}
_TEENS = {
    "es": "dieciseis diecisiete dieciocho diecinueve",
    "fr": "seize dix-sept dix-huit dix-neuf",
    "it": "sedici diciassette diciotto diciannove",
    "de": "sechzehn siebzehn achtzehn neunzehn",
    "tr": "on-alti on-yedi on-sekiz on-dokuz",
}
_MIDDLE = {
    "it": "undici dodici tredici quattordici quindici",
    "de": "elf zwolf dreizehn vierzehn funfzehn",
    "fr": "onze douze treize quatorze quinze",
    "tr": "on-bir on-iki on-uc on-dort on-bes",
}
_JOINED = {
    "de": ("{unit}und{ten}",),
    "it": ("{ten}{unit}", "{short}{unit}"),
    "es": ("{ten}-y-{unit}", "veinti{unit}"),
    "fr": ("{ten}-{unit}", "{ten}-et-{unit}"),
}
# Seventy and ninety go on from sixty and from eighty: soixante-douze.
_FRENCH = {
    f"{stem}-{joint}{word}": value + unit
    for stem, value in (("soixante", 70), ("quatre-vingt", 90))
    for unit, word in enumerate((_MIDDLE["fr"] + " " + _TEENS["fr"]).split(), start=1)
    for joint in ("", "et-")
}
_ARABIC = {
    "واحد": 1, "اثنان": 2, "اثنين": 2, "ثلاثه": 3, "ثلاث": 3, "اربعه": 4, "اربع": 4, "خمسه": 5, "خمس": 5, "سته": 6,
    "ست": 6, "سبعه": 7, "سبع": 7, "ثمانيه": 8, "ثماني": 8, "تسعه": 9, "تسع": 9, "عشره": 10, "عشر": 10, "عشرون": 20,
    "عشرين": 20, "ثلاثون": 30, "ثلاثين": 30, "اربعون": 40, "اربعين": 40, "خمسون": 50, "خمسين": 50, "ستون": 60,
    "ستين": 60, "سبعون": 70, "سبعين": 70, "ثمانون": 80, "ثمانين": 80, "تسعون": 90, "تسعين": 90, "مئه": 100,
    "مائه": 100, "مئتان": 200, "مئتين": 200,
}  # fmt: skip
_OTHERS = {"ar": _ARABIC, "fr": _FRENCH}


@cache
def numbers_of(language: str) -> dict[str, int]:
    """The words of a language that stand for a number below a hundred, joined by hyphens where they are several."""
    known = {**NUMBERS.get(language, {}), **_OTHERS.get(language, {})}
    for first, table in ((11, _MIDDLE), (16, _TEENS)):
        known |= {word: first + place for place, word in enumerate(table.get(language, "").split())}
    for place, ten in enumerate(_TENS.get(language, "").split(), start=2):
        known = {**_with_units(language, ten, 10 * place), **known}
    return {fold(word): value for word, value in known.items()}


def _with_units(language: str, ten: str, value: int) -> dict[str, int]:
    found = {ten: value}
    for unit, word in enumerate(_UNITS[language].split(), start=1):
        for shape in _JOINED.get(language, ("{ten}-{unit}",)):
            found.setdefault(shape.format(ten=ten, unit=word, short=ten[:-1]), value + unit)
    return found


@cache
def openings_of(language: str) -> frozenset[str]:
    """The first words of all numbers in words, and what multiplies others and may stand alone."""
    return frozenset(phrase.partition("-")[0] for phrase in numbers_of(language)) | multipliers_of(language).keys()


@cache
def multipliers_of(language: str) -> dict[str, int]:
    """The words of a language that multiply the number before them."""
    own = {
        "en": {"trillion": 10**12, "mln": 10**6, "bn": 10**9, "m": 10**6},
        "es": {"miles": 1000, "cientos": 100, "billones": 10**12},
        "fr": {"cents": 100, "milliards": 10**9},
        "it": {"miliardi": 10**9, "miliardo": 10**9, "mld": 10**9},
        "de": {"milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9, "mio": 10**6},
        "tr": {"milyar": 10**9, "trilyon": 10**12},
        "ar": {"مئه": 100, "مائه": 100, "الف": 1000, "الاف": 1000, "مليون": 10**6, "ملايين": 10**6, "مليار": 10**9},
    }
    return {**MULTIPLIERS.get(language, {}), **own.get(language, {})}
