"""Pages where owners say who may do what in a chronology."""

from __future__ import annotations
