"""Verbs over several models, each one transaction; the only writers of curated state."""

from __future__ import annotations
