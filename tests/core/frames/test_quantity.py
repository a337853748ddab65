from __future__ import annotations

import pytest

from timeline.core.frames import Quantity


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ((6, 6), (6, 6), True),
        ((6, 6), (7, 7), False),
        ((344, None), (350, 350), True),
        ((344, None), (300, 300), False),
        ((None, 10), (10, 12), True),
    ],
)
def test_quantities_can_both_be_true_where_their_bounds_meet(one, other, both):
    first, second = Quantity("deaths", *one), Quantity("deaths", *other)

    assert first.overlaps(second) is both
    assert second.overlaps(first) is both
