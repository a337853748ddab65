"""An area between two meridians and two parallels, in degrees (WGS 84)."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_NUMBER = re.compile(r"[+-]?[0-9]{1,3}(\.[0-9]{1,9})?", re.ASCII)
_UNITS = 1000  # of a degree; one is some hundred metres


@dataclass(frozen=True, slots=True)
class Area:
    """What lies between west and east, and between south and north; no area reaches across the 180th meridian."""

    west: float
    south: float
    east: float
    north: float

    @property
    def text(self) -> str:
        """The area as an address has it, a little wider where digits are left out: 26.5,35,45,42."""
        west, south, east, north = (round(side * _UNITS, 6) for side in self.sides)
        whole = (math.floor(west), math.floor(south), math.ceil(east), math.ceil(north))
        return ",".join(f"{side / _UNITS:.3f}".rstrip("0").rstrip(".") for side in whole)

    @property
    def sides(self) -> tuple[float, float, float, float]:
        """West, south, east, north: the order of GeoJSON's bbox."""
        return self.west, self.south, self.east, self.north

    @property
    def centre(self) -> tuple[float, float]:
        """Its middle, as longitude and latitude."""
        return (self.west + self.east) / 2, (self.south + self.north) / 2

    @property
    def width(self) -> float:
        """How many degrees of longitude it has."""
        return self.east - self.west

    @property
    def height(self) -> float:
        """How many degrees of latitude it has."""
        return self.north - self.south

    def has(self, longitude: float, latitude: float) -> bool:
        """Return whether a point lies inside or on a side."""
        return self.west <= longitude <= self.east and self.south <= latitude <= self.north

    def resized(self, factor: float) -> Area:
        """Return the area that many times as wide and high about the same middle, as far as the Earth reaches."""
        x, y = self.centre
        return _within(x, y, self.width * factor, self.height * factor)

    def moved(self, east: float, north: float) -> Area:
        """Return the area moved by parts of its own width and height, as far as the Earth reaches."""
        x, y = self.centre
        return _within(x + east * self.width, y + north * self.height, self.width, self.height)


WORLD = Area(-180, -90, 180, 90)


def parse_area(text: str) -> Area:
    """Return the area of four numbers with commas: west, south, east, north. ValueError says what is wrong."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) != 4 or not all(_NUMBER.fullmatch(part) for part in parts):
        raise ValueError("not four numbers")
    west, south, east, north = (float(part) for part in parts)
    if not (-180 <= west < east <= 180 and -90 <= south < north <= 90):
        raise ValueError("not in order")
    return Area(west, south, east, north)


def area_around(points: Iterable[tuple[float, float]], *, margin: float, least: float) -> Area:
    """Return the area of some points, given as longitude and latitude, with a margin as a part of its sides.

    No side is shorter than `least` degrees. Without points it is the world.
    """
    found = list(points)
    if not found:
        return WORLD
    longitudes, latitudes = [x for x, _y in found], [y for _x, y in found]
    west, east, south, north = min(longitudes), max(longitudes), min(latitudes), max(latitudes)
    width, height = (max(least, side * (1 + 2 * margin)) for side in (east - west, north - south))
    return _within((west + east) / 2, (south + north) / 2, width, height)


def _within(x: float, y: float, width: float, height: float) -> Area:
    """Return an area of this size about a point; where it would leave the Earth it is moved, and cut at last."""
    width, height = min(width, 360.0), min(height, 180.0)
    x = min(max(x, -180 + width / 2), 180 - width / 2)
    y = min(max(y, -90 + height / 2), 90 - height / 2)
    return Area(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
