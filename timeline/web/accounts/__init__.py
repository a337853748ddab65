"""The page of one’s own account: chronologies, sessions, password."""

from __future__ import annotations
