"""Look again at pages that were captured some time ago."""

from __future__ import annotations

import re
import uuid
from argparse import ArgumentTypeError
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from timeline.models import Timeline
from timeline.services.captures.submission import find_due, recapture
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from timeline.models import Document

_UNITS = {"h": "hours", "d": "days", "w": "weeks"}


class Command(BaseCommand):
    """Capture pages again; what changed becomes a new version, and citations that no longer match are reported."""

    help = "Looks again at the pages of documents: what changed becomes a new version, and its citations follow."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Say which pages, and how many."""
        parser.add_argument(
            "--older-than", type=_length, default="30d", metavar="LENGTH",
            help="pages that nobody looked at for so long: 30d, 12h, 4w (default 30d)",
        )  # fmt: skip
        parser.add_argument("--timeline", metavar="SLUG", help="only documents of this timeline")
        parser.add_argument("--limit", type=_count, metavar="N", help="at most so many, those longest ago first")
        parser.add_argument("--dry-run", action="store_true", help="list the pages, and fetch nothing")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's
        """Capture each page that is due again and report the outcome."""
        due = find_due(before=timezone.now() - options["older_than"], timeline=_timeline(options["timeline"]))
        pages = list(due.defer("text", "bands")[: options["limit"]])
        if not pages:
            self.stdout.write("No page is due.")
            return
        batch = uuid.uuid4()
        for page in pages:
            seen_on = (page.checked_at or page.captured_at).date().isoformat()
            outcome = f"last seen {seen_on}" if options["dry_run"] else _look(page, batch)
            self.stdout.write(f"{page.url}: {outcome}")


def _look(page: Document, batch: uuid.UUID) -> str:
    try:
        capture = recapture(page, None, batch=batch)
    except RefusedError as refusal:
        return str(refusal)
    return capture.message or capture.get_state_display()


def _timeline(slug: str | None) -> Timeline | None:
    if slug is None:
        return None
    timeline = Timeline.objects.filter(slug=slug).first()
    if timeline is None:
        raise CommandError(f"There is no timeline “{slug}”.")
    return timeline


def _length(words: str) -> timedelta:
    match = re.fullmatch(r"(\d{1,5})([hdw])", words)
    if not match:
        raise ArgumentTypeError(f"“{words}” is no length of time; write 30d, 12h or 4w.")
    return timedelta(**{_UNITS[match[2]]: int(match[1])})


def _count(words: str) -> int:
    if not words.isdecimal() or int(words) == 0:
        raise ArgumentTypeError(f"“{words}” is no number above 0.")
    return int(words)
