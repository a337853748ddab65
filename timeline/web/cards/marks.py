"""What is said on a card beside what it says itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownMarks:
    """When an event was first reported, and what later documents changed."""

    first: str
    later: tuple[str, ...]
