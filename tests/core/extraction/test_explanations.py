"""Every reading says, in a sentence, what was read, by which rule, and from which anchor."""

from __future__ import annotations

import pytest

from timeline.core.extraction import Resolution, TimexType, find_timexes
from timeline.core.temporal import Bounds, Extent, Granularity

EXPLANATIONS = [
    (
        "They left on Thursday.",
        (
            "“Thursday” is the latest Thursday on or before publication on Thursday 15 August 2024: "
            "Thursday 15 August 2024."
        ),
    ),
    (
        "They will leave on Friday.",
        (
            "“Friday” is the first Friday after publication on Thursday 15 August 2024, as the verb “will” looks "
            "ahead: Friday 16 August 2024."
        ),
    ),
    (
        "On 30 December the port closed.",
        (
            "“30 December” is the latest 30 December before publication on Thursday 15 August 2024, as the verb "
            "“closed” looks back: Saturday 30 December 2023."
        ),
    ),
    (
        "They left last year.",
        "“last year” is the year before publication on Thursday 15 August 2024: 2023.",
    ),
    (
        "They left in mid-August 2023.",
        (
            "“mid-August 2023” is written out in full: mid-August 2023. "
            "By convention this is the middle of August 2023."
        ),
    ),
    (
        "They left earlier this month.",
        (
            "“earlier this month” is the month of publication on Thursday 15 August 2024: "
            "between 1 and 15 August 2024. Earlier means up to publication."
        ),
    ),
    (
        "They fought for the past four decades.",
        "“the past four decades” is the 4 decades up to Thursday 15 August 2024: 1984–2024.",
    ),
    (
        "Sales rose in fiscal 2019.",
        "“fiscal 2019” is written out in full: c. 2019. A fiscal year may begin in another month than the calendar's.",
    ),
    (
        "They left two weeks ago.",
        (
            "“two weeks ago” is 2 weeks before publication on Thursday 15 August 2024: the week of 29 July 2024 – "
            "4 August 2024."
        ),
    ),
    ("They met every Friday.", "“every Friday” names something that comes again and again, so it is no single date."),
    ("They left recently.", "“recently” means some time in the past, without saying when."),
    ("They left a few years ago.", "“a few years ago” counts an amount of time that the text does not say."),
    ("They waited three days.", "“three days” is a length of time, not a date."),
    (
        "They met on 03/04/2019.",
        (
            "“03/04/2019” is written out in full; day and month may also be written the other way round: "
            "Monday 4 March 2019."
        ),
    ),
]


def one(sentence: str, dct: str | None = "2024-08-15") -> Resolution:
    (found,) = find_timexes(sentence, language="en", dct=dct)
    return found


@pytest.mark.parametrize(("sentence", "explanation"), EXPLANATIONS)
def test_explanation_names_words_rule_and_anchor(sentence: str, explanation: str) -> None:
    assert one(sentence).explanation == explanation


def test_resolution_shows_its_best_reading() -> None:
    found = one("They met on 03/04/2019.")

    assert [reading.edtf for reading in found.readings] == ["2019-03-04", "2019-04-03"]
    assert (found.value, found.mod, found.edtf, found.interval) == ("2019-03-04", None, "2019-03-04", None)
    assert (found.bounds, found.anchor) == (Bounds(737_122, 737_122), None)
    assert (found.granularity, found.extent, found.type) == (Granularity.DAY, Extent.WITHIN, TimexType.DATE)
    assert found.is_resolved
    assert found.unresolved_reason == ""


def test_week_keeps_its_granularity() -> None:
    found = one("They met last week.")

    assert (found.granularity, found.bounds.width, found.anchor) == (Granularity.WEEK, 7, "2024-08-15")


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("They met on Friday.", "XXXX-WXX-5"),
        ("They met in June.", "XXXX-06"),
        ("They met on 3 May.", "XXXX-05-03"),
        ("They met last week.", "XXXX-WXX"),
        ("They met last weekend.", "XXXX-WXX-WE"),
        ("They met three years ago.", "XXXX"),
        ("They met in the summer.", "XXXX-SU"),
        ("They met at Easter.", "XXXX-XX-XX"),
        ("Sales fell in the third quarter.", "XXXX-Q3"),
        ("They fought for the past four decades.", "P4DE"),
        ("They met on the first day of June.", "XXXX-XX-XX"),
        ("They met on the Friday of last week.", "XXXX-WXX-5"),
        ("They met in June last year.", "XXXX-06"),
        ("They met at 14:30.", "XXXX-XX-XXT14:30"),
        ("They met on Friday night.", "XXXX-WXX-5TNI"),
        ("The quarter was good.", "XXXX-QX"),
    ],
)
def test_without_publication_date_nothing_is_invented(sentence: str, value: str) -> None:
    found = one(sentence, dct=None)

    assert (found.value, found.edtf, found.is_resolved) == (value, None, False)
    assert "not known" in found.unresolved_reason


def test_weekday_as_near_before_as_after_keeps_both_readings() -> None:
    found = one("Talks on Sunday in Oslo.")

    assert [reading.edtf for reading in found.readings] == ["2024-08-11", "2024-08-18"]


def test_last_weekend_keeps_both_readings() -> None:
    assert [reading.value for reading in one("They met last weekend.").readings] == ["2024-W32-WE", "2024-W31-WE"]


def test_dateline_is_the_anchor_when_publication_is_unknown() -> None:
    found = find_timexes("BAGHDAD, 14 August 2024 (AP) - They met on Tuesday.", language="en")

    assert [(one.text, one.edtf) for one in found] == [("14 August 2024", "2024-08-14"), ("Tuesday", "2024-08-13")]


def test_stretch_without_publication_date_has_no_dates() -> None:
    found = find_timexes("They met between 3 and 5 May.", language="en")

    assert [(one.value, one.interval) for one in found] == [("XXXX-05-03", None), ("XXXX-05-05", None)]


def test_verb_of_a_german_main_clause_is_named() -> None:
    (found,) = find_timexes("Am 30. Dezember räumte der Hafen alles ein.", language="de", dct="2024-08-15")

    assert "as the verb “räumte” looks back" in found.best.explanation


def test_without_a_verb_none_is_named() -> None:
    (found,) = find_timexes("30 December – Arrest of Anna Berg", language="en", dct="2024-08-15")

    assert "as the verb looks back" in found.best.explanation
