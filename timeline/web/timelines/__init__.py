"""Pages where chronologies are made, set up, deleted and given back."""

from __future__ import annotations
