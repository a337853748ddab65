"""The steps of the clock, where a day is wide enough to be divided."""

from __future__ import annotations

from math import ceil

_FEWEST_PIXELS = 42.0
_STEPS = (1, 2, 3, 6, 12)


def hour_step(pixels_a_day: float) -> int | None:
    """The finest step in hours whose labels fit side by side; None where only days do."""
    return next((step for step in _STEPS if step * pixels_a_day / 24 >= _FEWEST_PIXELS), None)


def hours_between(start: float, end: float, step: int) -> list[tuple[int, int]]:
    """The days and hours at which a step begins, from one moment to another."""
    first = ceil(start * 24 / step)
    last = ceil(end * 24 / step)
    return [divmod(number * step, 24) for number in range(first, last)]


def clock(hour: int) -> str:
    """An hour as clocks show it: 14:00."""
    return f"{hour:02}:00"
