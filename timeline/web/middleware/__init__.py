"""What happens to every request before and after its view."""

from __future__ import annotations
