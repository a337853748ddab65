"""manage.py reconstruct: from documents to events."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from timeline.actions.document_rows import DocumentRowError, parse_document_rows
from timeline.actions.reconstructing import Reading, digest_rows, event_rows, guess_rows, read_sources
from timeline.temporal import Bounds, EdtfError, parse_edtf

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from timeline.temporal import DayNumber


class Command(BaseCommand):
    """Group what documents date into events; from files, no database is needed."""

    help = (
        "Read documents from a JSONL file (fields: id, published, outlet, url, language, title, text) and write the "
        "events that they speak of, or with --format tls a digest of the weightiest days. Needs no database."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command line takes."""
        parser.add_argument("--documents", required=True, type=Path, metavar="JSONL", help="one document a line")
        parser.add_argument("--out", required=True, type=Path, metavar="JSON", help="where to write the result")
        parser.add_argument(
            "--format", choices=["events", "tls"], default="events", help="events, or a digest of days"
        )
        parser.add_argument("--report", action="store_true", help="say what is inferred of documents without a date")
        parser.add_argument("--days", type=int, default=20, help="tls: how many days (default: 20)")
        parser.add_argument("--per-day", type=int, default=1, help="tls: how many sentences a day (default: 1)")
        parser.add_argument("--from", dest="first", metavar="DATE", help="tls: no day before this one")
        parser.add_argument("--to", dest="last", metavar="DATE", help="tls: no day after this one")

    def handle(self, *, documents: Path, out: Path, **options: Any) -> None:
        """Read, reconstruct, write, and say what took how long."""
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
