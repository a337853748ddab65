"""Routes of the webhooks of a chronology, below its webhooks/."""

from __future__ import annotations

from django.urls import path

from timeline.web.webhooks.webhook_views import webhook, webhooks

urlpatterns = [
    path("", webhooks, name="webhooks"),
    path("<int:pk>/", webhook, name="webhook"),
]
