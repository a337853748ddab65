"""Numbers of a statement with what they count, and whether two can be true together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from timeline.core.frames import number_words as words
from timeline.core.reconstruction.entities.countries import origins
from timeline.core.reconstruction.entities.name_words import CALENDAR, LOCATIVES
from timeline.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.core.reconstruction.statements import Statement

_TOKEN = re.compile(r"\d{1,3}(?:[,.\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|[^\W\d_]+|[.,;:()%$€£]")
_REACH = 6  # words between a number and what became of those it counts
_ROUGH = 5  # a rough number may be off by a fifth
_MODIFIERS = 2  # words between a number and the noun that it counts
_CONTEXT = 6  # words on either side that must be about the same where only a noun is counted
_ENDS_REACH = frozenset({*".,;:()", "and", "y", "et", "und", "e", "ve", "while", "but"})


class _Word(NamedTuple):
    """A word as it stands, and folded, and the language that it is of."""

    text: str
    folded: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many, at least and at most (None is open), of what, in the words of the text."""

    low: int
    high: int | None
    thing: str
    words: str
    context: frozenset[str] = frozenset()  # what else is said around it
    origins: frozenset[str] = frozenset()  # the states that words around it speak of
    parts: frozenset[str] = frozenset()  # words around it that say of which part of the whole it is: “in the province”
    towns: frozenset[str] = frozenset()  # names behind words of place around it

    @property
    def matter(self) -> str:
        """What became of those who are counted, or nothing."""
        fate = self.thing.partition(" ")[0]
        return "" if fate == "of" else fate

    def overlaps(self, other: Quantity) -> bool:
        """Whether both can be true."""
        return (other.high is None or self.low <= other.high) and (self.high is None or other.low <= self.high)


def find_quantities(statement: Statement) -> list[Quantity]:
    """Return what a statement counts: people by what became of them, and other things by their noun."""
    span = statement.date_span
    text = f"{statement.text[: span.start]} ; {statement.text[span.end :]}"
    language = statement.language.partition("-")[0]
    tokens = [_Word(match[0], fold(match[0]), language) for match in _TOKEN.finditer(text)]
    found = (_quantity(tokens, place) for place in range(len(tokens)))
    return list(dict.fromkeys(quantity for quantity in found if quantity is not None))


def _quantity(tokens: Sequence[_Word], place: int) -> Quantity | None:
    number = _number_at(tokens, place)
    if number is None or (place and _number_at(tokens, place - 1)) or _is_part(tokens, place):
        return None
    low, high, after = number
    thing = _thing(tokens, place, after)
    if thing is None or _may_be_year(tokens[place].text):
        return None
    low, high, first = _qualified(tokens, place, after, (low, high))
    return Quantity(
        low,
        high,
        thing,
        " ".join(token.text for token in tokens[first:after]),
        _around(tokens, first, after),
        _origins(tokens, first, after),
        *_scope(tokens, first, after),
    )


def _around(tokens: Sequence[_Word], first: int, after: int) -> frozenset[str]:
    near = [*tokens[max(0, first - _CONTEXT) : first], *tokens[after + 1 : after + 1 + _CONTEXT]]
    return frozenset(token.folded[:5] for token in near if len(token.folded) > 3 and token.folded.isalpha())


def _origins(tokens: Sequence[_Word], first: int, after: int) -> frozenset[str]:
    near = tokens[max(0, first - _CONTEXT) : after + _CONTEXT]
    return frozenset(origins()[token.folded] for token in near if token.folded in origins())


def _scope(tokens: Sequence[_Word], first: int, after: int) -> tuple[frozenset[str], frozenset[str]]:
    """Return the parts of a whole that words around a number speak of, and the names behind words of place."""
    start, end = max(0, first - _CONTEXT), min(len(tokens), after + _CONTEXT)
    parts = frozenset(words.PARTS[token.folded] for token in tokens[start:end] if token.folded in words.PARTS)
    locatives = LOCATIVES.get(tokens[first].language, frozenset())
    towns = (
        tokens[place].folded
        for place in range(max(1, start), end)
        if tokens[place].text[0].isupper() and tokens[place - 1].folded in locatives
    )
    return parts, frozenset(town for town in towns if town not in CALENDAR)


