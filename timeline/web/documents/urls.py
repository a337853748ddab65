"""The pages of one document."""

from __future__ import annotations

from django.urls import path

from timeline.web.documents.act_views import document_delete, document_release, document_restore
from timeline.web.documents.claim_views import document_claim
from timeline.web.documents.document_views import document_by_number, document_detail, document_original
from timeline.web.documents.publication_date_views import document_date
from timeline.web.documents.timex_views import document_timex
from timeline.web.documents.version_views import document_changes, document_check, orphan_decision

urlpatterns = [
    path("<int:pk>/", document_by_number, name="document-by-number"),
    path("<uuid:address>/", document_detail, name="document-detail"),
    path("<uuid:address>/original/", document_original, name="document-original"),
    path("<uuid:address>/date/", document_date, name="document-date"),
    path("<uuid:address>/claim/", document_claim, name="document-claim"),
    path("<uuid:address>/dates/<int:start>-<int:end>/", document_timex, name="document-timex"),
    path("<uuid:address>/changes/", document_changes, name="document-changes"),
    path("<uuid:address>/check/", document_check, name="document-check"),
    path("<uuid:address>/orphans/<int:citation_pk>/", orphan_decision, name="orphan-decision"),
    path("<uuid:address>/release/<slug:slug>/", document_release, name="document-release"),
    path("<uuid:address>/delete/", document_delete, name="document-delete"),
    path("<uuid:address>/restore/", document_restore, name="document-restore"),
]
