"""Routes of the stories of a chronology, below its stories/."""

from __future__ import annotations

from django.urls import path

from timeline.web.stories.story_views import story_list, story_page, story_step
from timeline.web.stories.telling_views import story_act, story_edit, story_new

urlpatterns = [
    path("", story_list, name="story-list"),
    path("new/", story_new, name="story-new"),
    path("<int:pk>/edit/", story_edit, name="story-edit"),
    path("<int:pk>/act/", story_act, name="story-act"),
    path("<int:pk>-<slug:title>/", story_page, name="story"),
    path("<int:pk>-<slug:title>/<int:step>/", story_step, name="story-step"),
]
