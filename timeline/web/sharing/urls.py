"""Where chronologies and events are shared, below the address of the chronology; and oEmbed."""

from __future__ import annotations

from django.urls import path

from timeline.web.sharing.embed_views import chronology_embed, event_embed
from timeline.web.sharing.oembed import oembed
from timeline.web.sharing.share_views import chronology_picture, chronology_share, event_picture, event_share

urlpatterns = [
    path("oembed/", oembed, name="oembed"),
    path("<slug:slug>/share/", chronology_share, name="chronology-share"),
    path("<slug:slug>/embed/", chronology_embed, name="chronology-embed"),
    path("<slug:slug>/picture.png", chronology_picture, name="chronology-picture"),
    path("<slug:slug>/events/<int:pk>/share/", event_share, name="event-share"),
    path("<slug:slug>/events/<int:pk>/embed/", event_embed, name="event-embed"),
    path("<slug:slug>/events/<int:pk>/picture.png", event_picture, name="event-picture"),
]
