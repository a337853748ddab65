"""English stories, in which dates count from the date mentioned before."""

from __future__ import annotations

import pytest

from tests.core.extraction.reading import Row, rows_of

STORIES: list[tuple[str, list[Row]]] = [
    (
        (
            "On 1 September 1939 war broke out. Two days later Britain joined. By early October it was over."
            " The following year was worse."
        ),
        [
            ("1 September 1939", "1939-09-01", "", "1939-09-01"),
            ("Two days later", "1939-09-03", "", "1939-09-03"),
            ("early October", "1939-10", "START", "[..1939-10-10]"),
            ("The following year", "1940", "", "1940"),
        ],
    ),
    (
        "It began on 28 December 1941. In January it spread. The next day all was quiet.",
        [
            ("28 December 1941", "1941-12-28", "", "1941-12-28"),
            ("January", "1942-01", "", "1942-01"),
            ("The next day", "XXXX-XX-XX", "", None),
        ],
    ),
    (
        "In 1940 he left. In March he came back. That month he died.",
        [("1940", "1940", "", "1940"), ("March", "1940-03", "", "1940-03"), ("That month", "1940-03", "", "1940-03")],
    ),
    (
        "It began in May 1950. A book of 1976 tells of it. In June it ended.",
        [("May 1950", "1950-05", "", "1950-05"), ("1976", "1976", "", "1976"), ("June", "1950-06", "", "1950-06")],
    ),
    ("Today nobody knows.", [("Today", "2009-12-19", "", "2009-12-19")]),
    (
        "It began in 480 BC. The same day was a feast.",
        [("480 BC", "BC0480", "", "-0479"), ("The same day", "XXXX-XX-XX", "", None)],
    ),
    ("In 1919 he came on Friday.", [("1919", "1919", "", "1919"), ("Friday", "XXXX-WXX-5", "", None)]),
    (
        "He came on 3 May 1950. He left on Friday.",
        [("3 May 1950", "1950-05-03", "", "1950-05-03"), ("Friday", "1950-05-05", "", "1950-05-05")],
    ),
    (
        "On 3 May 1950 he left. In 1950 he was old. The next day he died.",
        [
            ("3 May 1950", "1950-05-03", "", "1950-05-03"),
            ("1950", "1950", "", "1950"),
            ("The next day", "1950-05-04", "", "1950-05-04"),
        ],
    ),
    (
        "In 1990 he left. Later that year he died.",
        [("1990", "1990", "", "1990"), ("Later that year", "1990", "END", "1990")],
    ),
    (
        "In 1990 he left in the early spring. That same summer he died.",
        [
            ("1990", "1990", "", "1990"),
            ("the early spring", "1990-SP", "START", "1990-21"),
            ("That same summer", "1990-SU", "", "1990-22"),
        ],
    ),
    (
        "In the 1990s he left. Three hours later he died.",
        [("the 1990s", "199", "", "199X"), ("Three hours later", "XXXX-XX-XX", "", None)],
    ),
    (
        "He came on 3 May 1950. In May he was ill.",
        [("3 May 1950", "1950-05-03", "", "1950-05-03"), ("May", "1950-05", "", "1950-05")],
    ),
]


@pytest.mark.parametrize(("sentence", "rows"), STORIES)
def test_story_counts_from_the_date_told_before(sentence: str, rows: list[Row]) -> None:
    assert rows_of(sentence, dct="2009-12-19", genre="narrative") == rows
