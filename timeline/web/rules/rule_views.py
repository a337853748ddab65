"""The rules of a chronology that later runs obey: which there are, who made them and why, and their end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from timeline.models import Capability, RuleKind, StandingRule, Timeline
from timeline.services.curation.shared_names import group_outlet, join_names, revoke
from timeline.services.errors import RefusedError
from timeline.web.requests import allowed_timeline, signed_in
from timeline.web.rules.rule_forms import GroupForm, NameForm, RevokeForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from django import forms
    from django.http import HttpRequest, HttpResponse

_MOST_REVOKED = 100


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def standing_rules(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the rules of a chronology to its curators; a POST makes one about an outlet or a name."""
    timeline = allowed_timeline(request, slug, Capability.REVIEW)
    group_form = GroupForm(request.POST if "outlet" in request.POST else None, timeline=timeline)
    name_form = NameForm(request.POST if "actor" in request.POST else None, timeline=timeline)
    for form, make in ((group_form, group_outlet), (name_form, join_names)):
        if form.is_bound and form.is_valid() and _makes(request, timeline, form, make):
            return redirect("standing-rules", slug=slug)
    context = _context(timeline) | {"group_form": group_form, "name_form": name_form}
    return render(request, "timeline/standing_rules.html", context)


def _makes(request: HttpRequest, timeline: Timeline, form: forms.Form, make: Callable[..., StandingRule]) -> bool:
    try:
        make(timeline=timeline, user=signed_in(request), **form.cleaned_data)
    except RefusedError as refusal:
        form.add_error(None, str(refusal))
        return False
    messages.success(request, _("The rule is in force."))
    return True


@require_POST
@login_required
def standing_rule_revoke(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Let a rule hold no longer."""
    timeline = allowed_timeline(request, slug, Capability.REVIEW)
    rule = get_object_or_404(timeline.standing_rules.all(), pk=pk)
    form = RevokeForm(request.POST)
    why = form.cleaned_data["why"] if form.is_valid() else ""
    try:
        revoke(rule=rule, why=why, user=signed_in(request))
    except RefusedError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The rule is revoked. What it rejected stays so until somebody accepts it."))
    return redirect("standing-rules", slug=slug)


def scope_words(rule: StandingRule) -> str:
    """Return what a rule says, in a sentence."""
    names = {"words": rule.value or rule.words, "where": rule.document or rule.outlet, "value": rule.value}
    if rule.kind == RuleKind.GROUP:
        return _("“%(where)s” belongs to the group “%(value)s”.") % names
    if rule.kind == RuleKind.SAME_NAME:
        return _("“%(words)s” is another name of “%(value)s”.") % (names | {"words": rule.words})
    if rule.start is not None:
        return _("Ignore “%(words)s” in one place of “%(where)s”.") % names
    if rule.document_id:
        return _("Ignore “%(words)s” in the document “%(where)s”.") % names
    if rule.outlet_id:
        return _("Ignore “%(words)s” in all that “%(where)s” publishes.") % names
    return _("Ignore “%(words)s” everywhere.") % names


def _context(timeline: Timeline) -> dict[str, Any]:
    rules = timeline.standing_rules.select_related("document", "outlet", "made_by", "revoked_by").defer(
        "document__text"
    )
    return {
        "timeline": timeline,
        "rules": [(rule, scope_words(rule)) for rule in rules.in_force()],
        "revoked": [(rule, scope_words(rule)) for rule in rules.filter(revoked_at__isnull=False)[:_MOST_REVOKED]],
    }
