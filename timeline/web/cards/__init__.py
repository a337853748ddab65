"""Cards: one event as pages show it, with its status and the passages that it cites."""

from __future__ import annotations
