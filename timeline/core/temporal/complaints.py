"""Sentences that say why a text is no EDTF date."""

from __future__ import annotations

import re

_HINTS = (
    (r"-0000.*", "There is no year -0000; 1 BCE is the year 0000."),
    (
        r"Y-?[0-9]{1,4}|Y-?0.*",
        "Y goes before a year of five digits or more; write {text} without it, in four.",
    ),
    (
        r"Y-?[0-9]{5,12}[?~%]?-.*",
        "A year of five digits or more stands alone, so {text} cannot have a month.",
    ),
    (r"Y-?[0-9]+E[0-9]+.*", "Years with an exponent, such as {text}, are not read; write all digits."),
    (r".*[0-9]S[0-9]+", "Significant digits, as in {text}, are not read; write 195X or 19XX."),
    (r"-?[0-9]{1,3}", "Write the year {text} with four digits, as in 0044 or 201X."),
    (r"-?[0-9]{5,}", "Write a year of five digits or more with a leading Y, as in Y{text}."),
    (r"-?[0-9X]*X[0-9X]*", "Only the last one or two digits of a year may be X, as in 201X or 20XX."),
    (
        r"-?[0-9]{4}-[0-9](-.*)?|-?[0-9]{4}-[0-9]{2}-[0-9]",
        "Write the month and day of {text} with two digits.",
    ),
    (r"[0-9]{1,4}([./-])[0-9]{1,2}\1[0-9]{1,4}", "Write {text} as year-month-day, as in 2019-03-12."),
    (r".*/.*/.*", "An interval has two ends, as in 2019-03-01/2019-03-09; {text} has more."),
)


def complaint_about(text: str) -> str:
    """One sentence for a text that is no date, with a hint where the slip is a known one."""
    for pattern, sentence in _HINTS:
        if re.fullmatch(pattern, text):
            return sentence.format(text=text)
    return f"“{text}” is not a date in EDTF, such as 2019-03-12, 2019-03, 2019-03~ or 201X."
