"""Turkish endings: the written forms of a noun, by vowel harmony."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_Value = TypeVar("_Value")

_BACK, _ROUND = "aıou", "oöuü"
_VOWELS = "aeıioöuü"
_VOICELESS = "fstkçşhp"

# In an ending A is a or e; I is ı, i, u or ü; D is d or t; (y), (n) and (s) stand after a vowel only.
BARE = ("",)
GENITIVE = ("(n)In",)
AWAY = ("DA", "DAn", "DAki", "DAydI")
CASES = ("", *AWAY, "(y)A", "(y)I", *GENITIVE)
PLURALS = ("lAr", "lArDA", "lArDAn", "lArDAki", "lArA", "lArI", "lArIn")
LASTING = ("DIr", "lArDIr", "lArcA", "lIk", "lIğIn", "lIğA", "lIğInA", "lIğI")
POSSESSED = (
    "(s)I",
    "(s)InA",
    "(s)InDA",
    "(s)InDAn",
    "(s)InDAki",
    "(s)InI",
    "(s)InIn",
    "(s)IyDI",
    "(s)IylA",
    "(s)IncA",
)
PLURALS_POSSESSED = ("lArI", "lArInA", "lArInDA", "lArInDAn", "lArInDAki", "lArInIn")


def inflected(stem: str, endings: Iterable[str], *, vowel: str = "") -> list[str]:
    """The stem with each of the endings; `vowel` rules the harmony where the last one does not ("saat": e)."""
    return [_joined(stem, ending, vowel) for ending in endings]


def forms(table: Mapping[str, _Value], *endings: str) -> dict[str, _Value]:
    """Each word of the table in all these endings, with the word's value."""
    return {form: value for word, value in table.items() for form in inflected(word, endings)}


def _joined(stem: str, ending: str, vowel: str) -> str:
    buffer, rest = (ending[1], ending[3:]) if ending.startswith("(") else ("", ending)
    word = _softened(stem) if buffer or rest.startswith("I") else stem
    last = vowel or next((letter for letter in reversed(stem) if letter in _VOWELS), "e")
    if stem[-1] in _VOWELS:
        word += buffer
    for letter in rest:
        sound = _sound(letter, last, word[-1])
        word += sound
        last = sound if sound in _VOWELS else last
    return word


def _softened(stem: str) -> str:
    """ "ocak" is "ocağ-" before a vowel, "asır" is "asr-"; names of time that do not change end otherwise."""
    if stem == "asır":
        return "asr"
    return stem[:-1] + "ğ" if stem.endswith("k") and len(stem) > 3 else stem


def _sound(letter: str, vowel: str, before: str) -> str:
    if letter == "A":
        return "a" if vowel in _BACK else "e"
    if letter == "I":
        back, rounded = vowel in _BACK, vowel in _ROUND
        return {(True, True): "u", (True, False): "ı", (False, True): "ü", (False, False): "i"}[back, rounded]
    if letter == "D":
        return "t" if before in _VOICELESS else "d"
    return letter
