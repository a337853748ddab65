"""Addresses that programs look for."""

from __future__ import annotations

from django.urls import path

from timeline.web.discovery.discovery_views import robots, security, site_map, site_map_of

urlpatterns = [
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", site_map, name="site-map"),
    path("<slug:slug>/sitemap-<int:number>.xml", site_map_of, name="site-map-of"),
    path(".well-known/security.txt", security, name="security"),
]
