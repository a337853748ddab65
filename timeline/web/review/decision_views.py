"""What is decided in the inbox, one proposal or many at once, and how it is taken back."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import User
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRedirect

from timeline.models import Act, Event, ReviewAct
from timeline.selectors.review_items import with_review
from timeline.selectors.review_queue import reviewed_timelines
from timeline.services.curation.assignment import assign, comment
from timeline.services.curation.review import decide
from timeline.services.curation.unchanged import ChangedError
from timeline.services.curation.undoing import last_acts, undo
from timeline.services.errors import RefusedError
from timeline.web.lists_in_words import in_a_row
from timeline.web.requests import signed_in, wants_partial
from timeline.web.review.forms import DecisionForm
from timeline.web.review.one_item import item_answer, items_of, list_address, reviewed_item, reviewer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import HttpRequest

    from timeline.services.curation.review import Choice


@never_cache
@require_POST
@login_required
def review_decide(request: HttpRequest) -> HttpResponse:
    """Decide about one proposal or several; htmx gets what becomes of the one, a browser goes back to the list."""
    user = reviewer(request)
    form = DecisionForm(request.POST, reviewed_timelines(user))
    if not form.is_valid():
        return _refused(request, [], " ".join(str(one) for errors in form.errors.values() for one in errors), 400)
    seen, choice = form.cleaned_data["seen"], form.cleaned_data["choice"]
    flagged = _flagged(seen, user) if len(seen) > 1 and choice.act is Act.ACCEPT else {}
    try:
        left = {key: digest for key, digest in seen.items() if key not in flagged}
        acts = decide(seen=left, choice=choice, user=user) if left else []
    except ChangedError as error:
        return _refused(request, list(seen), str(error), 409)
    except RefusedError as error:
        return _refused(request, list(seen), str(error), 422)
    if len(seen) == 1 and wants_partial(request):
        return _outcome(request, acts[0], next(iter(seen)), choice)
    for act in acts:
        messages.success(request, _sentence(act))
    for title, flags in flagged.values():
        messages.warning(request, _("“%(title)s” is left for a closer look: %(flags)s.") % {
            "title": title, "flags": in_a_row(flags),
        })  # fmt: skip
    return _back(request)


@never_cache
@require_POST
@login_required
def review_undo(request: HttpRequest) -> HttpResponse:
    """Take back an act, or the last one where none is named."""
    user = reviewer(request)
    name = request.POST.get("act", "")
    act = _named_act(name) if name else last_acts(user).filter(undone_at=None).first()
    if act is None:
        return _refused(request, [], _("There is nothing to take back."), 422)
    try:
        undo(act=act, user=user)
    except RefusedError as error:
        return _refused(request, [], str(error), 422)
    if wants_partial(request) and len(act.titles) == 1:
        return item_answer(request, _key_of(act, request.POST.get("item", "")), notice=_("Taken back."))
    messages.success(request, _("Taken back: %(act)s.") % {"act": act})
    return _back(request)


@require_POST
@login_required
def review_assign(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask a member to decide about an event; an empty name asks nobody any more."""
    event = reviewed_item(request, pk)
    name = request.POST.get("to", "").strip()
    to = User.objects.filter(username=name, is_active=True).first() if name else None
    try:
        if name and to is None:
            raise RefusedError(_("%(name)s does not review this chronology.") % {"name": name})
        assign(event=event, to=to, user=signed_in(request))
    except RefusedError as error:
        return _refused(request, [pk], str(error), 422)
    return item_answer(request, pk) if wants_partial(request) else _back(request)


@require_POST
@login_required
def review_comment(request: HttpRequest, pk: int) -> HttpResponse:
    """Store what a person says about an event to those who review it."""
    event = reviewed_item(request, pk)
    try:
        comment(event=event, text=request.POST.get("text", "")[:5000], user=signed_in(request))
    except RefusedError as error:
        return _refused(request, [pk], str(error), 422)
    return item_answer(request, pk) if wants_partial(request) else _back(request)


def _flagged(keys: dict[int, int], user: User) -> dict[int, tuple[str, Sequence[str]]]:
    """Return those of several proposals that need a closer look, with their flags."""
    timelines = list(reviewed_timelines(user))
    events = list(with_review(Event.objects.filter(pk__in=keys)))
    return {item.key: (item.title, item.flags) for item in items_of(events, timelines) if item.flags}


def _outcome(request: HttpRequest, act: ReviewAct, key: int, choice: Choice) -> HttpResponse:
    if choice.act in {Act.READING, Act.DISTINGUISH}:
        return item_answer(request, key, notice=_sentence(act))
    context = {"act": act, "key": key, "sentence": _sentence(act), "here": list_address(request)}
    return render(request, "timeline/_review_outcome.html", context)


def _refused(request: HttpRequest, keys: list[int], sentence: str, status: int) -> HttpResponse:
    """Say why nothing was done; htmx gets the one item as it is now, with the sentence."""
    if wants_partial(request) and len(keys) == 1:
        return item_answer(request, keys[0], complaint=sentence)
    if wants_partial(request):
        messages.error(request, sentence)
        return HttpResponseClientRedirect(list_address(request))
    context = {"complaint": sentence, "home": list_address(request), "is_wrong": True}
    return render(request, "timeline/review.html", context, status=status)


def _sentence(act: ReviewAct) -> str:
    what = f"“{act.titles[0]}”"
    if len(act.titles) > 1:
        what = ngettext("%(number)d proposal", "%(number)d proposals", len(act.titles)) % {"number": len(act.titles)}
    return _("%(what)s: %(act)s.") % {"what": what, "act": act.get_kind_display()}


def _back(request: HttpRequest) -> HttpResponse:
    if wants_partial(request):
        return HttpResponseClientRedirect(list_address(request))
    return HttpResponseRedirect(list_address(request))


def _key_of(act: ReviewAct, shown: str) -> int:
    """Return the event whose item was shown, if it is one of the act, else its first."""
    keys = list(act.before["events"])
    return int(shown if shown in keys else keys[0])


def _named_act(text: str) -> ReviewAct | None:
    try:
        return ReviewAct.objects.filter(uid=uuid.UUID(text)).first()
    except ValueError:
        return None
