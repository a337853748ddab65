"""Curation in Django's admin, one noun a file."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from timeline.web.admin import (
    actor_admin,
    capture_admin,
    citation_admin,
    claim_admin,
    decision_admin,
    document_admin,
    event_admin,
    outlet_admin,
    place_admin,
    story_admin,
    timeline_admin,
)

admin.site.site_header = _("Timeline")
admin.site.site_title = _("Timeline")
admin.site.index_title = _("Curation")
admin.site.disable_action("delete_selected")  # rows are deleted one by one, and only where nothing is lost

__all__ = [
    "actor_admin",
    "capture_admin",
    "citation_admin",
    "claim_admin",
    "decision_admin",
    "document_admin",
    "event_admin",
    "outlet_admin",
    "place_admin",
    "story_admin",
    "timeline_admin",
]
