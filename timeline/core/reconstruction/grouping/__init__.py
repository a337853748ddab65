"""Which statements of several documents describe the same event."""

from __future__ import annotations
