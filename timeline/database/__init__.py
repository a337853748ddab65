"""Where the data lives: the server named by DATABASE_URL, or an embedded PostgreSQL."""

from __future__ import annotations
