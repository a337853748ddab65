"""manage.py import: what other Timelines and other programs wrote, taken in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from timeline.imports.archive_file import restore_archive
from timeline.imports.errors import BrokenFileError

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    """Restore an archive."""

    help = "Restore a timeline from an archive, all of it or nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command line takes."""
        parser.add_argument("file", metavar="FILE", type=Path)

    def handle(self, *, file: Path, **_options: Any) -> None:
        """Store what the file holds and say how much that was."""
        try:
            timeline, counts = restore_archive(file)
        except BrokenFileError as error:
            raise CommandError(str(error)) from error
        told = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in counts.items() if count)
        self.stdout.write(f"“{timeline}” restored at {timeline.get_absolute_url()}: {told}.")
