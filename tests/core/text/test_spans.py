from __future__ import annotations

import pytest

from timeline.core.text import Span


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_cannot_end_before_it_starts_or_leave_the_text(start: int, end: int) -> None:
    with pytest.raises(ValueError) as refusal:
        Span(start, end)

    assert str(refusal.value) == f"A span cannot run from {start} to {end}."


def test_a_span_is_half_open() -> None:
    span = Span(4, 7)

    assert span.of("The cat sat") == "cat"
    assert len(span) == 3
    assert span.shifted(-4) == Span(0, 3)


@pytest.mark.parametrize(
    ("other", "overlaps", "contains"),
    [
        (Span(4, 7), True, True),
        (Span(5, 6), True, True),
        (Span(5, 8), True, False),
        (Span(0, 4), False, False),
        (Span(7, 9), False, False),
        (Span(5, 5), True, True),
    ],
)
def test_spans_that_touch_do_not_overlap(other: Span, overlaps: bool, contains: bool) -> None:
    span = Span(4, 7)

    assert span.overlaps(other) is overlaps
    assert span.contains(other) is contains
