"""Pages where people submit documents and follow them."""

from __future__ import annotations
