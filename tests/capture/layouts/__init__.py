"""Pages as sites build them, made of our own prose."""

from __future__ import annotations

from tests.capture.layouts.layout import Layout
from tests.capture.layouts.news import NEWS
from tests.capture.layouts.shapes import SHAPES
from tests.capture.layouts.tongues import TONGUES

LAYOUTS: tuple[Layout, ...] = tuple(build() for build in (*NEWS, *TONGUES, *SHAPES))

__all__ = ["LAYOUTS", "Layout"]
