"""Pages: the main text without what stands around it, and dates with how each is known."""

from __future__ import annotations

from timeline.ingest.html.page import Page
from timeline.ingest.html.page_reader import all_text, read_page

__all__ = ["Page", "all_text", "read_page"]
