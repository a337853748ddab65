"""The map of one chronology."""

from __future__ import annotations
