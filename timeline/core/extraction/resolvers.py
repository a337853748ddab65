"""The one door to resolution: each kind of meaning registers how it comes out."""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.core.extraction.context import Context
    from timeline.core.extraction.outcomes import Outcome


@singledispatch
def resolve_meaning(meaning: object, context: Context) -> tuple[Outcome, ...]:  # noqa: ARG001 - a signature
    """The ways in which the meaning comes out here, the likeliest first; never empty."""
    raise TypeError(f"Nothing resolves {type(meaning).__name__}.")
