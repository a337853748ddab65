"""The page of one event."""

from __future__ import annotations
