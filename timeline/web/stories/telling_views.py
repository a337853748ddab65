"""How an editor tells a story: begins it, puts events into it, orders them, publishes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from timeline.models import Capability, EventStatus, Story, StoryVerb
from timeline.models.event import event_address
from timeline.selectors.date_words import say_date_if_known
from timeline.selectors.second_person import why_story_waits_for_another
from timeline.selectors.stories import find_offered, tell_steps
from timeline.services.errors import RefusedError
from timeline.services.stories import (
    add_step,
    begin_story,
    edit_story,
    move_step,
    publish_story,
    remove_step,
    say_step,
    unpublish_story,
)
from timeline.web.requests import allowed_timeline, signed_in
from timeline.web.stories.forms import ActForm, EventStoryForm, OfferForm, StoryForm, begin_sentence
from timeline.web.stories.reading import step_address

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.http import HttpRequest, HttpResponse

    from timeline.models import Event, StoryDecision
    from timeline.selectors.stories import ToldStep

_MOST_DECISIONS = 50


@dataclass(frozen=True, slots=True)
class EditedStep:
    """A step as an editor meets it; the flag says why readers do not see its event, if so."""

    key: int
    href: str
    title: str
    event_href: str
    date_words: str
    sentence: str
    flag: str


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """What somebody did with the story; the sentences where one became the other."""

    made: StoryDecision
    title: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class OfferedEvent:
    """A published event that may become a step, with the sentence to begin with."""

    event: Event
    date_words: str
    sentence: str


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def story_new(request: HttpRequest, slug: str) -> HttpResponse:
    """Begin a story, and lead to where it is told."""
    timeline = allowed_timeline(request, slug, Capability.PUBLISH)
    form = StoryForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data
        story = begin_story(timeline=timeline, title=asked["title"], opening=asked["opening"], user=signed_in(request))
        return redirect("story-edit", slug=slug, pk=story.pk)
    context = {"timeline": timeline, "form": form}
    return render(request, "timeline/story_new.html", context, status=400 if form.errors else 200)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def story_edit(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Show a story to its editors, with events to put into it; a POST changes the title and the opening."""
    with transaction.atomic():  # of two who send at once, the second sees what the first stored
        story = _story(request, slug, pk, is_locked=request.method == "POST")
        form = StoryForm(request.POST or None, instance=story)
        if request.method == "POST" and form.is_valid():
            asked = form.cleaned_data
            edit_story(story=story, title=asked["title"], opening=asked["opening"], user=signed_in(request))
            messages.success(request, _("Stored."))
            return redirect("story-edit", slug=slug, pk=pk)
    if form.errors:  # the form has put into the story what it refuses
        return _edit_page(request, _story(request, slug, pk), form, status=400)
    return _edit_page(request, story, form)


@require_POST
@login_required
def story_act(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Do one thing with a story or a step of it, then show how it stands."""
    story = _story(request, slug, pk)
    form = ActForm(request.POST, story=story)
    if not form.is_valid():
        return _refuse(request, story, form)
    asked = form.cleaned_data
    try:
        said = _act(story, asked, signed_in(request))
    except RefusedError as refusal:
        messages.error(request, str(refusal))
        return _edit_page(request, _story(request, slug, pk), typed=asked, status=409)
    messages.success(request, said)
    place = f"step{asked['step'].pk}" if asked["step"] and asked["act"] != "remove" else "steps"
    return redirect(f"{_edit_address(story)}#{place}")


def _refuse(request: HttpRequest, story: Story, form: ActForm) -> HttpResponse:
    """Say what is wrong with a sentence beside what was typed; otherwise the page was an old one."""
    if set(form.errors) == {"sentence"}:
        messages.error(request, " ".join(str(one) for one in form.errors["sentence"]))
        typed = form.cleaned_data | {"sentence": form["sentence"].value()}
        return _edit_page(request, story, typed=typed, status=400)
    messages.error(request, _("Press a button of the page as it is now; it may have changed meanwhile."))
    return redirect("story-edit", slug=story.timeline.slug, pk=story.pk)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def event_story(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Ask to which story a published event is added, and what the story says about it."""
    timeline = allowed_timeline(request, slug, Capability.PUBLISH)
    published = timeline.events.filter(status=EventStatus.PUBLISHED).select_related("timeline")
    event = get_object_or_404(published, pk=pk)
    form = EventStoryForm(request.POST or None, event=event)
    if request.method == "POST" and form.is_valid():
        try:
            story = _add(event, form.cleaned_data, signed_in(request))
        except RefusedError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("“%(event)s” is a step of it.") % {"event": event})
            return redirect(f"{_edit_address(story)}#steps")
    context = {"event": event, "form": form, "title": _("Add to a story"), "button": _("Add")}
    return render(request, "timeline/event_act.html", context, status=400 if form.errors else 200)


