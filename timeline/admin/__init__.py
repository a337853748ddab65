"""Curation in Django's admin, one noun a file."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from timeline.admin import (
    actors,
    captures,
    citations,
    claims,
    decisions,
    documents,
    events,
    outlets,
    places,
    timelines,
)

admin.site.site_header = _("Timeline")
admin.site.site_title = _("Timeline")
admin.site.index_title = _("Curation")
admin.site.disable_action("delete_selected")  # rows are deleted one by one, and only where nothing is lost

__all__ = [
    "actors",
    "captures",
    "citations",
    "claims",
    "decisions",
    "documents",
    "events",
    "outlets",
    "places",
    "timelines",
]
