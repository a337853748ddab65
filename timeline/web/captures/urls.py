"""The pages of captures: submit something, and see its outcome."""

from __future__ import annotations

from django.urls import path

from timeline.web.captures.capture_views import (
    capture_choice,
    capture_compare,
    capture_detail,
    capture_retry,
    captures,
)
from timeline.web.captures.submission_views import capture, web_manifest

urlpatterns = [
    path("manifest.webmanifest", web_manifest, name="web-manifest"),
    path("capture/", capture, name="capture"),
    path("captures/", captures, name="captures"),
    path("captures/<uuid:uid>/", capture_detail, name="capture-detail"),
    path("captures/<uuid:uid>/compare/", capture_compare, name="capture-compare"),
    path("captures/<uuid:uid>/choice/", capture_choice, name="capture-choice"),
    path("captures/<uuid:uid>/retry/", capture_retry, name="capture-retry"),
]
