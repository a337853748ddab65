"""The story of the pages, for the tests of imports."""

from __future__ import annotations

from tests.web.conftest import story

__all__ = ["story"]
