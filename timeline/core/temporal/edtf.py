"""The value that every date becomes: an EDTF string with its bounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.core.temporal.bounds import Bounds
    from timeline.core.temporal.granularity import Extent, Granularity


class EdtfError(ValueError):
    """The text is no EDTF date; the message is a sentence that says why."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date of ISO 8601-2 in canonical spelling; two dates are equal when their texts are."""

    text: str
    bounds: Bounds
    granularity: Granularity
    extent: Extent
    is_approximate: bool
    is_uncertain: bool

    def __str__(self) -> str:
        return self.text
