"""Media types: by what bytes hold, and what to say where another type was declared."""

from __future__ import annotations
