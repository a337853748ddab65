"""Dated statements: what grouping works on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.temporal import Bounds, Edtf
    from timeline.text import Span


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of one document with the one date that it gives an event."""

    key: str  # stable and unique; ties are broken by it, so that the order of the input never matters
    document: str
    outlet: str
    text: str
    date_span: Span  # where in the text its date words stand
    date: Edtf

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
    def rank(self) -> tuple[bool, int, int, str]:
        """Where the statement stands when the most exactly dated come first."""
        width = self.bounds.width
        return (width is None, width or 0, self.bounds.earliest or 0, self.key)
