"""manage.py import: read what other Timelines and other programs wrote."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from timeline.imports.archive_file import restore_archive
from timeline.imports.cell_dates import DateOrder
from timeline.imports.dialects import FIELDS
from timeline.imports.errors import BrokenFileError
from timeline.imports.files import plan_import
from timeline.imports.table import MOST_BYTES
from timeline.management.owners import find_owner, give_owner
from timeline.models import Capability, Timeline
from timeline.services.errors import RefusedError
from timeline.services.importing.importer import import_events
from timeline.services.importing.undoing import undo_import

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from timeline.imports.files import Plan
    from timeline.services.importing.imported_events import ImportReport

_SHOWN = 5
_FIELDS = f"what a column holds, of {', '.join(FIELDS)}"


class Command(BaseCommand):
    """Restore an archive, or propose the events of a table, calendar or JSON file."""

    help = (
        "Restore a timeline from an archive; or, with --timeline, propose the events of a CSV, XLSX, JSON or "
        "iCalendar file as one batch that can be taken back (--undo). All of a file or nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command line takes."""
        parser.add_argument("file", metavar="FILE", type=Path, nargs="?")
        parser.add_argument(
            "--timeline", metavar="SLUG", help="propose the events there; without it, FILE is an archive"
        )
        parser.add_argument("--user", metavar="NAME", help="the user who imports them, kept with the decisions")
        parser.add_argument("--column", metavar="FIELD=COLUMN", action="append", default=[], help=_FIELDS)
        parser.add_argument("--date-order", choices=[one.value for one in DateOrder], help="how 03/04/2019 is meant")
        parser.add_argument("--language", default="", help="of dates in words (default: the timeline's first)")
        parser.add_argument("--owner", metavar="NAME", help="the user who owns the restored timeline")
        accounts = "take accounts here for the people of the same names in the archive, with their roles"
        parser.add_argument("--accounts", action="store_true", help=accounts)
        parser.add_argument("--dry-run", action="store_true", help="show how the file is understood, and stop")
        parser.add_argument("--report", metavar="CSV", type=Path, help="write the outcome of each row")
        parser.add_argument(
            "--undo", metavar="BATCH", help="reject what a batch imported, if nobody decided about it since"
        )

    def handle(self, **options: Any) -> None:
        """Do what was asked and report the result."""
        try:
            if options["undo"]:
                count = undo_import(batch=options["undo"], user=_user(options["user"]))
                self.stdout.write(f"{count} events rejected; those about which somebody decided since stay.")
            elif options["timeline"]:
                self._import(_file(options), options)
            else:
                self._restore(_file(options), options)
        except (BrokenFileError, RefusedError) as error:
            raise CommandError(str(error)) from error

    def _restore(self, file: Path, options: dict[str, Any]) -> None:
        owner = find_owner(options["owner"])
        timeline, counts = restore_archive(file, with_accounts=options["accounts"])
        self.stdout.write(give_owner(timeline, owner))
        counted = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in counts.items() if count)
        self.stdout.write(f"“{timeline}” restored at {timeline.get_absolute_url()}: {counted}.")

    def _import(self, file: Path, options: dict[str, Any]) -> None:
        timeline = Timeline.objects.standing().filter(slug=options["timeline"]).first()
        if timeline is None:
            raise CommandError(f"There is no timeline “{options['timeline']}”.")
        order = DateOrder(options["date_order"]) if options["date_order"] else None
        columns = _columns(options["column"])
        plan = plan_import(_read(file), columns=columns, order=order)
        language = options["language"] or (timeline.languages or ["en"])[0]
        if options["dry_run"]:
            self._show(plan, language)
            return
        user = _user(options["user"])
        if not timeline.allows(user, Capability.REVIEW):
            raise CommandError(f"{user} may not propose events in “{timeline}”.")
        with tqdm(desc="Importing", unit=" rows", total=len(plan.table.rows), disable=None) as bar:
            report = import_events(
                timeline=timeline, events=plan.events(language=language), source=file.name, user=user,
                on_progress=lambda done: _show_progress(bar, done),
            )  # fmt: skip
        if options["report"]:
            _write(options["report"], report)
        counted = ", ".join(f"{count} {outcome}" for outcome, count in sorted(report.counts.items()))
        self.stdout.write(f"{counted}. Batch {report.batch}; take it back with --undo.")
        for row in [one for one in report.rows if one.notes][:20]:
            self.stdout.write(f"Row {row.row}: {row.outcome}. {row.notes}")

    def _show(self, plan: Plan, language: str) -> None:
        self.stdout.write(f"{len(plan.table.rows)} rows, read as: {plan.dialect}.")
        for note in plan.table.notes:
            self.stdout.write(note)
        for name, column in plan.columns.items():
            self.stdout.write(f"  {name}: “{column}”")
        if plan.is_order_asked:
            self.stdout.write("Dates such as 03/04/2019 may mean two days; say --date-order, or both are kept.")
        for one, _number in zip(plan.events(language=language), range(_SHOWN), strict=False):
            date = one.edtf or (f"not understood, kept as words: “{one.date_words}”" if one.date_words else "no date")
            self.stdout.write(f"Row {one.row}: {date}: {one.title[:80]}{f' ({one.problem})' if one.problem else ''}")


def _file(options: dict[str, Any]) -> Path:
    if options["file"] is None:
        raise CommandError("Name a file.")
    return Path(options["file"])


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}.") from error


def _columns(given: list[str]) -> dict[str, str]:
    pairs = [one.partition("=") for one in given]
    for name, _sign, column in pairs:
        if name not in FIELDS or not column:
            raise CommandError(f"“{name}” is not of {', '.join(FIELDS)}; write --column title=Headline.")
    return {name: column for name, _sign, column in pairs}


def _user(name: str | None) -> User:
    user = User.objects.filter(username=name or "", is_active=True).first()
    if user is None:
        raise CommandError("Say with --user who imports it: an active user.")
    return user


def _write(path: Path, report: ImportReport) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["row", "outcome", "notes"])
        writer.writerows([row.row, row.outcome, row.notes] for row in report.rows)


def _show_progress(bar: tqdm[Any], done: int) -> None:
    bar.update(done - bar.n)
