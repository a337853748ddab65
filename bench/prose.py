"""Invented news: seeded events with two cited claims each, the same in every run. None of it happened."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.temporal import civil_date, day_number, describe, edtf_from_day, parse_edtf

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST_DAY, LAST_DAY = day_number(1995, 1, 1), day_number(2024, 12, 31)
ACTORS = (
    "Ada Alder", "Bo Birk", "Cleo Cole", "Dara Dahl", "Eli Eke", "Fern Frost", "Gus Gray", "Hana Holm", "Ivo Ibsen",
    "Jun Jarl", "Kaya Kerr", "Lior Lund", "Mina Moss", "Noor Nye", "Otis Orr", "Pia Penn", "Quin Quist", "Rosa Rowe",
)  # fmt: skip
PLACES = (
    "Northport", "Eastvale", "Millbrook", "Harrow Quay", "Stonebridge", "Lakeside", "Fenwick", "Old Mills", "Westgate",
)  # fmt: skip
OUTLETS = (
    "Northport Courier", "Vale Gazette", "Harbour Radio", "Stonebridge Times", "Quay Review", "Eastvale Herald",
    "Civic Bulletin", "Lakeside Observer",
)  # fmt: skip
_WHO = ("The harbour council", "The port inspectorate", "The ferry company", "The ministry", "A residents' union")
_DOES = ("approved", "delayed", "opened", "suspended", "signed", "published", "rejected", "extended", "confirmed")
_WHAT = (
    "the tender for the new pier", "the flood survey", "a loan for the railway bridge", "the winter timetable",
    "an appeal against the permit", "the water agreement", "the budget of the school", "the report on the storm",
    "the contract for two ferries", "the safety inspection of the tunnel", "a fund for the old warehouses",
)  # fmt: skip
_AFTER = (
    "after a hearing that lasted most of the day", "while the auditors were still at work",
    "although three members of the board had asked for more time", "before the vote of the regional assembly",
    "and promised to answer the petition of the residents", "without saying who is going to pay for it",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Report:
    """A sentence of one outlet about one event: what a citation quotes and a claim says."""

    outlet: str
    sentence: str
    date_words: str
    date_edtf: str
    statement: str


@dataclass(frozen=True, slots=True)
class Story:
    """An invented event with its two reports."""

    title: str
    summary: str
    edtf: str
    actors: tuple[str, ...]
    place: str
    modality: str
    reports: tuple[Report, Report]


def write_stories(count: int, *, seed: int = 7) -> Iterator[Story]:
    """Return so many events in date order; two of five in bursts, one of seven a range, some by month or year only."""
    chance = random.Random(f"{seed}:{count}")  # noqa: S311 - not a secret
    bursts = [chance.randrange(FIRST_DAY, LAST_DAY) for _ in range(12)]
    for number, day in enumerate(sorted(_day(chance, bursts) for _ in range(count)), start=1):
        yield _story(chance, number, day)


def _day(chance: random.Random, bursts: list[int]) -> int:
    day = (
        int(chance.gauss(chance.choice(bursts), 45)) if chance.random() < 0.4 else chance.randint(FIRST_DAY, LAST_DAY)
    )
    return min(max(day, FIRST_DAY), LAST_DAY)


def _story(chance: random.Random, number: int, day: int) -> Story:
    who, does, what = chance.choice(_WHO), chance.choice(_DOES), chance.choice(_WHAT)
    edtf = _date(chance, day)
    place, told = chance.choice(PLACES), f"{who} {does} {what}"
    first, second = chance.sample(OUTLETS, 2)
    return Story(
        title=f"{who.removeprefix('The ').capitalize()} {does} {what} in {place} ({number})",
        summary=f"{told} in {place}, {chance.choice(_AFTER)}.",
        edtf=edtf,
        actors=tuple(chance.sample(ACTORS, chance.randint(1, 3))),
        place=place,
        modality=chance.choices(("happened", "planned", "denied"), (92, 5, 3))[0],
        reports=(
            _report(chance, outlet=first, told=told, edtf=edtf, number=number),
            _report(chance, outlet=second, told=told, edtf=edtf_from_day(day)[:7], number=number),
        ),
    )


def _date(chance: random.Random, day: int) -> str:
    text, kind = edtf_from_day(day), chance.random()
    if kind < 0.15:
        return f"{text}/{edtf_from_day(min(day + chance.randint(2, 400), LAST_DAY + 400))}"
    if kind < 0.25:
        return text[:7]
    if kind < 0.28:
        return f"{civil_date(day).year}~"
    return text


def _report(chance: random.Random, *, outlet: str, told: str, edtf: str, number: int) -> Report:
    date_words, after = describe(parse_edtf(edtf)), chance.choice(_AFTER)
    sentence = f"{told} ({date_words}) {after}, the {outlet} learned from paper {number} of the archive."
    return Report(outlet, sentence, date_words, edtf, f"{told} {after}.")
