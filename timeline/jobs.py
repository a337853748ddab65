"""The tasks of workers: Procrastinate imports this module to find them."""

from __future__ import annotations

from timeline.services.captures.processing import process_capture_job

__all__ = ["process_capture_job"]
