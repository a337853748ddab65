"""The webhooks of a chronology: which addresses are called, with what secret, and what became of the calls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from timeline.models import Capability, Webhook
from timeline.services.errors import RefusedError
from timeline.services.webhooks.setup import add_webhook, remove_webhook, renew_secret, send_trial
from timeline.web.requests import allowed_timeline, signed_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import HttpRequest, HttpResponse

    from timeline.models import Timeline, WebhookDelivery

_SHOWN = 10  # of the last calls of each address


class WebhookForm(forms.Form):
    """The address to call."""

    url = forms.URLField(
        label=gettext_lazy("Address"), max_length=2000, assume_scheme="https",
        widget=forms.URLInput({"placeholder": "https://"}),
    )  # fmt: skip


class WebhookActForm(forms.Form):
    """What is done with a webhook."""

    action = forms.ChoiceField(choices=[("trial", ""), ("renew", ""), ("remove", "")])


@dataclass(frozen=True, slots=True)
class WebhookRow:
    """A webhook with its last calls."""

    webhook: Webhook
    deliveries: Sequence[WebhookDelivery]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def webhooks(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the webhooks to owners; a POST adds one, and shows its secret this once."""
    timeline = allowed_timeline(request, slug, Capability.MANAGE)
    form, secret = WebhookForm(request.POST or None, label_suffix=""), ""
    if request.method == "POST" and form.is_valid():
        try:
            _made, secret = add_webhook(timeline=timeline, url=form.cleaned_data["url"], user=signed_in(request))
        except RefusedError as refusal:
            form.add_error("url", str(refusal))
        else:
            form = WebhookForm(label_suffix="")
    return _show(request, timeline, form=form, secret=secret, status=400 if form.errors else 200)


@never_cache
@require_POST
@login_required
def webhook(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Try a webhook, give it a new secret, or remove it."""
    timeline = allowed_timeline(request, slug, Capability.MANAGE)
    found = get_object_or_404(timeline.webhooks.select_related("timeline"), pk=pk)
    form = WebhookActForm(request.POST)
    action = form.cleaned_data["action"] if form.is_valid() else ""
    if action == "renew":
        secret = renew_secret(webhook=found, user=signed_in(request))
        return _show(request, timeline, form=WebhookForm(label_suffix=""), secret=secret)
    if action == "remove":
        remove_webhook(webhook=found, user=signed_in(request))
    if action == "trial":
        send_trial(webhook=found, user=signed_in(request))
        messages.success(request, _("A message without changes is on its way; reload to see what became of it."))
    return redirect("webhooks", slug=slug)


def _show(
    request: HttpRequest, timeline: Timeline, *, form: WebhookForm, secret: str, status: int = 200
) -> HttpResponse:
    rows = [WebhookRow(one, list(one.deliveries.defer("body")[:_SHOWN])) for one in timeline.webhooks.all()]
    context: dict[str, Any] = {"timeline": timeline, "form": form, "secret": secret, "rows": rows}
    return render(request, "timeline/webhooks.html", context, status=status)
