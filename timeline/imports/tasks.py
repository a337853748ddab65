"""What workers do with an uploaded file: import it, or take its import back."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from timeline.imports.cell_dates import DateOrder
from timeline.imports.errors import BrokenFileError
from timeline.imports.files import plan_table, read_file
from timeline.ingest import CaptureError
from timeline.models import ImportRun, ImportState
from timeline.services.captures.originals import read_original
from timeline.services.errors import RefusedError
from timeline.services.importing.importer import import_events
from timeline.services.importing.runs import change_state, end_run, end_undo, fail_run
from timeline.services.importing.undoing import undo_import
from timeline.services.progress import note_progress
from timeline.services.queue import PassingFaultsOnly, enqueue

if TYPE_CHECKING:
    from timeline.imports.files import Plan
    from timeline.imports.table import Table


def plan_run(run: ImportRun, *, is_strict: bool = False) -> Plan:
    """Return how the file of a run is read; BrokenFileError or CaptureError says why it cannot be."""
    order = DateOrder(run.date_order) if run.date_order else None
    table = _table(run.content_sha256)
    return plan_table(table, columns=run.columns or None, order=order, is_strict=is_strict)


@lru_cache(maxsize=4)  # opening a large workbook takes half a minute; its rows are kept on the disk
def _table(sha256: str) -> Table:
    return read_file(read_original(sha256))


def start_run(*, run: ImportRun, user: User) -> None:
    """Have a file imported by a worker."""
    with transaction.atomic():
        change_state(run=run, before=ImportState.DRAFT, after=ImportState.WAITING, user=user)
        enqueue(import_job, lock=f"import-{run.timeline_id}", run_pk=run.pk)


def start_undo(*, run: ImportRun, user: User) -> None:
    """Have an import taken back by a worker."""
    with transaction.atomic():
        change_state(run=run, before=ImportState.DONE, after=ImportState.UNDOING, user=user)
        enqueue(undo_job, lock=f"import-{run.timeline_id}", run_pk=run.pk, user_pk=user.pk)


@app.task(name="timeline.jobs.import_file", retry=PassingFaultsOnly())
def import_job(*, run_pk: int) -> None:
    """Import a file: all of it, or nothing with the reason. A second attempt finds the same events again."""
    run = ImportRun.objects.select_related("timeline", "user").filter(pk=run_pk).first()
    if run is None or run.state not in {ImportState.WAITING, ImportState.WORKING}:
        return
    ImportRun.objects.filter(pk=run.pk).update(state=ImportState.WORKING)
    try:
        with transaction.atomic():
            events = plan_run(run, is_strict=True).events(language=run.language)
            report = import_events(
                timeline=run.timeline, events=events, source=run.name, user=run.user, batch=run.uid,
                on_progress=lambda done: note_progress(run, done_count=done),
            )  # fmt: skip
    except (BrokenFileError, CaptureError, RefusedError) as error:
        fail_run(run, _("Nothing was imported. %s") % error)
    else:
        end_run(run, report)


@app.task(name="timeline.jobs.undo_import", retry=PassingFaultsOnly())
def undo_job(*, run_pk: int, user_pk: int) -> None:
    """Reject what a file proposed, where nobody decided about it since."""
    run = ImportRun.objects.select_related("timeline").filter(pk=run_pk, state=ImportState.UNDOING).first()
    if run is None:
        return
    user = User.objects.get(pk=user_pk)
    try:
        count = undo_import(
            batch=str(run.uid), user=user, on_progress=lambda done: note_progress(run, done_count=done)
        )
    except RefusedError as error:
        ImportRun.objects.filter(pk=run.pk).update(state=ImportState.DONE, message=str(error))
    else:
        end_undo(run, count)
