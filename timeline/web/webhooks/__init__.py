"""Pages where owners say which programs are called when their chronology changes."""

from __future__ import annotations
