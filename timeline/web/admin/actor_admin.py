"""Actors in the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import OuterRef
from django.utils.translation import gettext_lazy

from timeline.models import Actor, Event
from timeline.web.admin.curation_admin import count_in_words, count_up_to
from timeline.web.admin.shared import NameAdmin

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest


@admin.register(Actor)
class ActorAdmin(NameAdmin[Actor]):
    """Actors with their spellings and the number of their events."""

    kept_by = ("events",)
    used_by = (Event, "actors")
    list_display = ("name", "kind", "timeline", "other_names", "event_count")
    list_filter = ("kind",)
    list_select_related = ("timeline",)
    search_fields = ("name", "aliases")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Actor]:
        """Return the actors with their counts."""
        events = Event.objects.filter(self.met_by(request.user), actors=OuterRef("pk"))
        return super().get_queryset(request).annotate(event_count=count_up_to(events))

    @admin.display(description=gettext_lazy("other spellings"))
    def other_names(self, actor: Actor) -> str:
        """Return the aliases in one line."""
        return ", ".join(actor.aliases)

    @admin.display(description=gettext_lazy("events"), ordering="event_count")
    def event_count(self, actor: Any) -> str:
        """Return the number of events."""
        return count_in_words(actor.event_count)
