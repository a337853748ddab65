"""Places on the Earth as numbers: areas in degrees, the frame of a drawing, and which points are drawn as one."""

from __future__ import annotations

from timeline.core.geography.area import WORLD, Area, area_around, parse_area
from timeline.core.geography.clusters import Cluster, Spot, cluster_spots
from timeline.core.geography.frame import Frame, compute_frame

__all__ = ["WORLD", "Area", "Cluster", "Frame", "Spot", "area_around", "cluster_spots", "compute_frame", "parse_area"]
