"""Routes, most special first: a timeline's slug takes what is left."""

from __future__ import annotations

from django.contrib import admin
from django.urls import path

from timeline.views.chronology import chronology
from timeline.views.date_echo import date_echo
from timeline.views.documents import document_detail
from timeline.views.events import event_detail
from timeline.views.timelines import timeline_list

urlpatterns = [
    path("", timeline_list, name="timeline-list"),
    path("admin/", admin.site.urls),
    path("dates/echo/", date_echo, name="date-echo"),
    path("documents/<int:pk>/", document_detail, name="document-detail"),
    path("<slug:slug>/", chronology, name="chronology"),
    path("<slug:slug>/events/<int:pk>-<slug:title>/", event_detail, name="event-detail"),
]
