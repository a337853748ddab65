"""The downloads of one chronology."""

from __future__ import annotations

from django.urls import path

from timeline.web.downloads.download_views import download, downloads

urlpatterns = [
    path("", downloads, name="downloads"),
    path("<slug:key>/", download, name="download"),
]
