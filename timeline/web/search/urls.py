"""The address of the search page."""

from __future__ import annotations

from django.urls import path

from timeline.web.search.search_views import search_everything

urlpatterns = [path("search/", search_everything, name="search")]
