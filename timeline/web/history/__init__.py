"""The history of every object: its versions, what was decided about it, and the way back."""

from __future__ import annotations
