"""Pages, forms and the admin, one folder a page family."""

from __future__ import annotations
