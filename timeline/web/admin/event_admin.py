"""Events in the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib import admin, messages
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Prefetch, Q, prefetch_related_objects
from django.db.models.functions import JSONObject
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.models import Actor, Citation, Claim, Decision, Event, EventStatus
from timeline.services.curation.editing import add_event, edit_event
from timeline.services.curation.publication import cited_claims, publish_events
from timeline.web.admin import event_actions, event_splitting
from timeline.web.admin.claim_inline import ClaimInline
from timeline.web.admin.curation_admin import CuratingAdmin, count_of, signed_in
from timeline.web.admin.date_column import DateColumn, date_in_words
from timeline.web.admin.decision_list import decision_list
from timeline.web.admin.event_form import EventForm
from timeline.web.admin.state_filters import ConflictFilter, EventAmbiguityFilter
from timeline.web.admin.word_search import WordSearch

if TYPE_CHECKING:
    from django.contrib.postgres.search import SearchQuery
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse


class CitedFilter(admin.SimpleListFilter):
    """Events that can be published, and those that still need a passage."""

    title = gettext_lazy("passages")
    parameter_name = "cited"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:  # noqa: ARG002 - Django's
        """Return the choices."""
        return [("yes", _("cited")), ("no", _("without a cited claim"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Event]) -> QuerySet[Event]:  # noqa: ARG002 - Django's
        """Return the events chosen."""
        cited = Exists(cited_claims().filter(event=OuterRef("pk")))
        chosen = {"yes": cited, "no": ~cited}.get(self.value() or "")
        return queryset if chosen is None else queryset.filter(chosen)


class DatedFilter(admin.SimpleListFilter):
    """Where the date of an event comes from."""

    title = gettext_lazy("date")
    parameter_name = "dated"
    conditions: ClassVar[dict[str, dict[str, Any]]] = {
        "passages": {"is_dated_by_hand": False, "edtf__gt": ""},
        "hand": {"is_dated_by_hand": True},
        "undated": {"edtf": ""},
    }

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:  # noqa: ARG002 - Django's
        """Return the choices."""
        return [("passages", _("from passages")), ("hand", _("by a curator")), ("undated", _("undated"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Event]) -> QuerySet[Event]:  # noqa: ARG002 - Django's
        """Return the events chosen."""
        return queryset.filter(**self.conditions.get(self.value() or "", {}))


_OF_MERGED = [f"merged_into__{name}" for name in ("search", "told", "summary", "date_explanation", "dated_why")]


@admin.register(Event)
class EventAdmin(WordSearch, DateColumn, CuratingAdmin[Event]):
    """Events with their claims and passages. They are rejected, never deleted."""

    form = EventForm
    inlines = (ClaimInline,)
    actions = (
        event_actions.publish,
        event_actions.unpublish,
        event_actions.reject,
        event_actions.merge,
        event_actions.unmerge,
        event_splitting.split,
        event_splitting.distinguish,
    )
    list_display = (
        "title",
        "when",
        "status",
        "claim_count",
        "passage_count",
        "independent_outlet_count",
        "place",
        "timeline",
    )
    list_filter = (
        "status", EventAmbiguityFilter, ConflictFilter, "timeline", CitedFilter, DatedFilter, "is_planned",
    )  # fmt: skip
    list_select_related = ("timeline", "place")
    search_fields = ("title",)  # shows the box; WordSearch does the searching
    search_help_text = gettext_lazy("Search titles, summaries, claims and actors.")
    autocomplete_fields = ("timeline", "actors", "place")
    readonly_fields = ("state", "date_explanation", "merged_events", "decisions_made")
    change_form_template = "admin/timeline/event_change_form.html"
    fieldsets = (
        (None, {"fields": ("timeline", "state", "title", "summary")}),
        (gettext_lazy("When"), {"fields": ("edtf", "dated_why", "is_dated_by_hand", "date_explanation")}),
        (gettext_lazy("Who and where"), {"fields": ("actors", "place")}),
        (gettext_lazy("Order and importance"), {"fields": ("sequence", "importance"), "classes": ("collapse",)}),
        (
            gettext_lazy("What was decided"),
            {"fields": ("decisions_made", "merged_events"), "classes": ("collapse",)},
        ),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        """Return the events, with what their line or page shows."""
        passages = Citation.objects.filter(claim__event=OuterRef("pk"), claim__in=Claim.objects.standing())
        merged = Event.objects.filter(merged_into=OuterRef("pk"))
        counts: dict[str, Any] = {
            "claim_count": count_of(Claim.objects.standing().filter(event=OuterRef("pk")), "event"),
            "passage_count": count_of(passages, "claim__event"),
            "merged_rows": ArraySubquery(merged.values(row=JSONObject(pk="pk", edtf="edtf", title="title"))),
        }
        events = super().get_queryset(request).select_related("timeline", "place", "merged_into")
        return events.defer("search", "told", *_OF_MERGED).annotate(**counts)

    def matching(self, query: SearchQuery, word: str) -> Q:
        """Return the condition that the event, a claim or an actor of it has such a word."""
        actors = Actor.objects.filter(Q(name__icontains=word) | Q(aliases__icontains=word))
        takes_part = Event.actors.through.objects.filter(actor__in=actors)
        claims = Claim.objects.filter(search=query)
        return Q(search=query) | Q(pk__in=claims.values("event")) | Q(pk__in=takes_part.values("event"))

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Event | None:
        """Return the event with its decisions and its actors."""
        event = super().get_object(request, object_id, from_field)
        if event:
            decisions = Prefetch("decisions", Decision.objects.select_related("user", "claim"))
            prefetch_related_objects([event], decisions, "actors")
        return event

    def get_readonly_fields(self, request: HttpRequest, obj: Event | None = None) -> list[str]:
        """Return the fixed fields; an event stays in its timeline."""
        return [*super().get_readonly_fields(request, obj), *(["timeline"] if obj else [])]

    def has_delete_permission(self, request: HttpRequest, obj: Event | None = None) -> bool:  # noqa: ARG002 - Django's
        """Refuse: an event is rejected, and its story stays."""
        return False

    def view_on_site(self, obj: Event) -> str | None:
        """Return the address of the event's page; a rejected event has none."""
        return None if obj.status == EventStatus.REJECTED else obj.get_absolute_url()

    def inbox_address(self, obj: Event) -> str:
        """Return where the event stands in the inbox."""
        return reverse("review-item", args=[obj.pk])

    @admin.display(description=gettext_lazy("claims"))
    def claim_count(self, event: Any) -> int:
        """Return the number of standing claims."""
        return int(event.claim_count)

    @admin.display(description=gettext_lazy("passages"))
    def passage_count(self, event: Any) -> int:
        """Return the number of passages that standing claims cite."""
        return int(event.passage_count)

    @admin.display(description=gettext_lazy("outlets"), ordering="outlet_count")
    def independent_outlet_count(self, event: Event) -> int:
        """Return the number of independent outlets that support it."""
        return event.outlet_count

    @admin.display(description=gettext_lazy("state"))
    def state(self, event: Event) -> str:
        """Return the state in words, and where a merged event went."""
        if event.merged_into:
            return format_html(
                '{} <a href="{}">{}</a>', _("merged into"), f"../../{event.merged_into.pk}/change/", event.merged_into
            )
        return event.get_status_display() if event.pk else _("proposed, until you publish it")

    @admin.display(description=gettext_lazy("merged into this"))
    def merged_events(self, event: Any) -> str:
        """Return links to the events that this one took in."""
        merged = event.merged_rows if event.pk else ()
        rows = ((f"../../{one['pk']}/change/", date_in_words(one["edtf"]), one["title"]) for one in merged)
        return format_html_join("", '<div><a href="{}">{} · {}</a></div>', rows) or "–"

    @admin.display(description=gettext_lazy("decisions"))
    def decisions_made(self, event: Event) -> str:
        """Return who did what to this event, when and why."""
        return decision_list(event) if event.pk else "–"

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """Add the buttons that lead to the pages of reject, merge and split."""
        context["event_actions"] = [("reject", _("Reject…")), ("merge", _("Merge…")), ("split", _("Split…"))]
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Event, form: EventForm, change: bool) -> None:
        """Store the event by the action that records what changed."""
        actors = form.cleaned_data.get("actors")
        if change:
            edit_event(event=obj, actors=actors, user=signed_in(request))
        else:
            add_event(event=obj, actors=actors or (), user=signed_in(request))

    def save_formset(self, request: HttpRequest, form: EventForm, formset: Any, change: bool) -> None:  # noqa: ARG002 - Django's
        """Store changed claims and new passages by their actions."""
        formset.save(commit=False)  # records what changed for the admin's log
        for claim_form in formset.forms:
            if claim_form.has_changed():
                claim_form.instance.event = form.instance
                claim_form.store(user=signed_in(request))

    def response_change(self, request: HttpRequest, obj: Event) -> HttpResponse:
        """Publish after saving where the button says so, and stay on the page."""
        if "_publish" not in request.POST:
            return super().response_change(request, obj)
        outcome = publish_events(events=[obj], user=signed_in(request))
        event_actions.tell_published(self, request, outcome)
        if not outcome.done and not outcome.refused:
            self.message_user(request, _("The event was published already; your changes are stored."), messages.INFO)
        return HttpResponseRedirect(request.get_full_path())
