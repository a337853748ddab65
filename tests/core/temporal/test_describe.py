from __future__ import annotations

import pytest

from timeline.core.temporal import describe, parse_edtf


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024-08-15", "15 August 2024"),
        ("2019-03", "March 2019"),
        ("2019", "2019"),
        ("1984~", "c. 1984"),
        ("2019-03?", "March 2019 (uncertain)"),
        ("2019-03%", "c. March 2019 (uncertain)"),
        ("2004-06~-11", "c. 11 June 2004"),
        ("2019-03-XX", "day unknown, March 2019"),
        ("2019-XX", "month unknown, 2019"),
        ("2019-XX-XX", "day unknown, 2019"),
        ("201X", "2010s"),
        ("20XX", "2000s"),
        ("200X", "2000s (decade)"),
        ("-0043", "44 BCE"),
        ("0000", "1 BCE"),
        ("-0043-03-15", "15 March 44 BCE"),
        ("0044", "44 CE"),
        ("-004X", "50–41 BCE"),
        ("-00XX", "100–2 BCE"),
        ("000X", "1 BCE – 9 CE"),
        ("004X", "40–49 CE"),
        ("Y-17000", "17001 BCE"),
        ("2019-21", "spring 2019"),
        ("2019-24", "winter 2019–20"),
        ("1999-24", "winter 1999–2000"),
        ("-0043-24", "winter 44–43 BCE"),
        ("2019-33", "Q1 2019"),
        ("2019-41", "second half of 2019"),
        ("2019-03-12T14:30:00Z", "12 March 2019, 14:30 UTC"),
        ("2019-03-12T14:30", "12 March 2019, 14:30"),
        ("2019-03-12T14:30:20+03:00", "12 March 2019, 14:30:20 (UTC+03:00)"),
    ],
)
def test_single_dates(text: str, words: str) -> None:
    assert describe(parse_edtf(text)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2019-03-01/2019-03-09", "1–9 March 2019"),
        ("2019-03-01/2019-04-09", "1 March – 9 April 2019"),
        ("2019-03-01/2020-04-09", "1 March 2019 – 9 April 2020"),
        ("2019-03/2019-05", "March–May 2019"),
        ("2019-03/2020-05", "March 2019 – May 2020"),
        ("2019/2021", "2019–2021"),
        ("2019/2019-03", "2019 – March 2019"),
        ("2019-03-12/2019-05", "12 March 2019 – May 2019"),
        ("2019-03-12/2019-03-12", "12 March 2019"),
        ("199X/201X", "1990s–2010s"),
        ("-0049/-0043", "50–44 BCE"),
        ("-0043/0014", "44 BCE – 14 CE"),
        ("0044/0068", "44–68 CE"),
        ("Y-17000/Y-12000", "17001–12001 BCE"),
        ("1984~/2004", "c. 1984 – 2004"),
        ("2019-21/2019-23", "spring 2019 – autumn 2019"),
        ("1984/..", "since 1984"),
        ("../2019-03-12", "until 12 March 2019"),
        ("2019-03/", "March 2019 – unknown"),
        ("/2019-03", "unknown – March 2019"),
    ],
)
def test_intervals(text: str, words: str) -> None:
    assert describe(parse_edtf(text)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[2019-03-11,2019-03-12]", "11 or 12 March 2019"),
        ("[2019-02-28,2019-03-01,2019-03-02]", "28 February, 1 or 2 March 2019"),
        ("[2019-03,2019-05]", "March or May 2019"),
        ("[1667,1668..1672]", "1667 or between 1668 and 1672"),
        ("[1667..1668,1672]", "between 1667 and 1668 or 1672"),
        ("[2019]", "2019"),
        ("[2019..2019]", "2019"),
        ("[..2019-03-12]", "by 12 March 2019"),
        ("[2019-03-12..]", "from 12 March 2019"),
        ("[2019-05-12..2019-05-20]", "between 12 and 20 May 2019"),
        ("[2019-05-12..2019-06-20]", "between 12 May and 20 June 2019"),
        ("[1990..1993~]", "between 1990 and c. 1993"),
        ("[Y-17000..Y-16000]", "between 17001 BCE and 16001 BCE"),
        ("[2024-08-11..2024-08-20]", "mid-August 2024"),
        ("[2023-02-21..2023-02-28]", "late February 2023"),
        ("[2024-01..2024-04]", "early 2024"),
        ("[1997..1999]", "late 1990s"),
        ("[2004..2006]", "mid-2000s (decade)"),
        ("[1934..1966]", "mid-1900s"),
    ],
)
def test_one_of_several_dates(text: str, words: str) -> None:
    assert describe(parse_edtf(text)) == words
