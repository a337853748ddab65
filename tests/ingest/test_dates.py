from __future__ import annotations

import pytest

from timeline.ingest import find_written_day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("5 Şubat 2024", "2024-02-05"),
        ("5 февраля 2024 г.", "2024-02-05"),
        ("Donnerstag, 15. August 2024", "2024-08-15"),
        ("le 12 mars 2019 à 10h", "2019-03-12"),
        ("Thu, 14 Mar 2024 10:22:00 GMT", "2024-03-14"),
        ("March 2019", None),
        ("12 Mart", None),
        ("in 2018", None),
        ("yesterday", None),
        ("03/04/2019", None),
        ("31 February 2024", None),
        ("some day", None),
    ],
)
def test_a_day_is_read_only_where_all_of_it_stands(words: str, day: str | None) -> None:
    assert find_written_day(words) == day
