from __future__ import annotations

import pytest

from timeline.core.temporal import (
    Bounds,
    CivilDate,
    Edtf,
    EdtfError,
    Extent,
    Granularity,
    civil_date,
    day_number,
    edtf_from_day,
    edtf_from_year,
    parse_edtf,
)

DAY, MONTH, SEASON, QUARTER, YEAR, DECADE, CENTURY = (
    Granularity.DAY,
    Granularity.MONTH,
    Granularity.SEASON,
    Granularity.QUARTER,
    Granularity.YEAR,
    Granularity.DECADE,
    Granularity.CENTURY,
)
Civil = tuple[int, int, int]


def bounds_of(earliest: Civil | None, latest: Civil | None) -> Bounds:
    return Bounds(
        None if earliest is None else day_number(*earliest),
        None if latest is None else day_number(*latest),
    )


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "granularity"),
    [
        ("2019-03-12", (2019, 3, 12), (2019, 3, 12), DAY),
        ("2024-02-29", (2024, 2, 29), (2024, 2, 29), DAY),
        ("2019-03", (2019, 3, 1), (2019, 3, 31), MONTH),
        ("2019", (2019, 1, 1), (2019, 12, 31), YEAR),
        ("0000", (0, 1, 1), (0, 12, 31), YEAR),
        ("-0043", (-43, 1, 1), (-43, 12, 31), YEAR),
        ("-0043-03-15", (-43, 3, 15), (-43, 3, 15), DAY),
        ("Y-17000", (-17000, 1, 1), (-17000, 12, 31), YEAR),
        ("Y170000002", (170000002, 1, 1), (170000002, 12, 31), YEAR),
        ("201X", (2010, 1, 1), (2019, 12, 31), DECADE),
        ("20XX", (2000, 1, 1), (2099, 12, 31), CENTURY),
        ("-004X", (-49, 1, 1), (-40, 12, 31), DECADE),
        ("-000X", (-9, 1, 1), (-1, 12, 31), DECADE),
        ("-01XX", (-199, 1, 1), (-100, 12, 31), CENTURY),
        ("2019-XX", (2019, 1, 1), (2019, 12, 31), YEAR),
        ("1999-XX-XX", (1999, 1, 1), (1999, 12, 31), YEAR),
        ("2019-03-XX", (2019, 3, 1), (2019, 3, 31), MONTH),
        ("2019-21", (2019, 3, 1), (2019, 5, 31), SEASON),
        ("2019-22", (2019, 6, 1), (2019, 8, 31), SEASON),
        ("2019-23", (2019, 9, 1), (2019, 11, 30), SEASON),
        ("2019-24", (2019, 12, 1), (2020, 2, 29), SEASON),
        ("2019-33", (2019, 1, 1), (2019, 3, 31), QUARTER),
        ("2019-36", (2019, 10, 1), (2019, 12, 31), QUARTER),
        ("2019-40", (2019, 1, 1), (2019, 6, 30), YEAR),
        ("2019-41", (2019, 7, 1), (2019, 12, 31), YEAR),
        ("2019-03-12T14:30:00Z", (2019, 3, 12), (2019, 3, 12), DAY),
        ("2019-03-12T23:59:59+03:00", (2019, 3, 12), (2019, 3, 12), DAY),
        ("-0043-03-15T11:00", (-43, 3, 15), (-43, 3, 15), DAY),
        ("[2019-03-11,2019-03-12]", (2019, 3, 11), (2019, 3, 12), DAY),
        ("[2019-03-12,2019-02]", (2019, 2, 1), (2019, 3, 12), MONTH),
        ("[2024-08-11..2024-08-20]", (2024, 8, 11), (2024, 8, 20), DAY),
        ("[1667,1668,1670..1672]", (1667, 1, 1), (1672, 12, 31), YEAR),
        ("[..2019-03-12]", None, (2019, 3, 12), DAY),
        ("[2019-03-12..]", (2019, 3, 12), None, DAY),
        ("[..2017,2019..]", None, None, YEAR),
        ("[2019]", (2019, 1, 1), (2019, 12, 31), YEAR),
    ],
)
def test_a_date_happened_once_within_its_bounds(
    text: str, earliest: Civil | None, latest: Civil | None, granularity: Granularity
) -> None:
    value = parse_edtf(text)

    assert value == Edtf(text, bounds_of(earliest, latest), granularity, Extent.WITHIN, False, False)
    assert str(value) == text


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "granularity"),
    [
        ("2019-03-01/2019-03-09", (2019, 3, 1), (2019, 3, 9), DAY),
        ("2019-03-15/2019-03", (2019, 3, 15), (2019, 3, 31), MONTH),
        ("2019-03-15/2019-03-15", (2019, 3, 15), (2019, 3, 15), DAY),
        ("-0043-03/0014", (-43, 3, 1), (14, 12, 31), YEAR),
        ("2019-03/..", (2019, 3, 1), None, MONTH),
        ("2019-03/", (2019, 3, 1), None, MONTH),
        ("../2019-03-12", None, (2019, 3, 12), DAY),
        ("/2019-03-12", None, (2019, 3, 12), DAY),
        ("2019-21/2019-23", (2019, 3, 1), (2019, 11, 30), SEASON),
        ("198X/20XX", (1980, 1, 1), (2099, 12, 31), CENTURY),
        ("Y-17000/Y-12000", (-17000, 1, 1), (-12000, 12, 31), YEAR),
    ],
)
def test_an_interval_lasted_throughout(
    text: str, earliest: Civil | None, latest: Civil | None, granularity: Granularity
) -> None:
    value = parse_edtf(text)

    assert value == Edtf(text, bounds_of(earliest, latest), granularity, Extent.THROUGHOUT, False, False)


