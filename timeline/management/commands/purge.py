"""manage.py purge: what was deleted long enough ago goes for good."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from timeline.services.purging import purge_deleted


class Command(BaseCommand):
    """Take away what was deleted, once it can no longer be restored."""

    help = "Take away for good, with originals, what was deleted longer ago than TIMELINE_DELETION_GRACE days."

    def handle(self, **_options: Any) -> None:
        """Purge, and say what went."""
        purged = purge_deleted()
        for one in purged:
            counts = ", ".join(f"{count} {what}" for what, count in one.counts.items())
            self.stdout.write(f"Purged {one.kind} {one.key}: {counts}.")
        if not purged:
            self.stdout.write("Nothing is due.")
