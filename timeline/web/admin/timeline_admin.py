"""Timelines in the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import OuterRef
from django.urls import path
from django.utils.translation import gettext_lazy

from timeline.models import Capability, Document, Event, EventStatus, Timeline
from timeline.models.access import access_of
from timeline.web.admin.curation_admin import CuratingAdmin, count_of
from timeline.web.admin.unknown_names import unknown_names
from timeline.web.concurrent_edits import ConcurrentForm

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest


@admin.register(Timeline)
class TimelineAdmin(CuratingAdmin[Timeline]):
    """Timelines with how far their curation has come."""

    kept_by = ("events", "documents")
    timeline_path = "pk"
    form = ConcurrentForm
    needed_to_change = Capability.MANAGE
    list_display = ("title", "slug", "visibility", "published_count", "proposed_count", "document_count")
    list_filter = ("visibility",)
    search_fields = ("title", "slug", "standfirst")
    prepopulated_fields = {"slug": ("title",)}
    fieldsets = (
        (None, {"fields": ("title", "slug", "visibility", "needs_second_person", "standfirst")}),
        (gettext_lazy("Method and languages"), {"fields": ("method", "languages"), "classes": ("collapse",)}),
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Allow it to administrators; others make a chronology on its own page, and own it."""
        return access_of(request.user).is_administrator

    def get_urls(self) -> list[Any]:
        """Return the addresses, with that of the names that the timeline's documents give and nobody has yet."""
        names = self.admin_site.admin_view(unknown_names)
        return [path("<int:pk>/names/", names, name="timeline_timeline_names"), *super().get_urls()]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Timeline]:
        """Return the timelines with their counts."""
        events = Event.objects.filter(timeline=OuterRef("pk"))
        memberships = Document.timelines.through.objects.filter(timeline=OuterRef("pk"))
        counts = {
            "published_count": count_of(events.filter(status=EventStatus.PUBLISHED), "timeline"),
            "proposed_count": count_of(events.filter(status=EventStatus.PROPOSED), "timeline"),
            "document_count": count_of(memberships, "timeline"),
        }
        return super().get_queryset(request).annotate(**counts)

    @admin.display(description=gettext_lazy("published"), ordering="published_count")
    def published_count(self, timeline: Any) -> int:
        """Return the number of published events."""
        return int(timeline.published_count)

    @admin.display(description=gettext_lazy("proposed"), ordering="proposed_count")
    def proposed_count(self, timeline: Any) -> int:
        """Return the number of events that wait for a curator."""
        return int(timeline.proposed_count)

    @admin.display(description=gettext_lazy("documents"), ordering="document_count")
    def document_count(self, timeline: Any) -> int:
        """Return the number of documents."""
        return int(timeline.document_count)
