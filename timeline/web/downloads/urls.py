"""The downloads of one chronology."""

from __future__ import annotations

from django.urls import path

from timeline.web.downloads.download_views import download, downloads
from timeline.web.downloads.pack_views import pack, pack_file, pack_new

urlpatterns = [
    path("", downloads, name="downloads"),
    path("<slug:key>/", download, name="download"),
    path("<slug:key>/make/", pack_new, name="pack-new"),
    path("made/<uuid:uid>/", pack, name="pack"),
    path("made/<uuid:uid>/file/", pack_file, name="pack-file"),
]