@pytest.mark.parametrize(
    ("text", "is_approximate", "is_uncertain"),
    [
        ("1984?", False, True),
        ("1984~", True, False),
        ("1984%", True, True),
        ("201X~", True, False),
        ("Y-17000~", True, False),
        ("2019-21?", False, True),
        ("2019-03-XX~", True, False),
        ("2004-06~-11", True, False),
        ("2004?-06-11", False, True),
        ("2004-06-~11", True, False),
        ("?2004-06-~11", True, True),
        ("2004-%06-11", True, True),
        ("1984~/2004-06", True, False),
        ("1984/2004-06-11%", True, True),
        ("1984?/..", False, True),
        ("[1984~,1986]", True, False),
    ],
)
def test_qualifiers_are_kept_and_do_not_widen_the_bounds(text: str, is_approximate: bool, is_uncertain: bool) -> None:
    value = parse_edtf(text)
    plain = parse_edtf("".join(sign for sign in text if sign not in "?~%"))

    assert (value.is_approximate, value.is_uncertain) == (is_approximate, is_uncertain)
    assert (value.bounds, value.granularity, value.extent) == (plain.bounds, plain.granularity, plain.extent)
    assert value.text == text


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("  2019-03-12\n", "2019-03-12"),
        ("201x", "201X"),
        ("y-17000", "Y-17000"),
        ("2019-03-12t10:00:00z", "2019-03-12T10:00:00Z"),
        ("2019-03 / 2019-05", "2019-03/2019-05"),
        ("[ 2019-03-11, 2019-03-12 ]", "[2019-03-11,2019-03-12]"),
        ("[2019-03-11 .. 2019-03-12]", "[2019-03-11..2019-03-12]"),
    ],
)
def test_the_spelling_is_made_canonical(text: str, canonical: str) -> None:
    assert parse_edtf(text) == parse_edtf(canonical)
    assert str(parse_edtf(text)) == canonical


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "The date is empty; write for instance 2019-03-12, 2019-03 or 2019."),
        ("2019," * 100, "A date in EDTF has at most 400 characters; this text has 500."),
        ("2024-02-31", "February 2024 has 29 days, so 2024-02-31 cannot be."),
        ("2023-02-29?", "February 2023 has 28 days, so 2023-02-29? cannot be."),
        ("-0043-04-31", "April 44 BCE has 30 days, so -0043-04-31 cannot be."),
        ("2019-03-00", "March 2019 has 31 days, so 2019-03-00 cannot be."),
        (
            "2019-13",
            (
                "2019-13 cannot be: months go from 01 to 12, seasons from 21 to 24, "
                "quarters from 33 to 36, and 40 and 41 are half-years."
            ),
        ),
        (
            "2019-00-12",
            (
                "2019-00-12 cannot be: months go from 01 to 12, seasons from 21 to 24, "
                "quarters from 33 to 36, and 40 and 41 are half-years."
            ),
        ),
        ("2019-21-01", "2019-21-01 cannot be: a season, quarter or half-year has no day."),
        ("2019-XX-12", "2019-XX-12 gives a day but no month; write the month, or XX for the day too."),
        ("156X-12", "156X-12 cannot be read: a year with unspecified digits stands alone."),
        ("1XXX", "Only the last one or two digits of a year may be X, as in 201X or 20XX."),
        ("-0000", "There is no year -0000; 1 BCE is the year 0000."),
        ("195", "Write the year 195 with four digits, as in 0044 or 201X."),
        ("12345", "Write a year of five digits or more with a leading Y, as in Y12345."),
        ("Y2019", "Y goes before a year of five digits or more; write Y2019 without it, in four."),
        ("Y12345-03", "A year of five digits or more stands alone, so Y12345-03 cannot have a month."),
        ("Y-17E7", "Years with an exponent, such as Y-17E7, are not read; write all digits."),
        ("1950S2", "Significant digits, as in 1950S2, are not read; write 195X or 19XX."),
        ("2019-3-1", "Write the month and day of 2019-3-1 with two digits."),
        ("12.03.2019", "Write 12.03.2019 as year-month-day, as in 2019-03-12."),
        ("12/03/2019", "Write 12/03/2019 as year-month-day, as in 2019-03-12."),
        (
            "2019/2020/2021",
            "An interval has two ends, as in 2019-03-01/2019-03-09; 2019/2020/2021 has more.",
        ),
        ("May 2019", "“May 2019” is not a date in EDTF, such as 2019-03-12, 2019-03, 2019-03~ or 201X."),
        ("٢٠١٩", "“٢٠١٩” is not a date in EDTF, such as 2019-03-12, 2019-03, 2019-03~ or 201X."),
        ("{2019,2020}", "Sets in braces, such as {2019,2020}, are not read; [a,b] says one of several dates."),
        ("2019-03-09/2019-03-01", "2019-03-09/2019-03-01 ends before it starts."),
        ("/", "An interval needs at least one date, so / says nothing."),
        ("../..", "An interval needs at least one date, so ../.. says nothing."),
        (
            "2019-03-01T10:00/2019-03-02",
            "The ends of an interval are dates without a time of day, so 2019-03-01T10:00/2019-03-02 cannot be read.",
        ),
        (
            "2019-03T10:00",
            "2019-03T10:00 cannot be read: a time of day needs a whole date such as 2019-03-12T14:30:00Z.",
        ),
        (
            "2019-03-12T25:00",
            "“25:00” is not a time of day, such as 14:30:00, 14:30:00Z or 14:30:00+03:00.",
        ),
        ("2024-02-31T10:00", "February 2024 has 29 days, so 2024-02-31 cannot be."),
        (
            "[2019",
            "“[2019” is not a set such as [2019-03-11,2019-03-12] or [2019-03-11..2019-03-20].",
        ),
        (
            "[2019]/2020",
            "“[2019]/2020” is not a set such as [2019-03-11,2019-03-12] or [2019-03-11..2019-03-20].",
        ),
        ("[2020..2019]", "2020..2019 ends before it starts."),
        ("[..]", "A set needs at least one date; [..] says nothing."),
        (
            "[2019,..2020]",
            "In a set only the first date may have dots before it and only the last one after it.",
        ),
        (
            "[2019..,2020]",
            "In a set only the first date may have dots before it and only the last one after it.",
        ),
    ],
)
def test_what_is_no_date_is_refused_with_a_sentence(text: str, complaint: str) -> None:
    with pytest.raises(EdtfError) as refusal:
        parse_edtf(text)

    assert str(refusal.value) == complaint


@pytest.mark.parametrize(
    ("year", "text"), [(2019, "2019"), (44, "0044"), (0, "0000"), (-43, "-0043"), (-17000, "Y-17000")]
)
def test_years_are_written_as_edtf(year: int, text: str) -> None:
    assert edtf_from_year(year) == text
    assert civil_date(parse_edtf(text).bounds.earliest or 0) == CivilDate(year, 1, 1)


def test_days_are_written_as_edtf() -> None:
    assert edtf_from_day(day_number(-43, 3, 15)) == "-0043-03-15"
    assert edtf_from_day(day_number(-17000, 3, 15)) == "Y-17000"
