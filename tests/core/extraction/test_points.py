"""Dates as integers of a unit."""

from __future__ import annotations

import pytest

from timeline.core.extraction.explanations import say, say_number, say_unit
from timeline.core.extraction.points import Point, day_point, part_of_year, point_of_day
from timeline.core.extraction.units import Unit
from timeline.core.temporal import Granularity, civil_date, day_number

POINTS = [
    (Point(Unit.DAY, day_number(2024, 8, 15)), "2024-08-15", "2024-08-15", "2024-08-15", "2024-08-15"),
    (part_of_year(2024, Unit.MONTH, 2), "2024-02", "2024-02", "2024-02-01", "2024-02-29"),
    (part_of_year(2024, Unit.QUARTER, 3), "2024-Q3", "2024-35", "2024-07-01", "2024-09-30"),
    (part_of_year(2024, Unit.SEASON, 4), "2024-WI", "2024-24", "2024-12-01", "2025-02-28"),
    (part_of_year(2024, Unit.HALF, 2), "2024-H2", "2024-41", "2024-07-01", "2024-12-31"),
    (Point(Unit.YEAR, 1984), "1984", "1984", "1984-01-01", "1984-12-31"),
    (Point(Unit.DECADE, 198), "198", "198X", "1980-01-01", "1989-12-31"),
    (Point(Unit.CENTURY, 18), "18", "18XX", "1800-01-01", "1899-12-31"),
    (Point(Unit.MILLENNIUM, 1), "1", "[1000..1999]", "1000-01-01", "1999-12-31"),
]


@pytest.mark.parametrize(("point", "value", "edtf", "first", "last"), POINTS)
def test_point_has_value_edtf_and_days(point: Point, value: str, edtf: str, first: str, last: str) -> None:
    days = ["{:04}-{:02}-{:02}".format(*civil_date(day)) for day in (point.first_day, point.last_day)]

    assert [point.value, point.edtf, *days] == [value, edtf, first, last]


@pytest.mark.parametrize("unit", [unit for unit in Unit if unit >= Unit.DAY and unit is not Unit.WEEKEND])
@pytest.mark.parametrize("day", [day_number(2024, 2, 29), day_number(1011, 1, 1), day_number(-43, 3, 15)])
def test_day_lies_in_its_point(unit: Unit, day: int) -> None:
    point = point_of_day(day, unit)

    assert point.first_day <= day <= point.last_day


@pytest.mark.parametrize("unit", [unit for unit in Unit if unit >= Unit.DAY and unit is not Unit.WEEKEND])
def test_points_of_our_era_follow_each_other(unit: Unit) -> None:
    point = point_of_day(day_number(2024, 2, 29), unit)

    assert point.shifted(1).first_day == point.last_day + 1
    assert point.shifted(-1).last_day == point.first_day - 1


def test_before_our_era_decades_and_centuries_mirror_ours() -> None:
    decade, century = (
        point_of_day(day_number(-479, 5, 1), Unit.DECADE),
        point_of_day(day_number(-399, 5, 1), Unit.CENTURY),
    )

    assert (decade.value, century.value) == ("BC048", "BC03")
    assert (decade.edtf, century.edtf) == ("[-0488..-0479]", "-03XX")
    assert point_of_day(day_number(0, 5, 1), Unit.CENTURY) == Point(Unit.CENTURY, -1)
    assert point_of_day(day_number(0, 5, 1), Unit.DECADE) == Point(Unit.DECADE, -1)


def test_hours_are_told_by_their_day() -> None:
    assert point_of_day(5, Unit.HOUR) == Point(Unit.DAY, 5)


def test_years_of_five_digits_are_written_with_y() -> None:
    assert Point(Unit.YEAR, -17_000).edtf == "Y-17000"


def test_weekend_is_saturday_and_sunday() -> None:
    weekend = day_point(2024, 8, 15).at(Unit.WEEKEND)

    assert (weekend.value, weekend.edtf) == ("2024-W33-WE", "[2024-08-17..2024-08-18]")
    assert say(weekend) == "the weekend of 17–18 August 2024"
    assert weekend.year == 2024


def test_every_unit_has_a_granularity() -> None:
    assert {unit.granularity for unit in Unit} == set(Granularity)


@pytest.mark.parametrize(("number", "words"), [(2, "second"), (-1, "last"), (11, "11th"), (21, "21st"), (24, "24th")])
def test_number_is_said(number: int, words: str) -> None:
    assert say_number(number) == words


@pytest.mark.parametrize(
    ("unit", "count", "words"),
    [(Unit.HALF, 1, "half-year"), (Unit.DAY, 3, "3 days"), (Unit.CENTURY, 2, "2 centuries"), (Unit.YEAR, 1, "year")],
)
def test_unit_is_said(unit: Unit, count: int, words: str) -> None:
    assert say_unit(unit, count) == words


def test_a_day_of_a_year_of_five_digits_is_its_year() -> None:
    assert Point(Unit.DAY, day_number(12000, 4, 14)).edtf == "Y12000"
