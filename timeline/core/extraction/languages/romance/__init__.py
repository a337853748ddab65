"""What French, Spanish and Italian share."""

from __future__ import annotations
