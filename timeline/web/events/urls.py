"""The pages of one event of a chronology."""

from __future__ import annotations

from django.urls import path

from timeline.web.events.act_views import (
    event_edit,
    event_merge,
    event_move,
    event_publish,
    event_reject,
    event_split,
    event_unpublish,
)
from timeline.web.events.conflict_views import event_conflict
from timeline.web.events.event_views import event_detail, event_same
from timeline.web.stories.telling_views import event_story

urlpatterns = [
    path("<int:pk>-<slug:title>/", event_detail, name="event-detail"),
    path("<int:pk>/same/", event_same, name="event-same"),
    path("<int:pk>/edit/", event_edit, name="event-edit"),
    path("<int:pk>/publish/", event_publish, name="event-publish"),
    path("<int:pk>/unpublish/", event_unpublish, name="event-unpublish"),
    path("<int:pk>/reject/", event_reject, name="event-reject"),
    path("<int:pk>/merge/", event_merge, name="event-merge"),
    path("<int:pk>/split/", event_split, name="event-split"),
    path("<int:pk>/conflict/", event_conflict, name="event-conflict"),
    path("<int:pk>/story/", event_story, name="event-story"),
    path("<int:pk>/move/", event_move, name="event-move"),
]
