"""Curation in Django's admin, one noun a file."""

from __future__ import annotations
