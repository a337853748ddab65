"""How sure a date is, in a word: what the text gives, what follows, and what was assumed."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from timeline.core.extraction.meanings import Absolute, InYear, Shifted, Timed, Weekday, is_open

if TYPE_CHECKING:
    from timeline.core.extraction.documents import Document
    from timeline.core.extraction.meanings import Meaning


class Confidence(StrEnum):
    """How a date and its modality were reached."""

    CERTAIN = "certain"  # written out in full, or counted from the known day of publication
    LIKELY = "likely"  # the year or the week follows from a verb
    ASSUMED = "assumed"  # no verb says it, or two readings stand


def confidence_of(document: Document, place: int, tense: str) -> Confidence:
    """Return how sure the date of an expression is; `tense` is that of its clause."""
    if len(document.resolutions[place].readings) > 1:
        return Confidence.ASSUMED
    meaning = document.timexes[place].meaning
    if _is_certain(meaning, has_publication=document.published is not None):
        return Confidence.CERTAIN
    return Confidence.LIKELY if tense else Confidence.ASSUMED


def _is_certain(meaning: Meaning, *, has_publication: bool) -> bool:
    if isinstance(meaning, Timed) and meaning.day is not None:
        return _is_certain(meaning.day, has_publication=has_publication)
    if isinstance(meaning, (InYear, Weekday)):
        return not is_open(meaning)
    return isinstance(meaning, Absolute) or (has_publication and isinstance(meaning, Shifted))
