"""Places in the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import OuterRef
from django.utils.translation import gettext_lazy

from timeline.models import Event, Place
from timeline.web.admin.curation_admin import count_in_words, count_up_to
from timeline.web.admin.shared import NameAdmin

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest


@admin.register(Place)
class PlaceAdmin(NameAdmin[Place]):
    """Places with their spellings and the number of their events."""

    kept_by = ("events",)
    used_by = (Event, "place")
    list_display = ("name", "timeline", "other_names", "is_located", "event_count")
    list_filter = (("latitude", admin.EmptyFieldListFilter),)
    list_select_related = ("timeline",)
    search_fields = ("name", "aliases")
    fieldsets = (
        (None, {"fields": ("name", "aliases", "timeline")}),
        (gettext_lazy("Coordinates"), {"fields": (("latitude", "longitude"),), "classes": ("collapse",)}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Place]:
        """Return the places with their counts."""
        events = Event.objects.filter(self.met_by(request.user), place=OuterRef("pk"))
        return super().get_queryset(request).annotate(event_count=count_up_to(events))

    @admin.display(description=gettext_lazy("other spellings"))
    def other_names(self, place: Place) -> str:
        """Return the aliases in one line."""
        return ", ".join(place.aliases)

    @admin.display(description=gettext_lazy("located"), boolean=True)
    def is_located(self, place: Place) -> bool:
        """Return whether coordinates are known."""
        return place.latitude is not None

    @admin.display(description=gettext_lazy("events"), ordering="event_count")
    def event_count(self, place: Any) -> str:
        """Return the number of events."""
        return count_in_words(place.event_count)
