"""Agreement with the edtf package, where it follows the standard.

Left out, because edtf 5.0.2 differs: winter (it ends in December there), unknown ends of intervals (ten years
there), -000X and -00XX (they hold the year 0 there), unspecified months and days of BCE years (their bounds stand
in the wrong order there), qualified seasons and ranges of mixed granularity (refused there). Its open ends are
infinities.
"""

from __future__ import annotations

import math

import edtf
from hypothesis import given
from hypothesis import strategies as st

from timeline.core.temporal import (
    Bounds,
    day_number,
    days_in_month,
    describe,
    edtf_from_day,
    edtf_from_year,
    parse_edtf,
)

YEARS = st.integers(-9999, 9999).map(edtf_from_year)
MONTHS = st.integers(1, 12)
LONG_YEARS = st.integers(-99_999, -10_000) | st.integers(10_000, 99_999)


@st.composite
def months(draw: st.DrawFn) -> str:
    return f"{draw(YEARS)}-{draw(MONTHS):02d}"


@st.composite
def days(draw: st.DrawFn) -> str:
    year, month = draw(st.integers(-9999, 9999)), draw(MONTHS)
    day = draw(st.integers(1, days_in_month(year, month)))
    return f"{edtf_from_year(year)}-{month:02d}-{day:02d}"


@st.composite
def unspecified(draw: st.DrawFn) -> str:
    century = f"{draw(st.integers(1, 99)):02d}"
    year = f"{draw(st.integers(0, 9999)):04d}"
    bce = draw(st.sampled_from(["", "-"]))
    return draw(
        st.sampled_from([f"{bce}{century}XX", f"{bce}{century}3X", f"{year}-XX", f"{year}-XX-XX", f"{year}-04-XX"])
    )


def parts_of_year() -> st.SearchStrategy[str]:
    codes = st.sampled_from([21, 22, 23, 33, 34, 35, 36, 40, 41])
    return st.builds(lambda year, code: f"{year}-{code}", YEARS, codes)


PLAIN = YEARS | months() | days()
DATES = PLAIN | unspecified() | LONG_YEARS.map(edtf_from_year) | parts_of_year()


def qualified(dates: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(str.__add__, dates, st.sampled_from(["?", "~", "%"]))


def ordered(pattern: str, dates: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return (
        st.lists(dates.map(parse_edtf), min_size=2, max_size=2)
        .map(lambda pair: sorted(pair, key=lambda value: (value.bounds.earliest, value.bounds.latest)))
        .map(lambda pair: pattern.format(*pair))
    )


OPEN_ENDED = st.builds(str.format, st.sampled_from(["{}/..", "../{}", "[..{}]", "[{}..]"]), PLAIN)
QUALIFIED_INSIDE = st.builds(str.format, st.sampled_from(["{}?-06-11", "{}-06~-11", "{}-%06-11", "?{}-06-~11"]), YEARS)
RANGES = [ordered("[{}..{}]", dates) for dates in (YEARS, months(), days())]
VALUES = st.one_of(DATES, qualified(PLAIN), OPEN_ENDED, ordered("{}/{}", PLAIN), ordered("[{},{}]", PLAIN), *RANGES)


def oracle_day(value: object) -> int | None:
    if isinstance(value, float):
        assert math.isinf(value)
        return None
    return day_number(value.tm_year, value.tm_mon, value.tm_mday)  # type: ignore[attr-defined]


@given(VALUES)
def test_bounds_agree_with_the_oracle(text: str) -> None:
    oracle = edtf.parse_edtf(text)

    assert parse_edtf(text).bounds == Bounds(oracle_day(oracle.lower_strict()), oracle_day(oracle.upper_strict()))


@given(VALUES)
def test_a_canonical_text_survives_parsing(text: str) -> None:
    assert str(parse_edtf(text)) == text
    assert parse_edtf(f" {text.lower()} ") == parse_edtf(text)


@given(VALUES)
def test_every_value_can_be_said_in_words(text: str) -> None:
    assert describe(parse_edtf(text))


@given(st.integers(day_number(-9999, 1, 1), day_number(9999, 12, 31)))
def test_a_day_written_as_edtf_reads_back(day: int) -> None:
    assert parse_edtf(edtf_from_day(day)).bounds == Bounds(day, day)
