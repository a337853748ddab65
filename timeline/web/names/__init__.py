"""Pages of the actors, places and outlets of one chronology."""

from __future__ import annotations
