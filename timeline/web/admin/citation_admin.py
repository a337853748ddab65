"""Citations in the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import Q
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from timeline.models import Citation, Claim, Document
from timeline.models.version_chain import versions_of
from timeline.services.curation.citing import cite_passage
from timeline.services.curation.editing import edit_citation, retract_citations
from timeline.services.errors import RefusedError
from timeline.web.admin.citation_form import CitePassageForm, EditCitationForm
from timeline.web.admin.curation_admin import CuratingAdmin, signed_in
from timeline.web.admin.date_column import date_in_words
from timeline.web.admin.orphan_filter import OrphanFilter
from timeline.web.admin.questions import ReasonForm, answers, ask
from timeline.web.admin.state_filters import AmbiguityFilter, CitationConflictFilter
from timeline.web.admin.word_search import WordSearch

if TYPE_CHECKING:
    from django import forms
    from django.contrib.postgres.search import SearchQuery
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse


@admin.register(Citation)
class CitationAdmin(WordSearch, CuratingAdmin[Citation]):
    """Citations. They are retracted with a reason, never just deleted, and their passages never change."""

    timeline_path = "claim__event__timeline"
    actions = ("withdraw",)
    list_display = ("passage_start", "document", "when", "timex_text", "stance", "claim", "is_orphaned")
    list_display_links = ("passage_start",)
    list_filter = (
        "claim__status", "stance", AmbiguityFilter, CitationConflictFilter, OrphanFilter, "claim__event__timeline",
    )  # fmt: skip
    ordering = ("-pk",)
    list_select_related = ("document", "claim")
    search_fields = ("exact",)  # shows the box; WordSearch does the searching
    search_help_text = gettext_lazy("Search passages, claims and titles of documents.")
    autocomplete_fields = ("claim", "document")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Citation]:
        """Return the citations with their documents, without the texts."""
        citations = super().get_queryset(request).select_related("document__outlet", "claim__event")
        return citations.defer("document__text")

    def matching(self, query: SearchQuery, word: str) -> Q:
        """Return the condition that the passage, its claim or the title of its document has such a word."""
        claims, documents = Claim.objects.filter(search=query), Document.objects.filter(title__icontains=word)
        passage = super().matching(query, word)
        return passage | Q(claim__in=claims.values("pk")) | Q(document__in=documents.values("pk"))

    def get_form(self, request: HttpRequest, obj: Citation | None = None, **kwargs: Any) -> type[forms.ModelForm[Any]]:  # type: ignore[override]
        """Return the form to paste a passage, or to read a stored one differently."""
        self_form = EditCitationForm if obj else CitePassageForm
        return super().get_form(request, obj, **{"form": self_form} | kwargs)

    def get_fieldsets(self, request: HttpRequest, obj: Citation | None = None) -> Any:  # noqa: ARG002 - Django's
        """Return the fields of either form."""
        if obj is None:
            return ((None, {"fields": ("claim", "document", "pasted_text", "stance", "date_words")}),)
        return (
            (None, {"fields": ("claim", "document", "passage", "stance")}),
            (_("When"), {"fields": ("timex_text", "edtf", "why", "explanation", "rule", "anchor")}),
            (
                _("Place in the text"),
                {"fields": (("start", "end"), "is_orphaned", "review", "uid"), "classes": ("collapse",)},
            ),
        )

    def get_readonly_fields(self, request: HttpRequest, obj: Citation | None = None) -> tuple[str, ...]:  # noqa: ARG002 - Django's
        """Return what the text gives, once it is stored."""
        if obj is None:
            return ()
        found = ("timex_text", "explanation", "rule", "anchor")
        return ("claim", "document", "passage", *found, "start", "end", "is_orphaned", "review", "uid")

    def has_delete_permission(self, request: HttpRequest, obj: Citation | None = None) -> bool:  # noqa: ARG002 - Django's
        """Refuse: a citation is retracted, with the reason."""
        return False

    def inbox_address(self, obj: Citation) -> str:
        """Return where the event stands in the inbox."""
        return reverse("review-item", args=[obj.claim.event_id])

    @admin.display(description=gettext_lazy("passage"), ordering="exact")
    def passage_start(self, citation: Citation) -> str:
        """Return the beginning of the passage."""
        return Truncator(citation.exact).chars(80)

    @admin.display(description=gettext_lazy("date"), ordering="earliest")
    def when(self, citation: Citation) -> str:
        """Return the date in words."""
        return date_in_words(citation.edtf)

    @admin.display(description=gettext_lazy("passage"))
    def passage(self, citation: Citation) -> str:
        """Return the passage in its context."""
        return format_html(
            '<blockquote class="passage" lang="{}" dir="auto">…{}<mark>{}</mark>{}…</blockquote>',
            citation.document.language, citation.prefix, citation.exact, citation.suffix,
        )  # fmt: skip

    @admin.display(description=gettext_lazy("review"))
    def review(self, citation: Citation) -> str:
        """Lead to where an orphan stands beside what the live page says."""
        if not citation.is_orphaned:
            return "–"
        href = f"{versions_of(citation.document).reverse()[0].get_absolute_url()}changes/#orphans"
        return format_html('<a href="{}">{}</a>', href, _("Compare with the live page"))

    def save_model(self, request: HttpRequest, obj: Citation, form: Any, change: bool) -> None:
        """Store the citation by the action that records who did it."""
        if change:
            if form.changed_data:
                edit_citation(citation=obj, why=form.cleaned_data["why"], user=signed_in(request))
            return
        stored = cite_passage(**form.passage(), user=signed_in(request))
        obj.pk, obj.exact = stored.pk, stored.exact

    @admin.action(permissions=["change"], description=gettext_lazy("Withdraw the selected citations…"))
    def withdraw(self, request: HttpRequest, queryset: QuerySet[Citation]) -> HttpResponse | None:
        """Ask why, then take the citations off their claims."""
        form = ReasonForm(answers(request))
        if form.is_valid():
            try:
                count = self._withdraw(queryset, form.cleaned_data["why"], request)
            except RefusedError as refusal:
                form.add_error(None, str(refusal))
            else:
                said = ngettext("%d citation retracted.", "%d citations retracted.", count)
                self.message_user(request, said % count)
                return None
        return ask(self, request, queryset, form, title=_("Retract citations"), button=_("Retract"))

    def _withdraw(self, queryset: QuerySet[Citation], why: str, request: HttpRequest) -> int:
        return retract_citations(citations=queryset, why=why, user=signed_in(request))
