"""Pages of the stories of one chronology."""

from __future__ import annotations
