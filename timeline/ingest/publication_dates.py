"""Publication dates as sites and people write them, in any language that dateparser knows."""

from __future__ import annotations

from timeline.core.temporal import day_number, edtf_from_day


def find_written_day(words: str, language: str = "") -> str | None:
    """Return the day that words write out with day, month name and year (ISO 8601), or None.

    Figures alone are not read: whether 03/04 is in March or in April must be asked, not guessed.
    """
    import dateparser  # it takes a second to load, and most dates are ISO

    if not any(letter.isalpha() for letter in words):
        return None
    settings = {"STRICT_PARSING": True, "PARSERS": ["absolute-time"]}
    found = None
    if language:
        try:
            found = dateparser.parse(words, languages=[language.partition("-")[0]], settings=settings)
        except ValueError:  # a language that it does not know
            found = None
    found = found or dateparser.parse(words, settings=settings)
    return edtf_from_day(day_number(found.year, found.month, found.day)) if found else None
