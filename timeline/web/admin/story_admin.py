"""Stories in the admin: to look at; they are told on pages of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import OuterRef
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.models import Capability, Story, StoryStep
from timeline.templatetags.moments import moment
from timeline.web.admin.curation_admin import CuratingAdmin, count_of
from timeline.web.admin.read_only import ReadOnly

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest


@admin.register(Story)
class StoryAdmin(ReadOnly, CuratingAdmin[Story]):
    """Which stories there are, what they tell, and who decided what."""

    needed = Capability.PUBLISH
    list_display = ("title", "timeline", "is_published", "step_count", "changed_at")
    list_filter = ("is_published", "timeline")
    list_select_related = ("timeline",)
    search_fields = ("title", "opening", "steps__sentence")
    fields = ("title", "timeline", "is_published", "opening", "steps_in_order", "decided", "where_told", "changed_at")
    readonly_fields = ("steps_in_order", "decided", "where_told")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Story]:
        """Return the stories with the number of their steps."""
        steps = StoryStep.objects.filter(story=OuterRef("pk"))
        return super().get_queryset(request).select_related("timeline").annotate(step_count=count_of(steps, "story"))

    @admin.display(description=gettext_lazy("steps"), ordering="step_count")
    def step_count(self, story: Any) -> int:
        """Return the number of steps."""
        return int(story.step_count)

    @admin.display(description=gettext_lazy("steps"))
    def steps_in_order(self, story: Story) -> str:
        """Return the events with what the story says of each."""
        steps = story.steps.select_related("event").order_by("sequence", "pk")
        lines = format_html_join("", "<li>{}: {}</li>", ((step.event.title, step.sentence) for step in steps))
        return format_html("<ol>{}</ol>", lines)

    @admin.display(description=gettext_lazy("what was decided"))
    def decided(self, story: Story) -> str:
        """Return the last decisions."""
        made = story.decisions.select_related("user")[:50]
        lines = ((moment(one.decided_at), one.user, one.get_verb_display()) for one in made)
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{} · {} · {}</li>", lines))

    @admin.display(description=gettext_lazy("told at"))
    def where_told(self, story: Story) -> str:
        """Return the way to the page on which it is changed."""
        address = reverse("story-edit", args=[story.timeline.slug, story.pk])
        return format_html('<a href="{}">{}</a>', address, _("Edit the story"))
