"""The public log of what was corrected after it was published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from timeline.models import Timeline
from timeline.models.event import event_address
from timeline.selectors.corrections import find_corrections
from timeline.web.documents.text_diff import compare_words
from timeline.web.public_pages import timeline_page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_MOST = 50


class CorrectionsForm(forms.Form):
    """The correction from which on older ones are shown."""

    before = forms.IntegerField(min_value=1, max_value=2**63 - 1, required=False)


@timeline_page
@require_safe
def chronology_corrections(request: HttpRequest, slug: str) -> HttpResponse:
    """List the corrections, the latest first."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    form = CorrectionsForm(request.GET)
    before = form.cleaned_data["before"] if form.is_valid() else None
    found = find_corrections(timeline, before=before, limit=_MOST + 1)
    rows = [
        {
            "correction": one,
            "href": event_address(slug, one.event, one.title) if one.event else "",
            "fields": [(field.name, compare_words(field.before, field.after)) for field in one.fields],
        }
        for one in found[:_MOST]
    ]
    older = found[_MOST - 1].key if len(found) > _MOST else None
    return render(request, "timeline/corrections.html", {"timeline": timeline, "rows": rows, "older": older})
