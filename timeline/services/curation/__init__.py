"""What curators decide about events, claims and citations."""

from __future__ import annotations
