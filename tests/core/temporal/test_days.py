from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.core.temporal import (
    CivilDate,
    civil_date,
    day_number,
    days_in_month,
    iso_week,
    iso_weekday,
    week_start,
)

DAYS = st.integers(day_number(-20000, 1, 1), day_number(9999, 12, 31))


@pytest.mark.parametrize(
    ("civil", "number"),
    [
        ((1, 1, 1), 1),
        ((0, 12, 31), 0),
        ((0, 2, 29), -306),
        ((-1, 12, 31), -366),
        ((2024, 8, 15), date(2024, 8, 15).toordinal()),
        ((-400, 3, 1), 60 - 146_097 - 365),
    ],
)
def test_days_are_counted_from_the_first_of_january_of_year_one(civil: tuple[int, int, int], number: int) -> None:
    assert day_number(*civil) == number
    assert civil_date(number) == CivilDate(*civil)


@given(DAYS)
def test_a_day_number_survives_the_calendar(day: int) -> None:
    assert day_number(*civil_date(day)) == day


@given(DAYS)
def test_the_next_day_is_one_more(day: int) -> None:
    today, tomorrow = civil_date(day), civil_date(day + 1)

    assert tomorrow > today
    assert tomorrow.day in (1, today.day + 1)


@given(st.dates())
def test_datetime_agrees_from_year_one(day: date) -> None:
    number = day_number(day.year, day.month, day.day)

    assert number == day.toordinal()
    assert civil_date(number) == (day.year, day.month, day.day)
    assert iso_weekday(number) == day.isoweekday()
    assert days_in_month(day.year, day.month) >= day.day
    if day.toordinal() < date(9999, 12, 27).toordinal():
        assert iso_week(number) == day.isocalendar()[:2]


@given(DAYS)
def test_a_week_starts_on_the_monday_before(day: int) -> None:
    monday = week_start(*iso_week(day))

    assert iso_weekday(monday) == 1
    assert 0 <= day - monday < 7


@pytest.mark.parametrize(
    ("civil", "complaint"),
    [
        ((2024, 13, 1), "Months go from 1 to 12, so there is no month 13."),
        ((2024, 0, 1), "Months go from 1 to 12, so there is no month 0."),
        ((2023, 2, 29), "Month 2 of the year 2023 has 28 days, so there is no day 29."),
        ((1900, 2, 29), "Month 2 of the year 1900 has 28 days, so there is no day 29."),
        ((2024, 4, 0), "Month 4 of the year 2024 has 30 days, so there is no day 0."),
    ],
)
def test_impossible_days_are_refused(civil: tuple[int, int, int], complaint: str) -> None:
    with pytest.raises(ValueError) as refusal:
        day_number(*civil)

    assert str(refusal.value) == complaint


def test_some_years_have_a_week_53() -> None:
    assert civil_date(week_start(2020, 53)) == (2020, 12, 28)


@pytest.mark.parametrize("week", [0, 53])
def test_weeks_that_a_year_does_not_have_are_refused(week: int) -> None:
    with pytest.raises(ValueError, match=f"The year 2023 has no ISO week {week}"):
        week_start(2023, week)
