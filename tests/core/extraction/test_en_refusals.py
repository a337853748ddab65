"""English words that are no dates, and sentences that are known to mislead other libraries."""

from __future__ import annotations

import pytest

from tests.core.extraction.reading import Row, rows_of

REFUSED = [
    "It may rain, and we may stay.",
    "The army began to march on the city.",
    "She joined the March for Life with April Smith.",
    "He was a second too late and came second.",
    "Shares fell $1.76 a year to $20.",
    "Some 15% of 629 were late.",
    "About a quarter of the town left.",
    "He is in his 30s and 44 years old.",
    "The 8-month-old truce held.",
    "They work 24 hours a day.",
    "He sat on the sun deck and saw the cat.",
    "The final score was 3-2.",
    "See page 12 and article 5.",
    "We fall and rise.",
    "The 32° 34'S parallel and 100M of text.",
    "He met April Smith and Theresa May.",
    "They killed 1984 people on page 2019 of Resolution 1701.",
    "It cost $ 2019.",
]


@pytest.mark.parametrize("sentence", REFUSED)
def test_words_that_only_look_like_a_date_are_refused(sentence: str) -> None:
    assert rows_of(sentence) == []


TRAPS: list[tuple[str, list[Row]]] = [
    (
        "left on Tuesday, March 12th, 2019. He was back two days later",
        [
            ("Tuesday, March 12th, 2019", "2019-03-12", "", "2019-03-12"),
            ("two days later", "2019-03-14", "", "2019-03-14"),
        ],
    ),
    ("It may rain", []),
    ("died in 2018", [("2018", "2018", "", "2018")]),
    ("In March 2019 a second attack", [("March 2019", "2019-03", "", "2019-03")]),
    ("In the 1990s about 1,200", [("the 1990s", "199", "", "199X")]),
    (
        "between 3 and 5 May 1993",
        [("3", "1993-05-03", "", "1993-05-03/1993-05-05"), ("5 May 1993", "1993-05-05", "", "1993-05-03/1993-05-05")],
    ),
    ("15 March 44 BC", [("15 March 44 BC", "BC0044-03-15", "", "-0043-03-15")]),
    (
        "At 14:30 local time on 9 April 2020",
        [("14:30 local time on 9 April 2020", "2020-04-09T14:30", "", "2020-04-09")],
    ),
    ("03/04/2019", [("03/04/2019", "2019-03-04", "", "2019-03-04")]),
    ("on 11 March", [("11 March", "2019-03-11", "", "2019-03-11")]),
    ("In 2003 he left. In 2010 he came back.", [("2003", "2003", "", "2003"), ("2010", "2010", "", "2010")]),
    ("20 30 September 2018", [("30 September 2018", "2018-09-30", "", "2018-09-30")]),
    ("11 sent 12-12-2014", [("12-12-2014", "2014-12-12", "", "2014-12-12")]),
    ("on September 1st, 1969", [("September 1st, 1969", "1969-09-01", "", "1969-09-01")]),
    ("Do you have a car", []),
    ("of 629", []),
]


@pytest.mark.parametrize(("sentence", "rows"), TRAPS)
def test_what_other_libraries_get_wrong_is_read_right(sentence: str, rows: list[Row]) -> None:
    assert rows_of(sentence, dct="2019-03-14") == rows
