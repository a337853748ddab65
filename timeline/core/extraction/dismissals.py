"""Dates that a text dismisses: “in early 2022, not in November 2023 as the company claims”."""

from __future__ import annotations

import re
from functools import cache

_REACH = 24  # code points on either side of the date
# What stands right before the date, or right behind it. “Not until” and “not before” dismiss nothing.
_BEFORE = {
    "en": r"\bnot (?:in|on|at|during|from|since)? ?(?:the |early |mid-?|late )?",
    "de": r"\bnicht (?:im|am|in der|in|seit|schon|bereits)? ?(?:anfang |ende |mitte )?",
    "fr": r"\b(?:non|et pas|mais pas|pas) (?:pas )?(?:en|le|au|à la|depuis)? ?",
    "es": r"\b(?:y )?no (?:en|el|a|desde|al)? ?(?:el |la )?",
    "it": r"\b(?:e )?non (?:nel|nell[’'’]|il|in|a|ad|l[’'’]|dal)? ?",
    "ar": r"(?<!\w)(?:وليس|ليس|لا) (?:في|يوم|خلال|منذ)? ?(?:شهر |يوم |عام )?",
}
_BEHIND = {"tr": r"(?:[’'’]?\w{0,4})?,? değil\b"}


def is_dismissed(text: str, start: int, end: int, language: str) -> bool:
    """Return whether the words around the date from `start` to `end` say that it is not the one."""
    before, behind = _patterns(language)
    return bool(
        (before and before.search(text[max(0, start - _REACH) : start])) or (behind and behind.match(text, end))
    )


@cache
def _patterns(language: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    before, behind = _BEFORE.get(language), _BEHIND.get(language)
    return (
        re.compile(rf"(?:{before})$", re.IGNORECASE) if before else None,
        re.compile(behind, re.IGNORECASE) if behind else None,
    )
