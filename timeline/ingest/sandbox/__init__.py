"""Untrusted files are read in separate processes with limited time and memory."""

from __future__ import annotations
