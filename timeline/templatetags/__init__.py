"""What templates need beyond Django's own."""

from __future__ import annotations
