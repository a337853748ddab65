"""Taking a chronology elsewhere: embedded, cited, and as a picture."""

from __future__ import annotations
