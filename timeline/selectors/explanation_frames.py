"""The frames of the sentences that explain dates: what the machine writes, with the places of its parts.

Each message is English as it is stored, so a pattern follows from it, and a translation of it says it again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from django.utils.translation import gettext_noop

from timeline.core.extraction.explanations import WEEKDAYS

NUMBER = r"first|second|third|fourth|fifth|last|\d+(?:st|nd|rd|th)"
WEEKDAY = "|".join(WEEKDAYS)
# What a slot may hold; whether it does is told when it is said (`explanation_slots`).
_SHAPES = {
    "count": r"\d+",
    "number": NUMBER,
    "outlets": r"\d+ outlets \(.+?\)|.+?",
    "quotations": "“[^”]*”(?:, “[^”]*”)*",
    "verb": "[^”]+",
    "weekday": WEEKDAY,
}


@dataclass(frozen=True, slots=True)
class Frame:
    """A message with named places, and the pattern of the English texts that fit it."""

    message: str
    ending: str = ""
    pattern: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "pattern", _pattern_of(self.message, self.ending))


def _pattern_of(message: str, ending: str) -> re.Pattern[str]:
    pieces, rest = [], message.removeprefix("%(how)s")  # what a tail hangs on is read by itself
    end = 0
    for slot in re.finditer(r"%\((\w+)\)s", rest):
        pieces += [re.escape(rest[end : slot.start()]), f"(?P<{slot[1]}>{_SHAPES.get(slot[1], '.+?')})"]
        end = slot.end()
    return re.compile("".join(pieces) + re.escape(rest[end:]) + ending, re.DOTALL)


FRAMES = tuple(
    Frame(message)
    for message in (
        gettext_noop("is written out in full"),
        gettext_noop("is written in EDTF"),
        gettext_noop("means the time of writing, without a date of its own"),
        gettext_noop("means some time in the past, without saying when"),
        gettext_noop("means some time in the future, without saying when"),
        gettext_noop("names something that comes again and again, so it is no single date"),
        gettext_noop("is a length of time, not a date"),
        gettext_noop("is a length of time that the text does not count"),
        gettext_noop("counts an amount of time that the text does not say"),
        gettext_noop("counts from the publication date, which is not known"),
        gettext_noop("counts from a date that is not known"),
        gettext_noop("says no week, and the publication date is not known"),
        gettext_noop("says no month, and the publication date is not known"),
        gettext_noop("says no year, and the publication date is not known"),
        gettext_noop("says no day, and no day is mentioned before it"),
        gettext_noop("says no day, and is of %(date)s, the date mentioned before"),
        gettext_noop("does not say which feast, and the publication date is not known"),
        gettext_noop("is the quarter reported on"),
        gettext_noop("is written with the day first"),
        gettext_noop("is written with the month first"),
        gettext_noop("is the latest %(name)s on or before %(anchor)s"),
        gettext_noop("is the latest whole weekend before %(anchor)s"),
        gettext_noop("is the latest %(number)s of a month before %(anchor)s"),
        gettext_noop("is the latest %(name)s before %(anchor)s"),
        gettext_noop("is the first %(number)s of a month from %(anchor)s"),
        gettext_noop("is the first %(name)s after %(anchor)s"),
        gettext_noop("is the %(number)s of a month nearest to %(anchor)s"),
        gettext_noop("is the %(weekday)s that is the %(number)s of a month, nearest to %(anchor)s"),
        gettext_noop("is the %(name)s that is a %(weekday)s, nearest to %(anchor)s"),
        gettext_noop("is the %(name)s nearest to %(anchor)s"),
        gettext_noop("may also be the first %(name)s after %(anchor)s"),
        gettext_noop("may also be the one before the latest weekend before %(anchor)s"),
        gettext_noop("may also be the weekend of the week after %(anchor)s"),
        gettext_noop("is the %(name)s in the week of %(anchor)s"),
        gettext_noop("is %(name)s as it stands in %(anchor)s"),
        gettext_noop("is %(name)s of the year of %(anchor)s"),
        gettext_noop("is the same quarter %(length)s before %(anchor)s"),
        gettext_noop("is the %(length)s that follow %(anchor)s"),
        gettext_noop("is the %(length)s up to %(anchor)s"),
        gettext_noop("is the %(number)s of %(count)s parts of %(date)s"),
        gettext_noop("is the %(number)s %(name)s from %(date)s"),
        gettext_noop("is the %(number)s %(name)s up to %(date)s"),
        gettext_noop("is the %(number)s %(name)s of %(date)s"),
        gettext_noop("is the turn to %(date)s, by convention ten years on either side"),
        gettext_noop("is the %(unit)s before %(anchor)s"),
        gettext_noop("is the %(unit)s after %(anchor)s"),
        gettext_noop("is the %(name)s of %(anchor)s"),
        gettext_noop("is a %(length)s before %(anchor)s"),
        gettext_noop("is a %(length)s after %(anchor)s"),
        gettext_noop("is %(length)s before %(anchor)s"),
        gettext_noop("is %(length)s after %(anchor)s"),
        gettext_noop("is %(name)s of %(date)s"),
        gettext_noop("is taken as %(name)s, the nearest to %(anchor)s"),
        gettext_noop("is taken as %(name)s, the latest on or before %(anchor)s"),
        gettext_noop("is taken as %(name)s, the first on or after %(anchor)s"),
    )
)
TAILS = tuple(
    Frame(message, "$")
    for message in (
        gettext_noop("%(how)s, as the verb “%(verb)s” looks ahead"),
        gettext_noop("%(how)s, as the verb “%(verb)s” looks back"),
        gettext_noop("%(how)s, as the verb looks ahead"),
        gettext_noop("%(how)s, as the verb looks back"),
        gettext_noop("%(how)s, as where the text spoke of it before"),
        gettext_noop("%(how)s, and after the day mentioned before"),
        gettext_noop("%(how)s, the year that begins the sentence"),
        gettext_noop("%(how)s, the heading above"),
    )
)
AGREED = tuple(
    Frame(message, "$")
    for message in (
        gettext_noop("By convention this is the early part of %(date)s."),
        gettext_noop("By convention this is the middle of %(date)s."),
        gettext_noop("By convention this is the late part of %(date)s."),
        gettext_noop("Earlier means up to publication."),
        gettext_noop("Later means from publication on."),
        gettext_noop("A fiscal year may begin in another month than the calendar's."),
    )
)
_END = r"(?: |$)"
DATED_BY = tuple(
    Frame(message, _END)
    for message in (
        gettext_noop("Passages that exclude it: %(others)s."),
        gettext_noop("%(outlets)s: %(date)s, from %(quotations)s."),
        gettext_noop("%(outlets)s: %(quotations)s, which is compatible and coarser."),
        gettext_noop("%(outlets)s: %(quotations)s. All of them leave %(date)s."),
    )
)
