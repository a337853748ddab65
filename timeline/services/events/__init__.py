"""What the passages of events say: statements, dates, corroboration."""

from __future__ import annotations
