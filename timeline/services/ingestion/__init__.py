"""Many documents at once, from the command line."""

from __future__ import annotations
