"""Dates of the Jalali calendar, and names that are none, in sentences told on Thursday 15 August 2024."""

from __future__ import annotations

import pytest

from tests.core.extraction.reading import Row, rows_of
from timeline.core.extraction import find_timexes
from timeline.core.extraction.context import Context
from timeline.core.extraction.jalali import jalali_to_day
from timeline.core.extraction.meanings import CalendarDate, Turn
from timeline.core.extraction.points import civil_date, day_point
from timeline.core.extraction.resolvers import resolve_meaning

ENGLISH: list[tuple[str, list[Row]]] = [
    ("The crowd marched on 15 Khordad 1342.", [("15 Khordad 1342", "1963-06-05", "", "1963-06-05")]),
    ("The crowd marched on the 15th of Khordad, 1342.", [("15th of Khordad, 1342", "1963-06-05", "", "1963-06-05")]),
    ("The garrison gave up on Bahman 22, 1357.", [("Bahman 22, 1357", "1979-02-11", "", "1979-02-11")]),
    ("The law holds from 1 Farvardin 1403 SH.", [("1 Farvardin 1403 SH", "2024-03-20", "", "2024-03-20")]),
    ("Dockers struck in Mehr 1357.", [("Mehr 1357", "1978-09", "", "[1978-09-23..1978-10-22]")]),
    ("The harvest of Esfand 1402 was poor.", [("Esfand 1402", "2024-02", "", "[2024-02-20..2024-03-19]")]),
    ("The leap year ended on 30 Esfand 1403.", [("30 Esfand 1403", "2025-03-20", "", "2025-03-20")]),
    ("The mint was founded on 4 Dey 1150.", [("4 Dey 1150", "1771-12-25", "", "1771-12-25")]),
    (
        "The siege lasted from 5 Mehr 1359 to 3 Khordad 1361.",
        [
            ("5 Mehr 1359", "1980-09-27", "", "1980-09-27/1982-05-24"),
            ("3 Khordad 1361", "1982-05-24", "", "1980-09-27/1982-05-24"),
        ],
    ),
    ("It was dated 31 Mehr 1357.", [("Mehr 1357", "1978-09", "", "[1978-09-23..1978-10-22]")]),
    ("It was dated 30 Esfand 1402.", [("Esfand 1402", "2024-02", "", "[2024-02-20..2024-03-19]")]),
    ("Mehr and Tir met Dey Young on 5 Mehr and again in Azar.", []),
    ("Aban 1400 people came, Mehr 20% of them.", []),
    ("Bahman 1979 was a film.", [("1979", "1979", "", "1979")]),
    ("The tir 1357 is a gun.", [("1357", "1357", "", "1357")]),
    ("Tir 1100 and 3 Tir 1999 are lots.", [("1100", "1100", "", "1100"), ("1999", "1999", "", "1999")]),
]


@pytest.mark.parametrize(("sentence", "rows"), ENGLISH)
def test_jalali_date_is_read_in_english(sentence: str, rows: list[Row]) -> None:
    assert rows_of(sentence) == rows


ARABIC: list[tuple[str, list[Row]]] = [
    ("خرج الناس في 15 خرداد 1342.", [("15 خرداد 1342", "1963-06-05", "", "1963-06-05")]),
    (
        "خرج الناس في الخامس عشر من خرداد 1342 هجري شمسي.",
        [("الخامس عشر من خرداد 1342 هجري شمسي", "1963-06-05", "", "1963-06-05")],
    ),
    ("سقطت الثكنة يوم ۲۲ بهمن ۱۳۵۷.", [("يوم ۲۲ بهمن ۱۳۵۷", "1979-02-11", "", "1979-02-11")]),
    ("يسري القانون من 1 فروردین 1403 هـ ش.", [("1 فروردین 1403 هـ ش", "2024-03-20", "", "2024-03-20")]),
    ("أضرب العمال في شهر مهر 1357.", [("شهر مهر 1357", "1978-09", "", "[1978-09-23..1978-10-22]")]),
    ("أضرب العمال في شهريور 1357.", [("شهريور 1357", "1978-08", "", "[1978-08-23..1978-09-22]")]),
    ("كتبت في 31 مهر 1357.", []),
    ("حضر مهر وآذر حفل بهمن.", []),
]


@pytest.mark.parametrize(("sentence", "rows"), ARABIC)
def test_jalali_date_is_read_in_arabic(sentence: str, rows: list[Row]) -> None:
    assert rows_of(sentence, language="ar") == rows


@pytest.mark.parametrize(
    ("meaning", "value"),
    [
        (CalendarDate(1, 1, calendar="Jalali"), "2024-03-20"),
        (CalendarDate(10, 1, calendar="Jalali"), "2024-12-21"),
        (CalendarDate(10, 1, turn=Turn.LAST, calendar="Jalali"), "2023-12-22"),
        (CalendarDate(12, 0, 1403, calendar="Jalali"), "2025-02"),
        (CalendarDate(1, 1, 2022, calendar="Jalali"), "2022-03-21"),
    ],
)
def test_jalali_date_is_a_day_or_month_of_ours(meaning: CalendarDate, value: str) -> None:
    (outcome,) = resolve_meaning(meaning, Context(day_point(2024, 8, 15)))

    assert outcome.value == value


def test_jalali_date_is_explained() -> None:
    (found,) = find_timexes("The crowd marched on 15 Khordad 1342.", language="en", dct="2024-08-15")

    assert found.explanation == ("“15 Khordad 1342” is 15 Khordad 1342 of the Jalali calendar: Wednesday 5 June 1963.")


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1200, (1821, 3, 21)),
        (1300, (1921, 3, 21)),
        (1304, (1925, 3, 21)),
        (1338, (1959, 3, 22)),
        (1343, (1964, 3, 21)),
        (1375, (1996, 3, 20)),
        (1404, (2025, 3, 21)),
        (1408, (2029, 3, 20)),
    ],
)
def test_year_begins_at_the_equinox(year: int, day: tuple[int, int, int]) -> None:
    assert civil_date(jalali_to_day(year, 1, 1)) == day
