"""The columns of a date."""

from __future__ import annotations

import pytest

from timeline.models import Event


def test_a_date_brings_its_bounds_and_its_extent() -> None:
    event = Event()

    event.set_date("1984/..")

    assert (event.edtf, event.latest, event.extent) == ("1984/..", None, "throughout")
    assert event.bounds == event.date.bounds if event.date else False


def test_no_date_is_a_state() -> None:
    event = Event(edtf="1984", earliest=1, latest=2)

    event.set_date("")

    assert (event.edtf, event.earliest, event.latest, event.date) == ("", None, None, None)


@pytest.mark.parametrize("edtf", ["Y170000002", "Y-17000000"])
def test_a_date_beyond_the_columns_is_refused_with_a_sentence(edtf: str) -> None:
    with pytest.raises(ValueError, match="within some five million years"):
        Event().set_date(edtf)
