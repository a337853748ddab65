"""Captures in the admin: to read; what may be done with one is done on its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin
from django.utils.translation import gettext_lazy

from timeline.models import Capture
from timeline.web.admin.curation_admin import CuratingAdmin
from timeline.web.admin.read_only import ReadOnly

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest


@admin.register(Capture)
class CaptureAdmin(ReadOnly, CuratingAdmin[Capture]):
    """Captures: what was submitted, by whom, and the outcome."""

    list_display = ("created_at", "name", "method", "state", "message", "timeline", "user", "document")
    list_display_links = ("name",)
    list_filter = ("state", "method", "timeline")
    list_select_related = ("timeline", "user", "document")
    search_fields = ("name", "url", "content_sha256", "message", "user__username")
    search_help_text = gettext_lazy("Search names, addresses, hashes, messages and people.")
    date_hierarchy = "created_at"
    fields = (
        "name", "method", "url", "content_sha256", "user_metadata", "response", "timeline", "user", "state", "message",
        "choice", "likeness", "nearest", "document", "recapture_of",
        "parent", "batch", "attempt_count", "created_at", "started_at",
        "finished_at",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[Capture]:
        """Return the captures without the texts of their documents."""
        return super().get_queryset(request).defer("document__text", "document__bands", "response")
