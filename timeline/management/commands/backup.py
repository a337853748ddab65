"""manage.py backup: the database and all originals in one file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from timeline.management.backups import BackupError, write_backup

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    """Write a backup while the site runs."""

    help = "Write the database and all originals into one file, with checksums; the site may run meanwhile."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command line takes."""
        parser.add_argument("file", type=Path, help="the file to write; it must not exist yet")

    def handle(self, *, file: Path, **_options: Any) -> None:
        """Write it, and say how large it is."""
        try:
            count = write_backup(file)
        except (BackupError, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{file}: the database and {count} originals, {file.stat().st_size:,} bytes.")
