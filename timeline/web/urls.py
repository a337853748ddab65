"""Routes, most special first: a timeline's slug takes what is left."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from timeline.web.captures.capture_views import (
    capture_choice,
    capture_compare,
    capture_detail,
    capture_retry,
    captures,
)
from timeline.web.captures.submission_views import capture, web_manifest
from timeline.web.chronology.chronology_views import chronology
from timeline.web.chronology.gap_views import chronology_gaps
from timeline.web.chronology.timeline_list_views import timeline_list
from timeline.web.dates.echo_views import date_echo
from timeline.web.documents.document_views import document_by_number, document_detail, document_original
from timeline.web.documents.publication_date_views import document_date
from timeline.web.documents.version_views import document_changes, document_check, orphan_decision
from timeline.web.downloads.download_views import download, downloads
from timeline.web.events.event_views import event_detail, event_same

urlpatterns = [
    path("", timeline_list, name="timeline-list"),
    path("admin/", admin.site.urls),
    path("login/", LoginView.as_view(template_name="timeline/login.html"), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("manifest.webmanifest", web_manifest, name="web-manifest"),
    path("capture/", capture, name="capture"),
    path("captures/", captures, name="captures"),
    path("captures/<uuid:uid>/", capture_detail, name="capture-detail"),
    path("captures/<uuid:uid>/compare/", capture_compare, name="capture-compare"),
    path("captures/<uuid:uid>/choice/", capture_choice, name="capture-choice"),
    path("captures/<uuid:uid>/retry/", capture_retry, name="capture-retry"),
    path("dates/echo/", date_echo, name="date-echo"),
    path("documents/<int:pk>/", document_by_number, name="document-by-number"),
    path("documents/<uuid:address>/", document_detail, name="document-detail"),
    path("documents/<uuid:address>/original/", document_original, name="document-original"),
    path("documents/<uuid:address>/date/", document_date, name="document-date"),
    path("documents/<uuid:address>/changes/", document_changes, name="document-changes"),
    path("documents/<uuid:address>/check/", document_check, name="document-check"),
    path("documents/<uuid:address>/orphans/<int:citation_pk>/", orphan_decision, name="orphan-decision"),
    path("<slug:slug>/", chronology, name="chronology"),
    path("<slug:slug>/gaps/", chronology_gaps, name="chronology-gaps"),
    path("<slug:slug>/download/", downloads, name="downloads"),
    path("<slug:slug>/download/<slug:key>/", download, name="download"),
    path("<slug:slug>/events/<int:pk>-<slug:title>/", event_detail, name="event-detail"),
    path("<slug:slug>/events/<int:pk>/same/", event_same, name="event-same"),
]
