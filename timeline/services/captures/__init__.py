"""From what a person submits to a stored document."""

from __future__ import annotations
