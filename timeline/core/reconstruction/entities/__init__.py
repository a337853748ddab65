"""Actors and places: found in texts, and linked across spellings."""

from __future__ import annotations
