"""A day of publication that a program guesses, for a person to confirm: never used by itself."""

from __future__ import annotations

import logging

from timeline.ingest.timestamps import day_of_stamp

_FIRST_OF_YEAR = "-01-01"


def suggest_day(markup: str, url: str) -> str:
    """Return the day that htmldate finds for a page whose own signs say none, or nothing.

    Where it knows the year only, as from a sentence, it makes up the first of January, which is left aside.
    """
    from htmldate import find_date  # most pages say when they were published

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = day_of_stamp(find_date(markup, original_date=True, url=url or None) or "")
    except (ValueError, TypeError, AttributeError, RecursionError):
        return ""
    return "" if found.endswith(_FIRST_OF_YEAR) else found
