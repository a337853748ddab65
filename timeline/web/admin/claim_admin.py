"""Claims in the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.db.models import OuterRef, Q, prefetch_related_objects
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from timeline.models import Citation, Claim, Event
from timeline.services.curation.publication import accept_claims, reject_claims
from timeline.services.errors import RefusedError
from timeline.web.admin.claim_form import CITING_FIELDS, ClaimForm
from timeline.web.admin.claim_inline import passage_list, passages_prefetch
from timeline.web.admin.curation_admin import CuratingAdmin, count_of, signed_in
from timeline.web.admin.event_splitting import move_to_new_event
from timeline.web.admin.questions import ReasonForm, answers, ask
from timeline.web.admin.state_filters import ClaimAmbiguityFilter, ClaimConflictFilter
from timeline.web.admin.word_search import WordSearch

if TYPE_CHECKING:
    from django.contrib.postgres.search import SearchQuery
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse


class ClaimPageForm(ClaimForm):
    """The form of a claim on its own page, which names the event."""

    class Meta(ClaimForm.Meta):
        fields = ("event", *ClaimForm.Meta.fields)


@admin.register(Claim)
class ClaimAdmin(WordSearch, CuratingAdmin[Claim]):
    """Claims of all events. They are rejected, never deleted."""

    timeline_path = "event__timeline"
    form = ClaimPageForm
    actions = ("accept", "reject", move_to_new_event)
    list_display = ("statement", "event", "attribution", "modality", "status", "passage_count")
    list_filter = ("status", ClaimAmbiguityFilter, ClaimConflictFilter, "modality", "event__timeline")
    ordering = ("-pk",)
    list_select_related = ("event",)
    search_fields = ("statement",)  # shows the box; WordSearch does the searching
    search_help_text = gettext_lazy("Search claims, who says them, and titles of events.")
    autocomplete_fields = ("event",)
    readonly_fields = ("passages",)
    fieldsets = (
        (None, {"fields": ("event", "statement", "attribution", ("modality", "sequence"), "passages")}),
        (gettext_lazy("Cite a passage"), {"fields": CITING_FIELDS}),
        (gettext_lazy("State"), {"fields": ("status", "rejected_why")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Claim]:
        """Return the claims with their event and the number of their passages."""
        passages = count_of(Citation.objects.filter(claim=OuterRef("pk")), "claim")
        claims = super().get_queryset(request).select_related("event__timeline")
        return claims.annotate(passage_count=passages)

    def matching(self, query: SearchQuery, word: str) -> Q:
        """Return the condition that the claim or its event has such a word."""
        events = Event.objects.filter(search=query)
        return super().matching(query, word) | Q(event__in=events.values("pk"))

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Claim | None:
        """Return the claim with its passages."""
        claim = super().get_object(request, object_id, from_field)
        if claim:
            prefetch_related_objects([claim], passages_prefetch())
        return claim

    def get_form(self, request: HttpRequest, obj: Claim | None = None, **kwargs: Any) -> type[ClaimPageForm]:  # type: ignore[override]
        """Return the form, which offers the documents that this person reviews."""
        form: type[ClaimPageForm] = super().get_form(request, obj, **kwargs)  # type: ignore[assignment]
        form.user = request.user  # the class is made for each request
        return form

    def get_readonly_fields(self, request: HttpRequest, obj: Claim | None = None) -> list[str]:
        """Return the fixed fields; a claim changes its event only when events are merged."""
        return [*super().get_readonly_fields(request, obj), *(["event"] if obj else [])]

    def has_delete_permission(self, request: HttpRequest, obj: Claim | None = None) -> bool:  # noqa: ARG002 - Django's
        """Refuse: a claim is rejected, with the reason."""
        return False

    def view_on_site(self, obj: Claim) -> str:
        """Return the address of the event."""
        return obj.event.get_absolute_url()

    def inbox_address(self, obj: Claim) -> str:
        """Return where the event stands in the inbox."""
        return reverse("review-item", args=[obj.event_id])

    @admin.display(description=gettext_lazy("passages"), ordering="passage_count")
    def passage_count(self, claim: Any) -> int:
        """Return the number of citations."""
        return int(claim.passage_count)

    @admin.display(description=gettext_lazy("passages"))
    def passages(self, claim: Claim) -> str:
        """Return the passages that the claim cites."""
        return passage_list(claim)

    def save_model(self, request: HttpRequest, obj: Claim, form: ClaimForm, change: bool) -> None:  # noqa: ARG002 - Django's
        """Store the claim and its new passage by the actions that record who did it."""
        form.store(user=signed_in(request))

    @admin.action(permissions=["change"], description=gettext_lazy("Accept the selected claims"))
    def accept(self, request: HttpRequest, queryset: QuerySet[Claim]) -> None:
        """Accept claims that cite a passage."""
        try:
            count = len(accept_claims(claims=queryset, user=signed_in(request)))
        except RefusedError as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
        else:
            self.message_user(request, ngettext("%d claim accepted.", "%d claims accepted.", count) % count)

    @admin.action(permissions=["change"], description=gettext_lazy("Reject the selected claims…"))
    def reject(self, request: HttpRequest, queryset: QuerySet[Claim]) -> HttpResponse | None:
        """Ask why, then reject."""
        form = ReasonForm(answers(request))
        if form.is_valid():
            try:
                why = form.cleaned_data["why"]
                count = len(reject_claims(claims=queryset, why=why, user=signed_in(request)))
            except RefusedError as refusal:
                form.add_error(None, str(refusal))
            else:
                self.message_user(request, ngettext("%d claim rejected.", "%d claims rejected.", count) % count)
                return None
        return ask(self, request, queryset, form, title=_("Reject claims"), button=_("Reject"))
