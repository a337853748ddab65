"""The life of an imported file: uploaded, set up, imported by a worker, and taken back."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.models import Capability, ImportRun, ImportState
from timeline.services.access.guards import require_allowed
from timeline.services.captures.originals import keep_original
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.contrib.auth.models import User

    from timeline.models import Timeline
    from timeline.services.importing.imported_events import ImportReport


def create_run(*, timeline: Timeline, name: str, content: bytes, row_count: int, user: User) -> ImportRun:
    """Keep a file and store a draft of its import, to be set up."""
    require_allowed(user, Capability.REVIEW, timeline)
    language = (timeline.languages or ["en"])[0]
    return ImportRun.objects.create(
        timeline=timeline, name=name[:300], content_sha256=keep_original(content), row_count=row_count,
        language=language, user=user,
    )  # fmt: skip


def set_up_run(*, run: ImportRun, columns: Mapping[str, str], date_order: str, language: str, user: User) -> None:
    """Keep how a file is to be read."""
    require_allowed(user, Capability.REVIEW, run.timeline)
    chosen = {"columns": dict(columns), "date_order": date_order, "language": language}
    ImportRun.objects.filter(pk=run.pk, state=ImportState.DRAFT).update(**chosen)


def discard_run(*, run: ImportRun, user: User) -> None:
    """Forget a file that was not imported."""
    require_allowed(user, Capability.REVIEW, run.timeline)
    ImportRun.objects.filter(pk=run.pk, state=ImportState.DRAFT).delete()


def change_state(*, run: ImportRun, before: ImportState, after: ImportState, user: User) -> None:
    """Take a file one step further, once: a second click, or worker, is refused."""
    require_allowed(user, Capability.REVIEW, run.timeline)
    if not ImportRun.objects.filter(pk=run.pk, state=before).update(state=after, done_count=0):
        raise RefusedError(_("That was begun already."))


def end_run(run: ImportRun, report: ImportReport) -> None:
    """Keep what became of each row."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["row", "outcome", "notes"])
    writer.writerows([row.row, row.outcome, row.notes] for row in report.rows)
    run.counts, run.report, run.state = dict(report.counts), text.getvalue(), ImportState.DONE
    run.done_count, run.finished_at, run.message = run.row_count, timezone.now(), ""
    run.save(update_fields=["counts", "report", "state", "done_count", "finished_at", "message"])


def fail_run(run: ImportRun, message: str) -> None:
    """Keep why nothing was imported."""
    run.state, run.message, run.finished_at = ImportState.FAILED, message, timezone.now()
    run.save(update_fields=["state", "message", "finished_at"])


@transaction.atomic
def end_undo(run: ImportRun, count: int) -> None:
    """Keep that an import was taken back, and how many events that were."""
    run.state, run.finished_at = ImportState.UNDONE, timezone.now()
    run.message = _("%d events were rejected; those about which somebody decided since stay.") % count
    run.save(update_fields=["state", "message", "finished_at"])
