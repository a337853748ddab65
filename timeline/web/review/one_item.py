"""One proposal by itself: who may see it, and the answer that shows it as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from timeline.models import Capability, Event, EventStatus
from timeline.models.access import access_of
from timeline.selectors.review_items import with_review
from timeline.selectors.review_queue import reviewed_timelines
from timeline.selectors.similar_events import find_alike_of_each
from timeline.web.requests import next_address, signed_in, wants_partial
from timeline.web.review.items import present_items

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.contrib.auth.models import User
    from django.http import HttpRequest, HttpResponse

    from timeline.models import Timeline
    from timeline.web.review.items import ReviewItem


def reviewer(request: HttpRequest) -> User:
    """Return who asks; refused is who reviews nothing."""
    user = signed_in(request)
    if not access_of(user).may_anywhere(Capability.REVIEW):
        raise PermissionDenied
    return user


def reviewed_item(request: HttpRequest, pk: int, *, is_locked: bool = False) -> Event:
    """Return an event of a timeline that this person reviews; others are not there."""
    events = Event.objects.select_related("timeline", "place").filter(
        timeline__in=reviewed_timelines(reviewer(request))
    )
    return get_object_or_404(events.select_for_update(of=("self",)) if is_locked else events, pk=pk)


def items_of(events: Sequence[Event], timelines: Sequence[Timeline]) -> list[ReviewItem]:
    """Return events as items, with those that are most alike."""
    standing = Event.objects.filter(timeline__in=timelines).exclude(status=EventStatus.REJECTED)
    return present_items(events, find_alike_of_each(events, standing))


def item_answer(request: HttpRequest, pk: int, *, notice: str = "", complaint: str = "") -> HttpResponse:
    """Answer with one item as it is now, in a page of its own where a browser asks for one."""
    timelines = list(reviewed_timelines(signed_in(request)))
    events = list(with_review(Event.objects.filter(pk=pk, timeline__in=timelines)))
    item = next(iter(items_of(events, timelines)), None)
    if item is None and not wants_partial(request):
        raise Http404
    context: dict[str, Any] = {"item": item, "notice": notice, "complaint": complaint}
    if wants_partial(request):
        return render(request, "timeline/_review_item.html", context | {"here": list_address(request)})
    here = next_address(request, request.get_full_path())
    return render(request, "timeline/review_one.html", context | {"here": here, "event": events[0]})


def list_address(request: HttpRequest) -> str:
    """Return the list that the person came from."""
    return next_address(request, reverse("review"))
