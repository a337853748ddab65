"""The rules of a chronology that later runs obey: which there are, who made them and why, and their end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from timeline.models import Capability, RuleKind, StandingRule, Timeline
from timeline.services.curation.standing_rules import revoke_rule
from timeline.services.errors import RefusedError
from timeline.web.requests import signed_in

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_MOST_REVOKED = 100


class RevokeForm(forms.Form):
    """Why a rule holds no longer."""

    why = forms.CharField(max_length=2000, required=False)


@never_cache
@require_safe
@login_required
def standing_rules(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the rules of a chronology to its curators."""
    return render(request, "timeline/standing_rules.html", _context(reviewed_timeline(request, slug)))


@require_POST
@login_required
def standing_rule_revoke(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Let a rule hold no longer."""
    timeline = reviewed_timeline(request, slug)
    rule = get_object_or_404(timeline.standing_rules.all(), pk=pk)
    form = RevokeForm(request.POST)
    why = form.cleaned_data["why"] if form.is_valid() else ""
    try:
        revoke_rule(rule=rule, why=why, user=signed_in(request))
    except RefusedError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The rule is revoked. What it rejected stays so until somebody accepts it."))
    return redirect("standing-rules", slug=slug)


def reviewed_timeline(request: HttpRequest, slug: str) -> Timeline:
    """Return a timeline to those who review it; to others who may read it it is forbidden, to the rest not there."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    if not timeline.allows(request.user, Capability.REVIEW):
        raise PermissionDenied
    return timeline


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
