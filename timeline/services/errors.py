"""The one error that actions raise when they decline."""

from __future__ import annotations


class RefusedError(ValueError):
    """An action that cannot be taken; the message is a full sentence for the person who asked."""
