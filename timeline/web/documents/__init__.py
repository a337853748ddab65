"""The reader, versions and publication dates of documents."""

from __future__ import annotations
