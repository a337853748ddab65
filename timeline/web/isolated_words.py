"""Stored words inside a sentence that is made where no markup can be."""

from __future__ import annotations


def isolated(words: str) -> str:
    """Return words that keep their direction to themselves (FSI and PDI of Unicode), as Latin names in Arabic."""
    return f"\u2068{words}\u2069"
