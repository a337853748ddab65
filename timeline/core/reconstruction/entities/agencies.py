"""News agencies, whose text many outlets carry: names as texts of several languages write them."""

from __future__ import annotations

import re
from functools import cache

from timeline.core.text import fold

# Name, and the spellings that texts use; each stands for one source, whoever prints it.
AGENCIES: dict[str, tuple[str, ...]] = {
    "AFP": ("AFP", "Agence France-Presse", "Agence France Presse", "فرانس برس"),
    "Anadolu": ("Anadolu Agency", "Anadolu Ajansı", "Anadolu", "AA", "الأناضول"),
    "ANSA": ("ANSA", "Ansa"),
    "AP": ("AP", "Associated Press", "أسوشيتد برس"),
    "DHA": ("DHA", "Demirören Haber Ajansı"),
    "dpa": ("dpa", "DPA", "Deutsche Presse-Agentur"),
    "EFE": ("EFE", "Agencia EFE", "Efe"),
    "Europa Press": ("Europa Press",),
    "IHA": ("İHA", "IHA", "İhlas Haber Ajansı"),
    "INA": ("Iraqi News Agency", "INA"),
    "Interfax": ("Interfax",),
    "IRNA": ("IRNA",),
    "Kyodo": ("Kyodo",),
    "MENA": ("MENA", "Middle East News Agency"),
    "PTI": ("Press Trust of India", "PTI"),
    "Reuters": ("Reuters", "رويترز"),
    "SANA": ("SANA",),
    "TASS": ("TASS", "ITAR-TASS"),
    "UPI": ("UPI", "United Press International"),
    "WAFA": ("WAFA",),
    "Xinhua": ("Xinhua",),
}

_SAYING = (
    r"said|says|told|reports?|reported|quoted|according|citing|cited|agency|news|"  # English
    r"seg[uú]n|inform[oó]|agencia|dijo|"  # Spanish
    r"selon|d[’']apr[eè]s|rapport[eé]|agence|indiqu[eé]|"  # French
    r"secondo|riferi\w+|agenzia|riporta\w*|"  # Italian
    r"laut|berichtet\w*|meldet\w*|Nachrichtenagentur|zufolge|"  # German
    r"g[oö]re|bildirdi|aktard[ıi]|ajans\w*|haber\w*|"  # Turkish
    r"وكالة|قالت|ذكرت|أفادت|نقلت"  # Arabic
)


def find_agency(text: str, attribution: str = "") -> str:
    """Return the agency from which a sentence says that it has its news, or nothing.

    A spelling counts where the attribution holds it, where it stands in brackets or opens a dateline,
    or near a word of saying; a sentence about an agency is not one by it.
    """
    if not _any_name().search(f"{text} {attribution}"):
        return ""
    for name, pattern, in_passing in _patterns():
        if pattern.search(attribution) or in_passing.search(text):
            return name
    return ""


def is_agency(outlet: str) -> str:
    """Return the agency that an outlet is, or nothing."""
    return _by_spelling().get(fold(outlet), "")


@cache
def _by_spelling() -> dict[str, str]:
    """Return the agencies by the folded spellings of their names; of one that two have, the first."""
    found: dict[str, str] = {}
    for name, spellings in AGENCIES.items():
        for spelling in spellings:
            found.setdefault(fold(spelling), name)
    return found


@cache
def _any_name() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(spelling) for spellings in AGENCIES.values() for spelling in spellings))


@cache
def _patterns() -> list[tuple[str, re.Pattern[str], re.Pattern[str]]]:
    return [(name, *_patterns_of(spellings)) for name, spellings in AGENCIES.items()]


def _patterns_of(spellings: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = "|".join(map(re.escape, sorted(spellings, key=len, reverse=True)))
    named = rf"(?<!\w)(?:{names})(?!\w)"
    near = rf"(?:\b(?i:{_SAYING})\b\W+(?:\w+\W+){{0,3}}{named}|{named}\W+(?:\w+\W+){{0,2}}(?i:{_SAYING})\b)"
    bracketed = rf"[(\[]\s*{named}\s*[)\]]|^[^.]{{0,40}}{named}\s*[-–—]"
    return re.compile(named), re.compile(f"{near}|{bracketed}")
