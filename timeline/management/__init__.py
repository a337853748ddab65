"""What manage.py can do for Timeline."""

from __future__ import annotations
