"""The most important days of a collection, each with the sentences that describe it best."""

from __future__ import annotations
