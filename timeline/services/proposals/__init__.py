"""From the text of documents to proposed events."""

from __future__ import annotations
