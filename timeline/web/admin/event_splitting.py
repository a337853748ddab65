"""Take apart in the admin what was grouped as one, and keep apart what looks alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin, messages
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from timeline.models import Claim, Event
from timeline.services.curation.merging import distinguish_events, split_claims
from timeline.services.errors import RefusedError
from timeline.web.admin.curation_admin import signed_in
from timeline.web.admin.questions import answers, ask

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.contrib.admin import ModelAdmin
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

    _ClaimChoiceField = forms.ModelMultipleChoiceField[Claim]
else:
    _ClaimChoiceField = forms.ModelMultipleChoiceField


class WhyForm(forms.Form):
    """Asks why, and takes no for an answer."""

    why = forms.CharField(
        label=gettext_lazy("Why?"),
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text=gettext_lazy("Optional; kept with the decision."),
    )


class NewEventForm(WhyForm):
    """Asks what the new event is called."""

    title = forms.CharField(
        label=gettext_lazy("Title of the new event"),
        max_length=200,
        required=False,
        widget=forms.TextInput({"class": "vTextField"}),
        help_text=gettext_lazy("Leave it empty to take a clause of its passages."),
    )
    field_order = ("claims", "title", "why")


class ClaimChoiceField(_ClaimChoiceField):
    """Names claims with their state."""

    def label_from_instance(self, obj: Claim) -> str:
        """Return what stands beside the check box."""
        return f"{obj.statement} ({obj.get_status_display()})"


class SplitForm(NewEventForm):
    """Asks which claims of one event are about another."""

    claims = ClaimChoiceField(
        Claim.objects.none(),
        label=gettext_lazy("Claims that are about another event"),
        widget=forms.CheckboxSelectMultiple(),
        error_messages={"required": gettext_lazy("Choose the claims that are about another event.")},
    )

    def __init__(self, events: QuerySet[Event], data: Any) -> None:
        super().__init__(data)
        field = self.fields["claims"]
        assert isinstance(field, forms.ModelMultipleChoiceField)  # noqa: S101 - for the type checker
        field.queryset = Claim.objects.standing().filter(event__in=events.order_by().values("pk"))


@admin.action(permissions=["change"], description=gettext_lazy("Split: move claims of the event to a new one…"))
def split(model_admin: ModelAdmin[Event], request: HttpRequest, queryset: QuerySet[Event]) -> HttpResponse | None:
    """Ask which claims, then move them to an event of their own."""
    events = queryset.select_related(None)
    if events.count() != 1:
        model_admin.message_user(request, _("Choose one event to split."), messages.ERROR)
        return None
    form = SplitForm(events, request.POST if "answered" in request.POST else None)
    if form.is_valid() and _move(model_admin, request, form, form.cleaned_data["claims"]):
        return None
    return ask(model_admin, request, queryset, form, title=_("Split an event"), button=_("Move to a new event"))


@admin.action(permissions=["change"], description=gettext_lazy("Move the selected claims to a new event…"))
def move_to_new_event(
    model_admin: ModelAdmin[Claim], request: HttpRequest, queryset: QuerySet[Claim]
) -> HttpResponse | None:
    """Ask what the event is called, then move the claims to it."""
    form = NewEventForm(answers(request))
    if form.is_valid() and _move(model_admin, request, form, queryset.select_related(None)):
        return None
    return ask(model_admin, request, queryset, form, title=_("Move claims to a new event"), button=_("Move"))


@admin.action(permissions=["change"], description=gettext_lazy("Not the same: mark the selected events as different…"))
def distinguish(
    model_admin: ModelAdmin[Event], request: HttpRequest, queryset: QuerySet[Event]
) -> HttpResponse | None:
    """Ask why, then keep that none of the events is the same as another."""
    form = WhyForm(answers(request))
    if form.is_valid():
        try:
            pairs = distinguish_events(events=queryset, user=signed_in(request), why=form.cleaned_data["why"])
        except RefusedError as refusal:
            form.add_error(None, str(refusal))
        else:
            message = ngettext(
                "%d pair of events is marked as different.", "%d pairs of events are marked as different.", len(pairs)
            )
            model_admin.message_user(request, message % len(pairs), messages.SUCCESS)
            return None
    return ask(model_admin, request, queryset, form, title=_("Mark events as different"), button=_("Not the same"))


def _move(model_admin: ModelAdmin[Any], request: HttpRequest, form: NewEventForm, claims: Iterable[Claim]) -> bool:
    """Move the claims and say where to; a refusal is message on the form."""
    asked = form.cleaned_data
    try:
        event = split_claims(claims=claims, user=signed_in(request), title=asked["title"], why=asked["why"])
    except RefusedError as refusal:
        form.add_error(None, str(refusal))
        return False
    link = format_html('<a href="{}">{}</a>', reverse("admin:timeline_event_change", args=[event.pk]), event)
    model_admin.message_user(request, format_html(_("The new event is {}."), link), messages.SUCCESS)
    return True