def _number_at(tokens: Sequence[_Word], place: int) -> tuple[int, int | None, int] | None:
    """Return the first and last number that the words from here leave room for, and where they end."""
    word, language = tokens[place].folded, tokens[place].language
    numbers, multipliers = words.NUMBERS.get(language, {}), words.MULTIPLIERS.get(language, {})
    if word in (vague := words.VAGUE.get(language, {})):
        return (*vague[word], place + 1)
    value = numbers.get(word, multipliers.get(word)) if word[0].isalpha() else _figure(word)
    if value is None:
        return None
    after = place + 1
    if value in range(20, 100, 10) and after < len(tokens) and 0 < numbers.get(tokens[after].folded, 0) < 10:
        value += numbers[tokens[after].folded]
        after += 1
    while after < len(tokens) and tokens[after].folded in multipliers:
        value *= multipliers[tokens[after].folded]
        after += 1
    return (round(value), round(value), after)


def _figure(word: str) -> float | None:
    if not re.fullmatch(r"[0-9]+(?:[,.\u202f][0-9]+)*", word):
        return None
    if re.fullmatch(r"\d{1,3}(?:[,.\u202f]\d{3})+", word):
        return float(re.sub(r"\D", "", word))
    return float(word.replace(",", "."))


def _may_be_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and "1000" < text < "2200"


def _is_part(tokens: Sequence[_Word], place: int) -> bool:
    """Whether the number counts some of those whom another number counts."""
    return any(token.folded in words.PART_OF for token in tokens[max(0, place - 3) : place])


def _qualified(
    tokens: Sequence[_Word], place: int, after: int, bounds: tuple[int, int | None]
) -> tuple[int, int | None, int]:
    """Return the bounds as the words around the number change them, and where those words begin."""
    low, high = bounds
    for length in (3, 2, 1):
        phrase = " ".join(token.folded for token in tokens[max(0, place - length) : place])
        if place >= length and phrase in words.AT_LEAST:
            return low, None, place - length
        if place >= length and phrase in words.AT_MOST:
            return (low * 4 // 5 if phrase in {"nearly", "almost", "close to"} else 0), high, place - length
        if place >= length and phrase in words.ROUGHLY:
            return low - low // _ROUGH, None if high is None else high + high // _ROUGH, place - length
    if " ".join(token.folded for token in tokens[after : after + 2]) in words.MORE_AFTER:
        return low, None, place
    return low, high, place


def _thing(tokens: Sequence[_Word], place: int, after: int) -> str | None:
    """Return what is counted: a fate with a kind of people, or the noun that follows; None where it is unclear."""
    if after < len(tokens) and tokens[after].folded in words.UNITS:
        return None
    noun = _noun(tokens, after)
    if noun is None and after < len(tokens) and tokens[after].text[0].isupper():
        return None
    fate = _fate(tokens, place, after)
    if fate == "killed" and _are_bodies(tokens, place, after):
        return "found"
    if fate is not None:
        return f"{fate} {noun or 'people'}"
    return f"of {noun}" if noun else None


def _are_bodies(tokens: Sequence[_Word], place: int, after: int) -> bool:
    """Whether bodies are counted that somebody found: there are more dead than were found so far."""
    near = tokens[max(0, place - _MODIFIERS) : after + _MODIFIERS]
    return any(token.folded in words.BODIES for token in near) and any(
        token.folded.startswith(words.FOUND) for token in tokens
    )


def _noun(tokens: Sequence[_Word], after: int) -> str | None:
    """Return the stem of the noun after a number, "" for people of no kind, or None."""
    near = (token for token in tokens[after : after + _MODIFIERS + 1] if token.folded not in words.PASSED_OVER)
    for token in near:
        if token.folded in words.PEOPLE or _fate_of(token.folded):
            return ""
        if not token.folded[0].isalpha() or token.folded in words.NOT_COUNTED:
            return None
        stem = token.folded[:6]
        if stem in words.SAME_THING:
            return words.SAME_THING[stem]
        if token.text.islower() and token.folded.endswith("s"):
            return stem
    return None


def _fate_of(word: str) -> str | None:
    return next((fate for fate, beginnings in words.FATES.items() if word.startswith(beginnings)), None)


def _fate(tokens: Sequence[_Word], place: int, after: int) -> str | None:
    """Return the fate named nearest to a number in the same part of the sentence."""
    near = min(_fates(tokens, place, after), default=None)
    return near[1] if near else None


def _fates(tokens: Sequence[_Word], place: int, after: int) -> Iterator[tuple[int, str]]:
    ahead, behind = tokens[after : after + _REACH], tokens[max(0, place - _REACH) : place][::-1]
    for words_on_side in (behind, ahead):
        for distance, token in enumerate(words_on_side):
            if token.folded in _ENDS_REACH or token.text[0].isdigit():
                break
            if fate := _fate_of(token.folded):
                yield distance, fate
