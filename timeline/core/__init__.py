"""The pure part: values in, values out. No Django, no clock, no network."""

from __future__ import annotations
