"""One date, as people type it into a box."""

from __future__ import annotations

import pytest

from timeline.core.extraction import parse_date_words

PHRASES = [
    ("15 August 2024", "2024-08-15"),
    ("  mid-August\n2024 ", "[2024-08-11..2024-08-20]"),
    ("c. 1984", "1984~"),
    ("between 11 and 12 March 2019", "[2019-03-11..2019-03-12]"),
    ("11 or 12 March 2019", "[2019-03-11,2019-03-12]"),
    ("1984 or 1985", "[1984,1985]"),
    ("3–9 May 2020", "2020-05-03/2020-05-09"),
    ("March 1–9, 2019", "2019-03-01/2019-03-09"),
    ("1 to 9 March 2019", "2019-03-01/2019-03-09"),
    ("on or after 3 May 2020", "[2020-05-03..]"),
    ("12 March 2019 or later", "[2019-03-12..]"),
    ("12 March 2019 or earlier", "[..2019-03-12]"),
    ("no later than May 2020", "[..2020-05]"),
    ("Q3 2024", "2024-35"),
    ("2024 Q3", "2024-35"),
    ("first half of 2019", "2019-40"),
    ("15.8.2024", "2024-08-15"),
    ("15/08/2024", "2024-08-15"),
    ("1 Ramadan 1445", "2024-03-11"),
    ("Ramadan 1445", "[2024-03-11..2024-04-09]"),
    ("spring of 480 BC", "-0479-21"),
    ("March 44 BC", "-0043-03"),
    ("16 August 2024, 14:30", "2024-08-16"),
    ("around 1900", "1900~"),
    ("from 3 to 5 May 1993", "1993-05-03/1993-05-05"),
    ("before 2017", "[..2016]"),
    ("after last week", "[2024-08-12..]"),
    ("since 1984", "1984/.."),
    ("44 BC", "-0043"),
    ("in the 1990s", "199X"),
    ("2024-08~", "2024-08~"),
    ("2019-03-11/2019-03-12", "2019-03-11/2019-03-12"),
    ("yesterday", "2024-08-14"),
    ("the third quarter of 2019", "2019-35"),
]

REFUSALS = [
    ("", "There is no date here."),
    ("the day we met", "“the day we met” is not one date."),
    ("31 February 2024", "February 2024 has 29 days, so there is no 31 February 2024."),
    ("31 June", "June has 30 days, so there is no 31 June."),
    ("2024-02-31", "February 2024 has 29 days, so 2024-02-31 cannot be."),
    ("3 May 1990 and 5 June 2001", "“3 May 1990 and 5 June 2001” is not one date."),
    ("every Friday", "This names no date: “every Friday” names something that comes again and again"),
    ("31 Ramadan 1445", "“31 Ramadan 1445” is not one date."),
    ("1984 and 1985 and 1986", "“1984 and 1985 and 1986” is not one date."),
    ("3 May 1990 nonsense", "“3 May 1990 nonsense” is not one date."),
]


@pytest.mark.parametrize(("phrase", "edtf"), PHRASES)
def test_phrase_is_one_date(phrase: str, edtf: str) -> None:
    assert parse_date_words(phrase, dct="2024-08-15").edtf == edtf


@pytest.mark.parametrize(("phrase", "message"), REFUSALS)
def test_refusal_says_why(phrase: str, message: str) -> None:
    with pytest.raises(ValueError) as refusal:
        parse_date_words(phrase)

    assert str(refusal.value).startswith(message)


def test_stretch_is_explained() -> None:
    reading = parse_date_words("between 11 and 12 March 2019")

    assert reading.explanation == (
        "“between 11 and 12 March 2019” is given by “11” and “12 March 2019”: between 11 and 12 March 2019."
    )


def test_notation_is_explained() -> None:
    assert parse_date_words("2024-08~").explanation == "“2024-08~” is written in EDTF: c. August 2024."
