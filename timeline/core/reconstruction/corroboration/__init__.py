"""How many independent outlets support an event, and where they disagree."""

from __future__ import annotations
