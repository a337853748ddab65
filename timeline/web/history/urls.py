"""Routes of histories, each below what it is of."""

from __future__ import annotations

from django.urls import path

from timeline.web.history.history_views import citation_history, claim_history, document_history, event_history

urlpatterns = [
    path("documents/<uuid:address>/history/", document_history, name="document-history"),
    path("<slug:slug>/events/<int:pk>/history/", event_history, name="event-history"),
    path("<slug:slug>/claims/<int:pk>/history/", claim_history, name="claim-history"),
    path("<slug:slug>/passages/<int:pk>/history/", citation_history, name="citation-history"),
]
