"""The claims of an event, on the event's page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.db.models import Prefetch
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.models import Citation, Claim, ClaimStatus, Event, EventStatus, Stance
from timeline.web.admin.claim_form import CITING_FIELDS, ClaimForm
from timeline.web.admin.date_column import date_in_words
from timeline.web.cards.passages import published_words

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

    _ClaimFormSet = forms.BaseInlineFormSet[Claim, Event, ClaimForm]
    _ClaimStackedInline = admin.StackedInline[Claim, Event]
else:
    _ClaimFormSet = forms.BaseInlineFormSet
    _ClaimStackedInline = admin.StackedInline


class ClaimFormSet(_ClaimFormSet):
    """Claims of one event, which keep a published one cited."""

    def clean(self) -> None:
        """Refuse to leave a published event without a cited claim."""
        super().clean()
        if self.instance.status != EventStatus.PUBLISHED or any(self.errors):
            return
        if not any(_is_cited(form) for form in self.forms):
            raise forms.ValidationError(
                _("A published event keeps at least one claim with a passage; reject the event instead.")
            )


class ClaimInline(_ClaimStackedInline):
    """Each claim with its passages, and fields to cite one more."""

    model = Claim
    form = ClaimForm
    formset = ClaimFormSet  # type: ignore[assignment]  # the stubs name the plain form
    extra = 0
    can_delete = False
    show_change_link = True
    readonly_fields = ("passages",)
    fieldsets = (
        (None, {"fields": ("statement", ("modality", "status"), "passages", "seen")}),
        (gettext_lazy("Cite a passage"), {"fields": CITING_FIELDS, "classes": ("collapse",)}),
        (
            gettext_lazy("Who says it, order, why rejected"),
            {"fields": ("attribution", "sequence", "rejected_why"), "classes": ("collapse",)},
        ),
    )

    class Media:
        js = ("admin/timeline/new_claim.js",)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002 - Django's
        """Allow it: who may not review the event does not meet its page."""
        return True

    has_add_permission = has_change_permission = has_view_permission

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002 - Django's
        """Refuse: a claim is rejected, with the reason."""
        return False

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Return the forms, which offer the documents that this person reviews."""
        formset = super().get_formset(request, obj, **kwargs)
        formset.form.user = request.user  # type: ignore[attr-defined]  # the class is made for each request
        return formset

    def get_queryset(self, request: HttpRequest) -> QuerySet[Claim]:
        """Return claims with all that their passages show, in three queries."""
        return super().get_queryset(request).prefetch_related(passages_prefetch())

    @admin.display(description=gettext_lazy("passages"))
    def passages(self, claim: Claim) -> str:
        """Return the passages that the claim cites, each with links to the reader and to its own page."""
        return passage_list(claim)


def passages_prefetch() -> Prefetch[Any]:
    """Return the prefetch of citations with what a line about each needs, but not the texts."""
    citations = Citation.objects.select_related("document__outlet").defer("document__text")
    return Prefetch("citations", citations)


def passage_list(claim: Claim) -> str:
    """Return a list of the claim's passages: the words, who says it, when that was, and where to read on."""
    if not claim.pk:
        return "–"
    rows = [_line(citation) for citation in claim.citations.all()]
    if not rows:
        return _("None yet: without a passage a claim cannot be accepted.")
    return format_html("<ul class='passages'>{}</ul>", format_html_join("", "<li>{}</li>", ((row,) for row in rows)))


def _line(citation: Citation) -> str:
    document = citation.document
    return format_html(
        "{}<q lang='{}' dir='auto'>{}</q> <span class='said'>{}, {} · {} {}</span> "
        "<a href='{}'>{}</a> <a class='inlinechangelink' href='{}'>{}</a> <div class='help'>{}</div>",
        "" if citation.stance == Stance.SUPPORTS else format_html("<b>{}</b> ", citation.get_stance_display()),
        document.language, citation.exact, document.outlet, published_words(document),
        _("dates it"), date_in_words(citation.edtf),
        citation.get_absolute_url(), _("in the reader"),
        reverse("admin:timeline_citation_change", args=[citation.pk]), _("Change"), citation.explanation,
    )  # fmt: skip


def _is_cited(form: ClaimForm) -> bool:
    """Return whether the claim stands with a passage once the form is stored."""
    if not form.is_bound or form.cleaned_data.get("status") == ClaimStatus.REJECTED:
        return False
    citations = form.instance.citations.all() if form.instance.pk else ()
    return form.is_citing or any(citation.stance == Stance.SUPPORTS for citation in citations)
