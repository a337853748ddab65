"""Pages: the main text without what stands around it, and dates with how each is known."""

from __future__ import annotations

from timeline.capture.html.pages import Page
from timeline.capture.html.reading import main_text, read_page

__all__ = ["Page", "main_text", "read_page"]