@transaction.atomic
def _add(event: Event, asked: dict[str, Any], user: User) -> Story:
    """Put the event into the chosen story, or into a new one."""
    story = asked.get("story") or begin_story(timeline=event.timeline, title=asked["title"], opening="", user=user)
    add_step(story=story, event=event, sentence=asked["sentence"], user=user)
    return story


def _act(story: Story, asked: dict[str, Any], user: User) -> str:
    """Do what was asked; return what to say then."""
    seen: dict[str, Any] = {"user": user, "revision": asked["revision"]}
    match asked["act"]:
        case "add":
            add_step(story=story, event=asked["event"], sentence=asked["sentence"], **seen)
            return _("The event is a step of the story.")
        case "say":
            say_step(step=asked["step"], sentence=asked["sentence"], **seen)
            return _("The sentence is stored.")
        case "up" | "down":
            with transaction.atomic():
                seen["revision"] = _say_first(story, asked, seen)
                move_step(step=asked["step"], by=-1 if asked["act"] == "up" else 1, **seen)
            return _("The order is stored.")
        case "remove":
            remove_step(step=asked["step"], **seen)
            return _("The step is taken out; the event stays as it is.")
        case "publish":
            publish_story(story=story, **seen)
            return _("Readers see the story now.")
    unpublish_story(story=story, **seen)
    return _("Readers do not see the story any more.")


def _say_first(story: Story, asked: dict[str, Any], seen: dict[str, Any]) -> int:
    """Store the sentence that stands beside the arrow, if it was changed; return the revision of the story then."""
    step, sentence = asked["step"], asked["sentence"].strip()
    if sentence and sentence != step.sentence:
        say_step(step=step, sentence=sentence, **seen)
        story.refresh_from_db(fields=["revision"])
        return story.revision
    return int(asked["revision"])


def _edit_page(
    request: HttpRequest,
    story: Story,
    form: StoryForm | None = None,
    *,
    typed: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Show a story to its editors; what was typed and could not be stored stands where it was typed."""
    typed = typed or {}
    offer = OfferForm({"q": typed["q"]} if typed.get("q") else request.GET)
    words = offer.cleaned_data["q"].strip() if offer.is_valid() else ""
    context = {
        "timeline": story.timeline,
        "story": story,
        "waits": why_story_waits_for_another(story, signed_in(request)),
        "form": form or StoryForm(instance=story),
        "steps": [_row(story, one, typed) for one in tell_steps(story)],
        "words": words,
        "offer": offer,
        "offered": [_offer(event, typed) for event in find_offered(story, words)] if words else [],
        "decisions": [_line(made) for made in story.decisions.select_related("user")[:_MOST_DECISIONS]],
    }
    return render(request, "timeline/story_edit.html", context, status=status)


def _row(story: Story, told: ToldStep, typed: dict[str, Any]) -> EditedStep:
    step, event = told.step, told.step.event
    is_typed = typed.get("act") == "say" and typed["step"] == step
    return EditedStep(
        key=step.pk,
        href=step_address(story, step.pk),
        title=event.title,
        event_href=event_address(story.timeline.slug, event.pk, event.title),
        date_words=say_date_if_known(event.date),
        sentence=typed["sentence"] if is_typed else step.sentence,
        flag=_flag(event, told.event),
    )


def _line(made: StoryDecision) -> DecisionLine:
    states = made.before, made.after
    before, after = (state.get("sentence", "") for state in states) if made.verb == StoryVerb.SAY else ("", "")
    return DecisionLine(made, next((state["title"] for state in states[::-1] if "title" in state), ""), before, after)


def _offer(event: Event, typed: dict[str, Any]) -> OfferedEvent:
    is_typed = typed.get("act") == "add" and typed["event"] == event
    date_words = say_date_if_known(event.date)
    return OfferedEvent(event, date_words, typed["sentence"] if is_typed else begin_sentence(event))


def _story(request: HttpRequest, slug: str, pk: int, *, is_locked: bool = False) -> Story:
    timeline = allowed_timeline(request, slug, Capability.PUBLISH)
    stories = Story.objects.select_related("timeline").filter(timeline=timeline)
    return get_object_or_404(stories.select_for_update(of=("self",)) if is_locked else stories, pk=pk)


def _edit_address(story: Story) -> str:
    return reverse("story-edit", args=[story.timeline.slug, story.pk])


def _flag(event: Event, shown: Event | None) -> str:
    """Return why readers do not see the event of a step as it was put there; nothing where they do."""
    if shown == event:
        return ""
    if shown is not None:
        return _("Merged: readers see “%(event)s” here.") % {"event": shown}
    if event.status == EventStatus.REJECTED:
        return _("Rejected: readers do not see this step.")
    return _("Not published any more: readers do not see this step.")
