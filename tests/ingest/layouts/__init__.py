"""Pages as sites build them, made of our own prose."""

from __future__ import annotations

from tests.ingest.layouts.layout import Layout
from tests.ingest.layouts.news import NEWS
from tests.ingest.layouts.shapes import SHAPES
from tests.ingest.layouts.tongues import TONGUES

LAYOUTS: tuple[Layout, ...] = tuple(build() for build in (*NEWS, *TONGUES, *SHAPES))

__all__ = ["LAYOUTS", "Layout"]
