"""English dates of the calendar, in articles of Thursday 15 August 2024."""

from __future__ import annotations

import pytest

from tests.core.extraction.reading import Row, rows_of

CALENDAR: list[tuple[str, list[Row]]] = [
    ("The bridge was opened on 15 August 2024.", [("15 August 2024", "2024-08-15", "", "2024-08-15")]),
    (
        "The bridge was opened on Thursday, August 15, 2024.",
        [("Thursday, August 15, 2024", "2024-08-15", "", "2024-08-15")],
    ),
    ("The bridge was opened on the 15th of August, 2024.", [("15th of August, 2024", "2024-08-15", "", "2024-08-15")]),
    ("It was signed on Sept. 3 in Geneva.", [("Sept. 3", "2023-09-03", "", "2023-09-03")]),
    ("It will be signed on Jan. 3.", [("Jan. 3", "2025-01-03", "", "2025-01-03")]),
    ("The law dates from March 1996.", [("March 1996", "1996-03", "", "1996-03")]),
    ("Snow fell in March of 1996.", [("March of 1996", "1996-03", "", "1996-03")]),
    ("They met in early March.", [("early March", "2024-03", "START", "[2024-03-01..2024-03-10]")]),
    ("They met in mid-March 2019.", [("mid-March 2019", "2019-03", "MID", "[2019-03-11..2019-03-20]")]),
    ("They met in the middle of October.", [("the middle of October", "2023-10", "MID", "[2023-10-11..2023-10-20]")]),
    ("They met at the end of July 2023.", [("the end of July 2023", "2023-07", "END", "[2023-07-21..2023-07-31]")]),
    ("The offices closed in late 2019.", [("late 2019", "2019", "END", "[2019-09..2019-12]")]),
    ("The wall fell in the late 1980s.", [("the late 1980s", "198", "END", "[1987..1989]")]),
    ("The war began in the early 1990s.", [("the early 1990s", "199", "START", "[1990..1993]")]),
    ("Music of the '90s filled the hall.", [("the '90s", "199", "", "199X")]),
    ("The house was built in the nineteenth century.", [("the nineteenth century", "18", "", "18XX")]),
    ("Rome was rebuilt in the 4th century BC.", [("the 4th century BC", "BC03", "", "-03XX")]),
    ("Caesar was killed on 15 March 44 BC.", [("15 March 44 BC", "BC0044-03-15", "", "-0043-03-15")]),
    ("The treaty of 404 BC ended the war.", [("404 BC", "BC0404", "", "-0403")]),
    ("The 480s BC were hard years.", [("The 480s BC", "BC048", "", "[-0488..-0479]")]),
    ("The school opened in nineteen ninety-six.", [("nineteen ninety-six", "1996", "", "1996")]),
    ("It was settled by the year two thousand.", [("the year two thousand", "2000", "", "[..2000]")]),
    ("The mine has been shut since 1984.", [("1984", "1984", "", "1984/..")]),
    ("Nobody has lived there since mid-August.", [("mid-August", "2024-08", "MID", "2024-08-11/..")]),
    ("The permit is valid until 3 May 2025.", [("3 May 2025", "2025-05-03", "", "../2025-05-03")]),
    ("The permit was granted before 2017.", [("2017", "2017", "", "[..2016]")]),
    ("The permit was granted after March 2017.", [("March 2017", "2017-03", "", "[2017-04..]")]),
    ("The report is due by Friday.", [("Friday", "2024-08-16", "", "[..2024-08-16]")]),
    ("It stood at 4.6 in 1939-45 and later.", [("1939", "1939", "", "1939/1945"), ("45", "1945", "", "1939/1945")]),
    (
        "The siege lasted from 499-493 BC.",
        [("499", "BC0499", "", "-0498/-0492"), ("493 BC", "BC0493", "", "-0498/-0492")],
    ),
    (
        "The camp was open from February to April 1945.",
        [("February", "1945-02", "", "1945-02/1945-04"), ("April 1945", "1945-04", "", "1945-02/1945-04")],
    ),
    (
        "The talks ran from 3 to 5 May 1993.",
        [("3", "1993-05-03", "", "1993-05-03/1993-05-05"), ("5 May 1993", "1993-05-05", "", "1993-05-03/1993-05-05")],
    ),
    (
        "The talks ran from May 3-5, 1993.",
        [("May 3", "1993-05-03", "", "1993-05-03/1993-05-05"), ("5, 1993", "1993-05-05", "", "1993-05-03/1993-05-05")],
    ),
    (
        "The talks took place between 3 and 5 May.",
        [("3", "2024-05-03", "", "2024-05-03/2024-05-05"), ("5 May", "2024-05-05", "", "2024-05-03/2024-05-05")],
    ),
    (
        "The talks took place on 3 and 5 May.",
        [("3", "2024-05-03", "", "2024-05-03"), ("5 May", "2024-05-05", "", "2024-05-05")],
    ),
    (
        "The talks took place in April and June 1955.",
        [("April", "1955-04", "", "1955-04"), ("June 1955", "1955-06", "", "1955-06")],
    ),
    (
        "The fire burned between Thursday and Saturday.",
        [
            ("Thursday", "2024-08-08", "", "2024-08-08/2024-08-10"),
            ("Saturday", "2024-08-10", "", "2024-08-08/2024-08-10"),
        ],
    ),
    (
        "The mill was closed between 1939 and 1945.",
        [("1939", "1939", "", "1939/1945"), ("1945", "1945", "", "1939/1945")],
    ),
    (
        "The count rose between Jan. 1 and the past week.",
        [("Jan. 1", "2024-01-01", "", "2024-01-01/2024-08-15"), ("the past week", "P1W", "", "2024-01-01/2024-08-15")],
    ),
    (
        "He wrote from 1901 until today.",
        [("1901", "1901", "", "1901/2024-08-15"), ("today", "2024-08-15", "", "1901/2024-08-15")],
    ),
    ("The vote took place on Oct. 23.", [("Oct. 23", "2023-10-23", "", "2023-10-23")]),
    ("The sale was extended to Nov. 20.", [("Nov. 20", "2024-11-20", "", "2024-11-20")]),
    ("In April Turkish forces left.", [("April", "2024-04", "", "2024-04")]),
    ("He left on the visit in May, it said.", [("May", "2024-05", "", "2024-05")]),
    ("It happened (May 2019).", [("May 2019", "2019-05", "", "2019-05")]),
    ("The talks ended on 31 March.", [("31 March", "2024-03-31", "", "2024-03-31")]),
    ("Snow fell in the winter of 1994.", [("the winter of 1994", "1994-WI", "", "1994-24")]),
    ("It will be ready by the end of 2025.", [("the end of 2025", "2025", "END", "[..2025-12]")]),
    ("It holds for the rest of 2024.", [("the rest of 2024", "2024", "END", "[2024-08-15..2024-12-31]")]),
]


@pytest.mark.parametrize(("sentence", "rows"), CALENDAR)
def test_calendar_date_is_read(sentence: str, rows: list[Row]) -> None:
    assert rows_of(sentence) == rows
