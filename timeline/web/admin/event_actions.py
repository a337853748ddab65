"""Publish, reject and merge events from their list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin, messages
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from timeline.models import Event
from timeline.services.curation.merging import merge_events
from timeline.services.curation.publication import CurationReport, publish_events, reject_events, unpublish_events
from timeline.services.curation.unmerging import unmerge_event
from timeline.services.errors import RefusedError
from timeline.web.admin.autocompletes import AutocompleteSelect
from timeline.web.admin.curation_admin import signed_in
from timeline.web.admin.date_column import date_in_words
from timeline.web.admin.questions import ReasonForm, answers, ask

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

    _EventChoiceField = forms.ModelChoiceField[Event]
else:
    _EventChoiceField = forms.ModelChoiceField

SHOWN_REFUSALS = 5


class EventChoiceField(_EventChoiceField):
    """Names events by date, title and state, so that similar events can be distinguished."""

    def label_from_instance(self, obj: Event) -> str:
        """Return what stands beside the radio button."""
        return f"{date_in_words(obj.edtf)} · {obj.title} ({obj.get_status_display()})"


class MergeForm(forms.Form):
    """Asks which event stays."""

    into = EventChoiceField(Event.objects.none(), label=gettext_lazy("Merge into"))
    why = forms.CharField(
        label=gettext_lazy("Why?"),
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text=gettext_lazy("Optional; kept with the decision."),
    )

    def __init__(self, chosen: QuerySet[Event], data: dict[str, Any] | None, *, reachable: QuerySet[Event]) -> None:
        super().__init__(data)
        field = self.fields["into"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - for the type checker
        if chosen.count() == 1:  # one event: any other may take it in
            field.widget = AutocompleteSelect(Event._meta.get_field("merged_into"), admin.site)
            field.queryset = reachable.exclude(pk__in=chosen.values("pk"))
            field.help_text = _("Search the event that stays.")
        else:
            field.widget = forms.RadioSelect()
            field.queryset = chosen
            field.empty_label = None
            field.help_text = _("The others become rejected and lead to this one; their claims and actors move to it.")
        field.widget.choices = field.choices


@admin.action(permissions=["change"], description=gettext_lazy("Publish the selected events"))
def publish(model_admin: ModelAdmin[Event], request: HttpRequest, queryset: QuerySet[Event]) -> None:
    """Publish, and accept the proposed claims; say what was refused and why."""
    tell_published(model_admin, request, publish_events(events=queryset, user=signed_in(request)))


@admin.action(permissions=["change"], description=gettext_lazy("Reject the selected events…"))
def reject(model_admin: ModelAdmin[Event], request: HttpRequest, queryset: QuerySet[Event]) -> HttpResponse | None:
    """Ask why, then reject."""
    form = ReasonForm(answers(request))
    if not form.is_valid():
        return ask(model_admin, request, queryset, form, title=_("Reject events"), button=_("Reject"))
    outcome = reject_events(events=queryset, why=form.cleaned_data["why"], user=signed_in(request))
    count = len(outcome.done)
    model_admin.message_user(request, ngettext("%d event rejected.", "%d events rejected.", count) % count)
    return None


@admin.action(permissions=["change"], description=gettext_lazy("Unpublish the selected events…"))
def unpublish(model_admin: ModelAdmin[Event], request: HttpRequest, queryset: QuerySet[Event]) -> HttpResponse | None:
    """Ask why, then take events from readers."""
    form = ReasonForm(answers(request))
    if not form.is_valid():
        return ask(model_admin, request, queryset, form, title=_("Unpublish events"), button=_("Unpublish"))
    outcome = unpublish_events(events=queryset, why=form.cleaned_data["why"], user=signed_in(request))
    count = len(outcome.done)
    model_admin.message_user(request, ngettext("%d event unpublished.", "%d events unpublished.", count) % count)
    return None


@admin.action(permissions=["change"], description=gettext_lazy("Merge the selected events…"))
def merge(model_admin: ModelAdmin[Event], request: HttpRequest, queryset: QuerySet[Event]) -> HttpResponse | None:
    """Ask into which, then merge."""
    form = MergeForm(
        queryset.select_related(None),
        answers(request),
        reachable=model_admin.get_queryset(request).select_related(None),
    )
    if form.is_valid():
        into, why = form.cleaned_data["into"], form.cleaned_data["why"]
        try:
            event = merge_events(into=into, others=queryset, user=signed_in(request), why=why)
        except RefusedError as refusal:
            form.add_error("into", str(refusal))
        else:
            model_admin.message_user(request, _("Merged into “%(event)s”.") % {"event": event}, messages.SUCCESS)
            return None
    return ask(
        model_admin,
        request,
        queryset,
        form,
        title=_("Merge events"),
        button=_("Merge"),
        shown=int(queryset.count() == 1),
    )


@admin.action(permissions=["change"], description=gettext_lazy("Take the merge of the selected events back"))
def unmerge(model_admin: ModelAdmin[Event], request: HttpRequest, queryset: QuerySet[Event]) -> None:
    """Let events that were merged into others stand again; say what was refused and why."""
    for event in queryset.select_related(None):
        try:
            unmerge_event(event=event, user=signed_in(request))
        except RefusedError as refusal:
            model_admin.message_user(request, str(refusal), messages.ERROR)
        else:
            message = _("“%(event)s” stands on its own again.") % {"event": event}
            model_admin.message_user(request, message, messages.SUCCESS)


def tell_published(model_admin: ModelAdmin[Event], request: HttpRequest, outcome: CurationReport) -> None:
    """Say how many events were published, how many claims that accepted, and what was refused."""
    count, accepted = len(outcome.done), outcome.accepted_count
    if count:
        said = ngettext("%d event published.", "%d events published.", count) % count
        if accepted:
            also = ngettext("%d proposed claim accepted with it.", "%d proposed claims accepted.", accepted)
            said = f"{said} {also % accepted}"
        model_admin.message_user(request, said, messages.SUCCESS)
    for reason in outcome.refused[:SHOWN_REFUSALS]:
        model_admin.message_user(request, reason, messages.WARNING)
    if len(outcome.refused) > SHOWN_REFUSALS:
        more = len(outcome.refused) - SHOWN_REFUSALS
        model_admin.message_user(
            request, ngettext("%d more was refused.", "%d more were refused.", more) % more, messages.WARNING
        )
