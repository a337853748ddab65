"""How the schema came to be."""

from __future__ import annotations
