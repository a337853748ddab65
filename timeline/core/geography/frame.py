"""The frame of a drawing: which area it shows, and where a point of the Earth lies in it.

The projection is equirectangular, true to scale along the parallel in the middle of the area.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians

from timeline.core.geography.area import Area

_FEWEST_LINES = 3  # of the net, across the shorter side
_STEPS = (45.0, 30.0, 15.0, 10.0, 5.0, 2.0, 1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01)
_NEAR = 1e-6  # what calculating may be off by
_FARTHEST = 75.0  # degrees: nearer to the poles a parallel true to scale would draw the world too narrow


@dataclass(frozen=True, slots=True)
class Frame:
    """A drawing of an area, in units of its own; x to the east, y to the south."""

    area: Area
    width: float
    height: float

    @property
    def scale_x(self) -> float:
        """Units of the drawing in a degree of longitude."""
        return self.width / self.area.width

    @property
    def scale_y(self) -> float:
        """Units of the drawing in a degree of latitude."""
        return self.height / self.area.height

    def place(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return where a point lies, whether or not it is inside."""
        return (longitude - self.area.west) * self.scale_x, (self.area.north - latitude) * self.scale_y

    def has(self, longitude: float, latitude: float) -> bool:
        """Return whether a point lies inside."""
        x, y = self.place(longitude, latitude)
        return -_NEAR <= x <= self.width + _NEAR and -_NEAR <= y <= self.height + _NEAR

    @property
    def net(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """The meridians, as x, and the parallels, as y, of the widest usual net that has some lines here."""
        side = min(self.area.width, self.area.height)
        step = next((one for one in _STEPS if side / one >= _FEWEST_LINES), _STEPS[-1])
        west, south, east, north = self.area.sides
        meridians = tuple(self.place(one, 0)[0] for one in _multiples(west, east, step))
        parallels = tuple(self.place(0, one)[1] for one in _multiples(south, north, step))
        return meridians, parallels


def compute_frame(area: Area, *, width: float, height: float) -> Frame:
    """Return the frame that shows all of an area, and what lies around it, in a drawing of this size or smaller.

    It is smaller where the Earth ends.
    """
    x, y = area.centre
    shrink = cos(radians(min(abs(y), _FARTHEST)))
    degrees = max(area.width * shrink / width, area.height / height)  # of latitude, in a unit
    wide, high = min(degrees * width / shrink, 360.0), min(degrees * height, 180.0)
    x = min(max(x, -180 + wide / 2), 180 - wide / 2)
    y = min(max(y, -90 + high / 2), 90 - high / 2)
    shown = Area(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
    return Frame(shown, wide * shrink / degrees, high / degrees)


def _multiples(first: float, last: float, step: float) -> list[float]:
    number, found = int(first // step), []
    while number * step < last:
        if number * step > first:
            found.append(number * step)
        number += 1
    return found
