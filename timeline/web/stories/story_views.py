"""Stories for readers: the list, a story whole, and each of its steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from timeline.models import Capability, Timeline
from timeline.selectors.stories import stories_for
from timeline.web.public_pages import timeline_page
from timeline.web.stories.reading import Walk, find_walk, step_address, view_steps

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from timeline.models import Story


@timeline_page
@require_safe
def story_list(request: HttpRequest, slug: str) -> HttpResponse:
    """List the stories of a chronology; editors find those that are not published too."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    context = {
        "timeline": timeline,
        "stories": stories_for(timeline, request.user),
        "may_tell": timeline.allows(request.user, Capability.PUBLISH),
    }
    return render(request, "timeline/stories.html", context)


@timeline_page
@require_safe
def story_page(request: HttpRequest, slug: str, pk: int, **_title: str) -> HttpResponse:
    """Show a story whole: its opening, its contents, and one step below the other."""
    story = _story(request, slug, pk)
    if request.path != story.get_absolute_url():
        return redirect(story)
    walk = find_walk(story)
    context = _context(request, story, walk) | {"steps": view_steps(walk, walk.lines)}
    return render(request, "timeline/story.html", context)


@timeline_page
@require_safe
def story_step(request: HttpRequest, slug: str, pk: int, step: int, **_title: str) -> HttpResponse:
    """Show one step of a story, with ways to those before and after it."""
    story = _story(request, slug, pk)
    if request.path != step_address(story, step):
        return redirect(step_address(story, step))
    walk = find_walk(story)
    place = next((place for place, line in enumerate(walk.lines) if line.key == step), None)
    if place is None:
        raise Http404
    views = view_steps(walk, [walk.lines[place]])
    if not views:
        raise Http404
    context = _context(request, story, walk) | {
        "step": views[0],
        "previous": walk.lines[place - 1] if place else None,
        "following": walk.lines[place + 1] if place + 1 < len(walk.lines) else None,
    }
    return render(request, "timeline/story_step.html", context)


def _story(request: HttpRequest, slug: str, pk: int) -> Story:
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    return get_object_or_404(stories_for(timeline, request.user), pk=pk)


def _context(request: HttpRequest, story: Story, walk: Walk) -> dict[str, Any]:
    return {
        "timeline": story.timeline,
        "story": story,
        "walk": walk,
        "may_tell": story.timeline.allows(request.user, Capability.PUBLISH),
    }
