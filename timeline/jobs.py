"""The tasks of workers: Procrastinate imports this module to find them."""

from __future__ import annotations

from procrastinate.contrib.django import app

from timeline.exports.tasks import pack_job
from timeline.imports.tasks import import_job, undo_job
from timeline.services.access.invitation_mail import mail_invitation_job
from timeline.services.captures.processing import process_capture_job
from timeline.services.cards import refresh_cards_job
from timeline.services.comparing import compare_waiting
from timeline.services.packs import purge_packs
from timeline.services.purging import purge_deleted
from timeline.services.webhooks.sending import collect_changes, deliver_job

__all__ = [
    "collect_changes_job", "compare_events_job", "deliver_job", "import_job", "mail_invitation_job", "pack_job",
    "process_capture_job", "purge_deleted_job", "purge_packs_job", "refresh_cards_job", "undo_job",
]  # fmt: skip
_MOST_COMPARED = 5000  # in one go; the next minute goes on


@app.periodic(cron="17 3 * * *")
@app.task(name="timeline.jobs.purge_deleted", queueing_lock="purge")
def purge_deleted_job(timestamp: int) -> None:  # noqa: ARG001 - Procrastinate's
    """Take away for good, once a night, what was deleted long enough ago."""
    purge_deleted()


@app.periodic(cron="* * * * *")
@app.task(name="timeline.jobs.collect_changes", queueing_lock="webhooks")
def collect_changes_job(timestamp: int) -> None:  # noqa: ARG001 - Procrastinate's
    """Call the webhooks for what changed in the last minute: many changes at once are one message."""
    collect_changes()


@app.periodic(cron="* * * * *")
@app.task(name="timeline.jobs.compare_events", queueing_lock="comparing")
def compare_events_job(timestamp: int) -> None:  # noqa: ARG001 - Procrastinate's
    """Compare, once a minute, what waits for review and changed with the events of its days."""
    compare_waiting(most=_MOST_COMPARED)


@app.periodic(cron="37 * * * *")
@app.task(name="timeline.jobs.purge_packs", queueing_lock="packs")
def purge_packs_job(timestamp: int) -> None:  # noqa: ARG001 - Procrastinate's
    """Take away, once an hour, evidence packs that were kept long enough."""
    purge_packs()
