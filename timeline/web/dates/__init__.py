"""Dates typed in words."""

from __future__ import annotations
