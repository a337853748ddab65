"""Decisions in the admin: to read, never to change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.utils.translation import gettext_lazy

from timeline.admin.curating import CuratingAdmin
from timeline.admin.decision_list import difference
from timeline.models import Decision

if TYPE_CHECKING:
    from django.http import HttpRequest


@admin.register(Decision)
class DecisionAdmin(CuratingAdmin[Decision]):
    """Who did what, when and why."""

    list_display = ("decided_at", "user", "verb", "event", "claim", "why")
    list_filter = ("verb", "user", "event__timeline")
    list_select_related = ("user", "event", "claim")
    search_fields = ("event__title", "claim__statement", "why", "user__username")
    date_hierarchy = "decided_at"
    fields = ("decided_at", "user", "verb", "event", "claim", "why", "changes")
    readonly_fields = ("changes",)

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002 - Django's
        """Refuse: decisions are made by doing."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002 - Django's
        """Refuse: decisions are kept as they were."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002 - Django's
        """Refuse: decisions are kept."""
        return False

    @admin.display(description=gettext_lazy("what changed"))
    def changes(self, decision: Decision) -> str:
        """Return the fields before and after."""
        return difference(decision)
