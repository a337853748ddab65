"""Pages on which a table of another program becomes proposed events."""

from __future__ import annotations
