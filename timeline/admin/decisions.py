"""Decisions in the admin: to read, never to change."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy

from timeline.admin.curating import CuratingAdmin
from timeline.admin.decision_list import difference
from timeline.admin.read_only import ReadOnly
from timeline.models import Decision


@admin.register(Decision)
class DecisionAdmin(ReadOnly, CuratingAdmin[Decision]):
    """Who did what, when and why."""

    list_display = ("decided_at", "user", "verb", "event", "claim", "why")
    list_filter = ("verb", "user", "event__timeline")
    list_select_related = ("user", "event", "claim")
    search_fields = ("event__title", "claim__statement", "why", "user__username")
    date_hierarchy = "decided_at"
    fields = ("decided_at", "user", "verb", "event", "claim", "why", "changes")
    readonly_fields = ("changes",)

    @admin.display(description=gettext_lazy("what changed"))
    def changes(self, decision: Decision) -> str:
        """Return the fields before and after."""
        return difference(decision)
