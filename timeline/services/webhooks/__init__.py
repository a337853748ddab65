"""Calling other programs when what readers see of a timeline changes."""

from __future__ import annotations
