"""The draft of a claim: what extraction hands on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.extraction.confidence import Confidence

if TYPE_CHECKING:
    from timeline.core.extraction.modality import Modality
    from timeline.core.extraction.timex import Resolution
    from timeline.core.frames import EventFrame
    from timeline.core.text import Span


@dataclass(frozen=True, slots=True)
class ClaimDraft:
    """One dated statement: the sentence, its date, how it is presented and who says so ("" when nobody is named).

    A sentence that inherits its date has a passage that begins with the sentence before, where the date stands.
    """

    passage: Span
    statement: str
    resolution: Resolution
    modality: Modality
    attribution: str
    clause: Span
    """The part of the passage that says what the expression dates."""
    frame: EventFrame
    """What the clause says happened."""
    confidence: Confidence = Confidence.CERTAIN
    """How sure the date is."""
    is_further: bool = False
    """Whether its date words stand in another clause of the sentence, and make a claim there already."""

    @property
    def edtf(self) -> str:
        """The date of the statement: the whole stretch, where its expression is one end of it."""
        return self.resolution.interval or self.resolution.edtf or ""
