"""Authors of a document as reference managers want them: one by one."""

from __future__ import annotations

import re

_BETWEEN = re.compile(r"\s*(?:;|\band\b|&|\bund\b|\bet\b)\s*")


def authors_of(names: str) -> list[str]:
    """Return the names that stand in a byline; commas divide them only where no other sign does."""
    parts = [part for part in _BETWEEN.split(names) if part.strip(" ,")]
    if len(parts) == 1 and names.count(",") > 1:
        parts = names.split(",")
    return [part.strip(" ,") for part in parts if part.strip(" ,")]
