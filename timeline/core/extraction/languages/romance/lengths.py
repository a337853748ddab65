"""What French, Spanish and Italian say in the same way: lengths of time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.core.extraction import builders as b
from timeline.core.extraction.meanings import Anchor, Duration, Offset, Turn
from timeline.core.extraction.patterns import Found

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.core.extraction.meanings import Meaning
    from timeline.core.extraction.patterns import Builder, Match
    from timeline.core.extraction.units import Unit

_FIRST_AGE = 14


def turned_duration(match: Match) -> Meaning:
    """ "los últimos dos años", "les prochains mois"."""
    is_counted = match.has("NUM") or match.has("FRACTION") or match.has("UNIT")
    return Duration(b.count_of(match) if is_counted else None, b.unit_of(match), b.turn_of(match))


def turned_length(match: Match) -> Meaning | None:
    """ "ces dernières semaines"; a demonstrative alone turns nothing."""
    turns = [turn for turn in match.numbers("SHIFT") if turn]
    if not turns:
        return None
    return Duration(None, b.unit_of(match), Turn.LAST if turns[0] < 0 else Turn.NEXT)


def and_a_half(match: Match) -> Meaning:
    """ "un año y medio", "deux ans et demi"."""
    whole = b.compose_number(match.numbers("NUM")) if match.has("NUM") else 1
    return Duration(whole + 0.5, b.unit_of(match))


def unknown_length(unit: Unit) -> Builder:
    """A length that names no unit: "hace tiempo"."""

    def build(match: Match) -> Meaning:  # noqa: ARG001 - a builder's signature
        return Duration(None, unit)

    return build


def length_of(amount: float, unit: Unit) -> Builder:
    """A fixed length: "mezz'ora"."""

    def build(match: Match) -> Meaning:  # noqa: ARG001 - a builder's signature
        return Duration(amount, unit)

    return build


def refuse_age(match: Match) -> tuple[Found, ...] | None:
    """ "de 38 ans": from this number of years on, more often an age than a length."""
    return () if match.numbers("NUM")[0] >= _FIRST_AGE else None


def distance(direction: int, anchor: Anchor = Anchor.PUBLICATION) -> Callable[[Match], Found | None]:
    """A DURATION counted from an anchor, all words of the match: "hace diez años"."""

    def build(match: Match) -> Found | None:
        timex = b.timex_of(match, "DURATION")
        length = timex.meaning
        if not isinstance(length, Duration) or length.turn is not Turn.NONE:
            return None
        mod = timex.mod or match.word("ROUGHLY")
        return Found(Offset(length, direction, anchor, keeps_length=True), mod)

    return build


def distance_inside(direction: int, anchor: Anchor = Anchor.PUBLICATION) -> Builder:
    """The same, where only the length belongs to the expression: "il y a" stays outside."""
    tell_distance = distance(direction, anchor)

    def build(match: Match) -> Found | None:
        found = tell_distance(match)
        place = match.places("DURATION")[0]
        return found and replace(found, first=place, last=place + 1)

    return build


def eighties(match: Match) -> Meaning:
    """ "quatre-vingt-cinq ans": French counts from eighty to ninety-nine by four twenties."""
    return Duration(80 + sum(match.numbers("NUM")), b.unit_of(match))
