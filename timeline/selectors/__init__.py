"""What pages, exports and the API read; selectors never write."""

from __future__ import annotations
