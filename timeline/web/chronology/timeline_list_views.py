"""The front page: the chronologies that one may read, each with its small axis, counts and last change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Q
from django.shortcuts import render
from django.views.decorators.http import require_safe

from timeline.models import Capability, Event, EventStatus, Timeline
from timeline.selectors.event_spread import Spread, spread_by_timeline
from timeline.selectors.kept import find_kept, keep
from timeline.selectors.revisions import find_revision_names
from timeline.web.public_pages import site_page, site_release
from timeline.web.small_axis import SmallAxis, draw_small_axis

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django.http import HttpRequest, HttpResponse


@dataclass(frozen=True, slots=True)
class Summary:
    """What readers see of a chronology in a list."""

    spread: Spread
    document_count: int


@dataclass(frozen=True, slots=True)
class Row:
    """A chronology of the list; how many proposals wait is for those who review it."""

    timeline: Timeline
    spread: Spread
    document_count: int
    axis: SmallAxis | None
    proposal_count: int


@site_page
@require_safe
def timeline_list(request: HttpRequest) -> HttpResponse:
    """List the public timelines and those of which one is a member; curators see how much waits in theirs."""
    timelines = list(Timeline.objects.listed_for(request.user))
    summaries = summarise(timelines)
    waiting = _count_proposals([one.pk for one in timelines if one.allows(request.user, Capability.REVIEW)])
    rows = [
        Row(
            timeline=one,
            spread=summaries[one.pk].spread,
            document_count=summaries[one.pk].document_count,
            axis=draw_small_axis(summaries[one.pk].spread),
            proposal_count=waiting.get(one.pk, 0),
        )
        for one in timelines
    ]
    return render(request, "timeline/timeline_list.html", {"rows": rows})


def summarise(timelines: Sequence[Timeline]) -> Mapping[int, Summary]:
    """Return the summaries of timelines; only those that changed are worked out, all of them in two queries."""
    revisions = find_revision_names([one.pk for one in timelines])
    names = {key: f"{name}.{site_release()}" for key, name in revisions.items()}
    kept = find_kept(names.values())
    found = {key: kept[name] for key, name in names.items() if name in kept}
    missing = [one.pk for one in timelines if one.pk not in found]
    if missing:
        published = Event.objects.filter(timeline__in=missing, status=EventStatus.PUBLISHED)
        spreads = spread_by_timeline(published)
        belonging = Timeline.objects.filter(pk__in=missing).order_by().annotate(count=Count("documents"))
        documents = dict(belonging.values_list("pk", "count"))
        fresh = {key: Summary(spreads.get(key, Spread()), documents.get(key, 0)) for key in missing}
        keep({names[key]: one for key, one in fresh.items() if key in names})
        found |= fresh
    return found


def _count_proposals(timelines: Sequence[int]) -> Mapping[int, int]:
    if not timelines:
        return {}
    waiting = Event.objects.filter(Q(timeline__in=timelines), status=EventStatus.PROPOSED).order_by()
    return dict(waiting.values("timeline_id").annotate(count=Count("*")).values_list("timeline_id", "count"))
