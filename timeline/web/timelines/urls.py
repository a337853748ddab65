"""Routes by which chronologies are made, set up, left, deleted and given back."""

from __future__ import annotations

from django.urls import path

from timeline.web.members.member_views import leave
from timeline.web.timelines.timeline_views import (
    deleted_documents,
    timeline_delete,
    timeline_new,
    timeline_restore,
    timeline_settings,
)

urlpatterns = [
    path("new/", timeline_new, name="timeline-new"),
    path("<slug:slug>/leave/", leave, name="leave"),
    path("<slug:slug>/settings/", timeline_settings, name="timeline-settings"),
    path("<slug:slug>/delete/", timeline_delete, name="timeline-delete"),
    path("<slug:slug>/restore/", timeline_restore, name="timeline-restore"),
    path("<slug:slug>/deleted/", deleted_documents, name="deleted-documents"),
]
