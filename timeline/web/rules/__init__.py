"""Pages of the rules that curators give once for all."""

from __future__ import annotations
