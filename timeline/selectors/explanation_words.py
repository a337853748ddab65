"""The sentences that explain dates, in the language of the page.

They are stored in English, as the machine writes them (`timeline/core/extraction`). Their grammar is small and closed:
a quotation, how it was read, the date, and what was agreed. Here a sentence is taken apart into these and said again
from its parts. What does not fit whole is left in English and marked so: half a sentence of each helps nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from timeline.core.text import direction_of
from timeline.selectors.date_words import language_of_page
from timeline.selectors.explanation_frames import AGREED, DATED_BY, FRAMES, TAILS
from timeline.selectors.explanation_slots import UntoldError, say_slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.selectors.explanation_frames import Frame


_SENTENCE = re.compile(r"“(?P<words>[^”]+)” (?P<how>.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Explanation:
    """A text with its language (BCP 47) and direction."""

    words: str
    language: str = "en"
    direction: str = "ltr"


def say_explanation(text: str) -> Explanation:
    """Return an explanation in the language of the page, or as it is stored where it does not fit its grammar."""
    language = language_of_page()
    if language == "en" or not text:
        return Explanation(text)
    said = _said(text, language)
    return Explanation(said, language, direction_of(language)) if said else Explanation(text)


@lru_cache(maxsize=8192)
def _said(text: str, language: str) -> str:  # noqa: ARG001 - the language is part of the key
    try:
        return _reading(text) if _SENTENCE.match(text) else _date_of_event(text)
    except UntoldError:
        return ""


def _reading(text: str) -> str:
    """Return how a quotation was read: “Thursday” is the latest Thursday on or before …: Thursday 22 August 2024."""
    agreed = ""
    for frame in AGREED:
        if found := frame.pattern.search(text):
            text, agreed = text[: found.start()].rstrip(), f" {_fill(frame, found)}"
            break
    match = _SENTENCE.fullmatch(text.removesuffix("."))
    if match is None:
        raise UntoldError(text)
    how, date = match["how"], ""
    if not (said := _say_how(how)):
        how, colon, date = how.rpartition(": ")
        said = _say_how(how) if colon else ""
    if not said:
        raise UntoldError(text)
    if not date:
        return _("“%(words)s” %(how)s.") % {"words": match["words"], "how": said} + agreed
    parts = {"words": match["words"], "how": said, "date": say_slot("date", date)}
    return _("“%(words)s” %(how)s: %(date)s.") % parts + agreed


def _say_how(how: str) -> str:
    for tail in TAILS:
        if found := tail.pattern.search(how):
            said = _first_fit(FRAMES, how[: found.start()])
            return _fill(tail, found, how=said) if said else ""
    return _first_fit(FRAMES, how)


def _first_fit(frames: Iterable[Frame], text: str) -> str:
    """Return the text by the first frame that it fits whole with all its parts; "" for none."""
    for frame in frames:
        if found := frame.pattern.fullmatch(text):
            try:
                return _fill(frame, found)
            except UntoldError:
                continue
    return ""


def _fill(frame: Frame, found: re.Match[str], **parts: str) -> str:
    said = {name: say_slot(name, value) for name, value in found.groupdict().items() if value is not None}
    return _(frame.message) % (said | parts)


def _date_of_event(text: str) -> str:
    """Return how the date of an event follows from those of its passages, a sentence after the other."""
    said = []
    rest = text
    while rest:
        for frame in DATED_BY:
            if found := frame.pattern.match(rest):
                said.append(_fill(frame, found))
                rest = rest[found.end() :]
                break
        else:
            raise UntoldError(text)
    return " ".join(said)
