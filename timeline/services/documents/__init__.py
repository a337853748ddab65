"""Documents: storage, duplicates, versions and publication dates."""

from __future__ import annotations
