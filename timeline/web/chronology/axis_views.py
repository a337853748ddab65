"""The axis by itself: another stretch of time, for a page that is open already."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from timeline.models import Timeline
from timeline.selectors.kept_numbers import count_chosen, count_visible
from timeline.selectors.revisions import find_part_names
from timeline.web.chronology.axis_drawing import AxisRequest, picture_axis
from timeline.web.filter_form import ChronologyForm, read_filters
from timeline.web.public_pages import timeline_page

if TYPE_CHECKING:
    from django.http import HttpRequest


@timeline_page
@require_safe
def chronology_axis(request: HttpRequest, slug: str) -> HttpResponse:
    """Return the axis as a part of a page."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    form = read_filters(request, timeline)
    visible = timeline.events.visible_to(request.user)
    selection = form.selection(with_known=True)
    events = selection.apply(visible)
    counted = count_visible(timeline, visible, find_part_names(timeline.pk), with_proposals=form.is_curator)
    numbers = count_chosen(counted, selection, events)
    html = picture_axis(events, numbers, ask_for_axis(timeline, form, numbers.dated_count))
    return HttpResponse(html, status=HTTPStatus.BAD_REQUEST if form.is_refused else HTTPStatus.OK)


def ask_for_axis(timeline: Timeline, form: ChronologyForm, dated_count: int) -> AxisRequest:
    """Return what an address asks of the axis of a timeline; what was not understood is left out."""
    return AxisRequest(
        address=timeline.get_absolute_url(),
        filters=form.filters(),
        limits=form.selection().bounds,
        view=form.cleaned_data.get("view"),
        lanes=form.cleaned_data.get("lanes"),
        dated_count=dated_count,
        with_proposals=form.is_curator,
    )
