"""Why a file is not taken in."""

from __future__ import annotations


class BrokenFileError(ValueError):
    """The file cannot be taken in; the message is a full sentence that says what is wrong and where."""
