"""Django's PostgreSQL backend on a server that this process starts when it is first needed."""

from __future__ import annotations
