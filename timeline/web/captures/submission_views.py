"""The page where people submit documents, and what makes a phone offer it."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from django_htmx.http import HttpResponseClientRedirect

from timeline.ingest import CaptureError
from timeline.services.captures.budgets import OverBudgetError, require_budget
from timeline.services.captures.submission import submit_capture
from timeline.web.captures.sharing_form import SharedForm
from timeline.web.captures.submission_form import CaptureForm, SubmittedItem
from timeline.web.captures.uploads import cut_uploads
from timeline.web.requests import for_contributors, signed_in, takes_uploads, wants_partial

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest, HttpResponse


@takes_uploads
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@for_contributors
def capture(request: HttpRequest) -> HttpResponse:
    """Store what is submitted, and lead to the page that shows its outcome."""
    if request.method != "POST":
        return _show(request, CaptureForm(user=signed_in(request), initial=SharedForm(request.GET).prefill()))
    form = CaptureForm(request.POST, request.FILES, user=signed_in(request), cut=cut_uploads(request))
    if not form.is_valid():
        return _show(request, form)
    items = list(form.items())
    try:
        require_budget(signed_in(request), form.cleaned_data["timeline"], count=len(items))
    except OverBudgetError as refusal:
        form.add_error(None, str(refusal))
        return _show(request, form, status=429)
    address = f"{reverse('captures')}?batch={_bring_all(request, form, items)}"
    return HttpResponseClientRedirect(address) if wants_partial(request) else redirect(address)


def _bring_all(request: HttpRequest, form: CaptureForm, items: Iterable[SubmittedItem]) -> uuid.UUID:
    """Submit all items as one batch, show a message for each that failed, and return the batch."""
    batch = uuid.uuid4()
    timeline = form.cleaned_data["timeline"]
    for item in items:
        try:
            submit_capture(
                timeline=timeline, user=signed_in(request), method=item.method, name=item.name, content=item.read(),
                url=item.url, user_metadata=item.user_metadata, batch=batch,
            )  # fmt: skip
        except CaptureError as error:
            messages.error(request, f"{item.name}: {error}")
    for sentence in form.left_out():
        messages.warning(request, sentence)
    return batch


def _show(request: HttpRequest, form: CaptureForm, *, status: int = 200) -> HttpResponse:
    """Show the form; to htmx only what is wrong with it, as files once chosen cannot be put back into a form.

    htmx swaps in what comes with 200 only.
    """
    if wants_partial(request):
        return render(request, "timeline/capture.html#complaints", {"form": form})
    address = request.build_absolute_uri(reverse("capture"))
    context = {
        "form": form,
        "bookmarklet": f"javascript:void(open('{address}?url='+encodeURIComponent(location.href)))",
    }
    return render(request, "timeline/capture.html", context, status=status)


@require_safe
def web_manifest(request: HttpRequest) -> JsonResponse:  # noqa: ARG001 - a view
    """Tell a browser that the site can be installed, and that addresses and texts can be shared to it."""
    sizes = [(f"timeline/icon-{size}.png", f"{size}x{size}", "image/png") for size in (192, 512)]
    icons = [*sizes, ("timeline/mark.svg", "any", "image/svg+xml")]
    manifest = {
        "name": _("Timeline"),
        "short_name": _("Timeline"),
        "id": "/",
        "start_url": reverse("timeline-list"),
        "display": "minimal-ui",
        "background_color": "#fbfaf6",
        "theme_color": "#0a5566",
        "icons": [{"src": static(path), "sizes": size, "type": media_type} for path, size, media_type in icons],
        "share_target": {
            "action": reverse("capture"),
            "method": "GET",
            "params": {"title": "title", "text": "text", "url": "url"},
        },
    }
    return JsonResponse(manifest, content_type="application/manifest+json")
