"""Dated statements: what grouping works on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.core.frames import EventFrame
    from timeline.core.temporal import Bounds, DayNumber, Edtf
    from timeline.core.text import Span


class Modality(StrEnum):
    """How a statement presents what it dates."""

    HAPPENED = "happened"
    PLANNED = "planned"
    DENIED = "denied"
    CONDITIONAL = "conditional"


# What can be contradicted: that it happened, or that it is to happen.
ASSERTING = frozenset({Modality.HAPPENED, Modality.PLANNED})


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of one document with the one date that it gives an event."""

    key: str  # stable and unique; ties are broken by it, so that the order of the input never matters
    document: str
    outlet: str
    text: str
    date_span: Span  # where in the text its date words stand
    date: Edtf
    clause: Span | None = None  # the part of the text that says what the date words date; None is all of it
    group: str = ""  # the owner that the outlet shares with others
    published: DayNumber | None = None  # the day of its document
    position: int = 0  # where in the document the sentence begins, in code points
    modality: Modality = Modality.HAPPENED
    attribution: str = ""  # who says it, in the words of the sentence
    language: str = "en"
    actors: tuple[str, ...] = ()  # identities of those whom the text names, however it spells them
    places: tuple[str, ...] = ()  # likewise where
    copy_of: str = ""  # the document that its document repeats, where that is known
    title: str = ""  # that of its document
    frame: EventFrame | None = None  # what the clause says happened; spans are those of the text

    @property
    def date_words(self) -> str:
        """The words that give the date."""
        return self.date_span.of(self.text)

    @property
    def passage(self) -> tuple[str, str]:
        """The sentence and its document; several statements may be made of one sentence."""
        return (self.document, self.text)

    @property
    def bounds(self) -> Bounds:
        """The first and last possible day."""
        return self.date.bounds

    @property
    def day(self) -> DayNumber | None:
        """The one day that it gives, or None where it leaves room for more."""
        return self.bounds.earliest if self.bounds.width == 1 else None

    @property
    def rank(self) -> tuple[bool, int, int, str]:
        """Where the statement stands when the most exactly dated come first."""
        width = self.bounds.width
        return (width is None, width or 0, self.bounds.earliest or 0, self.key)
