"""Stored words inside a sentence that is made where no markup can be."""

from __future__ import annotations

from timeline.core.text.direction import without_directions


def isolated(words: str) -> str:
    """Return words that keep their direction to themselves (FSI and PDI of Unicode), as Latin names in Arabic.

    Signs of direction of their own are left out: one could end the isolation, and turn what stands behind.
    """
    return f"\u2068{without_directions(words)}\u2069"
