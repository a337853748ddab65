"""The chronology, its list, its gaps and the front page."""

from __future__ import annotations
