"""Search across everything that one may read, and inside one chronology."""

from __future__ import annotations
