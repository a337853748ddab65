"""Italian: words, rules and cues as data."""

from __future__ import annotations
