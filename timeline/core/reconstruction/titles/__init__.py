"""A title for an event, taken from its passages."""

from __future__ import annotations
