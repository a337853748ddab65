"""The field that takes dates in words."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from timeline.web.admin.date_box import DateWordsField


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("mid-August 2024", "[2024-08-11..2024-08-20]"),
        ("c. 1984", "1984~"),
        ("by 12 March 2019", "[..2019-03-12]"),
        ("44 BC", "-0043"),
        ("2024-08~", "2024-08~"),
        ("  15 August 2024 ", "2024-08-15"),
        ("", ""),
    ],
)
def test_words_and_edtf_become_edtf(typed: str, edtf: str) -> None:
    assert DateWordsField().clean(typed) == edtf


@pytest.mark.parametrize(
    ("typed", "reason"), [("31 February 2024", "31 February 2024"), ("hello", "“hello” is not one date")]
)
def test_what_is_no_date_is_refused_with_the_reason(typed: str, reason: str) -> None:
    with pytest.raises(ValidationError, match=reason):
        DateWordsField().clean(typed)


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("2024-08-15", "15 August 2024"),
        ("[2024-08-11..2024-08-20]", "mid-August 2024"),
        ("1984~", "c. 1984"),
        ("2024-08-15T10:00:00Z", "2024-08-15T10:00:00Z"),
        ("", ""),
        (None, None),
        ("31 February 2024", "31 February 2024"),
    ],
)
def test_what_is_stored_is_shown_in_words_that_lead_back_to_it(stored: str | None, shown: str | None) -> None:
    assert DateWordsField().prepare_value(stored) == shown


@pytest.mark.parametrize(
    ("initial", "typed", "has_changed"),
    [
        ("2024-08-15", "15 August 2024", False),
        ("2024-08-15", "2024-08-15", False),
        ("", "", False),
        (None, "", False),
        ("2024-08-15", "16 August 2024", True),
        ("2024-08-15", "hello", True),
    ],
)
def test_another_wording_of_the_same_date_is_no_change(initial: str | None, typed: str, has_changed: bool) -> None:
    assert DateWordsField().has_changed(initial, typed) is has_changed
