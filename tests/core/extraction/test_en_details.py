"""English rules that few sentences need, in articles of Thursday 15 August 2024."""

from __future__ import annotations

import pytest

from tests.core.extraction.reading import Row, rows_of

DETAILS: list[tuple[str, list[Row]]] = [
    ("They waited for over a week.", [("over a week", "P1W", "MORE_THAN", None)]),
    ("They waited for two hundred days.", [("two hundred days", "P200D", "", None)]),
    ("They waited for two thousand and five days.", [("two thousand and five days", "P2005D", "", None)]),
    ("It began three decades ago.", [("three decades ago", "199", "", "199X")]),
    ("It began two and a half years ago.", [("two and a half years ago", "2022-02", "", "2022-02")]),
    ("It began two years earlier.", [("two years earlier", "2022", "", "2022")]),
    ("It ended in the past two years earlier.", [("the past two years", "P2Y", "", "2022/2024")]),
    ("They meet every June.", [("every June", "XXXX-06", "", None)]),
    ("It opened on Memorial Day 2024.", [("Memorial Day 2024", "2024-05-27", "", "2024-05-27")]),
    ("It opened on Election Day 2024.", [("Election Day 2024", "2024-11-05", "", "2024-11-05")]),
    ("It opened on the last Sunday of May 2024.", [("the last Sunday of May 2024", "2024-05-26", "", "2024-05-26")]),
    ("It will open on 10 May.", [("10 May", "2025-05-10", "", "2025-05-10")]),
    ("It opened this June.", [("this June", "2024-06", "", "2024-06")]),
    ("It rained for a minute and a half.", [("a minute and a half", "PT1M30S", "", None)]),
    ("It rained at 4 in the morning.", [("4 in the morning", "2024-08-15T04:00", "", None)]),
    ("It rained at 14:30 in the afternoon.", [("14:30", "2024-08-15T14:30", "", None)]),
    (
        "It rained in the early morning hours of 3 May 2024.",
        [("the early morning hours of 3 May 2024", "2024-05-03TMO", "START", "2024-05-03")],
    ),
    ("It rained on Thursday, 2024-08-15.", [("Thursday, 2024-08-15", "2024-08-15", "", "2024-08-15")]),
    ("It opened in the 15th quarter.", []),
    ("It rained on 29 February last year.", [("29 February last year", "XXXX-02-29", "", None)]),
    (
        "Sales fell in the second quarter of 2024 from the 2023 period.",
        [("the second quarter of 2024", "2024-Q2", "", "2024-34"), ("the 2023 period", "2023-Q2", "", "2023-34")],
    ),
    ("Sales fell from the 2023 period.", [("the 2023 period", "2023", "", "2023")]),
    ("He said ten twelve, and fourteen ninety-two.", [("fourteen ninety-two", "1492", "", "1492")]),
    (
        "It opened on 3 May 2024. It rained that morning.",
        [("3 May 2024", "2024-05-03", "", "2024-05-03"), ("that morning", "2024-05-03TMO", "", "2024-05-03")],
    ),
    (
        "It opened on Friday, 3 May 2024. It closed the previous Friday.",
        [
            ("Friday, 3 May 2024", "2024-05-03", "", "2024-05-03"),
            ("the previous Friday", "2024-04-26", "", "2024-04-26"),
        ],
    ),
    (
        "It opened on Friday, 3 May 2024. It closed the following Friday.",
        [
            ("Friday, 3 May 2024", "2024-05-03", "", "2024-05-03"),
            ("the following Friday", "2024-05-10", "", "2024-05-10"),
        ],
    ),
    (
        "It opened last year and a day-long rain began.",
        [("last year", "2023", "", "2023"), ("day-long", "P1D", "", None)],
    ),
    ("The committee meets until Friday.", [("Friday", "2024-08-16", "", "../2024-08-16")]),
    ("It was extended until Friday.", [("Friday", "2024-08-16", "", "../2024-08-16")]),
    (
        "They met in February 2023, and again on 3 March of that year.",
        [("February 2023", "2023-02", "", "2023-02"), ("3 March of that year", "2023-03-03", "", "2023-03-03")],
    ),
    (
        "It rained, in the week of 5 August 2024, for the second time.",
        [("the week of 5 August 2024", "2024-W32", "", "[2024-08-05..2024-08-11]")],
    ),
    ("The fight lasted about three weeks or so.", [("about three weeks or so", "P3W", "APPROX", None)]),
    ("The rest of 2023 was dry.", [("The rest of 2023", "2023", "END", "2023")]),
    ("It was 1985's best.", [("1985", "1985", "", "1985")]),
    (
        "It lasted from Monday to three weeks.",
        [("Monday", "2024-08-12", "", "2024-08-12"), ("three weeks", "P3W", "", None)],
    ),
    ("It stood at 1985-45.", [("1985", "1985", "", "1985")]),
    ("He came at 13 p.m.", []),
    ("They waited for two thousand days.", [("two thousand days", "P2000D", "", None)]),
    ("They met on the Friday of last week.", [("Friday of last week", "2024-08-09", "", "2024-08-09")]),
    (
        "They met on the first day of June, last year.",
        [("the first day of June, last year", "2023-06-01", "", "2023-06-01")],
    ),
    (
        "It was noon on two days after the first day of the last week of May 2019.",
        [("noon on two days after the first day of the last week of May 2019", "2019-05-29T12:00", "", "2019-05-29")],
    ),
    (
        "They met in June and July last year.",
        [("June", "2023-06", "", "2023-06"), ("July last year", "2023-07", "", "2023-07")],
    ),
    (
        "They met in June and yesterday.",
        [("June", "2024-06", "", "2024-06"), ("yesterday", "2024-08-14", "", "2024-08-14")],
    ),
    ("They sing on Tuesday nights.", [("Tuesday nights", "XXXX-WXX-2TNI", "", None)]),
    (
        "Sales are best in second and fourth quarters.",
        [("second", "XXXX-Q2", "", None), ("fourth quarters", "XXXX-Q4", "", None)],
    ),
    ("It rained until mid-afternoon.", [("mid-afternoon", "2024-08-15TAF", "", None)]),
    ("It will rain in the weeks ahead.", [("the weeks ahead", "PXW", "", None)]),
    ("Sales rose in the latest fiscal year.", [("the latest fiscal year", "2023", "", "2023")]),
    ("The decades-long war went on.", [("decades-long", "PXDE", "", None)]),
    ("It will close before the end of 2024.", [("the end of 2024", "2024", "END", "[..2024-12]")]),
    ("It closed after the start of 2024.", [("the start of 2024", "2024", "START", "[2024-01..]")]),
    (
        "It opened on 3 May 1998. The hero of 1950 was there. Two days later it closed.",
        [
            ("3 May 1998", "1998-05-03", "", "1998-05-03"),
            ("1950", "1950", "", "1950"),
            ("Two days later", "1998-05-05", "", "1998-05-05"),
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "rows"), DETAILS)
def test_rare_expression_is_read(sentence: str, rows: list[Row]) -> None:
    assert rows_of(sentence) == rows
