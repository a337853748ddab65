"""From an uploaded table to proposed events: upload, look, set up, import, read the report, take back."""

from __future__ import annotations

import csv
import io
from itertools import islice
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from timeline.imports.errors import BrokenFileError
from timeline.imports.files import plan_import
from timeline.imports.table import MOST_BYTES
from timeline.imports.tasks import plan_run, start_run, start_undo
from timeline.ingest import CaptureError
from timeline.models import Capability, ImportRun, ImportState
from timeline.services.errors import RefusedError
from timeline.services.importing.runs import create_run, discard_run, set_up_run
from timeline.web.captures.uploads import cut_uploads
from timeline.web.imports.forms import ActForm, FileForm, SetUpForm
from timeline.web.imports.previews import preview
from timeline.web.requests import allowed_timeline, signed_in, takes_one_upload, wants_partial

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest

    from timeline.models import Timeline

_LISTED = 30
_NOTES = 20


@takes_one_upload(MOST_BYTES)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def imports(request: HttpRequest, slug: str) -> HttpResponse:
    """Take a file, and lead to the page that shows how it is understood."""
    timeline = allowed_timeline(request, slug, Capability.REVIEW)
    form = FileForm(label_suffix="")
    if request.method == "POST":
        form = FileForm(request.POST, request.FILES, label_suffix="", cut=cut_uploads(request))
        if form.is_valid() and (run := _take(request, timeline, form)):
            return redirect(run)
    runs = timeline.import_runs.select_related("user", "timeline").defer("report")[:_LISTED]
    context = {"timeline": timeline, "form": form, "runs": runs}
    return render(request, "timeline/imports.html", context, status=400 if form.errors else 200)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def import_run(request: HttpRequest, slug: str, uid: UUID) -> HttpResponse:
    """Show how a file is understood, how far its import is, or what became of it; a POST takes the next step."""
    timeline = allowed_timeline(request, slug, Capability.REVIEW)
    run = get_object_or_404(timeline.import_runs.select_related("timeline", "user"), uid=uid)
    if run.state == ImportState.DRAFT:
        return _draft(request, run)
    if request.method == "POST":
        return _undo(request, run)
    template = "timeline/import_run.html#progress" if wants_partial(request) else "timeline/import_run.html"
    return render(request, template, {"timeline": timeline, "run": run, "notes": _notes(run)})


@never_cache
@require_safe
@login_required
def import_report(request: HttpRequest, slug: str, uid: UUID) -> HttpResponse:
    """Send what became of each row."""
    timeline = allowed_timeline(request, slug, Capability.REVIEW)
    run = get_object_or_404(timeline.import_runs, uid=uid)
    response = HttpResponse(run.report, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename="report.csv") or ""
    return response


def _take(request: HttpRequest, timeline: Timeline, form: FileForm) -> ImportRun | None:
    file = form.cleaned_data["file"]
    content = file.read()
    try:
        plan = plan_import(content, is_strict=False)
        return create_run(
            timeline=timeline, name=file.name or "", content=content, row_count=len(plan.table.rows),
            user=signed_in(request),
        )  # fmt: skip
    except (BrokenFileError, CaptureError) as error:
        form.add_error("file", str(error))
        return None


def _draft(request: HttpRequest, run: ImportRun) -> HttpResponse:
    try:
        plan = plan_run(run)
    except (BrokenFileError, CaptureError) as error:
        messages.error(request, str(error))
        discard_run(run=run, user=signed_in(request))
        return redirect("imports", slug=run.timeline.slug)
    form = SetUpForm(request.POST or None, run=run, plan=plan)
    action = _action(request)
    if action == "discard":
        discard_run(run=run, user=signed_in(request))
        return redirect("imports", slug=run.timeline.slug)
    if action and form.is_valid():
        set_up_run(run=run, **form.chosen(), user=signed_in(request))
        run.refresh_from_db(fields=["columns", "date_order", "language"])
        if form.order is None and plan_run(run).is_order_asked:
            messages.error(request, _("Some of these dates may mean two days: say which, or keep both."))
            return redirect(run)
        return _next(request, run, action)
    rows = preview(plan.events(language=run.language))
    context = {"timeline": run.timeline, "run": run, "plan": plan, "form": form, "rows": rows}
    return render(request, "timeline/import_draft.html", context, status=400 if form.errors else 200)


def _next(request: HttpRequest, run: ImportRun, action: str) -> HttpResponse:
    if action == "import":
        try:
            start_run(run=run, user=signed_in(request))
        except RefusedError as refusal:
            messages.error(request, str(refusal))
    return redirect(run)


def _undo(request: HttpRequest, run: ImportRun) -> HttpResponse:
    if _action(request) == "undo":
        try:
            start_undo(run=run, user=signed_in(request))
        except RefusedError as refusal:
            messages.error(request, str(refusal))
    return redirect(run)


def _action(request: HttpRequest) -> str:
    form = ActForm(request.POST)
    return form.cleaned_data["action"] if request.method == "POST" and form.is_valid() else ""


def _notes(run: ImportRun) -> list[dict[str, Any]]:
    """Return the first rows about which there is something to say."""
    rows = csv.DictReader(io.StringIO(run.report))
    return list(islice((row for row in rows if row["notes"]), _NOTES))
