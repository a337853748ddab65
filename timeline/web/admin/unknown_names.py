"""Names in the documents of a timeline that no actor or place has yet: each is added with one click."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from timeline.models import ActorKind, Capability, Timeline
from timeline.services.errors import RefusedError
from timeline.services.proposals.entity_linking import PLACE, add_name, find_unknown_names, likely_kind

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from timeline.core.reconstruction.entities.discovery import DiscoveredName

_KINDS = [*ActorKind.choices, (PLACE, gettext_lazy("place"))]
_LONGEST = 200


class NewNameForm(forms.Form):
    """A discovered name: what it is called, its other spellings one a line, and what it is."""

    name = forms.CharField(max_length=_LONGEST, widget=forms.HiddenInput)
    aliases = forms.CharField(required=False, widget=forms.HiddenInput)
    kind = forms.ChoiceField(label=gettext_lazy("What it is"), choices=_KINDS)

    def clean_aliases(self) -> list[str]:
        """Return the spellings that can be stored."""
        lines = (line.strip() for line in self.cleaned_data["aliases"].split("|"))
        return [line for line in lines if line and len(line) <= _LONGEST]


@dataclass(frozen=True, slots=True)
class OfferedName:
    """A row of the page: the name, its other spellings, in how many documents it stands, and the form that adds it."""

    name: str
    others: str
    document_count: int
    form: NewNameForm


@require_http_methods(["GET", "HEAD", "POST"])
def unknown_names(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the names, or add the one whose button was pressed."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), pk=pk)
    if not timeline.allows(request.user, Capability.REVIEW):
        raise PermissionDenied
    if request.method == "POST":
        _add(request, timeline)
        return HttpResponseRedirect(request.get_full_path())
    context = {
        **admin.site.each_context(request),
        "opts": Timeline._meta,
        "original": timeline,
        "title": _("Names in these documents that are not known yet"),
        "names": [_offer(number, name) for number, name in enumerate(find_unknown_names(timeline))],
    }
    return TemplateResponse(request, "admin/timeline/unknown_names.html", context)


def _offer(number: int, name: DiscoveredName) -> OfferedName:
    first, *others = name.spellings
    initial = {"name": first, "aliases": "|".join(others), "kind": likely_kind(name)}
    form = NewNameForm(initial=initial, auto_id=f"id_{number}_%s")
    return OfferedName(first, ", ".join(others), len(name.documents), form)


def _add(request: HttpRequest, timeline: Timeline) -> None:
    form = NewNameForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Nothing was added: choose what the name is."))
        return
    try:
        added = add_name(timeline=timeline, **form.cleaned_data)
    except RefusedError as refusal:
        messages.error(request, str(refusal))
        return
    messages.success(
        request, _("“%(name)s” is known now. Proposals name it at the next “manage.py reconstruct”.") % {"name": added}
    )
