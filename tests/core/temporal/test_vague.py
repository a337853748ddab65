from __future__ import annotations

import pytest

from timeline.core.temporal import Bounds, VaguePart, parse_edtf, vague_part


@pytest.mark.parametrize(
    ("whole", "part", "expected"),
    [
        ("2024-08", "START", "[2024-08-01..2024-08-10]"),
        ("2024-08", "MID", "[2024-08-11..2024-08-20]"),
        ("2024-02", "END", "[2024-02-21..2024-02-29]"),
        ("2024", "START", "[2024-01..2024-04]"),
        ("2024", "MID", "[2024-05..2024-08]"),
        ("2024", "END", "[2024-09..2024-12]"),
        ("199X", "START", "[1990..1993]"),
        ("199X", "MID", "[1994..1996]"),
        ("199X", "END", "[1997..1999]"),
        ("19XX", "START", "[1900..1933]"),
        ("19XX", "MID", "[1934..1966]"),
        ("19XX", "END", "[1967..1999]"),
        ("-0043", "START", "[-0043-01..-0043-04]"),
        ("-00XX", "END", "[-0032..-0001]"),
    ],
)
def test_vague_parts_follow_the_convention(whole: str, part: VaguePart, expected: str) -> None:
    assert vague_part(whole, part) == parse_edtf(expected)
    assert vague_part(parse_edtf(whole), part).text == expected


@pytest.mark.parametrize("whole", ["2024-02", "2023", "201X", "18XX", "-0043-12", "-000X"])
def test_the_three_parts_make_the_whole(whole: str) -> None:
    early, mid, late = (vague_part(whole, part).bounds for part in ("START", "MID", "END"))

    assert Bounds(early.earliest, late.latest) == parse_edtf(whole).bounds
    assert (mid.earliest, late.earliest) == ((early.latest or 0) + 1, (mid.latest or 0) + 1)


@pytest.mark.parametrize("whole", ["2024-08-15", "2024~", "2024-21", "2024-40", "2024-XX", "2024/2025", "[2024]"])
def test_other_dates_have_no_vague_part(whole: str) -> None:
    with pytest.raises(ValueError) as refusal:
        vague_part(whole, "MID")

    assert str(refusal.value) == (
        f"Only a plain month, year, decade or century has an early or a late part; {whole} is none."
    )


def test_a_year_of_five_digits_has_no_months() -> None:
    with pytest.raises(ValueError, match=r"Years of five digits or more have no months in EDTF, so Y-17000"):
        vague_part("Y-17000", "MID")
