"""The route of the map."""

from __future__ import annotations

from django.urls import path

from timeline.web.map.map_views import chronology_map

urlpatterns = [path("map/", chronology_map, name="chronology-map")]
