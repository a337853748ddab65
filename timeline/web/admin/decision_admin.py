"""Decisions in the admin: to read, never to change."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy

from timeline.models import Decision
from timeline.web.admin.curation_admin import CuratingAdmin
from timeline.web.admin.decision_list import difference
from timeline.web.admin.read_only import ReadOnly


@admin.register(Decision)
class DecisionAdmin(ReadOnly, CuratingAdmin[Decision]):
    """Who did what, when and why."""

    timeline_path = "event__timeline"
    list_display = ("decided_at", "user", "verb", "event", "claim", "why")
    list_filter = ("verb", "event__timeline")
    list_select_related = ("user", "event", "claim")
    search_fields = ("event__title", "claim__statement", "why", "user__username")
    date_hierarchy = "decided_at"
    fields = ("decided_at", "user", "verb", "event", "claim", "why", "changes")
    readonly_fields = ("changes",)

    @admin.display(description=gettext_lazy("what changed"))
    def changes(self, decision: Decision) -> str:
        """Return the fields before and after."""
        return difference(decision)
