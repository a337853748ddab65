"""Find what a clause counts or measures: deaths, injured, magnitude, money, and other things by their noun."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from timeline.core.frames import number_words as words
from timeline.core.frames.fates import fate_of, toll_at
from timeline.core.frames.measures import (
    ADDED,
    AUXILIARIES,
    BESIDE,
    CURRENCIES,
    DEGREES,
    FOUND,
    MAGNITUDE,
    MEASURED,
    OF,
    OTHERS,
    PART,
    PEOPLE,
    PERCENT,
    QUAKES,
)
from timeline.core.frames.number_phrases import multipliers_of, numbers_of, openings_of
from timeline.core.frames.quantity import Quantity
from timeline.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(
    # What is said in two words of those who died is one.
    r"(?i:ums\s+leben|perd\w*\s+la\s+vi(?:e|da)|pers\w*\s+la\s+vita|can\s+verdi\w*|can\s+kayb\w*|ölü\s+say\w*)|"
    r"\d+(?:[.,٫٬ \u00a0\u202f]\d{3})+(?![\d.,]\d)|\d+(?:[.,٫]\d+)?"
    r"|[^\W\d_]+(?:[\u064b-\u065f\u0670]+[^\W\d_]*)*|[^\w\s]"
)
_GROUPED = re.compile(r"\d{1,3}(?:[.,٬ \u00a0\u202f]\d{3})+")
_DECIMAL = re.compile(r"[0-9]+(?:[.,٫][0-9]+)?")
_REACH = 7  # words between a number and what became of those it counts
_MODIFIERS = 3
_LONGEST = 7  # words and hyphens of one number: quatre-vingt-dix-sept
_STOPS = frozenset({*".;:()", "while", "but", "whereas", "pero", "mais", "ma", "aber", "ama", "ancak", "لكن"})
_AND = frozenset({"and", "y", "e", "et", "und", "ve", "و"})
_BEYOND_AND = 3  # words that "and" counts for: "two were killed and three others hurt"
_ENDS = frozenset(",.;")
_FOUND = "bodies found"
_ROUGH = 0.2
_STRONGEST = 10  # magnitude
_TENTHS = re.compile(r"[0-9][.,٫][0-9]")
_ENDS_NUMBER = re.compile(r"\W|earlier|later")


class _Word(NamedTuple):
    text: str
    folded: str


class _Number(NamedTuple):
    """First and last value that words leave room for, and the places where those words begin and end."""

    low: float | None
    high: float | None
    first: int
    after: int


def find_quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """Return the typed quantities of a clause, in the order of its words."""
    tokens = _words_of(text)
    folded = [token.folded for token in tokens]
    openings = _openings(language)
    found: list[Quantity] = []
    behind = 0  # the number before
    for place, token in enumerate(tokens):
        if place < behind or not (token.folded[0].isdigit() or token.folded in openings):
            continue
        number = _number_at(tokens, place, language)
        if number is None:
            continue
        quantity = _quantity(tokens, folded, number, place)
        if quantity is not None and quantity not in found:
            found.append(quantity)
        behind = number.after
    return tuple(found)


def _words_of(text: str) -> list[_Word]:
    """Return the words of a text with what they fold to; plain ASCII folds as a whole, letter by letter."""
    found = _WORD.findall(text)
    if text.isascii():
        return list(map(_Word, found, _WORD.findall(fold(text))))
    return [_Word(word, folded) for word in found if (folded := fold(word))]


def _quantity(tokens: Sequence[_Word], folded: Sequence[str], number: _Number, place: int) -> Quantity | None:
    whole = _qualified(tokens, number)
    said = " ".join(token.text for token in tokens[whole.first : whole.after])
    kind, unit = _measure(tokens, whole, place)
    scope = ""
    if not kind:
        kind, scope = _counted(tokens, folded, place, whole.after)
        scope = _scope(tokens, whole) or scope
    return Quantity(kind, whole.low, whole.high, unit, scope, said) if kind else None


def _scope(tokens: Sequence[_Word], number: _Number) -> str:
    """Return how a number stands to another that counts the whole; empty where nothing says so."""
    before, behind = tokens[max(0, number.first - 3) : number.first], tokens[number.after : number.after + 2]
    if any(token.folded in words.PART_OF for token in before):
        return PART
    return OTHERS if any(token.folded in ADDED for token in (*before[-1:], *behind)) else ""


def _number_at(tokens: Sequence[_Word], place: int, language: str) -> _Number | None:
    word = tokens[place].folded
    if vague := words.VAGUE.get(language, {}).get(word):
        return _Number(*vague, place, _behind_of(tokens, place + 1))
    multipliers = multipliers_of(language)
    if word[0].isdigit():
        value: float | None = _figure(word)
        after = place + 1
        if _may_be_year(tokens, place):
            return None
    else:
        value, after = _in_words(tokens, place, language)
    if value is None:
        return None
    while after < len(tokens) and tokens[after].folded in multipliers:
        value *= multipliers[tokens[after].folded]
        after = _behind_of(tokens, after + 1)
    return _Number(value, value, place, after)


@cache
def _openings(language: str) -> frozenset[str]:
    return openings_of(language) | words.VAGUE.get(language, {}).keys()


def _behind_of(tokens: Sequence[_Word], place: int) -> int:
    """Return the next place, or the one behind it in "dozens of people"."""
    return place + 1 if place < len(tokens) and tokens[place].folded in OF else place


def _in_words(tokens: Sequence[_Word], place: int, language: str) -> tuple[float | None, int]:
    numbers = numbers_of(language)
    for length in range(min(_LONGEST, len(tokens) - place), 0, -1):
        phrase = "-".join(token.folded for token in tokens[place : place + length] if token.folded != "-")
        if phrase in numbers:
            return numbers[phrase], place + length
    multipliers = multipliers_of(language)
    if tokens[place].folded in multipliers and len(tokens[place].folded) > 2:
        return multipliers[tokens[place].folded], place + 1
    return None, place


def _figure(word: str) -> float | None:
    if _GROUPED.fullmatch(word):
        return float(re.sub(r"\D", "", word))
    return float(word.replace(",", ".").replace("٫", ".")) if _DECIMAL.fullmatch(word) else None


def _may_be_year(tokens: Sequence[_Word], place: int) -> bool:
    text = tokens[place].text
    return len(text) == 4 and text.isdigit() and "1000" < text < "2200" and not _is_money_mark(tokens, place - 1)


def _is_money_mark(tokens: Sequence[_Word], place: int) -> bool:
    return place >= 0 and tokens[place].folded in CURRENCIES


def _qualified(tokens: Sequence[_Word], number: _Number) -> _Number:
    """Return the number as the words around it change it."""
    low, high, first, after = number
    for length in (3, 2, 1):
        start = first - length
        phrase = " ".join(token.folded for token in tokens[max(0, start) : first])
        if start < 0 or low is None:
            continue
        if phrase in words.AT_LEAST:
            return _Number(low, None, start, after)
        if phrase in words.AT_MOST:
            return _Number(low * (1 - _ROUGH) if phrase in words.NEARLY else 0.0, high, start, after)
        if phrase in words.ROUGHLY and high is not None:
            return _Number(low * (1 - _ROUGH), high * (1 + _ROUGH), start, after)
    if " ".join(token.folded for token in tokens[after : after + 2]) in words.MORE_AFTER:
        return _Number(low, None, first, after + 2)
    return number


def _measure(tokens: Sequence[_Word], number: _Number, place: int) -> tuple[str, str]:
    """Return the kind and the unit of a measure; empty where the number counts things."""
    following = [token.folded for token in tokens[number.after : number.after + 2]]
    before = [token.folded for token in tokens[max(0, place - 4) : place]]
    for word in (*before[-1:], *following):
        if currency := CURRENCIES.get(word):
            return "money", currency
    if PERCENT.intersection((*following[:1], *before[-1:])):
        return "share", "%"
    is_small = number.high is not None and 1 <= number.high < _STRONGEST
    if is_small and (
        any(word.startswith(MAGNITUDE) for word in (*before, *following)) or _is_quake(tokens, number, place)
    ):
        return "magnitude", ""
    return "", ""


def _is_quake(tokens: Sequence[_Word], number: _Number, place: int) -> bool:
    """Whether a number with one decimal is that of a quake: "the quake measured 7.4", "a 7.4 quake"."""
    if _TENTHS.fullmatch(tokens[number.after - 1].text) is None:
        return False
    following = tokens[number.after : number.after + 1]
    before = [token.folded for token in tokens[max(0, place - 4) : place]]
    named = before[:-1] if before and (before[-1] in OF or before[-1] in BESIDE) else before
    if any(token.folded.startswith(QUAKES) for token in following) or any(
        word.startswith(QUAKES) for word in named[-1:]
    ):
        return True
    is_bare = all(
        _ENDS_NUMBER.match(token.folded) or token.folded in DEGREES or token.folded in AUXILIARIES
        for token in following
    )
    is_measured = any(word.startswith(MEASURED) for word in before)
    return is_bare and is_measured and any(token.folded.startswith(QUAKES) for token in tokens)


def _counted(tokens: Sequence[_Word], folded: Sequence[str], place: int, after: int) -> tuple[str, str]:
    """Return what is counted and of which kind: people by what became of them, other things by their noun."""
    noun = _noun(tokens, after)
    fate = _fate(tokens, place, after)
    if noun is None:
        if whom := toll_at(folded, place, after):
            return whom, ""
        is_count = _stands_alone(tokens, after) and not _is_age(tokens, place, after)
        return (fate, "") if is_count else ("", "")
    return (fate, noun) if fate else (noun or "people", "")


def _is_age(tokens: Sequence[_Word], place: int, after: int) -> bool:
    """Whether a number stands between commas: "a pilot, 27, was killed"."""
    return place > 0 and after < len(tokens) and tokens[place - 1].text == tokens[after].text == ","


def _stands_alone(tokens: Sequence[_Word], after: int) -> bool:
    return after == len(tokens) or tokens[after].folded in AUXILIARIES or tokens[after].folded in _ENDS


def _noun(tokens: Sequence[_Word], after: int) -> str | None:
    """Return the stem of the noun after a number, "" for people of no kind, or None."""
    for token in tokens[after : after + _MODIFIERS]:
        if token.folded in words.PASSED_OVER:
            continue
        if token.folded in PEOPLE or fate_of(token.folded):
            return ""
        if (
            token.folded in AUXILIARIES
            or token.folded in words.UNITS
            or not token.folded[0].isalpha()
            or token.folded in words.NOT_COUNTED
        ):
            return None
        stem = token.folded[:6]
        if stem in words.SAME_THING:
            return words.SAME_THING[stem]
        if len(token.folded) > 3:
            return stem
    return None


def _fate(tokens: Sequence[_Word], place: int, after: int) -> str:
    """Return what became of those counted, by the nearest word that says so in the same part of the sentence."""
    sides = (tokens[after : after + _REACH], tokens[max(0, place - _REACH) : place][::-1])
    found = min((distance for side in sides for distance in _fates(side)), default=None)
    if found is None:
        return ""
    is_found = any(token.folded.startswith(FOUND) for side in sides for token in side)
    is_found = is_found or any(token.folded in words.BODIES for token in tokens[max(0, place - 2) : place])
    return _FOUND if is_found and found[1] == "deaths" else found[1]


def _fates(side: Sequence[_Word]) -> list[tuple[int, str]]:
    found = []
    farther = 0
    for distance, token in enumerate(side):
        if token.folded in _STOPS or token.text[0].isdigit():
            break
        farther = _BEYOND_AND if token.folded in _AND else farther
        if fate := fate_of(token.folded):
            found.append((distance + farther, fate))
    return found
