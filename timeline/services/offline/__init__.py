"""Reconstruction without a database: rows in, rows out."""

from __future__ import annotations
