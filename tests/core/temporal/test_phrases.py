"""Dates in the words of each language of the pages."""

from __future__ import annotations

from dataclasses import fields

import pytest

from timeline.core.axis import AXIS_WORDS
from timeline.core.temporal import PHRASES, describe, parse_edtf

WORDS = [
    ("2024-08-15", "15 Ağustos 2024", "15 آب 2024"),
    ("2019-03", "Mart 2019", "آذار 2019"),
    ("1984~", "yaklaşık 1984", "نحو 1984"),
    ("2019?", "2019 (kesin değil)", "2019 (غير مؤكد)"),
    ("[2024-08-11..2024-08-20]", "Ağustos 2024 ortası", "منتصف آب 2024"),
    ("[..2024-06-30]", "en geç 30 Haziran 2024", "بحلول 30 حزيران 2024"),
    ("[2024-08-12..2024-08-15]", "12 ile 15 Ağustos 2024 arası", "بين 12 و15 آب 2024"),
    ("1984/..", "1984 tarihinden beri", "منذ 1984"),
    ("2024-21", "2024 ilkbaharı", "ربيع 2024"),
    ("2019-24", "2019–20 kışı", "شتاء 2019–20"),
    ("2024-34", "2024 2. çeyreği", "الربع 2 من 2024"),
    ("199X", "1990’lar", "عقد 1990"),
    ("198X", "1980’ler", "عقد 1980"),
    ("201X", "2010’lar", "عقد 2010"),
    ("200X", "2000’ler (on yıl)", "عقد 2000"),
    ("19XX", "1900’ler", "الأعوام 1900–1999"),
    ("-0043", "MÖ 44", "44 ق.م"),
    ("2019-03-XX", "Mart 2019, günü bilinmiyor", "آذار 2019، اليوم غير معروف"),
    ("2023-02-06T04:17", "6 Şubat 2023, 04:17", "6 شباط 2023، 04:17"),
]


@pytest.mark.parametrize(("edtf", "turkish", "arabic"), WORDS)
def test_a_date_says_as_much_in_every_language(edtf: str, turkish: str, arabic: str) -> None:
    date = parse_edtf(edtf)
    assert describe(date, PHRASES["tr"]) == turkish
    assert describe(date, PHRASES["ar"]) == arabic


@pytest.mark.parametrize("code", ["tr", "ar"])
def test_a_table_leaves_no_english_word(code: str) -> None:
    table, english = PHRASES[code], PHRASES["en"]
    alike = {one.name for one in fields(table) if getattr(table, one.name) == getattr(english, one.name)}
    patterns_alone = {"day", "short_day", "month", "at_time", "close_range", "wide_range", "list_separator"}
    assert alike <= patterns_alone | {"universal_time", "other_zone", "season", "decade_endings"}


def test_a_shortened_stretch_is_named_in_every_language() -> None:
    assert [AXIS_WORDS[code].duration(9_862) for code in ("en", "tr", "ar")] == ["27 yr", "27 yıl", "27 سنة"]
