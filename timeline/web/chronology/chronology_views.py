"""The chronology: a timeline's events in order, filtered and paged by the address."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from timeline.models import Capability, EventStatus, Timeline
from timeline.selectors.kept_numbers import count_chosen, count_visible, find_sources
from timeline.selectors.keyset_paging import read_page
from timeline.selectors.revisions import find_part_names
from timeline.web.cards.known_cards import find_known_cards
from timeline.web.cards.stored_cards import find_cards
from timeline.web.chronology.axis_drawing import picture_axis
from timeline.web.chronology.axis_views import ask_for_axis
from timeline.web.chronology.data_set import chronology_json_ld
from timeline.web.chronology.filter_drawing import picture_filters
from timeline.web.chronology.known import KnownDay, present_known
from timeline.web.chronology.listed_sources import picture_sources
from timeline.web.chronology.listing import present_list
from timeline.web.chronology.opening import LIMITS, choose_opening, tell_left_out
from timeline.web.chronology.overview import present_overview
from timeline.web.downloads.asked import alternates_of, menu_of
from timeline.web.events.linked_data import embed_json_ld
from timeline.web.filter_form import ChronologyForm, read_filters
from timeline.web.public_pages import timeline_page
from timeline.web.requests import wants_partial
from timeline.web.sharing.shared_things import share_timeline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django.http import HttpRequest, HttpResponse
    from django.utils.safestring import SafeString

    from timeline.models import Event
    from timeline.models.event import EventQuerySet
    from timeline.selectors.kept_numbers import Part, Sources
    from timeline.web.chronology.overview import Overview

_MOST_UNDATED = 100


@timeline_page
@require_safe
@vary_on_headers("HX-Request", "HX-History-Restore-Request")
def chronology(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a chronology, or for htmx the part of it that filters change."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    form = read_filters(request, timeline)
    visible = timeline.events.visible_to(request.user)
    names = find_part_names(timeline.pk)
    sources = find_sources(timeline, names)
    counted = count_visible(timeline, visible, names, with_proposals=form.is_curator)
    context = {
        "timeline": timeline,
        "form": form,
        "is_located": form.is_curator or counted.is_located,
        "latest_day": sources.published[-1] if sources.published else None,
        **_selected(timeline, form, visible, counted, sources),
    }
    status = HTTPStatus.BAD_REQUEST if form.is_refused else HTTPStatus.OK
    if wants_partial(request):
        return render(request, "timeline/chronology.html#result", context, status=status)
    overview = _head(form, visible, counted, sources)
    alternates = alternates_of(timeline)
    address = request.build_absolute_uri(timeline.get_absolute_url())
    known = context["known"]
    context |= {
        "overview": overview,
        "filters": picture_filters(form, address=timeline.get_absolute_url(), known=known.iso if known else ""),
        "alternates": alternates,
        "json_ld": embed_json_ld(chronology_json_ld(timeline, address, counted.numbers.ends, alternates)),
        "shared": share_timeline(request, timeline),
        "may_manage": timeline.allows(request.user, Capability.MANAGE),
        "stories_shown": timeline.allows(request.user, Capability.PUBLISH) or timeline.stories.published().exists(),
    }
    response = render(request, "timeline/chronology.html", context, status=status)
    response["Link"] = ", ".join(f'<{one.href}>; rel="alternate"; type="{one.media_type}"' for one in alternates)
    return response


def _head(form: ChronologyForm, visible: EventQuerySet, counted: Part, sources: Sources) -> Overview:
    """Return the overview, and have the filters offer what the chronology names, with numbers."""
    proposed = visible.filter(status=EventStatus.PROPOSED).count() if form.is_curator else 0
    overview = present_overview(counted, sources, proposed_count=proposed)
    form.tell_counts(overview.counts)
    if not form.is_curator:
        form.offer(actors=counted.actors, places=counted.places, outlets=sources.offered)
    return overview


def _selected(
    timeline: Timeline, form: ChronologyForm, visible: EventQuerySet, counted: Part, sources: Sources
) -> dict[str, Any]:
    """Return the events that were asked for: how many, one page of them, and the axis of all that are shown."""
    selection = form.selection(with_known=True)
    events = selection.apply(visible)
    numbers = count_chosen(counted, selection, events)
    dated_count = numbers.dated_count
    opening = choose_opening(events, numbers, asked=form.show_asked(), query_string=form.query_string)
    page = read_page(opening.events.without_texts().with_state(), **form.cursors())
    undated = _undated(events) if opening.is_whole and not page.after else []
    shown = [*page.events, *undated[:_MOST_UNDATED]]
    cards = _cards(shown, form)
    chips = form.active()
    left_out = None if opening.is_whole else tell_left_out(numbers, page, query_string=form.query_string)
    return {
        "count": numbers.count,
        "opening": opening,
        "shown_count": min(dated_count, LIMITS.get(opening.show, dated_count)),
        "entries": present_list(page.events, cards, is_filtered=bool(chips), left_out=left_out),
        "left_out_after": left_out[-1] if left_out and not page.after else None,
        "undated": present_list(undated[:_MOST_UNDATED], cards),
        "sources": picture_sources(shown, known=form.cleaned_data.get("known")),
        "are_undated_left_out": len(undated) > _MOST_UNDATED,
        "axis": picture_axis(events, numbers, ask_for_axis(timeline, form, dated_count)),
        "chips": chips,
        "is_empty": not chips and not numbers.count,
        "known": _known(form, numbers.count, counted, sources, visible),
        **_downloads(timeline, form.filters()),
        "newer": form.query_string(after=str(page.after)) if page.after else "",
        "older": form.query_string(before=str(page.before)) if page.before else "",
    }


def _cards(events: Sequence[Event], form: ChronologyForm) -> Mapping[int, SafeString]:
    known = form.cleaned_data.get("known")
    return find_cards(events, with_proposals=form.is_curator) if known is None else find_known_cards(events, known)


def _known(
    form: ChronologyForm, event_count: int, counted: Part, sources: Sources, visible: EventQuerySet
) -> KnownDay | None:
    """Return what to say of the day that is asked for; what is filtered otherwise is counted by the same filters."""
    if form.cleaned_data.get("known") is None:
        return None
    selection = form.selection()
    every = count_chosen(counted, selection, selection.apply(visible)).count
    return present_known(form, sources.published, event_count=event_count, all_count=every)


def _downloads(timeline: Timeline, query: str) -> dict[str, Any]:
    """Return the links by which the shown events are taken away, and the query that names them on other pages."""
    page = reverse("downloads", args=[timeline.slug])
    share = reverse("chronology-share", args=[timeline.slug])
    asked = f"?{query}" if query else ""
    links = {"downloads": menu_of(timeline, query), "all_downloads": page + asked, "share": share + asked}
    return links | {"asked": asked}


def _undated(events: EventQuerySet) -> list[Event]:
    """Return the events of unknown date, and one more than are shown where there are more."""
    return list(events.without_texts().with_state().filter(position__isnull=True).order_by("id")[: _MOST_UNDATED + 1])
