"""A day of publication that a program guesses, for a person to confirm: never used by itself."""

from __future__ import annotations

import logging

from timeline.ingest.timestamps import day_of_stamp

_FIRST_OF_YEAR = "-01-01"


def suggest_day(markup: str, url: str) -> str:
    """Return the day that htmldate finds for a page whose own signs say none, or nothing.

    Where it knows the year only, it makes up the first of January; the year is all that is taken then.
    """
    from htmldate import find_date  # most pages say when they were published

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = day_of_stamp(find_date(markup, original_date=True, url=url or None) or "")
    except (ValueError, TypeError, AttributeError, RecursionError):
        return ""
    return found.removesuffix(_FIRST_OF_YEAR)
