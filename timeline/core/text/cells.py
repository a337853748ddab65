"""Cells of spreadsheets: text that no program takes for a formula, and back."""

from __future__ import annotations

import re

# What spreadsheets compute, and apostrophes before it: those are counted, so that nothing is lost on the way back.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def escape_cell(value: object) -> str:
    """Return a value as text; an apostrophe stands before what a spreadsheet would compute."""
    text = "" if value is None else str(value)
    return f"'{text}" if _FORMULA.match(text) else text


def unescape_cell(text: str) -> str:
    """Return what a cell said before it was escaped."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text
