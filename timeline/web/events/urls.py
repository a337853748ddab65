"""The pages of one event of a chronology."""

from __future__ import annotations

from django.urls import path

from timeline.web.events.event_views import event_detail, event_same

urlpatterns = [
    path("<int:pk>-<slug:title>/", event_detail, name="event-detail"),
    path("<int:pk>/same/", event_same, name="event-same"),
]
