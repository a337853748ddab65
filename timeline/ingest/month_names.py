"""The months by name in the languages that papers are printed in (CLDR)."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, UnknownLocaleError

# The most usual first: a name that means one month in one language and another in the next is the first one's.
_LANGUAGES = (
    "en", "de", "fr", "es", "it", "tr", "ar", "pt", "nl", "pl", "ru", "uk", "cs", "sk", "sv", "da", "nb", "fi", "hu",
    "ro", "el", "bg", "hr", "sr", "sl", "id", "vi", "fa", "he", "ca", "et", "lv", "lt", "az", "sq", "ur", "hi",
)  # fmt: skip
_SHORTEST = 3
# What papers write beside the names in CLDR.
_OTHERS = {
    "sept": 9, "maerz": 3, "jänner": 1, "feber": 2, "setiembre": 9, "out": 10,
    "نيسان": 4, "أيار": 5, "حزيران": 6, "تموز": 7, "آب": 8, "أيلول": 9, "شباط": 2, "آذار": 3,
}  # fmt: skip


def find_month(name: str, language: str = "") -> int | None:
    """Return the number of the month that a name means: in the language given, or else in any."""
    wanted = _key(name)
    code = language.partition("-")[0].lower()
    for one in dict.fromkeys(filter(None, (code, *_LANGUAGES))):
        if month := _names(one).get(wanted):
            return month
    return _OTHERS.get(wanted)


@lru_cache(maxsize=64)
def _names(language: str) -> dict[str, int]:
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return {}
    widths = (locale.months[use][width] for use in ("format", "stand-alone") for width in ("wide", "abbreviated"))
    found = {_key(name): number for names in widths for number, name in names.items()}
    return {name: number for name, number in found.items() if len(name) >= _SHORTEST and not name.isdigit()}


def _key(name: str) -> str:
    return name.casefold().strip(". \u200f")
