"""Pages, one family a file: method, permission, form, render."""

from __future__ import annotations
