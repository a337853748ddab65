"""The parts of the sentences that explain dates, each from English into the language of the page."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING

from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, npgettext_lazy, pgettext, pgettext_lazy

from timeline.core.extraction import explanations, parse_date_words
from timeline.core.temporal import PHRASES, EdtfError, describe, parse_edtf
from timeline.selectors.date_words import date_phrases, say_date
from timeline.selectors.explanation_frames import NUMBER, WEEKDAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ENGLISH = PHRASES["en"]
_MONTH = "|".join(_ENGLISH.months)
_DAY_OF_MONTH = re.compile(rf"(?:(\d\d?) )?({_MONTH})")
_DAYS = re.compile(rf"(\d\d?)–(\d\d? (?:{_MONTH}) .+)")
_SAID_OF_WEEK = re.compile(r"the (week|weekend) of (.+)", re.DOTALL)
_WITH_WEEKDAY = re.compile(rf"({WEEKDAY}) (.+)", re.DOTALL)
_COUNTED = re.compile(r"(\d+) ([a-z-]+)")
_NUMBERED = re.compile(rf"(?:the )?({NUMBER}) (fiscal )?([a-z-]+)")
_OUTLETS = re.compile(r"(\d+) outlets \((.+)\)", re.DOTALL)
_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_PLURALS = {"centuries": "century"}


class UntoldError(ValueError):
    """Words that cannot be said in the language of the page."""


def say_slot(name: str, text: str) -> str:
    """Return what stands in a place of a frame, in the language of the page; UntoldError where that is not known."""
    say = _SLOTS.get(name)
    return say(text) if say else text


@lru_cache(maxsize=8192)
def _edtf_of(words: str) -> str:
    """Return the date that these English words are made from; UntoldError if they are not how one is said."""
    for edtf in _guesses(words):
        with suppress(EdtfError):
            if describe(parse_edtf(edtf)) == words:
                return edtf
    raise UntoldError(words)


def _guesses(words: str) -> Iterator[str]:
    with suppress(ValueError):
        yield parse_date_words(words).edtf or ""
    if words.startswith("from "):  # "from 2012", which a box would take for all that follows
        yield f"[{_edtf_of(words.removeprefix('from '))}..]"
    season, _space, year = words.partition(" ")
    if season in _SEASONS:  # "winter 2009–10"
        yield f"{year[:4]}-{21 + list(_SEASONS).index(season)}"


def _date(words: str) -> str:
    if match := _SAID_OF_WEEK.fullmatch(words):
        return _("the %(unit)s of %(days)s") % {"unit": _unit(match[1]), "days": _date(match[2])}
    if match := _WITH_WEEKDAY.fullmatch(words):
        return _("%(weekday)s %(day)s") % {"weekday": _weekday(match[1]), "day": _date(match[2])}
    if match := _DAYS.fullmatch(words):
        month = match[2].partition(" ")[2]
        return f"{_date(f'{match[1]} {month}')} – {_date(match[2])}"
    first, dash, last = words.partition(" – ")
    if dash:
        return f"{_date(first)} – {_date(last)}"
    return say_date(parse_edtf(_edtf_of(words)))


def _anchor(words: str) -> str:
    if words.startswith("publication on "):
        return _("publication on %(date)s") % {"date": _date(words.removeprefix("publication on "))}
    if words.endswith(", the date mentioned before"):
        date = _date(words.removesuffix(", the date mentioned before"))
        return _("%(date)s, the date mentioned before") % {"date": date}
    if words.endswith(", the quarter reported on"):
        return _("%(date)s, the quarter reported on") % {
            "date": _date(words.removesuffix(", the quarter reported on"))
        }
    return _date(words)


def _name(words: str) -> str:
    """Return what a day or stretch of time is called, without its year: Thursday, 15 August, autumn, the week."""
    if words in _WEEKDAYS:
        return _weekday(words)
    if match := _DAY_OF_MONTH.fullmatch(words):
        month = date_phrases().months[_ENGLISH.months.index(match[2])]
        return f"{match[1]} {month}" if match[1] else month
    if words in _NAMES:
        return str(_NAMES[words])
    if match := _NUMBERED.fullmatch(words):
        parts = {"number": _number(match[1]), "unit": _unit(match[3])}
        return (_("fiscal %(unit)s %(number)s") if match[2] else _("%(unit)s %(number)s")) % parts
    return _unit(words)


def _length(words: str) -> str:
    return pgettext("two lengths of time", " and ").join(_one_length(part) for part in words.split(" and "))


def _one_length(words: str) -> str:
    match = _COUNTED.fullmatch(words)
    return _units(match[2], int(match[1])) if match else _units(words, 1)


def _units(name: str, count: int) -> str:
    unit = _PLURALS.get(name, name.removesuffix("s"))
    if unit not in _COUNTED_UNITS:
        raise UntoldError(name)
    return str(_COUNTED_UNITS[unit] % {"count": count})


def _unit(name: str) -> str:
    if name not in _UNITS:
        raise UntoldError(name)
    return str(_UNITS[name])


def _weekday(name: str) -> str:
    return str(_WEEKDAYS[name])


def _number(words: str) -> str:
    if words == "last":
        return pgettext("of several in a row", "last")
    number = _NUMBERS.get(words) or int(re.sub(r"\D", "", words))
    return pgettext("of several in a row", "%(number)s.") % {"number": number}


def _outlets(words: str) -> str:
    if match := _OUTLETS.fullmatch(words):
        words = ngettext("%(count)d outlet (%(names)s)", "%(count)d outlets (%(names)s)", int(match[1]))
        return words % {"count": int(match[1]), "names": match[2]}
    return words


def _others(words: str) -> str:
    said = []
    for one in words.split("; "):
        outlet, colon, date = one.rpartition(": ")
        if not colon:
            raise UntoldError(words)
        said.append(f"{outlet}: {_date(date)}")
    return "; ".join(said)


_SLOTS: dict[str, Callable[[str], str]] = {
    "date": _date,
    "anchor": _anchor,
    "name": _name,
    "length": _length,
    "weekday": _weekday,
    "number": _number,
    "unit": _unit,
    "outlets": _outlets,
    "others": _others,
}
# Django has the names of the days in every language.
_WEEKDAYS = dict(zip(explanations.WEEKDAYS, WEEKDAYS.values(), strict=True))
_SEASONS = {
    "spring": pgettext_lazy("season", "spring"),
    "summer": pgettext_lazy("season", "summer"),
    "autumn": pgettext_lazy("season", "autumn"),
    "winter": pgettext_lazy("season", "winter"),
}
_NAMES = _SEASONS | {
    "Christmas": pgettext_lazy("named day", "Christmas"),
    "Christmas Eve": pgettext_lazy("named day", "Christmas Eve"),
    "New Year's Day": pgettext_lazy("named day", "New Year's Day"),
    "New Year's Eve": pgettext_lazy("named day", "New Year's Eve"),
    "Easter": pgettext_lazy("named day", "Easter"),
    "Good Friday": pgettext_lazy("named day", "Good Friday"),
    "Easter Monday": pgettext_lazy("named day", "Easter Monday"),
    "Pentecost": pgettext_lazy("named day", "Pentecost"),
    "Ramadan": pgettext_lazy("named day", "Ramadan"),
    "Eid al-Fitr": pgettext_lazy("named day", "Eid al-Fitr"),
    "Eid al-Adha": pgettext_lazy("named day", "Eid al-Adha"),
    "Nowruz": pgettext_lazy("named day", "Nowruz"),
    "May Day": pgettext_lazy("named day", "May Day"),
    "Thanksgiving": pgettext_lazy("named day", "Thanksgiving"),
}
_UNITS = {
    "minute": pgettext_lazy("length of time", "minute"),
    "hour": pgettext_lazy("length of time", "hour"),
    "day": pgettext_lazy("length of time", "day"),
    "week": pgettext_lazy("length of time", "week"),
    "weekend": pgettext_lazy("length of time", "weekend"),
    "month": pgettext_lazy("length of time", "month"),
    "quarter": pgettext_lazy("length of time", "quarter"),
    "half-year": pgettext_lazy("length of time", "half-year"),
    "season": pgettext_lazy("length of time", "season"),
    "year": pgettext_lazy("length of time", "year"),
    "decade": pgettext_lazy("length of time", "decade"),
    "century": pgettext_lazy("length of time", "century"),
}
_COUNTED_UNITS = {
    "minute": npgettext_lazy("length of time", "%(count)s minute", "%(count)s minutes", "count"),
    "hour": npgettext_lazy("length of time", "%(count)s hour", "%(count)s hours", "count"),
    "day": npgettext_lazy("length of time", "%(count)s day", "%(count)s days", "count"),
    "week": npgettext_lazy("length of time", "%(count)s week", "%(count)s weeks", "count"),
    "weekend": npgettext_lazy("length of time", "%(count)s weekend", "%(count)s weekends", "count"),
    "month": npgettext_lazy("length of time", "%(count)s month", "%(count)s months", "count"),
    "quarter": npgettext_lazy("length of time", "%(count)s quarter", "%(count)s quarters", "count"),
    "half-year": npgettext_lazy("length of time", "%(count)s half-year", "%(count)s half-years", "count"),
    "season": npgettext_lazy("length of time", "%(count)s season", "%(count)s seasons", "count"),
    "year": npgettext_lazy("length of time", "%(count)s year", "%(count)s years", "count"),
    "decade": npgettext_lazy("length of time", "%(count)s decade", "%(count)s decades", "count"),
    "century": npgettext_lazy("length of time", "%(count)s century", "%(count)s centuries", "count"),
}
