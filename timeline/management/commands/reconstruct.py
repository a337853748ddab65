"""manage.py reconstruct: from documents to events."""

from __future__ import annotations

import json
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from timeline.core.temporal import Bounds, EdtfError, parse_edtf
from timeline.models import Timeline
from timeline.services.offline import (
    DocumentRowError,
    Reading,
    digest_rows,
    event_rows,
    guess_rows,
    parse_document_rows,
    read_sources,
)
from timeline.services.proposals.publication_candidates import days_in_words
from timeline.services.proposals.reconstruction import reconstruct_timeline

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from timeline.core.temporal import DayNumber


class Command(BaseCommand):
    """Group what documents date into events, of a stored timeline or of a file."""

    help = (
        "With --timeline: read its documents again and update its proposals; what people decided stays. "
        "With --documents: read a JSONL file (fields: id, published, outlet, url, language, title, text) and write "
        "the events that it speaks of, or with --format tls a digest of the weightiest days; needs no database."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command line takes."""
        source = parser.add_mutually_exclusive_group(required=True)
        source.add_argument("--timeline", metavar="SLUG", help="a stored timeline")
        source.add_argument("--documents", type=Path, metavar="JSONL", help="one document a line")
        parser.add_argument("--dry-run", action="store_true", help="timeline: say what would change, change nothing")
        parser.add_argument("--out", type=Path, metavar="JSON", help="documents: where to write the result")
        parser.add_argument("--report", action="store_true", help="say what is inferred of documents without a date")
        parser.add_argument("--format", choices=["events", "tls"], default="events", help="events, or a digest")
        parser.add_argument("--days", type=int, default=20, help="tls: how many days (default: 20)")
        parser.add_argument("--per-day", type=int, default=1, help="tls: how many sentences a day (default: 1)")
        parser.add_argument("--from", dest="first", metavar="DATE", help="tls: no day before this one")
        parser.add_argument("--to", dest="last", metavar="DATE", help="tls: no day after this one")

    def handle(self, *, timeline: str | None, documents: Path | None, **options: Any) -> None:
        """Reconstruct, and report the result and how long it took."""
        if timeline is not None:
            self._handle_timeline(timeline, is_dry_run=options["dry_run"], is_told=options["report"])
        elif documents is not None and options["out"] is not None:
            self._handle_documents(documents, **options)
        else:
            raise CommandError("Say with --out where to write the result.")

    def _handle_timeline(self, slug: str, *, is_dry_run: bool, is_told: bool) -> None:
        started = time.perf_counter()
        timeline = Timeline.objects.filter(slug=slug).first()
        if timeline is None:
            raise CommandError(f"There is no timeline {slug!r}.")
        report = reconstruct_timeline(timeline=timeline, is_dry_run=is_dry_run)
        for document, guess in report.guesses if is_told else []:
            days = days_in_words(guess.candidates) if guess.candidates else "no candidate"
            reasons = " ".join(guess.reasons)
            self.stdout.write(f"Undated: {document.pk} “{document}” ({document.outlet}): {days}. {reasons}")
        for title in report.refreshed:
            self.stdout.write(f"Refreshed: {title}")
        standings = Counter(group.attestation.standing.value for group in report.groups)
        words = ", ".join(f"{count} {standing}" for standing, count in sorted(standings.items()))
        self.stdout.write(
            f"Documents: {report.document_count} read\n"
            f"Passages:  {report.retracted_count} retracted\n"
            f"Claims:    {report.proposals.claim_count} proposed\n"
            f"Events:    {report.proposals.event_count} proposed, {len(report.refreshed)} refreshed; {words}\n"
            f"Time:      {time.perf_counter() - started:.1f} s{'; a dry run, nothing is stored' if is_dry_run else ''}"
        )

    def _handle_documents(self, documents: Path, *, out: Path, **options: Any) -> None:
        started = time.perf_counter()
        reading = _read(documents)
        read = time.perf_counter()
        rows = _digest(reading, **options) if options["format"] == "tls" else event_rows(reading)
        out.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        done = time.perf_counter()
        for guess in guess_rows(reading) if options["report"] else []:
            days = ", ".join(guess["candidates"]) or "no candidate"
            self.stdout.write(f"Undated:    {guess['document']}: {days}. {guess['explanation']}")
        self.stdout.write(
            f"Documents:  {len(reading.sources)} read in {read - started:.1f} s\n"
            f"Statements: {len(reading.found)} dated\n"
            f"Written:    {len(rows)} {'days' if options['format'] == 'tls' else 'events'} in {done - read:.1f} s"
        )


def _read(path: Path) -> Reading:
    try:
        with path.open(encoding="utf-8") as lines:
            return read_sources(parse_document_rows(lines))
    except (OSError, UnicodeDecodeError, DocumentRowError) as error:
        raise CommandError(f"{path}: {error}") from error


def _digest(
    reading: Reading, *, days: int, per_day: int, first: str | None, last: str | None, **_rest: Any
) -> list[tuple[str, list[str]]]:
    try:
        within = Bounds(_day(first), _day(last))
    except EdtfError as error:
        raise CommandError(str(error)) from error
    return digest_rows(reading, day_count=days, per_day=per_day, within=within)


def _day(text: str | None) -> DayNumber | None:
    return parse_edtf(text).bounds.earliest if text else None
